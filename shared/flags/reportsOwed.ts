// Who owes a report for a period, and who has given it: the same questions that flags ask [F41] to [F43], for any period.
import { periodRange } from '../calendar/periods.ts';
import { inOrder, planOf, type PlanDocument } from '../plan/document.ts';
import type { Period, UnitRow } from '../plan/model.ts';
import { askedPeriods, openTasksOf } from './duePeriods.ts';
import { reportsByUnit } from './reportedPeriods.ts';

/** `tasks`: how many open tasks the unit leads at the end of the period; `unfilled`: its form came back with nothing in it. */
export type OwedReport = { unit: UnitRow; tasks: number; reported: boolean; unfilled: boolean };

/** In official order. Where the plan asks for no regular reports, only those who were asked owe one [F42]. */
export function reportsOwed(document: PlanDocument, period: Period): OwedReport[] {
  const asked = askedOf(document, period);
  if (asked === 'nobody') return [];
  const tasks = openTasksOf(document)(period);
  const reported = reportsByUnit(document);
  return inOrder(document.units).flatMap((unit) => {
    const open = tasks.get(unit.id) ?? 0;
    if (open === 0 || (asked !== null && !asked.has(unit.id))) return [];
    const covered = reported.covers(unit.id, period);
    const unfilled = !covered && reported.cameEmpty(unit.id, period);
    return [{ unit, tasks: open, reported: covered, unfilled }];
  });
}

/** Those who were asked; null: everybody. */
function askedOf(document: PlanDocument, period: Period): ReadonlySet<string> | null | 'nobody' {
  if (planOf(document).settings.reports.every !== 'none') return null;
  const { end } = periodRange(period);
  const found = askedPeriods(document).find((each) => periodRange(each.period).end === end);
  return found ? found.units : 'nobody';
}
