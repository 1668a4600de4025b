// A step that pauses in the middle of being written [S21]: who comes meanwhile, who does not go on, what the file holds.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PlanSession } from '#electron/planSession.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import type { Edit } from '#shared/plan/edit.ts';
import { allAtOnce } from '#shared/steps.ts';
import { plainView } from '#shared/view/sheetLayout.ts';
import { largePlan } from '#tests/bench/largePlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';

const tasks = 1200;
const notes = (text: string, count = tasks): Edit => ({
  label: text,
  operations: Array.from({ length: count }, (_, index) => {
    return { type: 'input', tab: 'tasks', rowId: `t${index}`, column: 'note', text };
  }),
});

function opened(): { session: PlanSession; file: string } {
  const file = path.join(temporaryFolder(), '计划.planbook');
  const plan = toSnapshot(largePlan({ tasks, deadlinesPerTask: 1, units: 3 }));
  const made = PlanSession.create(file, plan);
  if (!made.ok) throw new Error(made.problem.code);
  return { session: again(file), file };
}

function again(file: string): PlanSession {
  const session = PlanSession.open(file);
  if (!session.ok) throw new Error(session.problem.code);
  return session.value;
}

/** Goes on until rows are in the transaction that nobody has committed. */
function intoTheFile(session: PlanSession, edit: Edit) {
  const steps = session.editInSteps(edit);
  while (session.store.settings() && !isOpen(session)) {
    if (steps.next().done) throw new Error('it was written without a pause');
  }
  // Further: the first pause comes after the first rows.
  steps.next();
  return steps;
}

/** A transaction is open: a property is refused. The name is nobody's. */
function isOpen(session: PlanSession): boolean {
  return !session.store.setProperty('of a test', '').ok;
}

const bytes = (file: string) => readFileSync(file).toString('base64');

it('[S21] who comes in the middle is refused, and reads what there was before', () => {
  const { session } = opened();
  const steps = intoTheFile(session, notes('甲'));
  const busy = { ok: false, problem: { code: 'planWriting' } };
  expect(session.edit(notes('乙', 1))).toMatchObject(busy);
  expect(session.undo()).toMatchObject(busy);
  expect(session.keepView(plainView)).toMatchObject(busy);
  expect(session.store.writeCopy(path.join(temporaryFolder(), 'copy'))).toMatchObject(busy);
  expect(session.document.tasks.get('t0')?.note).toBe('');
  expect(session.store.steps()).toEqual([]);
  expect(allAtOnce(steps)).toMatchObject({ ok: true });
  expect(session.document.tasks.get('t0')?.note).toBe('甲');
  // The control: now they are done.
  expect(session.edit(notes('乙', 1))).toMatchObject({ ok: true });
  expect(session.undo()).toMatchObject({ ok: true });
  expect(session.document.tasks.get('t0')?.note).toBe('甲');
  session.close();
});

it('[S21] what nobody goes on with leaves file, history and plan as they were', () => {
  const { session, file } = opened();
  isOpen(session);
  const before = bytes(file);
  const steps = intoTheFile(session, notes('甲'));
  steps.return({ ok: false, problem: { code: 'writingStopped' } });
  expect(session.isWriting).toBe(false);
  expect(session.document.tasks.get('t0')?.note).toBe('');
  expect(bytes(file)).toBe(before);
  // The control: gone on with, it is there.
  allAtOnce(intoTheFile(session, notes('乙')));
  expect(bytes(file)).not.toBe(before);
  session.close();
  const next = again(file);
  expect(next.document.tasks.get('t5')?.note).toBe('乙');
  expect(next.steps.undo).toBe('乙');
  next.close();
});

it('[S21] given up, it cannot be gone on with, and the plan can be closed', () => {
  const { session, file } = opened();
  const steps = intoTheFile(session, notes('甲'));
  session.store.giveUp();
  expect(() => allAtOnce(steps)).toThrow('given up');
  session.close();
  const next = again(file);
  expect(next.document.tasks.get('t0')?.note).toBe('');
  expect(next.steps.undo).toBeNull();
  next.close();
});

it('[S21] a day that is chosen in a pause gives the flags of that day', () => {
  const { session } = opened();
  const steps = intoTheFile(session, notes('甲'));
  session.setAsOf('2022-06-30');
  allAtOnce(steps);
  const { flags } = session;
  session.setAsOf('2022-06-30');
  expect(session.asOf).toBe('2022-06-30');
  expect(flags.length).toBe(session.flags.length);
  session.setAsOf(null);
  expect(flags.length).not.toBe(session.flags.length);
  session.close();
});
