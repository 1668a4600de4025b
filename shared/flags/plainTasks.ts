// Most tasks of a large plan are plain: nothing of their rows is of later than the as-of day, and each commitment has one day that
// nobody changed. Their flags are counted from lists of numbers, which are made once for a plan; all others are looked at row by
// row. What a flag is stays the matter of the checks: here it is only said which of them a plain task can raise. A property test
// holds counts and flags together, on any day.
import { dayFromNumber, dayNumber, isDay } from '../calendar/days.ts';
import { rowsAt, type GroupedRows } from '../plan/groupedRows.ts';
import type { TaskRow } from '../plan/model.ts';
import { groupedIn, noRows, listsAt, type RowsByTask, type TaskRows } from '../plan/rowsByTask.ts';
import { taskAsOf } from '../plan/taskAsOf.ts';
import { pointsBehind, threshold } from './checks/behindTime.ts';
import { severityOn } from './checks/deadline.ts';
import { countInconsistentStatus, countInconsistentUnits } from './checks/inconsistentTask.ts';
import { checkNoLead } from './checks/noLead.ts';
import { elapsedOf } from './elapsed.ts';
import type { FlagContext, TaskFacts } from './facts.ts';
import { countOne, type SeverityCounts } from './flag.ts';
import {
  always,
  never,
  noReport,
  noTask,
  plainColumns,
  type PlainColumns,
} from './plainColumns.ts';

/** A task that is not plain, and what hangs on it. */
export type OtherTask = { task: TaskRow; rows: TaskRows };

/** Stands for the day on which a task was done where its deadlines are not counted here. */
const leftOut = never - 1;

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
  /** By place, the day on which a plain task was done. */
  const doneOn = new Int32Array(since.length).fill(leftOut);
  const count = taskCounter(columns, grouped, context, counts);
  const { asOf, today } = context;
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
      const then = isOfLater ? openThen(task, place, columns, grouped, context) : task;
      const { status, percent, done } = then;
      if (
        (done === null || isDay(done)) &&
        // What the reports say of the task is read from them.
        (reports[place] === noReport || (percent !== null && status !== 'notStarted'))
      ) {
        doneOn[place] = doneDay(then);
        count(then, place);
        continue;
      }
    }
    others.push({ task, rows: (asGrouped ? listsAt(grouped, place) : rows.get(id)) ?? noRows });
  }
  countDeadlines(columns, grouped, doneOn, context, counts);
  return others;
}

function othersIn(tasks: Iterable<TaskRow>, rows: RowsByTask): OtherTask[] {
  const others: OtherTask[] = [];
  for (const task of tasks) {
    if (task.status !== 'stopped') others.push({ task, rows: rows.get(task.id) ?? noRows });
  }
  return others;
}

/** A plain task that was finished after the day, as it was on it: nothing else that hangs on it is of later. */
function openThen(
  task: TaskRow,
  place: number,
  { start }: PlainColumns,
  grouped: GroupedRows,
  { asOf, plan }: FlagContext,
): TaskRow {
  const first = start[place] as number;
  const begins = first === never ? (plan.start ?? plan.issued) : dayFromNumber(first);
  const progress = rowsAt(grouped, grouped.progress, place) ?? noRows.progress;
  return taskAsOf(task, { deadlines: noRows.deadlines, progress }, begins, asOf);
}

/** What is done on no known day was always done. */
function doneDay({ status, done }: TaskRow): number {
  if (status !== 'done') return never;
  return done === null ? always : dayNumber(done);
}

/** Of all plain tasks, as they stand in their sheet. */
function countDeadlines(
  { due, actual }: PlainColumns,
  { deadlines }: GroupedRows,
  doneOn: Int32Array,
  context: FlagContext,
  counts: SeverityCounts,
): void {
  const { placeOf } = deadlines;
  if (!placeOf) return;
  for (let index = 0; index < due.length; index += 1) {
    const day = due[index] as number;
    if (day === never) continue;
    const done = doneOn[placeOf[index] as number] as number;
    if (done === leftOut) continue;
    const own = actual === null ? never : (actual[index] as number);
    const met = own === never ? done : own;
    const severity = severityOn(day, met === never ? null : met, context);
    if (severity !== null) countOne(counts, severity);
  }
}

/** Counts the flags of one plain task but those of its deadlines, given as it was on the day, and its place. */
function taskCounter(
  { start, lastDue, ofReports }: PlainColumns,
  grouped: GroupedRows,
  context: FlagContext,
  counts: SeverityCounts,
): (task: TaskRow, place: number) => void {
  const { today, plan } = context;
  const begun = plan.start ?? plan.issued;
  const begins = begun === null ? never : dayNumber(begun);
  let at = -1;
  const facts: TaskFacts = {
    ...noRows,
    task: noTask,
    lead: null,
    // Read of few tasks: those that are done on no known day.
    get deadlines() {
      return rowsAt(grouped, grouped.deadlines, at) ?? noRows.deadlines;
    },
  };
  return (task, place) => {
    const { status, percent, leads } = task;
    const isDone = status === 'done';
    const last = lastDue[place] as number;
    if (percent !== null && !isDone && last !== never && today <= last) {
      const first = start[place] as number;
      const from = first === never ? begins : first;
      const elapsed = from === never ? null : elapsedOf(from, last, today);
      if (pointsBehind(elapsed, percent, threshold(task, context)) !== null) counts.yellow += 1;
    }
    counts.yellow += ofReports[place] as number;
    countInconsistentUnits(task, context, counts);
    facts.task = task;
    at = place;
    if (leads.length === 0) counts.yellow += checkNoLead(facts).length;
    // Nothing else can contradict its status: a plain task that is not begun has no report.
    if (isDone || percent === 100) countInconsistentStatus(facts, context, counts);
  };
}
