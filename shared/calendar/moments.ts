// What a moment means: first and last day, and how precise it is. See RULES.md [D1] to [D9].
import type { Day, Precision } from '../plan/model.ts';
import { dayOf, daysInMonth, endOfMonth, isRealDay } from './days.ts';
import type { Moment } from './momentGrammar.ts';

/** First day is null for a point in time, both are null where no year is known. */
export type Resolved = {
  start: Day | null;
  end: Day | null;
  precision: Precision;
  notes: string[];
};

/** Why the words cannot be a date, or null when they can. The year may still be unknown. */
export function impossibility(moment: Moment, year: number | null): string | null {
  if (year !== null && (year < 1949 || year > 2099)) return `年份“${year}”不成立`;
  const { month, day } = moment;
  if (month !== null && (month < 1 || month > 12)) return `“${month}月”不存在`;
  if (day === null || month === null) return null;
  // Without a year the twenty-ninth of February gets the benefit of the doubt.
  return isRealDay(year ?? 2000, month, day) ? null : `“${month}月${day}日”不存在`;
}

/** First and last day of a moment that is not impossible, in a year that is known or not. */
export function resolveMoment(moment: Moment, year: number | null): Resolved {
  const notes: string[] = [];
  if (moment.time !== null) notes.push(`时刻：${moment.time}`);
  if (moment.lacksDayWord) notes.push(`原文缺“日”字，按${moment.day}日计，请核对`);
  if (moment.month !== null) return inMonth(moment, moment.month, year, notes);
  if (moment.quarter !== null) return stretch(moment, year, 'quarter', moment.quarter, 3, notes);
  if (moment.half !== null) return stretch(moment, year, 'half', moment.half, 6, notes);
  return inYear(moment, year, notes);
}

function inMonth(moment: Moment, month: number, year: number | null, notes: string[]): Resolved {
  const point = (date: number, precision: Precision): Resolved => ({
    start: null,
    end: year === null ? null : dayOf(year, month, date),
    precision,
    notes,
  });
  const last = daysInMonth(year ?? 2001, month);
  if (moment.day !== null) return point(moment.day, 'day');
  if (moment.tenDays !== null) {
    const first = (moment.tenDaysFrom ?? moment.tenDays) * 10 - 9;
    const end = moment.tenDays === 3 ? last : moment.tenDays * 10;
    const found = point(end, 'tenDays');
    return moment.suffix || year === null ? found : { ...found, start: dayOf(year, month, first) };
  }
  if (moment.position === 'start') {
    notes.push(`“月初”按${month}月10日计`);
    return point(10, 'tenDays');
  }
  if (moment.position === 'middle') {
    notes.push(`“月中”按${month}月20日计`);
    return point(20, 'tenDays');
  }
  return stretch(moment, year, 'month', month, 1, notes);
}

/** The index-th stretch of so many months of a year, or its beginning or end. */
function stretch(
  moment: Moment,
  year: number | null,
  precision: 'month' | 'quarter' | 'half',
  index: number,
  months: number,
  notes: string[],
): Resolved {
  const lastMonth = index * months;
  const firstMonth = lastMonth - months + 1;
  if (year === null) {
    if (moment.suffix === 'before' && moment.position === null) notes.push(ambiguous(moment, year));
    return { start: null, end: null, precision, notes };
  }
  if (moment.position === 'start') {
    notes.push(`“初”按${firstMonth}月底计`);
    return { start: null, end: endOfMonth(year, firstMonth), precision: 'month', notes };
  }
  const end = endOfMonth(year, lastMonth);
  if (moment.suffix === 'before' && moment.position === null)
    notes.push(ambiguous(moment, year, end));
  const whole = moment.position === null && moment.suffix === null;
  return { start: whole ? dayOf(year, firstMonth, 1) : null, end, precision, notes };
}

function inYear(moment: Moment, year: number | null, notes: string[]): Resolved {
  if (moment.position === 'start') {
    notes.push('“年初”按1月底计');
    return {
      start: null,
      end: year === null ? null : dayOf(year, 1, 31),
      precision: 'month',
      notes,
    };
  }
  if (moment.position === 'middle') {
    notes.push('“年中”按6月底计');
    return {
      start: null,
      end: year === null ? null : dayOf(year, 6, 30),
      precision: 'half',
      notes,
    };
  }
  if (year === null) return { start: null, end: null, precision: 'year', notes };
  const end = dayOf(year, 12, 31);
  if (moment.suffix === 'before' && moment.position === null)
    notes.push(ambiguous(moment, year, end));
  const whole = moment.position === null && moment.suffix === null;
  return { start: whole ? dayOf(year, 1, 1) : null, end, precision: 'year', notes };
}

/** “2027年前” may mean the end of 2026 or of 2027: the later is taken, so that no guess calls a unit late. */
function ambiguous(moment: Moment, year: number | null, end?: Day): string {
  const names = wordsFor(moment, year);
  const taken = end ? `，此处按${end}计` : '';
  return `“${names.own}前”可指${names.previous}底前，也可指${names.own}底前${taken}，请核对`;
}

function wordsFor(moment: Moment, year: number | null): { own: string; previous: string } {
  if (moment.month !== null)
    return {
      own: `${moment.month}月`,
      previous: moment.month === 1 ? '上年' : `${moment.month - 1}月`,
    };
  if (moment.quarter !== null)
    return {
      own: `${moment.quarter}季度`,
      previous: moment.quarter === 1 ? '上年' : `${moment.quarter - 1}季度`,
    };
  if (moment.half !== null)
    return moment.half === 1
      ? { own: '上半年', previous: '上年' }
      : { own: '下半年', previous: '上半年' };
  return { own: `${year}年`, previous: `${(year ?? 0) - 1}年` };
}
