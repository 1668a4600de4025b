// From days to places along a timeline: which months it spans, how wide they are, what stands in its head. Lengths are
// CSS pixels on screen and units of the page on paper.
import {
  addMonths,
  dayFromNumber,
  dayNumber,
  dayNumberOf,
  endOfMonth,
  partsOf,
} from '../calendar/days.ts';
import type { Day } from '../plan/model.ts';

/** First and last day: the first of a month and the last of one [TL1]. */
export type Span = { from: Day; to: Day };

export type Scale = Span & {
  width: number;
  /** Where a day begins; one outside of the span stands at its border. */
  at(day: Day): number;
};

/** One part of the head: a year, a quarter or a month. */
export type Tick = { label: string; start: number; width: number };

/** What is longer than this ends at the border: a mistyped year must not squeeze the rest together [TL1]. */
const mostMonths = 240;

/** The whole months around all days, at most twenty years from the first of them; null without any day. */
export function spanOf(days: Iterable<Day | null>): Span | null {
  let first: Day | null = null;
  let last: Day | null = null;
  for (const day of days) {
    if (day === null) continue;
    if (first === null || day < first) first = day;
    if (last === null || day > last) last = day;
  }
  if (first === null || last === null) return null;
  const [firstYear, firstMonth] = partsOf(first);
  const [lastYear, lastMonth] = partsOf(last);
  const from = `${first.slice(0, 8)}01`;
  const months = (lastYear - firstYear) * 12 + lastMonth - firstMonth + 1;
  if (months <= mostMonths) return { from, to: endOfMonth(lastYear, lastMonth) };
  return { from, to: dayFromNumber(dayNumber(addMonths(from, mostMonths)) - 1) };
}

export function monthsIn({ from, to }: Span): number {
  const [firstYear, firstMonth] = partsOf(from);
  const [lastYear, lastMonth] = partsOf(to);
  return (lastYear - firstYear) * 12 + lastMonth - firstMonth + 1;
}

export function scaleOf(span: Span, width: number): Scale {
  const first = dayNumber(span.from);
  const length = dayNumber(span.to) + 1 - first;
  const at = (day: Day) => {
    const gone = Math.min(Math.max(dayNumber(day) - first, 0), length);
    return Math.round((gone / length) * width * 100) / 100;
  };
  return { ...span, width, at };
}

/** Whether a day stands at its own place. */
export function isWithin({ from, to }: Span, day: Day): boolean {
  return day >= from && day <= to;
}

export function yearTicks(scale: Scale): Tick[] {
  return ticks(scale, 12, (year) => `${year}年`);
}

/** Months while their numbers are readable, else quarters, else nothing below the years [TL2]. */
export function fineTicks(scale: Scale): Tick[] {
  const month = scale.width / monthsIn(scale);
  if (month >= 30) return ticks(scale, 1, (_, part) => `${part}月`);
  if (month >= 20) return ticks(scale, 1, (_, part) => String(part));
  if (month >= 15) return ticks(scale, 3, (_, part) => `${quarters[part - 1]}季度`);
  if (month >= 8) return ticks(scale, 3, (_, part) => `${part}季`);
  return [];
}

const quarters = ['一', '二', '三', '四'];

function ticks(
  scale: Scale,
  months: number,
  label: (year: number, part: number) => string,
): Tick[] {
  const [firstYear, firstMonth] = partsOf(scale.from);
  const end = dayNumber(scale.to) + 1;
  const result: Tick[] = [];
  let part = Math.ceil(firstMonth / months);
  let year = firstYear;
  let start = 0;
  for (;;) {
    const month = part * months + 1;
    const next = Math.min(
      dayNumberOf(month > 12 ? year + 1 : year, ((month - 1) % 12) + 1, 1),
      end,
    );
    const until = next >= end ? scale.width : scale.at(dayFromNumber(next));
    result.push({ label: label(year, part), start, width: until - start });
    if (next >= end) return result;
    start = until;
    part += 1;
    if ((part - 1) * months >= 12) {
      part = 1;
      year += 1;
    }
  }
}
