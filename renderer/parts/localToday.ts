// Days on the computer's own calendar, as cells show days.
import type { Day } from '#shared/plan/model.ts';

export function localToday(): Day {
  return dayOfMoment(new Date());
}

/** The day of an instant: `2022-07-05T01:03:00.000Z` → `2022-07-05`. */
export function localDay(instant: string): Day {
  return dayOfMoment(new Date(instant));
}

function dayOfMoment(moment: Date): Day {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
