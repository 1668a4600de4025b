// Two copies of one plan in two places: each has its own backups, and both are found.
import { copyFileSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { backupHandlers } from '#electron/calls/backupHandlers.ts';
import type { Desk } from '#electron/desk.ts';
import type { PlanSession } from '#electron/planSession.ts';
import { shelfOf } from '#electron/storage/backupShelf.ts';
import { planKey } from '#electron/storage/planKey.ts';
import { fuzzDesk } from '#tests/ipc/fuzzDesk.ts';

vi.mock('electron', () => ({}));
vi.mock('electron-store', async () => ({
  default: (await import('#tests/ipc/storeInMemory.ts')).StoreInMemory,
}));

function deskWithPlan() {
  const { desk, file, close } = fuzzDesk();
  onTestFinished(async () => {
    await desk.backups.settled();
    close();
  });
  return { desk, file };
}

function current(desk: Desk): PlanSession {
  if (!desk.session) throw new Error('no plan is open');
  return desk.session;
}

let count = 0;
async function workIn(desk: Desk, file: string, times: number): Promise<void> {
  expect((await desk.open(file)).ok).toBe(true);
  for (let time = 0; time < times; time += 1) {
    const text = `第${++count}次`;
    const input = { type: 'input', tab: 'tasks', rowId: 't1', column: 'note', text } as const;
    expect(current(desk).edit({ label: '修改备注', operations: [input] }).ok).toBe(true);
    await desk.keepBackup('interval');
    await desk.backups.settled();
  }
}

async function listed(desk: Desk) {
  const list = await backupHandlers(desk)['backups:list'](null);
  if (!list.ok) throw new Error(list.problem.code);
  return list.value.backups;
}

it('[K10] working in one copy takes no backup of the other, and both are listed with their places', async () => {
  const { desk, file } = deskWithPlan();
  const other = path.join(path.dirname(file), 'U盘', '计划.planbook');
  mkdirSync(path.dirname(other));
  copyFileSync(file, other);
  await workIn(desk, file, 2);
  const shelf = shelfOf(current(desk));
  const before = desk.backups.list(shelf).map(({ file: name }) => name);
  expect(before.length).toBeGreaterThanOrEqual(2);
  // Twelve automatic ones stay: with one folder for both, those of the first would be gone.
  await workIn(desk, other, 20);
  expect(planKey(current(desk).store)).toBe(shelf.split('~')[0]);
  const after = desk.backups.list(shelf).map(({ file: name }) => name);
  expect(after).toEqual(expect.arrayContaining(before));
  const own = desk.backups.list(shelfOf(current(desk)));
  // Control: those of the copy that was worked in were thinned out.
  expect(own.length).toBeLessThanOrEqual(14);
  const shown = await listed(desk);
  expect(new Set(shown.map(({ from }) => from))).toEqual(new Set([file, other]));
  expect(shown.filter(({ here }) => here)).toHaveLength(own.length);
});

it('[K10] a plan that was renamed finds its backups, and one of them is restored in place', async () => {
  const { desk, file } = deskWithPlan();
  await workIn(desk, file, 1);
  const note = current(desk).document.tasks.get('t1')?.note;
  await desk.close();
  await desk.backups.settled();
  const moved = path.join(path.dirname(file), '改名以后.planbook');
  renameSync(file, moved);
  await workIn(desk, moved, 1);
  const old = (await listed(desk)).find(
    ({ from, reason }) => from === file && reason === 'interval',
  );
  expect(old?.here).toBe(false);
  const restored = await backupHandlers(desk)['backups:restore']({ id: old?.id ?? '' });
  expect(restored).toMatchObject({ ok: true, value: { changed: true } });
  expect(current(desk).document.tasks.get('t1')?.note).toBe(note);
});

it('[K10] backups from before places were told apart are listed, and never all thinned out', async () => {
  const { desk, file } = deskWithPlan();
  await workIn(desk, file, 1);
  const shelf = shelfOf(current(desk));
  const legacy = path.join(desk.backups.root, planKey(current(desk).store));
  mkdirSync(legacy);
  for (const { file: name } of desk.backups.list(shelf)) {
    copyFileSync(path.join(desk.backups.folder(shelf), name), path.join(legacy, name));
  }
  const there = readdirSync(legacy);
  await workIn(desk, file, 3);
  expect(readdirSync(legacy)).toEqual(there);
  const shown = await listed(desk);
  expect(shown.filter(({ from }) => from === null)).toHaveLength(there.length);
});
