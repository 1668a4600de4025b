// The day and the moment, read from the computer's clock: the only place where local time is looked at.
import { formatDay } from '#shared/calendar/format.ts';
import type { Day } from '#shared/plan/model.ts';

/** A moment as clocks on the wall show it. Milliseconds since the last and until the next midnight. */
export type LocalTime = { day: Day; sinceMidnight: number; untilMidnight: number };

/** Today by the computer's own calendar. */
export function today(): Day {
  return dayOf(new Date());
}

/** This moment by the computer's own clock; a day with a change to summer time is shorter or longer. */
export function localTime(): LocalTime {
  const now = new Date();
  const midnight = (days: number) =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + days).getTime();
  return {
    day: dayOf(now),
    sinceMidnight: now.getTime() - midnight(0),
    untilMidnight: midnight(1) - now.getTime(),
  };
}

/** The day of a moment by the computer's own calendar. */
export function dayOf(now: Date): Day {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A moment of the history as clocks on the wall showed it: `2022-06-30 09:05`. */
export function localMinute(at: string): string {
  const moment = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${dayOf(moment)} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** The same for a table that is printed: `2022年6月30日 09:05`. */
export function writtenMinute(at: string): string {
  const [day = '', time] = localMinute(at).split(' ');
  return `${formatDay(day)} ${time}`;
}

/** This moment as an ISO time in UTC, for the history. */
export function timestamp(): string {
  return new Date().toISOString();
}
