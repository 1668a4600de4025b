// Reads a pasted notice of holidays, whole or a line of it, into days off and make-up workdays. Rules W9 to W14.
import type { Day } from '../plan/model.ts';
import { addDays, daysBetween, weekday } from './days.ts';
import { formatDay } from './format.ts';
import { noticeSentences, type NoticeSentence } from './noticeItems.ts';
import { readSentence, type Stretch } from './noticeDays.ts';
import { toPlainForm } from './plainForm.ts';
import { daysFrom, dayKind, weekdayName } from './workdays.ts';
import type { OwnDay, WorkdayTable } from './workdayTable.ts';

export type HolidayNotice = {
  year: number;
  /** Where the year comes from: the text names it, its weekdays fit no other, or it was given. */
  yearFrom: 'text' | 'weekdays' | 'given';
  /** In the order of the calendar, each day once. */
  days: OwnDay[];
  /** What a person must look at: the words of the notice and why. */
  doubts: NoticeDoubt[];
};

export type NoticeDoubt = { text: string; message: string };

/** Longest notice that is read, in UTF-16 code units; what lies behind is left out and said. */
export const longestNotice = 20_000;
/** A holiday is not longer than this: a greater stretch is a misread one. */
const longestHoliday = 31;

/**
 * The days of a notice. `year` counts where the text names none, and `chosen` tells that a person chose it, so that it
 * stands whatever the weekdays say; `table` is what holds before the notice.
 */
export function readHolidayNotice(
  text: string,
  year: number,
  table: WorkdayTable,
  chosen = false,
): HolidayNotice {
  const sentences = noticeSentences(text.slice(0, longestNotice));
  const written = yearIn(text.slice(0, longestNotice));
  const read = (inYear: number) => readInYear(sentences, inYear, table);
  let best = { year: written ?? year, ...read(written ?? year) };
  let yearFrom: HolidayNotice['yearFrom'] = written === null ? 'given' : 'text';
  for (const other of written === null && !chosen ? [year + 1, year - 1] : []) {
    if (best.doubts.length === 0) break;
    const tried = read(other);
    if (tried.doubts.length > 0) continue;
    best = { year: other, ...tried };
    yearFrom = 'weekdays';
  }
  const doubts = [...best.doubts];
  if (text.length > longestNotice) {
    doubts.unshift({ text: text.slice(0, 30), message: `内容太长，只读了前${longestNotice}字` });
  }
  return { ...best, yearFrom, doubts };
}

function readInYear(
  sentences: readonly NoticeSentence[],
  year: number,
  table: WorkdayTable,
): { days: OwnDay[]; doubts: NoticeDoubt[] } {
  const days = new Map<Day, OwnDay>();
  const doubts: NoticeDoubt[] = [];
  let guessed: string | null = null;
  let item: string | null = null;
  let month: number | null = null;
  for (const { text, plain, name } of sentences) {
    const say = (message: string) => doubts.push({ text, message });
    if (name !== item) {
      item = name;
      guessed = null;
      month = null;
    }
    const newYear = (name ?? guessed)?.includes('元旦') ?? runsOverNewYear(plain);
    const found = readSentence(plain, { year, newYear, month });
    month = found.month;
    for (const doubt of found.doubts) say(doubt);
    if (found.until) found.off.push(...prolonged(found.until, days, table, say));
    const off = wholeDays(found.off, say);
    if (found.total !== null && off.length > 0 && off.length !== found.total) {
      say(`写明共${found.total}天，读出${off.length}天`);
    }
    if (off.some((day) => !days.has(day))) guessed = nameOf(off);
    const called = name ?? guessed;
    for (const day of off) days.set(day, { day, kind: 'off', name: called ?? '放假' });
    const work = found.work.concat(found.moved.filter((day) => days.get(day)?.kind !== 'off'));
    for (const day of work) {
      if (days.get(day)?.kind === 'off') say(`${formatDay(day)}既写放假又写上班`);
      else if (weekday(day) > 5 || dayKind(day, table).kind === 'holiday') {
        days.set(day, { day, kind: 'work', name: called ?? '调休' });
        // 10月8日（周四）正常上班 orders nothing; an order that changes nothing is a sign of a wrong year.
      } else if (!/(?:正常|照常)上班/.test(plain)) {
        say(`${formatDay(day)}是${weekdayName(day)}，本来就上班，没有读入`);
      }
    }
  }
  return { days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)), doubts };
}

/** The year that the notice is for: 2026年部分节假日安排, 2026年元旦、春节…放假. */
function yearIn(text: string): number | null {
  const plain = toPlainForm(text);
  const match = /(\d{4})年(?:全年|度)?(?:部分)?(?:法定)?(?:节假日|放假|元旦|春节)/.exec(plain);
  return match ? Number(match[1]) : null;
}

/** 12月31日至1月2日: the first of these lies in the year before. */
function runsOverNewYear(plain: string): boolean {
  const december = plain.indexOf('12月');
  return december >= 0 && /(?<!\d)1月/.test(plain.slice(december + 3));
}

function wholeDays(stretches: readonly Stretch[], say: (message: string) => void): Day[] {
  const days = new Set<Day>();
  for (const { first, last } of stretches) {
    const length = daysBetween(first, last) + 1;
    if (length < 1 || length > longestHoliday)
      say(`${formatDay(first)}至${formatDay(last)}不像一个假期，没有读入`);
    else for (const day of daysFrom(first, last)) days.add(day);
  }
  return [...days];
}

/** 延长春节假期至2月2日: from the day after the holiday that is under way, at most ten days before. */
function prolonged(
  until: Day,
  days: ReadonlyMap<Day, OwnDay>,
  table: WorkdayTable,
  say: (message: string) => void,
): Stretch[] {
  const isOff = (day: Day) =>
    days.get(day)?.kind === 'off' || dayKind(day, table).kind === 'holiday';
  for (let back = 1; back <= 10; back += 1) {
    if (isOff(addDays(until, -back))) return [{ first: addDays(until, 1 - back), last: until }];
  }
  say(`只写明放到${formatDay(until)}，没有写从哪天起`);
  return [{ first: until, last: until }];
}

/** The yearly holiday that a stretch of days off must be, by where it lies in the year; null where none is sure [W12]. */
function nameOf(days: readonly Day[]): string | null {
  const within = (first: string, last: string) =>
    days.some((day) => day.slice(5) >= first && day.slice(5) <= last);
  if (within('01-01', '01-01')) return '元旦';
  if (within('05-01', '05-01')) return '劳动节';
  if (within('10-01', '10-01')) return '国庆节';
  if (within('01-21', '02-21')) return '春节';
  if (within('04-04', '04-06')) return '清明节';
  if (within('05-25', '06-25')) return '端午节';
  if (within('09-07', '10-08')) return '中秋节';
  return null;
}
