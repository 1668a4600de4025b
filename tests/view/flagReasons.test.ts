// Where the reasons of flags stand.
import { expect, it } from 'vitest';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import { flagMessage } from '#shared/flags/flagMessage.ts';
import { fromSnapshot } from '#shared/plan/document.ts';
import { viewContext } from '#shared/view/viewContext.ts';
import { viewRows } from '#shared/view/viewRows.ts';
import { smallPlan, smallSnapshot } from '#tests/plan/smallPlan.ts';

it('[V24] the sentence of a flag stands on the light and on the cell that it is about', () => {
  const document = smallPlan();
  const flags = computeFlags(document, '2022-06-30');
  const context = viewContext(document, '2022-06-30', flags);
  const reasonsOf = (tab: 'tasks' | 'deadlines', id: string) =>
    viewRows(tab, context).find((row) => row.id === id)?.reasons ?? {};
  const missed = flags.find(({ deadlineId }) => deadlineId === 'd1');
  expect(missed?.kind).toBe('missed');
  const message = missed && flagMessage(missed);
  expect(reasonsOf('tasks', 't3')).toEqual({
    light: message,
    deadline: message,
  });
  expect(reasonsOf('deadlines', 'd1')).toEqual({ light: message, end: message });
  expect(reasonsOf('deadlines', 'd2')).toEqual({});
  expect(reasonsOf('tasks', 't1')).toEqual({});
  const row = viewRows('flags', context)[0];
  expect(row?.reasons).toEqual({ light: row?.texts['message'] });
});

it('[V24] a contradiction stands on the cells that contradict each other', () => {
  const snapshot = smallSnapshot();
  for (const task of snapshot.tasks) {
    if (task.id === 't1') Object.assign(task, { status: 'done', percent: 80, done: '2022-01-01' });
    if (task.id === 't2') Object.assign(task, { supports: task.leads });
  }
  const document = fromSnapshot(snapshot);
  const context = viewContext(document, '2022-06-30', computeFlags(document, '2022-06-30'));
  const cellsOf = (id: string) =>
    Object.keys(viewRows('tasks', context).find((row) => row.id === id)?.reasons ?? {}).sort();
  expect(cellsOf('t1')).toEqual(['light', 'percent', 'status']);
  expect(cellsOf('t2')).toEqual(['leads', 'light', 'supports']);
});
