// A plan in a working copy that is saved under another name.
import { mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
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
  ['what is typed while it is written stays in the working copy', true],
])('[W7] %s', async (_what, meanwhile) => {
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
  expect(left).toEqual(meanwhile ? [['甲', '乙']] : []);
  await desk.close();
  expect(labelsIn(saved)).toEqual(['甲']);
  await desk.backups.settled();
  close();
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
