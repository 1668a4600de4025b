// Days that the office enters over the built-in notices: off or worked. Rules W15 and W16.
import { dayNumber, isDay } from '../calendar/days.ts';
import { workdayTable } from '../calendar/workdayTable.ts';
import type { HolidayOperation } from './edit.ts';
import type { Day } from './model.ts';
import type { WorkingCopy } from './workingCopy.ts';

/** A day that the office entered over the built-in notices: off, or worked. One row a day; `id` follows from the day. */
export type HolidayRow = {
  id: string;
  order: number;
  day: Day;
  kind: 'off' | 'work';
  name: string;
};

export type HolidayRefusal = { code: string; facts?: Record<string, string | number> };

/** Most days that a plan can hold, and that one operation can set. */
export const mostHolidays = 2000;
export const longestHolidayName = 30;
/** What a day is called that was entered without a name. */
const plainHolidayNames: Record<HolidayRow['kind'], string> = {
  off: '放假',
  work: '调休上班',
};

/** The id of a day's row: two people who enter the same day apart enter the same row. */
export function holidayId(day: Day): string {
  return `hd-${day}`;
}

/** What a day of the plan must be; for rows that come from anywhere. */
export function checkHoliday({ id, day, name }: HolidayRow): HolidayRefusal | null {
  if (!isDay(day) || id !== holidayId(day)) return { code: 'notDate' };
  return name.length > longestHolidayName
    ? { code: 'holidayNameLong', facts: { most: longestHolidayName } }
    : null;
}

export function setHolidays(copy: WorkingCopy, { days }: HolidayOperation): HolidayRefusal | null {
  const official = workdayTable();
  for (const { day, kind, name: written } of days) {
    const id = holidayId(day);
    const name = written.trim() || (kind === null ? '' : plainHolidayNames[kind]);
    const mark = isDay(day) ? official.marksOf(Number(day.slice(0, 4))).marks.get(day) : undefined;
    const same = mark?.source === 'notice' && mark.kind === kind && mark.name === name;
    if (kind === null || same) {
      if (copy.get('holidays', id)) copy.remove('holidays', id);
      continue;
    }
    const row: HolidayRow = { id, order: isDay(day) ? dayNumber(day) : 0, day, kind, name };
    const refusal = checkHoliday(row);
    if (refusal) return refusal;
    copy.put('holidays', row);
  }
  const many = copy.rows('holidays').length > mostHolidays;
  return many ? { code: 'tooManyHolidays', facts: { most: mostHolidays } } : null;
}
