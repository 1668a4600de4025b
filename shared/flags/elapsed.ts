// How much of a stretch of days has gone by.
import { dayNumber } from '../calendar/days.ts';
import type { Day } from '../plan/model.ts';

/** Whole per cent of the days from `start` to `due` that are over on a day, 0 to 100; null without any day between. */
export function elapsedPercent(start: Day, due: Day, asOf: Day): number | null {
  return elapsedOf(dayNumber(start), dayNumber(due), dayNumber(asOf));
}

/** The same of days as numbers. */
export function elapsedOf(start: number, due: number, today: number): number | null {
  const whole = due - start;
  if (whole <= 0) return null;
  const gone = Math.min(Math.max(today - start, 0), whole);
  return Math.floor((gone / whole) * 100);
}

/** 66.7 for two thirds: per cent as people write them. */
export function tidyPercent(value: number): number {
  return Math.round(value * 10) / 10;
}
