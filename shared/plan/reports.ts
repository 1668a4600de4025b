// Reports of units on tasks, by unit and task, in the order of their periods.
import { periodRange } from '../calendar/periods.ts';
import type { PlanDocument } from './document.ts';
import type { Period, ProgressRow } from './model.ts';

type Reports = ReadonlyMap<string, readonly ProgressRow[]>;
const reportsCache = new WeakMap<PlanDocument['progress'], Reports>();

/** A unit's reports on a task, earliest first. */
export function reportsOn(
  document: PlanDocument,
  unitId: string,
  taskId: string,
): readonly ProgressRow[] {
  return allReports(document).get(`${unitId}\n${taskId}`) ?? [];
}

function allReports(document: PlanDocument): Reports {
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

/** The unit's report on the task in the period, and its latest one before. */
export function reportsIn(
  document: PlanDocument,
  unitId: string,
  taskId: string,
  period: Period,
): { current: ProgressRow | null; last: ProgressRow | null } {
  let current: ProgressRow | null = null;
  let last: ProgressRow | null = null;
  for (const row of reportsOn(document, unitId, taskId)) {
    if (row.period === period) current = row;
    else if (comparePeriods(row.period, period) < 0) last = row;
  }
  return { current, last };
}

const sortKeys = new Map<Period, string>();

/** By last day; of two periods that end on the same day the longer one is the later, since it says more. */
function comparePeriods(a: Period, b: Period): number {
  if (a === b) return 0;
  return sortKey(a) < sortKey(b) ? -1 : 1;
}

function sortKey(period: Period): string {
  let key = sortKeys.get(period);
  if (key === undefined) {
    const { start, end } = periodRange(period);
    key = `${end} ${99_999_999 - Number(start.replaceAll('-', ''))}`;
    sortKeys.set(period, key);
  }
  return key;
}
