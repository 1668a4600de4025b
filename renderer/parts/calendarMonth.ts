// The month of the calendar as days: its weeks, and where keys lead.
import { addDays, addMonths, dayOf, endOfMonth, weekday } from '#shared/calendar/days.ts';
import type { Day } from '#shared/plan/model.ts';

/** The weeks that the month touches, Monday first. */
export function weeksOf(year: number, month: number): Day[][] {
  const first = dayOf(year, month, 1);
  const last = endOfMonth(year, month);
  const weeks: Day[][] = [];
  for (
    let monday = addDays(first, 1 - weekday(first));
    monday <= last;
    monday = addDays(monday, 7)
  ) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)));
  }
  return weeks;
}

/** Where a key leads from a day, or null. */
export function dayAfterKey(day: Day, key: string, shift: boolean): Day | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'PageUp':
      return addMonths(day, shift ? -12 : -1);
    case 'PageDown':
      return addMonths(day, shift ? 12 : 1);
    case 'Home':
      return addDays(day, 1 - weekday(day));
    case 'End':
      return addDays(day, 7 - weekday(day));
    default:
      return null;
  }
}
