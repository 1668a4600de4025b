// Workdays: what a day is, the workdays around it, how many lie between two days, and where a due day moves that falls
// on a day off. Rules W1 to W8. Whole days only; nothing here knows a clock.
import type { Day } from '../plan/model.ts';
import type { HolidayRule } from '../plan/settings.ts';
import { addDays, dayFromNumber, dayNumber, weekday, yearOf } from './days.ts';
import { formatDay } from './format.ts';
import type { DayMark, WorkdayTable } from './workdayTable.ts';

export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeUpWorkday';

export type DayFacts = {
  kind: DayKind;
  /** Of the holiday or of the holiday that a make-up workday belongs to; null where there is none. */
  name: string | null;
  /** Whether the day is arranged by a notice or by the plan's own days; otherwise only weekends and law count [W4]. */
  known: boolean;
};

export type AdjustedDay = {
  day: Day;
  moved: boolean;
  /** What the day is that does not count, in a word: 国庆节, or 周末; null when it did not move. */
  holiday: string | null;
  /** Whether both days are arranged, see `DayFacts`. True when it did not move: nothing was assumed. */
  known: boolean;
  /** Why it moved, in Chinese; null when it did not. */
  reason: string | null;
};

const firstDay = '0001-01-01';
const lastDay = '9999-12-31';

/** What a day is [W1]. Own days stand before notices, notices before the week [W2][W3]. */
export function dayKind(day: Day, table: WorkdayTable): DayFacts {
  const mark = markOf(day, table);
  const known = (mark !== undefined && mark.source !== 'law') || isArranged(day, table);
  if (mark?.kind === 'off') return { kind: 'holiday', name: mark.name, known };
  const weekend = weekday(day) > 5;
  if (mark) return { kind: weekend ? 'makeUpWorkday' : 'workday', name: mark.name, known };
  return { kind: weekend ? 'weekend' : 'workday', name: null, known };
}

export function isWorkday(day: Day, table: WorkdayTable): boolean {
  const mark = markOf(day, table);
  return mark ? mark.kind === 'work' : weekday(day) <= 5;
}

/** The first workday after the day; null past the year 9999. */
export function nextWorkday(day: Day, table: WorkdayTable): Day | null {
  return workdayFrom(day, 1, table);
}

/** The last workday before the day; null before the year 1. */
export function previousWorkday(day: Day, table: WorkdayTable): Day | null {
  return workdayFrom(day, -1, table);
}

function workdayFrom(day: Day, step: 1 | -1, table: WorkdayTable): Day | null {
  const end = step === 1 ? lastDay : firstDay;
  for (let at = day; at !== end;) {
    at = addDays(at, step);
    if (isWorkday(at, table)) return at;
  }
  return null;
}

/** Workdays after the first day up to and with the second; negative when the second is earlier [W6]. */
export function workdaysBetween(first: Day, second: Day, table: WorkdayTable): number {
  if (second < first) return -workdaysBetween(second, first, table);
  let count = weekdaysUntil(dayNumber(second)) - weekdaysUntil(dayNumber(first));
  for (let year = yearOf(first); year <= yearOf(second); year += 1) {
    for (const [day, { kind }] of table.marksOf(year).marks) {
      if (day <= first || day > second) continue;
      const weekend = weekday(day) > 5;
      if (kind === 'off' && !weekend) count -= 1;
      if (kind === 'work' && weekend) count += 1;
    }
  }
  return count;
}

/** Mondays to Fridays from Monday, 1969-12-29 (the day -3), up to and with a day; counts on below it. */
function weekdaysUntil(count: number): number {
  const days = count + 4;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
}

/** The day that counts where a due day is a day off [W7]. What was written stays as it is; this says what it comes to. */
export function adjustDay(day: Day, rule: HolidayRule, table: WorkdayTable): AdjustedDay {
  const stays = { day, moved: false, holiday: null, known: true, reason: null };
  if (rule === 'none' || isWorkday(day, table)) return stays;
  const to = rule === 'before' ? previousWorkday(day, table) : nextWorkday(day, table);
  if (to === null) return stays;
  const { kind, name, known: knownDay } = dayKind(day, table);
  const known = knownDay && dayKind(to, table).known;
  const holiday = kind === 'holiday' ? name : '周末';
  const move = rule === 'before' ? '提前到前一个工作日' : '顺延到后一个工作日';
  const doubt = known ? '' : unknownNote(day, to);
  const why = kind === 'holiday' ? `逢${name}放假` : `是${weekdayName(day)}`;
  const reason = `${formatDay(day)}${why}，${move}${formatDay(to)}${doubt}`;
  return { day: to, moved: true, holiday, known, reason };
}

function unknownNote(...days: Day[]): string {
  const years = [...new Set(days.map((day) => `${yearOf(day)}年`))].join('、');
  return `（${years}放假安排未定，只按周末和法定节日推算）`;
}

/** 周一 to 周日. */
export function weekdayName(day: Day): string {
  return `周${'一二三四五六日'[weekday(day) - 1]}`;
}

function markOf(day: Day, table: WorkdayTable): DayMark | undefined {
  return table.marksOf(yearOf(day)).marks.get(day);
}

/** Whether the arrangement of a day is published: for the last week of a year, New Year's of the next one too [W4]. */
function isArranged(day: Day, table: WorkdayTable): boolean {
  const year = yearOf(day);
  if (!table.marksOf(year).known) return false;
  return day.slice(5) < '12-25' || (year < 9999 && table.marksOf(year + 1).known);
}

/** The days from the first to the last one, both with it. */
export function daysFrom(first: Day, last: Day): Day[] {
  const start = dayNumber(first);
  const length = Math.max(0, dayNumber(last) - start + 1);
  return Array.from({ length }, (_, index) => dayFromNumber(start + index));
}
