// Most tasks of a large plan are plain: nothing of their rows is of later than the as-of day, and each commitment has one day that
// nobody changed. Their flags are counted from lists of numbers, which are made once for a plan; all others are looked at row by
// row. What a flag is stays the matter of the checks: here it is only said which of them a plain task can raise. A property test
// holds counts and flags together, on any day.
import { dayNumber, isDay } from '../calendar/days.ts';
import { taskWithRowsAsOf } from '../plan/planAsOf.ts';
import { rowsAt, type GroupedRows } from '../plan/groupedRows.ts';
import type { TaskRow } from '../plan/model.ts';
import { groupedIn, noRows, listsAt, type RowsByTask, type TaskRows } from '../plan/rowsByTask.ts';
import { pointsBehind, threshold } from './checks/behindTime.ts';
import { severityOn } from './checks/deadline.ts';
import { countInconsistentTask } from './checks/inconsistentTask.ts';
import { checkNoLead } from './checks/noLead.ts';
import { elapsedOf } from './elapsed.ts';
import type { FlagContext, TaskFacts } from './facts.ts';
import { countOne, type SeverityCounts } from './flag.ts';
import { always, never, noTask, plainColumns, type PlainColumns } from './plainColumns.ts';

/** A task that is not plain, and what hangs on it. */
export type OtherTask = { task: TaskRow; rows: TaskRows };

/**
 * Counts the flags of the tasks that are plain as of the day, and answers the others but those that were stopped. `rows` may have
 * been changed since they were grouped: tasks whose rows were are not plain.
 */
export function countPlainTasks(
  tasks: Iterable<TaskRow>,
  rows: RowsByTask,
  context: FlagContext,
  counts: SeverityCounts,
): OtherTask[] {
  const { grouped, changed } = groupedIn(rows);
  if (!grouped) return othersIn(tasks, rows);
  const { places } = grouped;
  const { ids } = places;
  const columns = plainColumns(grouped, context);
  const { since, reports } = columns;
  const count = counter(columns, grouped, context, counts);
  const { asOf, today, plan } = context;
  const others: OtherTask[] = [];
  let next = 0;
  for (const task of tasks) {
    const { id } = task;
    // Where no task came or went since the rows were grouped, they stand in their places.
    const place = ids[next] === id ? next : (places.of(id) ?? -1);
    next = place + 1;
    if (task.status === 'stopped') continue;
    const asGrouped = place >= 0 && (changed.size === 0 || !changed.has(id));
    if (asGrouped && (since[place] as number) <= today) {
      const isOfLater = task.done !== null && task.done > asOf;
      const then = isOfLater
        ? taskWithRowsAsOf(task, listsAt(grouped, place) ?? noRows, plan, asOf).task
        : task;
      const { status, percent, done } = then;
      if (
        (done === null || isDay(done)) &&
        // What the reports say of the task is read from them.
        (reports[place] === 0 || (percent !== null && status !== 'notStarted'))
      ) {
        count(then, place);
        continue;
      }
    }
    others.push({ task, rows: (asGrouped ? listsAt(grouped, place) : rows.get(id)) ?? noRows });
  }
  return others;
}

function othersIn(tasks: Iterable<TaskRow>, rows: RowsByTask): OtherTask[] {
  const others: OtherTask[] = [];
  for (const task of tasks) {
    if (task.status !== 'stopped') others.push({ task, rows: rows.get(task.id) ?? noRows });
  }
  return others;
}

/** Counts the flags of one plain task, given as it was on the day, and its place. */
function counter(
  { due, actual, start, lastDue, ofReports }: PlainColumns,
  grouped: GroupedRows,
  context: FlagContext,
  counts: SeverityCounts,
): (task: TaskRow, place: number) => void {
  const { starts } = grouped.deadlines;
  const { today, plan } = context;
  const begun = plan.start ?? plan.issued;
  const begins = begun === null ? never : dayNumber(begun);
  const facts: TaskFacts = { ...noRows, task: noTask, lead: null };
  return (task, place) => {
    const { status, percent, done } = task;
    facts.task = task;
    const isDone = status === 'done';
    // What is done on no known day was always done.
    const met = !isDone ? never : done === null ? always : dayNumber(done);
    const stop = starts[place + 1] as number;
    for (let each = starts[place] as number; each < stop; each += 1) {
      const day = due[each] as number;
      if (day === never) continue;
      const own = actual[each] as number;
      const on = own === never ? met : own;
      const severity = severityOn(day, on === never ? null : on, context);
      if (severity !== null) countOne(counts, severity);
    }
    const last = lastDue[place] as number;
    if (percent !== null && !isDone && last !== never && today <= last) {
      const first = start[place] as number;
      const from = first === never ? begins : first;
      const elapsed = from === never ? null : elapsedOf(from, last, today);
      if (pointsBehind(elapsed, percent, threshold(facts, context)) !== null) counts.yellow += 1;
    }
    // Whether one that is done on no known day has a day for each commitment.
    facts.deadlines =
      met === always ? (rowsAt(grouped.deadlines, place) ?? noRows.deadlines) : noRows.deadlines;
    counts.yellow += checkNoLead(facts).length + (ofReports[place] as number);
    countInconsistentTask(facts, context, counts);
  };
}
