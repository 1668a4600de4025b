// The day and the moment, read from the computer's clock: the only place where local time is looked at.
import type { Day } from '#shared/plan/model.ts';

/** Today by the computer's own calendar. */
export function today(): Day {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** This moment as an ISO time in UTC, for the history. */
export function timestamp(): string {
  return new Date().toISOString();
}
