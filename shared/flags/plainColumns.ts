// What the rows of a plan say of its tasks in lists of numbers, made once for rows that were grouped: by them the flags of plain
// tasks are counted, on any day.
import { dayNumber } from '../calendar/days.ts';
import { firstDayOf } from '../calendar/periods.ts';
import { placeFinder, rowsAt, type GroupedRows } from '../plan/groupedRows.ts';
import type { Day, DeadlineRow, TaskRow } from '../plan/model.ts';
import { noRows } from '../plan/rowsByTask.ts';
import { checkReports } from './checks/inconsistentReports.ts';
import type { MoveDay } from './countingDay.ts';
import { canBeMissed, rulesOutInherited } from './effectiveDeadlines.ts';
import type { FlagContext, TaskFacts } from './facts.ts';

/** Days as numbers, `never` where there is none. */
export type PlainColumns = {
  moveDay: MoveDay | null;
  // One for each deadline, as they stand in the sheet.
  /** The day that counts, of what can be missed. */
  due: Int32Array;
  /** Null where none was met on a day of its own. */
  actual: Int32Array | null;
  // One for each task, by its place.
  /** The first day on which one of the deadlines starts. */
  start: Int32Array;
  /** The day that counts of the last deadline that can be missed. */
  lastDue: Int32Array;
  /** From which day on nothing of the rows is of later; `never` where the task is not plain on any day. */
  since: Int32Array;
  /** `noReport`, `oneReport` or `moreReports`. */
  reports: Uint8Array;
  /** How many flags the reports raise among themselves once all have begun. */
  ofReports: Uint16Array;
};

export const never = 0x7fff_ffff;
export const always = -0x8000_0000;

export const noReport = 0;
/** Of no more than all of the work: it raises no flag by itself. */
const oneReport = 1;
const moreReports = 2;

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
  const count = grouped.deadlines.rows.size;
  const { tasks } = grouped.places;
  const columns: PlainColumns = {
    moveDay,
    due: new Int32Array(count).fill(never),
    actual: null,
    start: new Int32Array(tasks).fill(never),
    lastDue: new Int32Array(tasks).fill(never),
    since: new Int32Array(tasks).fill(always),
    reports: new Uint8Array(tasks),
    ofReports: new Uint16Array(tasks),
  };
  readDeadlines(columns, grouped);
  readTargets(columns, grouped);
  readReports(columns, grouped, unit);
  return columns;
}

/** A task with a day that is none is not plain: the checks say what becomes of it. */
function readDeadlines(columns: PlainColumns, grouped: GroupedRows): void {
  const { moveDay, due, start, lastDue, since } = columns;
  const find = placeFinder(grouped, grouped.deadlines);
  /** The last stated day of each task. */
  const lastEnd = new Int32Array(since.length).fill(always);
  /** Whether a deadline of its own keeps it from inheriting one. */
  const own = new Uint8Array(since.length);
  let index = -1;
  for (const row of grouped.deadlines.rows.values()) {
    index += 1;
    const place = find(row, index);
    // What hangs on no task raises no flag.
    if (place >= since.length) continue;
    const { actual: met, end } = row;
    try {
      if (row.start !== null) {
        start[place] = Math.min(start[place] as number, dayNumber(row.start));
      }
      if (met !== null) {
        const day = dayNumber(met);
        columns.actual ??= new Int32Array(due.length).fill(never);
        columns.actual[index] = day;
        since[place] = Math.max(since[place] as number, day);
      }
      if (end !== null && canBeMissed(row)) {
        const stated = dayNumber(end);
        const moved = moveDay?.(end)?.day;
        const counts = moved === undefined ? stated : dayNumber(moved);
        due[index] = counts;
        if (stated > (lastEnd[place] as number)) {
          lastEnd[place] = stated;
          lastDue[place] = counts;
        }
        own[place] = 1;
      } else if (rulesOutInherited(row)) own[place] = 1;
      if (!isPlain(row)) since[place] = never;
    } catch {
      since[place] = never;
    }
  }
  for (let place = 0; place < own.length; place += 1) if (own[place] === 0) since[place] = never;
}

/** Targets are left to their check. */
function readTargets({ since }: PlainColumns, grouped: GroupedRows): void {
  const find = placeFinder(grouped, grouped.targets);
  let index = -1;
  for (const row of grouped.targets.rows.values()) {
    index += 1;
    const place = find(row, index);
    if (place < since.length) since[place] = never;
  }
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

function readReports(
  { since, reports, ofReports }: PlainColumns,
  grouped: GroupedRows,
  unit: FlagContext['unit'],
): void {
  const find = placeFinder(grouped, grouped.progress);
  let index = -1;
  for (const row of grouped.progress.rows.values()) {
    index += 1;
    const place = find(row, index);
    if (place >= since.length) continue;
    const { period, percent } = row;
    const isAlone = reports[place] === noReport && (percent === null || percent <= 100);
    reports[place] = isAlone ? oneReport : moreReports;
    try {
      since[place] = Math.max(since[place] as number, firstDayOf(period));
    } catch {
      since[place] = never;
    }
  }
  for (let place = 0; place < reports.length; place += 1) {
    if (reports[place] !== moreReports || since[place] === never) continue;
    const own = rowsAt(grouped, grouped.progress, place) ?? noRows.progress;
    const facts: TaskFacts = { ...noRows, task: noTask, lead: null, progress: own };
    ofReports[place] = checkReports(facts, { asOf: lastDay, unit }).length;
  }
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
