// What the rows of a plan say of its tasks in lists of numbers, made once for rows that were grouped: by them the flags of plain
// tasks are counted, on any day.
import { dayNumber } from '../calendar/days.ts';
import { firstDayOf, isMonth } from '../calendar/periods.ts';
import type { GroupedRows } from '../plan/groupedRows.ts';
import type { Day, DeadlineRow, ProgressRow, TaskRow } from '../plan/model.ts';
import { noRows } from '../plan/rowsByTask.ts';
import { checkReports } from './checks/inconsistentReports.ts';
import type { MoveDay } from './countingDay.ts';
import { canBeMissed, rulesOutInherited } from './effectiveDeadlines.ts';
import type { FlagContext, TaskFacts } from './facts.ts';

/** Days as numbers, `never` where there is none. */
export type PlainColumns = {
  moveDay: MoveDay | null;
  // One for each deadline, in the order of the grouped rows.
  /** The day that counts, of what can be missed. */
  due: Int32Array;
  actual: Int32Array;
  // One for each task, by its place.
  /** The first day on which one of the deadlines starts. */
  start: Int32Array;
  /** The day that counts of the last deadline that can be missed. */
  lastDue: Int32Array;
  /** From which day on nothing of the rows is of later; `never` where the task is not plain on any day. */
  since: Int32Array;
  reports: Uint8Array;
  /** How many flags the reports raise among themselves once all have begun. */
  ofReports: Uint16Array;
};

export const never = 0x7fff_ffff;
export const always = -0x8000_0000;

const made = new WeakMap<GroupedRows, PlainColumns>();

/** The same for the same rows and the same way in which due days move. */
export function plainColumns(grouped: GroupedRows, context: FlagContext): PlainColumns {
  const known = made.get(grouped);
  if (known?.moveDay === context.moveDay) return known;
  const columns = columnsAnew(grouped, context);
  made.set(grouped, columns);
  return columns;
}

function columnsAnew(grouped: GroupedRows, { moveDay, unit }: FlagContext): PlainColumns {
  const count = grouped.deadlines.rows.length;
  const tasks = grouped.places.ids.length;
  const columns: PlainColumns = {
    moveDay,
    due: new Int32Array(count),
    actual: new Int32Array(count),
    start: new Int32Array(tasks),
    lastDue: new Int32Array(tasks),
    since: new Int32Array(tasks),
    reports: new Uint8Array(tasks),
    ofReports: new Uint16Array(tasks),
  };
  const { since } = columns;
  const fillDeadlines = deadlineFiller(columns, grouped);
  const fillReports = reportFiller(columns, grouped, unit);
  for (let place = 0; place < tasks; place += 1) {
    try {
      fillDeadlines(place);
      if (since[place] !== never) fillReports(place);
    } catch {
      // A day that is none: the checks say what becomes of it.
      since[place] = never;
    }
  }
  return columns;
}

function deadlineFiller(
  { moveDay, due, actual, start, lastDue, since }: PlainColumns,
  { deadlines, targets }: GroupedRows,
): (place: number) => void {
  const { rows, starts } = deadlines;
  return (place) => {
    let from = always;
    let first = never;
    let last = never;
    let lastEnd = always;
    /** Whether a deadline of its own keeps it from inheriting one. */
    let own = false;
    const stop = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < stop; at += 1) {
      const row = rows[at] as DeadlineRow;
      const { actual: met, end } = row;
      if (row.start !== null) first = Math.min(first, dayNumber(row.start));
      actual[at] = met === null ? never : dayNumber(met);
      if (met !== null) from = Math.max(from, actual[at] as number);
      due[at] = never;
      if (end !== null && canBeMissed(row)) {
        const stated = dayNumber(end);
        const moved = moveDay?.(end)?.day;
        due[at] = moved === undefined ? stated : dayNumber(moved);
        if (stated > lastEnd) {
          lastEnd = stated;
          last = due[at] as number;
        }
      }
      own ||= rulesOutInherited(row);
      if (!isPlain(row)) from = never;
    }
    start[place] = first;
    lastDue[place] = last;
    const hasTargets = (targets.starts[place + 1] ?? 0) > (targets.starts[place] ?? 0);
    since[place] = hasTargets || !own ? never : from;
  };
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

function reportFiller(
  { since, reports, ofReports }: PlainColumns,
  { progress }: GroupedRows,
  unit: FlagContext['unit'],
): (place: number) => void {
  const { rows, starts } = progress;
  return (place) => {
    const first = starts[place] ?? 0;
    const stop = starts[place + 1] ?? first;
    if (first >= stop) return;
    reports[place] = 1;
    let from = since[place] as number;
    for (let at = stop - 1; at >= first; at -= 1) {
      const { period } = rows[at] as ProgressRow;
      from = Math.max(from, firstDayOf(period));
      // They stand in the order of their periods as text: nothing that stands before a month begins later.
      if (isMonth(period)) break;
    }
    since[place] = from;
    if (stop - first === 1 && ((rows[first] as ProgressRow).percent ?? 0) <= 100) return;
    const facts: TaskFacts = {
      ...noRows,
      task: noTask,
      lead: null,
      progress: rows.slice(first, stop),
    };
    ofReports[place] = checkReports(facts, { asOf: lastDay, unit }).length;
  };
}

/** On which every report has begun. */
const lastDay: Day = '9999-12-31';

/** Stands where the task in the facts is filled in later, or is not looked at. */
export const noTask: TaskRow = {
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
