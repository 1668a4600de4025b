// A plan in a working copy that is saved under another name.
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { planHandlers } from '#electron/calls/planHandlers.ts';
import { PlanSession } from '#electron/planSession.ts';
import { fuzzDesk } from '#tests/ipc/fuzzDesk.ts';

vi.mock('electron', () => ({}));
vi.mock('electron-store', async () => ({
  default: (await import('#tests/ipc/storeInMemory.ts')).StoreInMemory,
}));

const retitle = (text: string) => ({
  label: text,
  operations: [{ type: 'input', tab: 'tasks', rowId: 't1', column: 'text', text } as const],
});

function labelsIn(file: string): string[] {
  const opened = PlanSession.open(file);
  if (!opened.ok) throw new Error(opened.problem.code);
  const labels = opened.value.store.history.allSteps().map(({ label }) => label);
  opened.value.close();
  return labels;
}

it.each([
  ['nothing is typed meanwhile: the working copy is owed to nobody', false],
  ['what is typed while it is written is brought over', true],
])('[W7] [W10] %s', async (_what, meanwhile) => {
  const { desk, file, close } = fuzzDesk();
  const place = path.join(path.dirname(file), 'U盘');
  mkdirSync(place);
  const plan = path.join(place, '计划.planbook');
  renameSync(file, plan);
  expect((await desk.open(plan)).ok).toBe(true);
  await desk.backups.settled();
  const session = desk.session;
  if (!session) throw new Error('no plan is open');
  renameSync(place, `${place}-拔出`);
  expect(session.edit(retitle('甲')).ok).toBe(true);
  const saved = path.join(path.dirname(file), '另存.planbook');
  desk.parts.dialogs.saveFile = () => Promise.resolve(saved);
  if (meanwhile) {
    const write = session.store.writeCopy.bind(session.store);
    vi.spyOn(session.store, 'writeCopy').mockImplementationOnce((draft) => {
      const written = write(draft);
      expect(session.edit(retitle('乙')).ok).toBe(true);
      return written;
    });
  }
  expect((await planHandlers(desk)['plan:saveAs'](null)).ok).toBe(true);
  expect(desk.session?.place).toBe(saved);
  const left = desk.copies.list().map((copy) => labelsIn(copy.file));
  expect(left).toEqual([]);
  await desk.close();
  expect(labelsIn(saved)).toEqual(meanwhile ? ['甲', '乙'] : ['甲']);
  await desk.backups.settled();
  close();
});

/** Edits made between the copy and the opening of the new file, as a person types while it is read. */
async function savedMeanwhile(
  edits: (session: PlanSession) => void,
  prepare?: (saved: string) => void,
) {
  const { desk, file, close } = fuzzDesk();
  onTestFinished(async () => {
    await desk.backups.settled();
    close();
  });
  expect((await desk.open(file)).ok).toBe(true);
  const { session } = desk;
  if (!session) throw new Error('no plan is open');
  expect(session.edit(retitle('以前')).ok).toBe(true);
  const saved = path.join(path.dirname(file), '另存.planbook');
  desk.parts.dialogs.saveFile = () => Promise.resolve(saved);
  const take = desk.backups.take.bind(desk.backups);
  vi.spyOn(desk.backups, 'take').mockImplementation(async (key, source, reason) => {
    await take(key, source, reason);
    // The old plan is about to be closed: the new one has been read.
    if (reason !== 'close' || source.store !== session.store) return;
    edits(session);
    prepare?.(saved);
  });
  const reply = await planHandlers(desk)['plan:saveAs'](null);
  return { desk, file, saved, reply };
}

it('[W10] what is typed while the new file is opened is in it, steps and all', async () => {
  const { desk, file, saved, reply } = await savedMeanwhile((session) => {
    expect(session.edit(retitle('甲')).ok).toBe(true);
    expect(session.edit(retitle('乙')).ok).toBe(true);
    expect(session.undo().ok).toBe(true);
  });
  expect(desk.session?.place).toBe(saved);
  const tasks = reply.ok ? reply.value?.snapshot.tasks : [];
  expect(tasks?.find(({ id }) => id === 't1')?.text).toBe('甲');
  // Undo goes on as if nothing had been between.
  expect(desk.session?.redo().ok).toBe(true);
  expect(desk.session?.document.tasks.get('t1')?.text).toBe('乙');
  await desk.close();
  expect(labelsIn(saved)).toEqual(['以前', '甲', '乙', '乙', '乙']);
  expect(labelsIn(file)).toEqual(['以前', '甲', '乙', '乙']);
});

it('[W10] where the new file does not take it the old one stays open, and the sentence says so', async () => {
  const { desk, file, reply } = await savedMeanwhile(
    (session) => expect(session.edit(retitle('甲')).ok).toBe(true),
    (saved) => rmSync(saved),
  );
  expect(reply).toMatchObject({ ok: false, problem: { code: 'savedAsBehind' } });
  expect(desk.session?.place).toBe(file);
  expect(desk.session?.document.tasks.get('t1')?.text).toBe('甲');
  expect(desk.session?.edit(retitle('乙')).ok).toBe(true);
});

it('[W3] a place whose changes wait in a working copy is not replaced: opening it would open that', async () => {
  const { desk, file, close } = fuzzDesk();
  expect((await desk.open(file)).ok).toBe(true);
  const waiting = path.join(path.dirname(file), '等着.planbook');
  const copy = desk.copies.make(waiting, 'gone');
  expect(desk.session?.store.writeCopy(copy.file).ok).toBe(true);
  desk.copies.keep(copy);
  desk.parts.dialogs.saveFile = () => Promise.resolve(waiting);
  const saved = await planHandlers(desk)['plan:saveAs'](null);
  expect(saved).toMatchObject({ ok: false, problem: { code: 'placeInCopy' } });
  expect(desk.session?.place).toBe(file);
  await desk.backups.settled();
  close();
});
