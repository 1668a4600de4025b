// Calendar days as `YYYY-MM-DD` strings and as whole numbers (days since 1970-01-01), without any Date object.
// The conversions are the integer algorithms for the proleptic Gregorian calendar with years that begin in March.
import type { Day } from '../plan/model.ts';

const zero = 48;
const nine = 57;
const hyphen = 45;

/** The day number of a year (from 1), month (1 to 12) and day of the month. Does not check that the day exists. */
export function dayNumberOf(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year;
  const m = month <= 2 ? month + 9 : month - 3;
  return (
    y * 365 +
    ((y / 4) | 0) -
    ((y / 100) | 0) +
    ((y / 400) | 0) +
    (((153 * m + 2) / 5) | 0) +
    date -
    719469
  );
}

/** Whether the text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (text.length !== 10 || !isInDigits(text)) return false;
  return isRealDay(yearOf(text), pair(text, 5), pair(text, 8));
}

/** The day number of the first day of a month written `YYYY-MM`; null where the text is none. */
export function monthStart(text: string): number | null {
  if (text.length !== 7 || text.charCodeAt(4) !== hyphen) return null;
  const month = digit(text, 5) * 10 + digit(text, 6);
  const year = (digit(text, 0) * 10 + digit(text, 1)) * 100 + digit(text, 2) * 10 + digit(text, 3);
  return month >= 1 && month <= 12 && year <= 9999 ? dayNumberOf(year, month, 1) : null;
}

/** The digit at a place; what is none is more than any year, so that whoever looks at the number sees it. */
function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - zero;
  return value >= 0 && value <= 9 ? value : 10_000;
}

/** Whether there are digits and hyphens where a day has them. Not a regular expression: days are asked about by the 100,000. */
function isInDigits(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (at === 4 || at === 7 ? code !== hyphen : code < zero || code > nine) return false;
  }
  return true;
}

/** Whether year, month and day of the month name a real day. */
export function isRealDay(year: number, month: number, date: number): boolean {
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

/** Year, month (1 to 12) and day of the month. The text must be a day. */
export function partsOf(day: Day): [year: number, month: number, date: number] {
  return [yearOf(day), pair(day, 5), pair(day, 8)];
}

export function yearOf(day: Day): number {
  return pair(day, 0) * 100 + pair(day, 2);
}

/** Days since 1970-01-01. Throws when the text is not shaped like a day: that is a broken invariant. */
export function dayNumber(day: Day): number {
  const month = pair(day, 5);
  const date = pair(day, 8);
  if (day.length !== 10 || !(month >= 1 && month <= 12 && date >= 1 && date <= 31)) refuse(day);
  return dayNumberOf(yearOf(day), month, date);
}

// Apart, so that the hot function stays small enough to be inlined.
function refuse(day: Day): never {
  throw new RangeError(`not a day: ${day}`);
}

/** The day of a day number. Years 1 to 9999. */
export function dayFromNumber(count: number): Day {
  const shifted = count + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra =
    ((dayOfEra - ((dayOfEra / 1460) | 0) + ((dayOfEra / 36524) | 0) - ((dayOfEra / 146096) | 0)) /
      365) |
    0;
  const dayOfYear = dayOfEra - (365 * yearOfEra + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0));
  const shiftedMonth = ((5 * dayOfYear + 2) / 153) | 0;
  const date = dayOfYear - (((153 * shiftedMonth + 2) / 5) | 0) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return dayOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}

/** The day of a year, month (1 to 12) and day of the month, all known to be real. */
export function dayOf(year: number, month: number, date: number): Day {
  const digits = year < 1000 ? String(year).padStart(4, '0') : String(year);
  return `${digits}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`;
}

export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}

/** The same day of the month some months later or earlier; the last day where that month is shorter. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = partsOf(day);
  const months = year * 12 + month - 1 + count;
  const newYear = Math.floor(months / 12);
  const newMonth = months - newYear * 12 + 1;
  return dayOf(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)));
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The last day of a month (1 to 12). */
export function endOfMonth(year: number, month: number): Day {
  return dayOf(year, month, daysInMonth(year, month));
}

/** Whole days from the first to the second; negative when the second is earlier. */
export function daysBetween(first: Day, second: Day): number {
  return dayNumber(second) - dayNumber(first);
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

function pair(text: string, at: number): number {
  return (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;
}
