// Reporting periods: `YYYY-MM` a month, `YYYY-Qn` a quarter, `YYYY-Hn` a half, `YYYY` a year.
import type { Day, Period } from '../plan/model.ts';
import { dayNumber, dayOf, endOfMonth, monthStart, partsOf } from './days.ts';

export type PeriodKind = 'month' | 'quarter' | 'half' | 'year';

/** A period taken apart: the length in months and which one of the year, from 1. */
type PeriodParts = { kind: PeriodKind; year: number; index: number };

const monthsIn: Record<PeriodKind, number> = { month: 1, quarter: 3, half: 6, year: 12 };
const ordinals = ['', '一', '二', '三', '四'];

export function isPeriod(text: string): boolean {
  return parsePeriod(text) !== null;
}

const nine = 57;

/** Whether a period is a month, by its shape alone: what is asked of every report must cost nothing. */
export function isMonth(period: Period): boolean {
  return period.length === 7 && period.charCodeAt(5) <= nine;
}

export function periodKind(period: Period): PeriodKind {
  return partsOfPeriod(period).kind;
}

/** Ranges that were asked for: 50,000 reports are of a few dozen periods. */
const ranges = new Map<Period, { readonly start: Day; readonly end: Day }>();
const mostRanges = 2_000;

/** First and last day. Throws when the text is not a period: check with `isPeriod` first. */
export function periodRange(period: Period): { readonly start: Day; readonly end: Day } {
  let range = ranges.get(period);
  if (range) return range;
  const { kind, year, index } = partsOfPeriod(period);
  const last = index * monthsIn[kind];
  range = { start: dayOf(year, last - monthsIn[kind] + 1, 1), end: endOfMonth(year, last) };
  if (ranges.size >= mostRanges) ranges.clear();
  ranges.set(period, range);
  return range;
}

/** The day number of the first day. Throws as `periodRange` does. */
export function firstDayOf(period: Period): number {
  // Nearly every report is of a month.
  return monthStart(period) ?? dayNumber(periodRange(period).start);
}

/** The period in words: 2022年6月, 2022年第二季度, 2022年上半年, 2022年. */
export function periodLabel(period: Period): string {
  const { kind, year, index } = partsOfPeriod(period);
  if (kind === 'month') return `${year}年${index}月`;
  if (kind === 'quarter') return `${year}年第${ordinals[index]}季度`;
  if (kind === 'half') return `${year}年${index === 1 ? '上' : '下'}半年`;
  return `${year}年`;
}

/** The period of a kind that a day falls into. */
export function periodOf(day: Day, kind: PeriodKind): Period {
  const [year, month] = partsOf(day);
  return write({ kind, year, index: Math.ceil(month / monthsIn[kind]) });
}

export function nextPeriod(period: Period): Period {
  return shift(period, 1);
}

export function previousPeriod(period: Period): Period {
  return shift(period, -1);
}

function shift(period: Period, by: number): Period {
  const { kind, year, index } = partsOfPeriod(period);
  const perYear = 12 / monthsIn[kind];
  const count = year * perYear + index - 1 + by;
  const newYear = Math.floor(count / perYear);
  return write({ kind, year: newYear, index: count - newYear * perYear + 1 });
}

function partsOfPeriod(period: Period): PeriodParts {
  const parts = parsePeriod(period);
  if (!parts) throw new RangeError(`not a period: ${period}`);
  return parts;
}

function parsePeriod(text: string): PeriodParts | null {
  const match = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?$/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2]) return { kind: 'month', year, index: Number(match[2]) };
  if (match[3]) return { kind: 'quarter', year, index: Number(match[3]) };
  if (match[4]) return { kind: 'half', year, index: Number(match[4]) };
  return { kind: 'year', year, index: 1 };
}

function write({ kind, year, index }: PeriodParts): Period {
  const digits = String(year).padStart(4, '0');
  if (kind === 'month') return `${digits}-${String(index).padStart(2, '0')}`;
  if (kind === 'quarter') return `${digits}-Q${index}`;
  if (kind === 'half') return `${digits}-H${index}`;
  return digits;
}
