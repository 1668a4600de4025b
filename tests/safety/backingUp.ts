// Backups that are made while somebody works, restoring one in place, and an older plan brought to the form of this version:
// by the calls of the window.
import { setImmediate as pause, setTimeout as wait } from 'node:timers/promises';
import { backupHandlers } from '#electron/calls/backupHandlers.ts';
import type { Desk } from '#electron/desk.ts';
import { PlanSession } from '#electron/planSession.ts';
import { shelfOf } from '#electron/storage/backupShelf.ts';
import type { Settings } from '#electron/storage/settings.ts';
import { quietDesk } from '../ipc/quietDesk.ts';
import { makeOlder } from '../storage/olderPlan.ts';
import { anyNote, dataFolder, edit, makePlan, note, value, type Workload } from './workload.ts';
import type { Writer } from './workload.ts';

const rows = 60;

/** Settings are lost without harm, so that there are none here: their file is written by Electron's own means. */
const noSettings = { recent: () => [], addRecent() {} } as unknown as Settings;

function deskOf(plan: string): Desk {
  return quietDesk(dataFolder(plan), noSettings);
}

async function opened(desk: Desk, plan: string): Promise<PlanSession> {
  value(await desk.open(plan));
  if (!desk.session) throw new Error('no plan was opened');
  return desk.session;
}

function shelfIn({ session }: Desk): string {
  if (!session) throw new Error('no plan is open');
  return shelfOf(session);
}

async function sayKept(desk: Desk, writer: Writer): Promise<void> {
  await desk.backups.settled();
  writer.kept(
    desk.backups
      .list(shelfIn(desk))
      .map(({ file }) => file)
      .toReversed(),
  );
}

/** A plan with as many automatic backups as are kept, so that each new one makes an old one go. */
async function prepareBackups(plan: string): Promise<void> {
  makePlan(rows)(plan);
  const desk = deskOf(plan);
  const session = await opened(desk, plan);
  for (let count = 0; count < 12; count++) {
    edit(session, '修改备注', note(count, `第${count}次`));
    await desk.keepBackup('interval');
    await desk.backups.settled();
  }
  await desk.close();
}

export const backingUp: Workload = {
  steps: { ofRound: 6, milliseconds: 8 },
  prepare: prepareBackups,
  async run(writer) {
    const { plan, random, acknowledge } = writer;
    const desk = deskOf(plan);
    const session = await opened(desk, plan);
    acknowledge(() => session);
    await sayKept(desk, writer);
    let number = 100;
    const type = () => {
      const typed = anyNote(random, rows, number++);
      acknowledge(() => edit(session, '修改备注', typed));
    };
    for (let round = 0; round < writer.rounds; round++) {
      for (let count = random.int(1, 4); count > 0; count--) type();
      const taken = desk.keepBackup(random.pick(['interval', 'manual'] as const));
      // It is looked at and gets its name while somebody goes on.
      for (let count = random.int(2, 6); count > 0; count--) {
        type();
        for (let turns = random.int(0, 3); turns > 0; turns--) await pause();
      }
      await taken;
      if (random.chance(0.7)) await sayKept(desk, writer);
    }
    await desk.close();
  },
};

/** A plan so large that it is copied beside the work, piece by piece: what is typed meanwhile is in the copy or not. */
export const backingUpLarge: Workload = {
  steps: { ofRound: 8, milliseconds: 12 },
  prepare(plan) {
    makePlan(rows)(plan);
    const session = value(PlanSession.open(plan));
    for (let row = 0; row < rows; row++) edit(session, '修改备注', note(row, '长'.repeat(30_000)));
    session.close();
  },
  async run(writer) {
    const { plan, random, acknowledge } = writer;
    const desk = deskOf(plan);
    const session = await opened(desk, plan);
    acknowledge(() => session);
    for (let round = 0; round < writer.rounds; round++) {
      const taken = desk.keepBackup('manual');
      for (let count = random.int(8, 16); count > 0; count--) {
        const typed = anyNote(random, rows, round * 100 + count);
        acknowledge(() => edit(session, '修改备注', typed));
        await wait(random.int(0, 12));
      }
      await taken;
      await sayKept(desk, writer);
    }
    await desk.close();
  },
};

export const restoring: Workload = {
  steps: { ofRound: 4, milliseconds: 30 },
  prepare: prepareBackups,
  async run(writer) {
    const { plan, random, acknowledge } = writer;
    const desk = deskOf(plan);
    const session = await opened(desk, plan);
    const restore = backupHandlers(desk)['backups:restore'];
    acknowledge(() => session);
    await sayKept(desk, writer);
    for (let round = 0; round < writer.rounds; round++) {
      for (let count = random.int(1, 4); count > 0; count--) {
        const typed = anyNote(random, rows, round * 10 + count);
        acknowledge(() => edit(session, '修改备注', typed));
      }
      const { file } = random.pick(desk.backups.list(shelfIn(desk)));
      writer.point();
      await writer.acknowledgeLater(async () => {
        if (!value(await restore({ id: `${shelfIn(desk)}/${file}` }))?.changed)
          throw new Error('the same');
        return session;
      });
      if (random.chance(0.5)) await sayKept(desk, writer);
      if (random.chance(0.4)) acknowledge(() => (value(session.undo()), session));
    }
    await desk.close();
  },
};

export const migrating: Workload = {
  steps: { ofRound: 1, milliseconds: 8 },
  prepare(plan) {
    makePlan(rows)(plan);
    const session = value(PlanSession.open(plan));
    for (let count = 0; count < 5; count++) edit(session, '修改备注', note(count, `第${count}次`));
    session.close();
    makeOlder(plan);
  },
  async run(writer) {
    const { plan, random } = writer;
    const desk = deskOf(plan);
    // Before the plan is of this version, a backup of the older one is there.
    writer.point();
    const session = await opened(desk, plan);
    writer.acknowledge(() => session);
    for (let round = 0; round < writer.rounds; round++) {
      const typed = anyNote(random, rows, round);
      writer.acknowledge(() => edit(session, '修改备注', typed));
    }
    await desk.backups.settled();
    await desk.close();
  },
};
