// Most tasks of a large plan are plain: nothing of them is of later than the as-of day, and each commitment has one day that
// nobody changed. Their flags are counted from lists of numbers, which are made once for a plan; all others are looked at row by
// row. What a flag is stays the matter of the checks: here it is only said which of them a plain task can raise. A property test
// holds counts and flags together, on any day.
import { dayNumber, isDay } from '../calendar/days.ts';
import { isMonth, periodRange } from '../calendar/periods.ts';
import { rowsAt, type GroupedRows } from '../plan/groupedRows.ts';
import type { Day, DeadlineRow, Period, ProgressRow, TaskRow } from '../plan/model.ts';
import { groupedIn, noRows, type RowsByTask } from '../plan/rowsByTask.ts';
import { pointsBehind, threshold } from './checks/behindTime.ts';
import { severityOn } from './checks/deadline.ts';
import { checkReports } from './checks/inconsistentReports.ts';
import { countInconsistentTask } from './checks/inconsistentTask.ts';
import { checkNoLead } from './checks/noLead.ts';
import type { MoveDay } from './countingDay.ts';
import { canBeMissed, inheritsNone } from './effectiveDeadlines.ts';
import { elapsedOf } from './elapsed.ts';
import type { FlagContext, TaskFacts } from './facts.ts';
import type { SeverityCounts } from './flag.ts';

/** Days as numbers, `never` where there is none. */
type Columns = {
  moveDay: MoveDay | null;
  // One for each deadline, in the order of the grouped rows.
  /** The day that counts, of what can be missed. */
  due: Int32Array;
  /** The stated day, of what can be missed: by it the last commitment is chosen. */
  end: Int32Array;
  actual: Int32Array;
  start: Int32Array;
  // One for each task, by its place.
  /** From which day on nothing of the rows is of later; `never` where the task is not plain on any day. */
  since: Int32Array;
  reports: Uint8Array;
  /** How many flags the reports raise among themselves once all have begun. */
  ofReports: Uint16Array;
};

const never = 0x7fff_ffff;
const always = -0x8000_0000;

const made = new WeakMap<GroupedRows, Columns>();

/**
 * Counts the flags of the tasks that are plain as of the day, and answers the others. `rows` may have been changed since they were
 * grouped: tasks whose rows were are not plain.
 */
export function countPlainTasks(
  tasks: Iterable<TaskRow>,
  rows: RowsByTask,
  context: FlagContext,
  counts: SeverityCounts,
): TaskRow[] {
  const { grouped, changed } = groupedIn(rows);
  if (!grouped) return [...tasks];
  const { places, taskIds, deadlines } = grouped;
  const columns = columnsOf(grouped, context);
  const { due, end, actual, start, since, reports, ofReports } = columns;
  const { today, plan } = context;
  const begun = plan.start ?? plan.issued;
  const others: TaskRow[] = [];
  const facts: TaskFacts = { ...noRows, task: noTask, lead: null };
  let next = 0;
  for (const task of tasks) {
    const { id, status, percent, done, leads } = task;
    // Where no task came or went since the rows were grouped, they stand in their places.
    const place = taskIds[next] === id ? next : (places.get(id) ?? -1);
    next = place + 1;
    if (status === 'stopped') continue;
    const plain =
      (since[place] ?? never) <= today &&
      (changed.size === 0 || !changed.has(id)) &&
      (done === null || (done <= context.asOf && isDay(done))) &&
      // What the reports say of the task is read from them.
      (reports[place] === 0 || (percent !== null && status !== 'notStarted'));
    if (!plain) {
      others.push(task);
      continue;
    }
    const met = status !== 'done' ? null : done === null ? 'unknown' : dayNumber(done);
    facts.task = task;
    // Whether one that is done on no known day has a day for each commitment.
    facts.deadlines =
      met === 'unknown' ? (rowsAt(deadlines, place) ?? noRows.deadlines) : noRows.deadlines;
    facts.lead = context.unit(leads[0] ?? '') ?? null;
    let lastEnd = always;
    let lastDue = never;
    let first = never;
    const stop = deadlines.starts[place + 1] as number;
    for (let at = deadlines.starts[place] as number; at < stop; at += 1) {
      const begins = start[at] as number;
      if (begins < first) first = begins;
      const day = due[at] as number;
      if (day === never) continue;
      const own = actual[at] as number;
      const severity = severityOn(day, own === never ? met : own, context);
      if (severity !== null) counts[severity] += 1;
      if ((end[at] as number) <= lastEnd) continue;
      lastEnd = end[at] as number;
      lastDue = day;
    }
    if (percent !== null && met === null && lastEnd !== always && today <= lastDue) {
      if (first === never && begun !== null) first = dayNumber(begun);
      const elapsed = first === never ? null : elapsedOf(first, lastDue, today);
      if (pointsBehind(elapsed, percent, threshold(facts, context)) !== null) counts.yellow += 1;
    }
    counts.yellow += checkNoLead(facts).length + (ofReports[place] as number);
    countInconsistentTask(facts, context, counts);
  }
  return others;
}

/** The same for the same rows and the same way in which due days move. */
function columnsOf(grouped: GroupedRows, context: FlagContext): Columns {
  const known = made.get(grouped);
  if (known?.moveDay === context.moveDay) return known;
  const columns = columnsAnew(grouped, context);
  made.set(grouped, columns);
  return columns;
}

function columnsAnew(grouped: GroupedRows, { moveDay, unit }: FlagContext): Columns {
  const { places, deadlines } = grouped;
  const count = deadlines.rows.length;
  const columns: Columns = {
    moveDay,
    due: new Int32Array(count).fill(never),
    end: new Int32Array(count),
    actual: new Int32Array(count),
    start: new Int32Array(count),
    since: new Int32Array(places.size).fill(always),
    reports: new Uint8Array(places.size),
    ofReports: new Uint16Array(places.size),
  };
  const beginOf = beginsOf();
  for (let place = 0; place < places.size; place += 1) {
    try {
      fillDeadlines(columns, grouped, place);
      fillReports(columns, grouped, place, beginOf, unit);
    } catch {
      // A day that is none: the checks say what becomes of it.
      columns.since[place] = never;
    }
  }
  return columns;
}

function fillDeadlines(
  { moveDay, due, end, actual, start, since }: Columns,
  { deadlines, targets }: GroupedRows,
  place: number,
): void {
  const { rows, starts } = deadlines;
  let from = always;
  /** Whether a deadline of its own keeps it from inheriting one. */
  let own = false;
  const stop = starts[place + 1] ?? 0;
  for (let at = starts[place] ?? 0; at < stop; at += 1) {
    const row = rows[at] as DeadlineRow;
    start[at] = numberOf(row.start);
    actual[at] = numberOf(row.actual);
    if (row.actual !== null) from = Math.max(from, actual[at] as number);
    if (row.end !== null && canBeMissed(row)) {
      end[at] = numberOf(row.end);
      due[at] = moveDay ? numberOf(moveDay(row.end)?.day ?? row.end) : (end[at] as number);
    }
    own ||= due[at] !== never || inheritsNone([row]);
    if (!isPlain(row)) from = never;
  }
  const hasTargets = (targets.starts[place + 1] ?? 0) > (targets.starts[place] ?? 0);
  since[place] = hasTargets || !own ? never : from;
}

/** Neither changed, nor foreseen for another day, nor coming back, nor ending before it starts. */
function isPlain({ changes, forecast, kind, start, end }: DeadlineRow): boolean {
  return (
    changes.length === 0 &&
    forecast === null &&
    kind !== 'recurring' &&
    (start === null || end === null || start <= end)
  );
}

function fillReports(
  { since, reports, ofReports }: Columns,
  { progress }: GroupedRows,
  place: number,
  beginOf: (period: Period) => number,
  unit: FlagContext['unit'],
): void {
  const { rows, starts } = progress;
  const from = starts[place] ?? 0;
  const stop = starts[place + 1] ?? from;
  if (from >= stop || since[place] === never) return;
  reports[place] = 1;
  for (let at = from; at < stop; at += 1) {
    since[place] = Math.max(since[place] as number, beginOf((rows[at] as ProgressRow).period));
  }
  if (stop - from === 1 && ((rows[from] as ProgressRow).percent ?? 0) <= 100) return;
  const facts: TaskFacts = {
    ...noRows,
    task: noTask,
    lead: null,
    progress: rows.slice(from, stop),
  };
  ofReports[place] = checkReports(facts, { asOf: lastDay, unit }).length;
}

/** On which every report has begun. */
const lastDay: Day = '9999-12-31';

/** From which day on a report of a period counts [F6]. A plan has many reports and few periods. */
function beginsOf(): (period: Period) => number {
  const known = new Map<Period, number>();
  return (period) => {
    let day = known.get(period);
    if (day === undefined) known.set(period, (day = beginAnew(period)));
    return day;
  };
}

function beginAnew(period: Period): number {
  const first = period.length === 4 ? `${period}-01-01` : `${period}-01`;
  if (period.length === 4 || isMonth(period)) return isDay(first) ? dayNumber(first) : never;
  return dayNumber(periodRange(period).start);
}

function numberOf(day: Day | null): number {
  return day === null ? never : dayNumber(day);
}

/** Stands where the task in the facts is filled in later, or is not looked at. */
const noTask: TaskRow = {
  id: '',
  order: 0,
  projectId: '',
  text: '',
  leads: [],
  supports: [],
  status: 'notStarted',
  percent: null,
  done: null,
  note: '',
  custom: {},
};
