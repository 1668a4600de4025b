// What the record says about a unit, item by item, as of a day [K7]. Points are made of it elsewhere; here are only facts.
import { periodRange } from '../calendar/periods.ts';
import type { Flag } from '../flags/flag.ts';
import type { Day, Period } from '../plan/model.ts';

/** `unknown`: it is there, but no return tells when it came. */
export type ReportItem = {
  period: Period;
  due: Day;
  state: 'inTime' | 'late' | 'missing' | 'unknown';
  came: Day | null;
  daysLate: number;
};

export type DutyItem = {
  dutyId: string;
  stage: string;
  what: string;
  due: Day;
  state: 'met' | 'late' | 'missed';
  met: Day | null;
  daysLate: number;
};

/** A date of a task that was missed or met late. */
export type DateItem = {
  taskId: string;
  task: string;
  what: string;
  due: Day;
  state: 'late' | 'missed';
  met: Day | null;
  daysLate: number;
};

/** `fell`: a date of it has fallen due; `late`: one of these was missed or met late. */
export type TaskItem = {
  taskId: string;
  text: string;
  done: boolean;
  doneOn: Day | null;
  fell: boolean;
  late: boolean;
};

export type UnitRecord = {
  reports: readonly ReportItem[];
  duties: readonly DutyItem[];
  dates: readonly DateItem[];
  tasks: readonly TaskItem[];
  /** How many tasks it supports, itself or in a collective; leads are not among them. */
  supports: number;
};

export type RecordOptions = {
  asOf: Day;
  /** What is assessed; null: the whole plan. */
  period: Period | null;
  /** Flags as of the same day. */
  flags: readonly Flag[];
  /** The day of an instant by the calendar of the place. */
  dayOf: (instant: string) => Day;
};

/** First and last day on which what counts falls due; later than the as-of day nothing has. */
export type Range = { start: Day | null; end: Day };

export function rangeOf(period: Period | null, asOf: Day): Range {
  if (period === null) return { start: null, end: asOf };
  const { start, end } = periodRange(period);
  return { start, end: end < asOf ? end : asOf };
}

export function inRange(day: Day, { start, end }: Range): boolean {
  return (start === null || day >= start) && day <= end;
}
