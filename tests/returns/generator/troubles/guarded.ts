// Values that somebody must look at though they can be read: figures that fall, days that cannot be, cells emptied.
import { standingOf } from '#shared/forms/standing.ts';
import { dayFromNumber, dayNumber } from '#shared/calendar/days.ts';
import { cellKey } from '../expected.ts';
import { expectOf, reportedCells, trouble, type Draft, type Trouble } from '../draft.ts';
import { cell, cellOf, putCell, taskLines, type Line } from '../paper.ts';

/** What the unit's report on the task of a line stands at; null for a line of no task. */
export function standingIn({ document, period }: Draft, { unitId, taskId }: Line) {
  const unit = document.units.get(unitId ?? '');
  const task = document.tasks.get(taskId ?? '');
  return unit && task ? standingOf(document, unit, task, period) : null;
}

export const guarded: Trouble[] = [
  trouble('percentFell', 'A percentage below that of the last period.', (draft) => {
    const before = (row: Line) => standingIn(draft, row)?.last?.percent ?? 0;
    const [reported] = draft.random
      .shuffled(reportedCells(draft, 'percent'))
      .filter(({ row }) => before(row) >= 20);
    if (!reported) return false;
    const stored = String(before(reported.row) - draft.random.int(2, 15));
    putCell(draft.main, reported.row, 'percent', cell(Number(stored)));
    expectOf(draft, reported, { kind: 'ask', stored }, 'percentFell');
    return true;
  }),
  trouble('statusBack', '推进中 where 已完成 was reported before.', (draft) => {
    const rows = taskLines(draft.main).filter((row) => {
      const known = standingIn(draft, row);
      const done = known?.values.status === 'done' && known.last?.status === 'done';
      const key = cellKey(row.unitId ?? '', row.taskId ?? '', 'status');
      return done && !draft.cells.has(key) && cellOf(draft.main, row, 'status') !== null;
    });
    const [row] = draft.random.shuffled(rows);
    if (!row) return false;
    putCell(draft.main, row, 'status', cell('推进中'));
    const [unitId, taskId] = [row.unitId ?? '', row.taskId ?? ''];
    const key = cellKey(unitId, taskId, 'status');
    draft.rewritten.add(key);
    draft.cells.set(key, {
      kind: 'ask',
      stored: 'inProgress',
      unitId,
      taskId,
      field: 'status',
      troubles: ['statusBack'],
    });
    return true;
  }),
  trouble(
    'dateInFuture',
    'A day of completion that is still to come, or long before the plan.',
    (draft) => {
      const [reported] = draft.random.shuffled(reportedCells(draft, 'actualDate'));
      if (!reported) return false;
      const stored = draft.random.pick([
        dayFromNumber(dayNumber(reported.expected.stored ?? '') + 400),
        (reported.expected.stored ?? '').replace('2022', '2002'),
      ]);
      putCell(
        draft.main,
        reported.row,
        'actualDate',
        cell({ day: stored }, { format: 'yyyy-mm-dd' }),
      );
      expectOf(draft, reported, { kind: 'ask', stored }, 'dateInFuture');
      return true;
    },
  ),
];
