// Day arithmetic against the JavaScript calendar in universal time, which the code itself never uses.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  daysBetween,
  endOfMonth,
  isDay,
  partsOf,
  weekday,
} from '#shared/calendar/days.ts';

const dayCount = fc.integer({ min: -719_162, max: 2_932_896 });
const iso = (count: number) => new Date(count * 86_400_000).toISOString().slice(0, 10);

describe('days as numbers', () => {
  test('[P1] agrees with the calendar both ways from year 1 to 9999', () => {
    fc.assert(
      fc.property(dayCount, (count) => {
        expect(dayFromNumber(count)).toBe(iso(count));
        expect(dayNumber(iso(count))).toBe(count);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['1970-01-01', 0],
    ['2000-02-29', 11_016],
    ['2021-12-31', 18_992],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
  ])('[P1] %s is %i', (day, count) => {
    expect(dayNumber(day)).toBe(count);
    expect(dayFromNumber(count)).toBe(day);
  });

  test.each([
    '',
    '2021',
    '2021-1-1',
    '2021-13-01',
    '2021-00-10',
    '2021-01-32',
    '2021-01-011',
    'abcd-ef-gh',
  ])('[P1] %s is a broken invariant', (text) => {
    expect(() => dayNumber(text)).toThrow(RangeError);
  });

  test('adds and subtracts days, and counts between them', () => {
    fc.assert(
      fc.property(dayCount, fc.integer({ min: -4000, max: 4000 }), (count, more) => {
        fc.pre(count + more >= -719_162 && count + more <= 2_932_896);
        const later = addDays(iso(count), more);
        expect(later).toBe(iso(count + more));
        expect(daysBetween(iso(count), later)).toBe(more);
      }),
    );
  });

  test('knows the day of the week', () => {
    fc.assert(
      fc.property(dayCount, (count) => {
        const sunday = new Date(count * 86_400_000).getUTCDay();
        expect(weekday(iso(count))).toBe(sunday === 0 ? 7 : sunday);
      }),
    );
    expect(weekday('2022-06-30')).toBe(4);
  });
});

describe('real days', () => {
  test.each(['2022-06-30', '2000-02-29', '2024-02-29', '1949-10-01'])('%s is a day', (text) => {
    expect(isDay(text)).toBe(true);
  });
  test.each([
    '2022-02-29',
    '1900-02-29',
    '2022-06-31',
    '2022-6-30',
    '2022-13-01',
    '2022-00-01',
    '20220630',
    '2022-06-30 ',
    '2022-06-3:',
    '2022-06-3/',
    '２022-06-30',
    '2022/06/30',
    '2022-06_30',
    '',
  ])('%s is none', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('months', () => {
  test.each([
    ['2021-08-31', 1, '2021-09-30'],
    ['2021-01-31', 1, '2021-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2021-04-19', 3, '2021-07-19'],
    ['2021-12-31', 36, '2024-12-31'],
    ['2021-03-31', -1, '2021-02-28'],
    ['2021-01-15', -13, '2019-12-15'],
  ])('[P2] %s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test('[P2] never leaves the month it should reach', () => {
    fc.assert(
      fc.property(dayCount, fc.integer({ min: -500, max: 500 }), (count, months) => {
        fc.pre(count > -700_000 && count < 2_900_000);
        const [year, month] = partsOf(iso(count));
        const [newYear, newMonth] = partsOf(addMonths(iso(count), months));
        expect(newYear * 12 + newMonth).toBe(year * 12 + month + months);
        expect(isDay(addMonths(iso(count), months))).toBe(true);
      }),
    );
  });

  test.each([
    [2021, 2, '2021-02-28'],
    [2012, 2, '2012-02-29'],
    [1900, 2, '1900-02-28'],
    [2022, 6, '2022-06-30'],
    [2022, 12, '2022-12-31'],
  ])('the month %i-%i ends on %s', (year, month, expected) => {
    expect(endOfMonth(year, month)).toBe(expected);
  });
});
