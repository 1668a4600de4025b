// What holds of workdays for any day and any table of one's own.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayFromNumber, dayNumber } from '#shared/calendar/days.ts';
import {
  adjustDay,
  dayKind,
  daysFrom,
  isWorkday,
  nextWorkday,
  previousWorkday,
  workdaysBetween,
} from '#shared/calendar/workdays.ts';
import { workdayTable } from '#shared/calendar/workdayTable.ts';

describe('for any day and any own table', () => {
  const days = fc
    .integer({ min: dayNumber('2006-01-01'), max: dayNumber('2029-12-31') })
    .map(dayFromNumber);
  const tables = fc
    .array(
      fc.record({
        day: days,
        kind: fc.constantFrom('off' as const, 'work' as const),
        name: fc.constantFrom('国庆节', '春节', '调休'),
      }),
      { maxLength: 60 },
    )
    .map((rows) => workdayTable(rows));

  test('[W6] the next and the previous workday are workdays with none in between', () => {
    fc.assert(
      fc.property(days, tables, (day, table) => {
        const next = nextWorkday(day, table) ?? '';
        const previous = previousWorkday(day, table) ?? '';
        expect(previous < day && day < next).toBe(true);
        expect(isWorkday(next, table) && isWorkday(previous, table)).toBe(true);
        for (const each of daysFrom(addDays(previous, 1), addDays(next, -1))) {
          if (each !== day) expect(isWorkday(each, table)).toBe(false);
        }
      }),
    );
  });

  test('[W6] workdays add up, one by one', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -500, max: 500 }), tables, (day, far, table) => {
        const other = addDays(day, far);
        const [first, last] = far < 0 ? [other, day] : [day, other];
        const counted = daysFrom(addDays(first, 1), last).filter((each) => isWorkday(each, table));
        expect(Math.abs(workdaysBetween(day, other, table))).toBe(counted.length);
        // Not by toBe: there are two zeros.
        expect(workdaysBetween(day, other, table) + workdaysBetween(other, day, table) === 0).toBe(
          true,
        );
      }),
    );
  });

  test('[W7] adjusting never changes a workday, ends on a workday, and before ≤ day ≤ after', () => {
    fc.assert(
      fc.property(days, tables, (day, table) => {
        expect(adjustDay(day, 'none', table).day).toBe(day);
        const before = adjustDay(day, 'before', table);
        const after = adjustDay(day, 'after', table);
        expect(before.day <= day && day <= after.day).toBe(true);
        for (const { day: to, moved, reason } of [before, after]) {
          expect(isWorkday(to, table)).toBe(true);
          expect(moved).toBe(to !== day);
          expect(moved).toBe(!isWorkday(day, table));
          expect(reason !== null).toBe(moved);
        }
      }),
    );
  });

  test('[W1] kind and workday agree', () => {
    fc.assert(
      fc.property(days, tables, (day, table) => {
        const { kind, name } = dayKind(day, table);
        expect(isWorkday(day, table)).toBe(kind === 'workday' || kind === 'makeUpWorkday');
        if (kind === 'holiday' || kind === 'makeUpWorkday') expect(name).not.toBe(null);
      }),
    );
  });
});
