// The day by which the forms of a period are to be back, by the plan's settings.
import { tableOfRows } from '../calendar/workdayTable.ts';
import { adjustDay } from '../calendar/workdays.ts';
import { planOf, type PlanDocument } from './document.ts';
import type { Day, Period } from './model.ts';
import { reportDue } from './reportPeriods.ts';

/** The same day as flags count: a day off moves as the plan says. */
export function reportDeadline(document: PlanDocument, period: Period): Day {
  const { reports, dueOnHoliday } = planOf(document).settings;
  const due = reportDue(period, reports.graceDays);
  if (dueOnHoliday === 'none') return due;
  return adjustDay(due, dueOnHoliday, tableOfRows(document.holidays)).day;
}
