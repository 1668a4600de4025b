// Flags of an open plan follow the calendar of the computer.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PlanSession } from '#electron/planSession.ts';
import { viewContext } from '#shared/view/viewContext.ts';
import { viewRows } from '#shared/view/viewRows.ts';
import { deadline, smallSnapshot } from '#tests/plan/smallPlan.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date(2021, 11, 31, 23, 59));
});
afterEach(() => vi.useRealTimers());

function openPlan() {
  const snapshot = smallSnapshot();
  snapshot.tasks = snapshot.tasks.filter(({ id }) => id === 't3');
  snapshot.deadlines = [deadline('d1', 't3')];
  snapshot.targets = [];
  snapshot.progress = [];
  return PlanSession.inMemory(snapshot);
}
const kinds = (session: ReturnType<typeof openPlan>) => session.flags.map(({ kind }) => kind);

it('[F4] past midnight what was due is missed, once the day is followed', () => {
  const session = openPlan();
  expect(kinds(session)).toEqual(['dueSoon']);
  expect(session.dayChanged()).toBe(false);
  vi.setSystemTime(new Date(2022, 0, 1, 0, 1));
  expect(session.asOf).toBe('2021-12-31');
  expect(session.dayChanged()).toBe(true);
  expect(session.asOf).toBe('2022-01-01');
  expect(kinds(session)).toEqual(['missed']);
  expect(session.book.counts).toEqual({ red: 1, yellow: 0, blue: 0 });
});

it('a day that was chosen stays', () => {
  const session = openPlan();
  session.setAsOf('2021-06-30');
  vi.setSystemTime(new Date(2022, 0, 1, 0, 1));
  expect(session.dayChanged()).toBe(false);
  expect(session.asOf).toBe('2021-06-30');
  session.setAsOf(null);
  expect(session.asOf).toBe('2022-01-01');
  expect(kinds(session)).toEqual(['missed']);
});

it('[V28] past midnight a day that was chosen is an earlier one, and the sheet shows what it was', () => {
  const session = openPlan();
  const edit = session.edit({
    label: '填写完成日期',
    operations: [
      { type: 'set', sheet: 'tasks', id: 't3', values: { status: 'done', done: '2022-01-01' } },
    ],
  });
  expect(edit.ok).toBe(true);
  const status = (today: string) => {
    const { document, asOf, flags } = session;
    return viewRows('tasks', viewContext(document, asOf, flags, today))[0]?.texts['status'];
  };
  session.setAsOf('2021-12-31');
  expect(status('2021-12-31')).toBe('已完成');
  vi.setSystemTime(new Date(2022, 0, 1, 0, 1));
  expect(status('2022-01-01')).toBe('推进中');
  session.setAsOf(null);
  expect(status('2022-01-01')).toBe('已完成');
});

it('[F15] an edit tells the flags of its task, undo takes them back', () => {
  const session = openPlan();
  session.setAsOf('2022-06-30');
  const edited = session.edit({
    label: '填写完成日期',
    operations: [{ type: 'set', sheet: 'deadlines', id: 'd1', values: { actual: '2022-01-05' } }],
  });
  if (!edited.ok) throw new Error(edited.problem.code);
  const difference = edited.value.changed?.flags;
  expect(difference?.byTask).toMatchObject([['t3', [{ kind: 'doneLate', daysLate: 5 }]]]);
  expect(kinds(session)).toEqual(['doneLate']);
  const undone = session.undo();
  if (!undone.ok) throw new Error(undone.problem.code);
  expect(undone.value.flags.byTask).toMatchObject([['t3', [{ kind: 'missed' }]]]);
  expect(kinds(session)).toEqual(['missed']);
});
