// What a unit's report on a task stands at: the values that its next form starts from, and that a return is compared with.
import { periodRange } from '../calendar/periods.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Day, Period, ProgressRow, TaskRow, TaskStatus, UnitRow } from '../plan/model.ts';
import { drivesTask } from './reportingUnits.ts';

export type ReportValues = {
  status: TaskStatus | null;
  percent: number | null;
  progress: string;
  problems: string;
  nextSteps: string;
  actualDate: Day | null;
  contact: string;
  phone: string;
};

export type Standing = {
  values: ReportValues;
  /** The unit's report in the period itself, where it has one already. */
  current: ProgressRow | null;
  /** The unit's latest report before the period. */
  last: ProgressRow | null;
};

type Reports = ReadonlyMap<string, readonly ProgressRow[]>;
const reportsCache = new WeakMap<PlanDocument['progress'], Reports>();

/** Every unit's reports on every task, earliest first. */
function reportsOf(document: PlanDocument): Reports {
  const known = reportsCache.get(document.progress);
  if (known) return known;
  const reports = new Map<string, ProgressRow[]>();
  for (const row of document.progress.values()) {
    const key = `${row.unitId}\n${row.taskId}`;
    const list = reports.get(key);
    if (list) list.push(row);
    else reports.set(key, [row]);
  }
  for (const list of reports.values()) {
    if (list.length > 1) list.sort((a, b) => comparePeriods(a.period, b.period));
  }
  reportsCache.set(document.progress, reports);
  return reports;
}

const ranges = new Map<Period, string>();

/** By last day; of two periods that end together the longer one is the later, since it says more. */
export function comparePeriods(a: Period, b: Period): number {
  if (a === b) return 0;
  return sortKey(a) < sortKey(b) ? -1 : 1;
}

function sortKey(period: Period): string {
  let key = ranges.get(period);
  if (key === undefined) {
    const { start, end } = periodRange(period);
    // A later start is a shorter period: sorted downwards by taking its distance from the end of the century scale.
    key = `${end}|${99_999_999 - Number(start.replaceAll('-', ''))}`;
    ranges.set(period, key);
  }
  return key;
}

/** The unit's report on the task in the period, and its latest one before. */
export function reportsIn(
  document: PlanDocument,
  unitId: string,
  taskId: string,
  period: Period,
): { current: ProgressRow | null; last: ProgressRow | null } {
  const list = reportsOf(document).get(`${unitId}\n${taskId}`) ?? [];
  let current: ProgressRow | null = null;
  let last: ProgressRow | null = null;
  for (const row of list) {
    if (row.period === period) current = row;
    else if (comparePeriods(row.period, period) < 0) last = row;
  }
  return { current, last };
}

/**
 * What the form of a unit shows for a task before anything is filled in [P3]: its report of the same period; otherwise
 * what the plan says (for the unit that the task follows) or the unit's last status, with nothing in the texts.
 */
export function standingOf(
  document: PlanDocument,
  unit: UnitRow,
  task: TaskRow,
  period: Period,
): Standing {
  const { current, last } = reportsIn(document, unit.id, task.id, period);
  if (current) return { values: valuesOf(current), current, last };
  const source = drivesTask(document, task, unit.id)
    ? { status: task.status, percent: task.percent, actualDate: task.done }
    : { status: last?.status, percent: last?.percent, actualDate: last?.actualDate };
  return {
    values: {
      status: source.status ?? null,
      percent: source.percent ?? null,
      progress: '',
      problems: '',
      nextSteps: '',
      actualDate: source.actualDate ?? null,
      contact: last?.contact || unit.contact,
      phone: last?.phone || unit.phone,
    },
    current,
    last,
  };
}

export function valuesOf(row: ProgressRow): ReportValues {
  const { status, percent, progress, problems, nextSteps, actualDate, contact, phone } = row;
  return { status, percent, progress, problems, nextSteps, actualDate, contact, phone };
}
