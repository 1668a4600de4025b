// Who owes a report for a period, and who has given it: the same questions that flags ask [F41] to [F43], for any period.
import { periodRange } from '../calendar/periods.ts';
import { inOrder, planOf, type PlanDocument } from '../plan/document.ts';
import type { Period, TaskRow, UnitRow } from '../plan/model.ts';
import { expandCollectives } from '../plan/reporters.ts';
import { askedPeriods, openTasksOf, wasOpen } from './duePeriods.ts';
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

type Answerable = Pick<TaskRow, 'leads' | 'status' | 'done'>;

/**
 * Units that owe a report on a task for the period: its leads, while it is open [F41]. Where nobody was asked for the period,
 * all leads: whoever looks at a period on paper wants to see who said nothing.
 */
export function reportersOwing(
  document: PlanDocument,
  period: Period,
): (task: Answerable) => readonly string[] {
  const asked = askedOf(document, period);
  const { end } = periodRange(period);
  return (task) => {
    if (!wasOpen(task, end)) return [];
    const { ids } = expandCollectives(document, task.leads);
    return asked === null || asked === 'nobody' ? ids : ids.filter((id) => asked.has(id));
  };
}

/** Whether anybody owes a report for the period: the plan has a rhythm, or forms were written or returns merged [F42]. */
export function isAsked(document: PlanDocument, period: Period): boolean {
  return askedOf(document, period) !== 'nobody';
}

/** Those who were asked; null: everybody. */
function askedOf(document: PlanDocument, period: Period): ReadonlySet<string> | null | 'nobody' {
  if (planOf(document).settings.reports.every !== 'none') return null;
  const { end } = periodRange(period);
  const found = askedPeriods(document).find((each) => periodRange(each.period).end === end);
  return found ? found.units : 'nobody';
}
