// For which periods units owed reports, and for how many tasks [F40] to [F42].
import { periodRange, previousPeriod } from '../calendar/periods.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Day, Period, TaskRow } from '../plan/model.ts';
import { expandCollectives } from '../plan/reporters.ts';
import { isLater, latestDue, reportDue, reportPlanOf, type Move } from '../plan/reportPeriods.ts';
import type { FlagContext } from './facts.ts';

/** The latest period from `period` back for which the unit owes a report, or null. */
export function askedBefore(due: DuePeriods, period: Period | null, unitId: string): Period | null {
  let each = period;
  while (each !== null && !due.asks(each, unitId)) each = due.before(each);
  return each;
}

/** Open tasks by lead at the end of a period, counted once a period. */
export function openTasksOf(
  document: PlanDocument,
): (period: Period) => ReadonlyMap<string, number> {
  const known = new Map<Period, ReadonlyMap<string, number>>();
  return (period) => {
    let counts = known.get(period);
    if (!counts) known.set(period, (counts = openTasksByLead(document, periodRange(period).end)));
    return counts;
  };
}

export type DuePeriods = {
  latest: Period;
  dayOf: (period: Period) => Day;
  before: (period: Period) => Period | null;
  asks: (period: Period, unitId: string) => boolean;
};

/** Which periods are due as of the day, latest first [F40] [F42]; null where none is. */
export function duePeriods(document: PlanDocument, context: FlagContext): DuePeriods | null {
  const { plan, settings, asOf, moveDay } = context;
  const { graceDays } = settings.reports;
  const move: Move = (day) => moveDay?.(day)?.day ?? day;
  const dayOf = (period: Period) => move(reportDue(period, graceDays));
  if (settings.reports.every === 'none') {
    const asked = askedPeriods(document).filter(({ period }) => dayOf(period) < asOf);
    const latest = asked.at(-1)?.period;
    if (latest === undefined) return null;
    const places = new Map(asked.map(({ period }, index) => [period, index]));
    return {
      latest,
      dayOf,
      before: (period) => asked[(places.get(period) ?? 0) - 1]?.period ?? null,
      asks: (period, unitId) => {
        const units = asked[places.get(period) ?? -1]?.units;
        return units === undefined || units === null || units.has(unitId);
      },
    };
  }
  const regular = reportPlanOf(plan);
  if (!regular) return null;
  const { first } = regular.bounds;
  const latest = latestDue(regular.kind, regular.bounds, graceDays, asOf, move);
  if (latest === null) return null;
  return {
    latest,
    dayOf,
    before: (period) => {
      const previous = previousPeriod(period);
      return isLater(first, previous) ? null : previous;
    },
    asks: () => true,
  };
}

type AskedPeriod = { period: Period; units: ReadonlySet<string> | null };

/**
 * Periods for which a report was asked, earliest first: forms were written for them, or returns imported [F42]. `units` are
 * those who got a form; null: everybody. Periods that end on the same day are one: the shortest, asked of all of them.
 */
export function askedPeriods(document: PlanDocument): AskedPeriod[] {
  const units = new Map<Period, Set<string>>();
  for (const { period, unitId } of document.sends.values()) {
    const own = units.get(period);
    if (own) own.add(unitId);
    else units.set(period, new Set([unitId]));
  }
  const asked = new Map<Period, ReadonlySet<string> | null>(units);
  for (const { period, state } of document.imports.values()) {
    if (state === 'merged' && !asked.has(period)) asked.set(period, null);
  }
  const byEnd = new Map<Day, AskedPeriod>();
  for (const [period, own] of asked) {
    const { start, end } = periodRange(period);
    const other = byEnd.get(end);
    if (!other) {
      byEnd.set(end, { period, units: own });
      continue;
    }
    const everybody = own === null || other.units === null;
    byEnd.set(end, {
      period: start > periodRange(other.period).start ? period : other.period,
      units: everybody ? null : new Set([...(own ?? []), ...(other.units ?? [])]),
    });
  }
  return [...byEnd].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** How many tasks each unit leads, itself or through a collective, that were open at the end of a period [F41]. */
function openTasksByLead(document: PlanDocument, end: Day): Map<string, number> {
  const counts = new Map<string, number>();
  const members = new Map<string, readonly string[]>();
  for (const task of document.tasks.values()) {
    if (!wasOpen(task, end)) continue;
    const key = task.leads.join(' ');
    let ids = members.get(key);
    if (!ids) members.set(key, (ids = expandCollectives(document, task.leads).ids));
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Whether a task was neither stopped nor done by the end of a day; one that was done on no known day was. */
export function wasOpen({ status, done }: Pick<TaskRow, 'status' | 'done'>, end: Day): boolean {
  if (status === 'stopped') return false;
  return status !== 'done' || (done !== null && done > end);
}
