// Reporting periods: their days, their words, their order.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayFromNumber, dayNumber } from '#shared/calendar/days.ts';
import {
  firstDayOf,
  isPeriod,
  nextPeriod,
  periodKind,
  periodLabel,
  periodOf,
  periodRange,
  previousPeriod,
} from '#shared/calendar/periods.ts';

describe('periods', () => {
  test.each([
    ['2022-06', 'month', '2022-06-01', '2022-06-30', '2022年6月'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29', '2024年2月'],
    ['2022-Q2', 'quarter', '2022-04-01', '2022-06-30', '2022年第二季度'],
    ['2022-Q4', 'quarter', '2022-10-01', '2022-12-31', '2022年第四季度'],
    ['2022-H1', 'half', '2022-01-01', '2022-06-30', '2022年上半年'],
    ['2022-H2', 'half', '2022-07-01', '2022-12-31', '2022年下半年'],
    ['2022', 'year', '2022-01-01', '2022-12-31', '2022年'],
  ])('[P3] %s is a %s from %s to %s, in words %s', (period, kind, start, end, label) => {
    expect(isPeriod(period)).toBe(true);
    expect(periodKind(period)).toBe(kind);
    expect(periodRange(period)).toEqual({ start, end });
    expect(firstDayOf(period)).toBe(dayNumber(start));
    expect(periodLabel(period)).toBe(label);
  });

  test.each([
    '',
    '2022-6',
    '2022-13',
    '2022-00',
    '2022-Q5',
    '2022-Q0',
    '2022-H3',
    '22',
    '2022-q1',
    '2022-06-30',
    '2022-0:',
    '2022/06',
    '2022年',
  ])('[P3] %s is no period', (text) => {
    expect(isPeriod(text)).toBe(false);
    expect(() => periodRange(text)).toThrow(RangeError);
    expect(() => firstDayOf(text)).toThrow(RangeError);
  });

  test.each([
    ['2022-12', '2023-01'],
    ['2022-Q4', '2023-Q1'],
    ['2022-H1', '2022-H2'],
    ['2022-H2', '2023-H1'],
    ['2022', '2023'],
  ])('[P3] after %s comes %s', (period, next) => {
    expect(nextPeriod(period)).toBe(next);
    expect(previousPeriod(next)).toBe(period);
  });

  test('[P3] every day lies in its period, and the next period begins the day after', () => {
    const kind = fc.constantFrom('month', 'quarter', 'half', 'year');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), kind, (count, length) => {
        const day = dayFromNumber(count);
        const period = periodOf(day, length);
        const { start, end } = periodRange(period);
        expect(periodKind(period)).toBe(length);
        expect(start <= day && day <= end).toBe(true);
        expect(periodRange(nextPeriod(period)).start).toBe(addDays(end, 1));
        expect(periodRange(previousPeriod(period)).end).toBe(addDays(start, -1));
      }),
    );
  });
});
