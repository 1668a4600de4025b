// The built-in notices against an independent table, the data of chinese-days: every day of the years that both have.
// A newer version of that package brings a year that is missing here to light.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { weekday } from '#shared/calendar/days.ts';
import { holidayNotices } from '#shared/calendar/holidayNotices.ts';
import { dayKind, daysFrom, isWorkday } from '#shared/calendar/workdays.ts';
import { workdayTable } from '#shared/calendar/workdayTable.ts';

type OtherTable = Record<'holidays' | 'workdays', Record<string, string>>;

const file = createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json');
const other = JSON.parse(readFileSync(file, 'utf8')) as OtherTable;
const table = workdayTable();
const years = Object.keys(holidayNotices);

test('[W2] every year since 2008 that the other table has is built in', () => {
  const theirs = new Set(Object.keys(other.holidays).map((day) => day.slice(0, 4)));
  const wanted = [...theirs].filter((year) => year >= '2008').sort();
  expect(wanted.length).toBeGreaterThan(18);
  expect(years).toEqual(wanted);
});

test.each(years)('[W2] %s agrees day by day', (year) => {
  const differing = daysFrom(`${year}-01-01`, `${year}-12-31`).filter((day) => {
    const off = other.holidays[day] ? true : other.workdays[day] ? false : weekday(day) > 5;
    return isWorkday(day, table) === off;
  });
  expect(differing).toEqual([]);
});

test('[W2] holidays bear the same names', () => {
  for (const [day, theirs] of Object.entries(other.holidays)) {
    if (day < '2008') continue;
    const ours = dayKind(day, table).name;
    // Weekends beside a holiday (与周末连休) are weekends here.
    if (ours === null) expect(weekday(day)).toBeGreaterThan(5);
    else if (!day.startsWith('2015-09-0')) {
      const name = theirs.split(',')[1] ?? '';
      expect(ours, day).toContain(name.slice(0, 2));
    }
  }
});
