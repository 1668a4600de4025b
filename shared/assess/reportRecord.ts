// For which periods each unit owed reports, whether it sent them and, where a return tells, when they came [K7] [K8].
import { daysBetween } from '../calendar/days.ts';
import { periodRange } from '../calendar/periods.ts';
import { duePeriods } from '../flags/duePeriods.ts';
import type { FlagContext } from '../flags/facts.ts';
import { reportsByUnit } from '../flags/reportedPeriods.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Day, Period } from '../plan/model.ts';
import { expandCollectives } from '../plan/reporters.ts';
import { inRange, type Range, type ReportItem } from './unitRecord.ts';

/** By unit, from the first period to the last. */
export function reportItems(
  document: PlanDocument,
  context: FlagContext,
  range: Range,
  dayOf: (instant: string) => Day,
): ReadonlyMap<string, readonly ReportItem[]> {
  const items = new Map<string, ReportItem[]>();
  const asked = duePeriods(document, context);
  if (!asked) return items;
  const open = openUntil(document);
  const reported = reportsByUnit(document);
  const came = arrivals(document, dayOf);
  const periods: Period[] = [];
  for (let period: Period | null = asked.latest; period !== null; period = asked.before(period)) {
    if (inRange(periodRange(period).end, range)) periods.push(period);
  }
  for (const period of periods.toReversed()) {
    const due = asked.dayOf(period);
    const { end } = periodRange(period);
    for (const [unitId, until] of open) {
      if (until <= end || !asked.asks(period, unitId)) continue;
      const own = items.get(unitId) ?? [];
      items.set(unitId, own);
      own.push(
        itemOf(period, due, reported.covers(unitId, period), came(unitId, period), context.asOf),
      );
    }
  }
  return items;
}

/**
 * By unit the day before which the last of the tasks that it leads was open: who led an open task at the end of a period owes a
 * report [F41]. One pass, whatever the number of periods.
 */
function openUntil(document: PlanDocument): ReadonlyMap<string, Day> {
  const byLeads = new Map<string, { leads: readonly string[]; until: Day }>();
  for (const { leads, status, done } of document.tasks.values()) {
    if (status === 'stopped' || (status === 'done' && done === null)) continue;
    const until = status === 'done' && done !== null ? done : never;
    const key = leads.join(' ');
    const known = byLeads.get(key);
    if (!known) byLeads.set(key, { leads, until });
    else if (until > known.until) known.until = until;
  }
  const byUnit = new Map<string, Day>();
  for (const { leads, until } of byLeads.values()) {
    for (const id of expandCollectives(document, leads).ids) {
      if (until > (byUnit.get(id) ?? '')) byUnit.set(id, until);
    }
  }
  return byUnit;
}

/** Later than any day of a plan. */
const never = '9999-12-31';

/** What came in after the as-of day was put in later from older files: when it was handed in nobody knows [K8]. */
function itemOf(
  period: Period,
  due: Day,
  isThere: boolean,
  arrived: Day | null,
  asOf: Day,
): ReportItem {
  if (!isThere) {
    return { period, due, state: 'missing', came: null, daysLate: daysBetween(due, asOf) };
  }
  const came = arrived !== null && arrived <= asOf ? arrived : null;
  if (came === null) return { period, due, state: 'unknown', came, daysLate: 0 };
  const daysLate = Math.max(0, daysBetween(due, came));
  return { period, due, state: daysLate > 0 ? 'late' : 'inTime', came, daysLate };
}

/** The day on which the first return of a unit came that covers the last day of a period. */
function arrivals(
  document: PlanDocument,
  dayOf: (instant: string) => Day,
): (unitId: string, period: Period) => Day | null {
  const byUnit = new Map<string, { period: Period; day: Day }[]>();
  for (const { unitId, period, importId, at, unfilled } of document.returns.values()) {
    // A form that came back as it was sent is no report [F43].
    if (unitId === null || unfilled || document.imports.get(importId)?.state === 'undone') continue;
    const own = byUnit.get(unitId) ?? [];
    byUnit.set(unitId, own);
    own.push({ period, day: dayOf(at) });
  }
  return (unitId, period) => {
    const { end } = periodRange(period);
    let first: Day | null = null;
    for (const { period: of, day } of byUnit.get(unitId) ?? []) {
      const range = periodRange(of);
      if (range.start > end || end > range.end) continue;
      if (first === null || day < first) first = day;
    }
    return first;
  };
}
