// The calls that write much to the open plan, or much of it elsewhere: each says that it lasts, is ended by the one call, and leaves
// plan and folder as they were.
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Handlers } from '#electron/calls/handlers.ts';
import type { Desk } from '#electron/desk.ts';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { writeForm } from '#electron/excel/writeForm.ts';
import { OpenReview } from '#electron/jobs/returnReview.ts';
import { PlanSession } from '#electron/planSession.ts';
import { buildForm } from '#shared/forms/buildForm.ts';
import { usualIndicators } from '#shared/assess/usualIndicators.ts';
import type { WorkProgress } from '#shared/ipc/calls.ts';
import type { LettersRequest } from '#shared/ipc/letterCalls.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';
import { largePlan } from '#tests/bench/largePlan.ts';
import { opened } from '#tests/returns/opened.ts';
import { formOptions } from '#tests/forms/samplePlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { fuzzDesk } from './fuzzDesk.ts';
import { openHeard } from './openHeard.ts';

vi.mock('electron', () => ({
  app: { getPath: () => '', isPackaged: false },
  protocol: {},
  shell: {},
}));
vi.mock('electron-store', async () => ({
  default: (await import('./storeInMemory.ts')).StoreInMemory,
}));

const period = '2022-06';
const tasks = 1500;
const plan = largePlan({ tasks, deadlinesPerTask: 1, units: 12 });

let desk: Desk;
let file: string;
let close: () => void;
let calls: Handlers;
let folder: string;
let heard: (WorkProgress | null)[] = [];
let onHeard: (progress: WorkProgress | null) => void = () => {};

beforeAll(async () => {
  // A slow computer: whatever the one that tests takes, pauses come, and patience ends.
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() * 50);
  ({ desk, file, close } = fuzzDesk(toSnapshot(plan)));
  const hear = (progress: WorkProgress | null) => {
    heard.push(progress);
    onHeard(progress);
  };
  calls = await openHeard(desk, file, () => folder, hear);
  const indicators = usualIndicators.map((each, order) => ({ ...each, id: `in-${order}`, order }));
  must(await edit([{ type: 'putIndicators', indicators }]));
  must(await edit(notes('甲')));
});
afterAll(() => {
  close();
  vi.restoreAllMocks();
});
beforeEach(() => {
  folder = temporaryFolder();
  heard = [];
});

function must<Value>(reply: { ok: true; value: Value } | { ok: false; problem: unknown }): Value {
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
  return reply.value;
}

const edit = (operations: Operation[]) =>
  calls['plan:edit']({ edit: { label: '改动', operations } });
const typed = (column: string, text: string): Operation[] =>
  Array.from({ length: tasks }, (_, index) => {
    return { type: 'input', tab: 'tasks', rowId: `t${index}`, column, text };
  });
const notes = (text: string) => typed('note', text);
const merged: Operation = { type: 'mergeUnits', keep: 'u0', drop: 'u1', former: null };

async function acceptReturns() {
  const { session } = desk;
  if (!session) throw new Error('no plan');
  const inputs = await Promise.all(
    [0, 1, 2].map(async (unit) => {
      const name = `${unit}.xlsx`;
      const options = { ...formOptions, planId: session.planId };
      const content = buildForm(session.document, `u${unit}`, period, options);
      for (const { cells } of content.rows) cells['progress'] = `已办理${session.revision}`;
      const workbook = opened(await readWorkbook(await writeForm(content), name));
      return { path: name, place: name, digest: name, workbook };
    }),
  );
  const review = new OpenReview(session, period, inputs);
  return calls['returns:accept']({ token: desk.token(review) });
}

async function acceptCopy() {
  const other = path.join(temporaryFolder(), '另一份.planbook');
  copyFileSync(file, other);
  const copy = must(PlanSession.open(other));
  copy.edit({ label: '填写', operations: notes('另一处') });
  copy.close();
  desk.parts.dialogs.openFile = () => Promise.resolve(other);
  const stop = onHeard;
  onHeard = () => {};
  const review = must(await calls['merge:choose'](null));
  if (!review) throw new Error('no review');
  onHeard = stop;
  const take = review.differences.map(({ id }) => id);
  return calls['merge:accept']({ token: review.token, take, keep: [] });
}

async function letters(kind: LettersRequest['kind']) {
  const details = { issuer: '市办', to: '', copies: '', signer: '', contact: '', phone: '' };
  const chosen = await calls['letters:choose']({
    kind,
    period,
    template: '',
    unitIds: [...plan.units.keys()],
    number: '',
    details: { ...details, date: '2022-06-30', replyBy: null },
    replaces: null,
  });
  return calls['letters:write']({ token: must(chosen)?.token ?? '', into: 'folder' });
}

const slowPdf = async () => {
  desk.parts.paper.pdf = () => setTimeout(50).then(() => new Uint8Array([1]));
  return calls['paper:pdf']({ name: '任务', size: 'A4', orientation: 'landscape' });
};

const long: [name: string, call: () => unknown][] = [
  ['a big paste', () => edit([...notes('乙'), ...typed('percent', '7')])],
  ['replace all', () => edit(typed('text', '落实任务'))],
  ['plan:undo', () => calls['plan:undo'](null)],
  ['merging units', () => edit([merged])],
  ['returns:accept', acceptReturns],
  ['merge:accept', acceptCopy],
  ['letters:write, one to all', () => letters('notice')],
  ['letters:write, one each', () => letters('urge')],
  ['assess:write', () => calls['assess:write']({ period, withSupporters: true })],
  ['paper:pdf', slowPdf],
];

it.for(long)('%s can be stopped', async ([, call]) => {
  const { session } = desk;
  const before = [session?.revision, session?.document, session?.store.state()];
  onHeard = (progress) => {
    if (progress) void calls['work:stop'](null);
  };
  const answer = await call();
  onHeard = () => {};
  expect(heard.some((each) => each?.canStop)).toBe(true);
  expect(heard.at(-1)).toBeNull();
  // Writing to the plan says that nothing was changed; whoever wrote elsewhere knows, and letters name those that are left.
  const known = [
    { ok: false, problem: { code: 'writingStopped' } },
    { ok: true, value: null },
    { ok: true, value: { files: [], left: expect.any(Array) } },
  ];
  expect(known.some((each) => matches(answer, each))).toBe(true);
  expect([session?.revision, session?.document, session?.store.state()]).toEqual(before);
  expect(readdirSync(folder)).toEqual([]);
});

function matches(answer: unknown, wanted: object): boolean {
  try {
    expect(answer).toMatchObject(wanted);
    return true;
  } catch {
    return false;
  }
}

it('without a stop the same is done (the control)', async () => {
  for (const [name, call] of long) {
    const revision = desk.session?.revision ?? 0;
    folder = temporaryFolder();
    expect(await call(), name).toMatchObject({ ok: true, value: expect.any(Object) });
    const written = readdirSync(folder).length;
    expect((desk.session?.revision ?? 0) - revision + written, name).toBeGreaterThan(0);
    if (name === 'merging units') must(await calls['plan:undo'](null));
  }
  expect(readFileSync(file).length).toBeGreaterThan(0);
});

it('what is asked for while a paste is written is done after it, in its order', async () => {
  const first = edit(notes('先'));
  const second = edit([{ ...(notes('后')[0] as Operation) }]);
  const undone = calls['plan:undo'](null);
  expect(must(await first).revision).toBeLessThan(must(await second).revision);
  must(await undone);
  expect(desk.session?.document.tasks.get('t0')?.note).toBe('先');
  expect(desk.session?.document.tasks.get('t9')?.note).toBe('先');
});
