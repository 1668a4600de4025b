// A plan whose file is gone goes into a working copy in stretches: others have their turn meanwhile, and nothing is lost in a pause.
import { readdirSync, renameSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Desk } from '#electron/desk.ts';
import { PlanSession } from '#electron/planSession.ts';
import { inStretches } from '#electron/storage/stretches.ts';
import type { Edit } from '#shared/plan/edit.ts';
import { allAtOnce } from '#shared/steps.ts';
import { fuzzDesk } from '#tests/ipc/fuzzDesk.ts';

vi.mock('electron', () => ({}));
vi.mock('electron-store', async () => ({
  default: (await import('#tests/ipc/storeInMemory.ts')).StoreInMemory,
}));

let kit: { desk: Desk; file: string; close: () => void };
let place: string;

beforeEach(async () => {
  kit = fuzzDesk();
  place = path.join(path.dirname(kit.file), 'U盘');
  mkdirSync(place);
  const file = path.join(place, '计划.planbook');
  renameSync(kit.file, file);
  expect((await kit.desk.open(file)).ok).toBe(true);
  await kit.desk.backups.settled();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await kit.desk.backups.settled();
  kit.close();
});

const session = () => {
  if (!kit.desk.session) throw new Error('no plan is open');
  return kit.desk.session;
};
const textNow = () => [...session().document.tasks.values()][0]?.text;
const retitle = (text: string): Edit => ({
  label: `改为${text}`,
  operations: [
    {
      type: 'input',
      tab: 'tasks',
      rowId: [...session().document.tasks.keys()][0] ?? '',
      column: 'text',
      text,
    },
  ],
});
const pull = () => renameSync(place, `${place}-拔出`);

/** Every step of the work takes as long as one may: there is a pause after each. */
function slowly(): void {
  let now = performance.now();
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 50));
}

async function turnsDuring(work: Promise<unknown>): Promise<number> {
  const during = { turns: 0, ended: false };
  const done = work.finally(() => (during.ended = true));
  while (!during.ended) {
    await setImmediate();
    during.turns += 1;
  }
  await done;
  return during.turns;
}

it('[W1] the edit that finds it out lets others have their turn, and is in the working copy', async () => {
  const edit = (text: string) => inStretches(session().editInSteps(retitle(text)));
  slowly();
  const usual = await turnsDuring(edit('甲'));
  pull();
  expect(await turnsDuring(edit('乙'))).toBeGreaterThan(usual + 3);
  expect(kit.desk.home?.shown()?.state).toBe('gone');
  expect(textNow()).toBe('乙');
  expect(
    session()
      .store.history.allSteps()
      .map(({ label }) => label),
  ).toEqual(['改为甲', '改为乙']);
});

it('[W1] the program finds it out by itself; what is typed meanwhile waits its turn', async () => {
  pull();
  slowly();
  const home = () => kit.desk.home?.shown()?.state ?? null;
  await expect.poll(() => home()).toBe('gone');
  const edited = await kit.desk.write('正在保存改动', (now) => now.editInSteps(retitle('丙')));
  expect(edited.ok).toBe(true);
  expect(textNow()).toBe('丙');
});

it('[W1] a program that ends in a pause has rescued the plan once', () => {
  expect(session().edit(retitle('甲')).ok).toBe(true);
  pull();
  slowly();
  const steps = session().stayInSteps();
  for (let pause = 0; pause < 3; pause += 1) expect(steps.next().done).toBe(false);
  vi.spyOn(console, 'warn').mockReturnValue();
  const { copies } = kit.desk;
  kit.desk.closeAtOnce();
  expect(allAtOnce(steps)).toMatchObject({ ok: false, problem: { code: 'planAway' } });
  const left = copies.list();
  expect(left).toHaveLength(1);
  expect(readdirSync(copies.root)).toHaveLength(1);
  const opened = PlanSession.open(left[0]?.file ?? '');
  if (!opened.ok) throw new Error(opened.problem.code);
  expect([...opened.value.document.tasks.values()][0]?.text).toBe('甲');
  opened.value.close();
});
