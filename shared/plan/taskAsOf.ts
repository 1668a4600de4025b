// How far a task was on a day, by what the data says happened by then [AS1] to [AS4]: a report counts from the first day of
// its period.
import { isMonth, periodRange } from '../calendar/periods.ts';
import { dueOf } from './dueChanges.ts';
import type { Day, DeadlineRow, ProgressRow, TaskRow, TaskStatus } from './model.ts';
import type { TaskRows } from './rowsByTask.ts';

export function isDoneAsOf({ status, done }: Pick<TaskRow, 'status' | 'done'>, asOf: Day): boolean {
  return status === 'done' && (done === null || done <= asOf);
}

/** Whether something that is kept by period counts as of a day already [F6]. */
export function hasBegun({ period }: Pick<ProgressRow, 'period'>, asOf: Day): boolean {
  // A month or a year is the beginning of its days as they are written: nearly every report is of one, and is asked about often.
  return isMonth(period) || period.length === 4
    ? period <= asOf
    : periodRange(period).start <= asOf;
}

/**
 * The share of the work that was done, 0 to 100, or null where nobody said. The task's own figure is the newest one, so that
 * it stands unless reports go on after the day or the task was finished later: then the last report before counts, of the
 * first lead if it gave one. A unit that reported 未启动 said 0; a task that is only not marked as begun says nothing.
 */
export function percentAsOf(
  task: Pick<TaskRow, 'leads' | 'percent' | 'done'>,
  progress: readonly ProgressRow[],
  asOf: Day,
): number | null {
  const later = (task.done !== null && task.done > asOf) || reportsGoOn(progress, asOf);
  return (later ? null : task.percent) ?? lastSaid(task, progress, asOf, shareSaid);
}

/** The same on several days, the earlier ones first, at one look at each report. */
export function percentsAsOf(
  { leads, percent, done }: Pick<TaskRow, 'leads' | 'percent' | 'done'>,
  progress: readonly ProgressRow[],
  days: readonly Day[],
): (number | null)[] {
  let lastBegin = '';
  /** By the day on which their period begins. */
  const said = new Map<Day, number>();
  for (const row of progress) {
    const { start } = periodRange(row.period);
    if (start > lastBegin) lastBegin = start;
    const share = shareSaid(row);
    if (share !== null && (row.unitId === leads[0] || !said.has(start))) said.set(start, share);
  }
  const begins = [...said].sort(([a], [b]) => (a < b ? -1 : 1));
  let next = 0;
  let latest: number | null = null;
  return days.map((day) => {
    for (let known = begins[next]; known && known[0] <= day; known = begins[next]) {
      latest = known[1];
      next += 1;
    }
    const later = (done !== null && done > day) || lastBegin > day;
    return (later ? null : percent) ?? latest;
  });
}

function shareSaid({ percent, status }: ProgressRow): number | null {
  return percent ?? (status === 'notStarted' ? 0 : null);
}

/**
 * The task as it was on a day: the row itself where nothing of it is of later. `begins` is the day on which its work is to
 * begin, where known. What was done on no known day was always done, what was stopped always stopped [AS3].
 */
export function taskAsOf(
  task: TaskRow,
  { deadlines, progress }: Pick<TaskRows, 'deadlines' | 'progress'>,
  begins: Day | null,
  asOf: Day,
): TaskRow {
  const { status, percent } = task;
  const finished = finishedOn(task, deadlines);
  const open = finished !== null && finished > asOf;
  if (!open && !reportsGoOn(progress, asOf)) return task;
  const done = open ? null : task.done;
  if (status === 'stopped' || (status === 'done' && !open)) {
    return done === task.done ? task : { ...task, done };
  }
  const then: TaskRow = {
    ...task,
    done,
    status: openStatusAsOf(task, progress, begins, asOf),
    percent: lastSaid(task, progress, asOf, shareSaid),
  };
  return then.status === status && then.percent === percent && done === task.done ? task : then;
}

/** The day on which a task was finished: its own, else the last one on which its dated commitments were met [AS3]. */
function finishedOn({ status, done }: TaskRow, deadlines: readonly DeadlineRow[]): Day | null {
  if (done !== null || status !== 'done') return done;
  let last: Day | null = null;
  for (const deadline of deadlines) {
    if (dueOf(deadline) === null) continue;
    if (deadline.actual === null) return null;
    if (last === null || deadline.actual > last) last = deadline.actual;
  }
  return last;
}

/**
 * Of a task that was open and of which more is known from later. Reports never finish or stop a task: the office does, and
 * only its day tells since when [AS2].
 */
function openStatusAsOf(
  task: TaskRow,
  progress: readonly ProgressRow[],
  begins: Day | null,
  asOf: Day,
): TaskStatus {
  const said = lastSaid(task, progress, asOf, ({ status, percent }) =>
    percent !== null && percent > 0 ? 'inProgress' : status,
  );
  if (said !== null) return said === 'notStarted' ? 'notStarted' : 'inProgress';
  // What is not begun later was not begun before.
  const next = progress.find((row) => !hasBegun(row, asOf));
  if (task.status === 'notStarted' || next?.status === 'notStarted') return 'notStarted';
  return begins !== null && begins > asOf ? 'notStarted' : 'inProgress';
}

function reportsGoOn(progress: readonly ProgressRow[], asOf: Day): boolean {
  for (const row of progress) if (!hasBegun(row, asOf)) return true;
  return false;
}

/** What the last report that had begun says, of the first lead where several are of the same time; null: none says it. */
function lastSaid<Said>(
  { leads }: Pick<TaskRow, 'leads'>,
  progress: readonly ProgressRow[],
  asOf: Day,
  read: (row: ProgressRow) => Said | null,
): Said | null {
  let latest: ProgressRow | null = null;
  let last: Said | null = null;
  for (const row of progress) {
    if (!hasBegun(row, asOf)) continue;
    const said = read(row);
    if (said === null || (latest && !isNewer(row, latest, leads[0]))) continue;
    latest = row;
    last = said;
  }
  return last;
}

function isNewer(row: ProgressRow, latest: ProgressRow, lead: string | undefined): boolean {
  const { start } = periodRange(row.period);
  const before = periodRange(latest.period).start;
  return start > before || (start === before && row.unitId === lead);
}
