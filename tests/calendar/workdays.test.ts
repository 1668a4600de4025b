// Workdays: known days of the notices, own days over them, what is not known, where a due day moves.
import { describe, expect, test } from 'vitest';
import { holidayNotices } from '#shared/calendar/holidayNotices.ts';
import {
  adjustDay,
  dayKind,
  daysFrom,
  isWorkday,
  nextWorkday,
  previousWorkday,
  weekdayName,
  workdaysBetween,
} from '#shared/calendar/workdays.ts';
import {
  hasNotice,
  tableOfRows,
  workdayTable,
  yearlyHolidays,
  type OwnDay,
} from '#shared/calendar/workdayTable.ts';

const plain = workdayTable();
const off = (day: string, name = '放假'): OwnDay => ({ day, kind: 'off', name });
const work = (day: string, name = '调休'): OwnDay => ({ day, kind: 'work', name });

describe('what a day is', () => {
  test.each([
    ['2020-01-30', 'holiday', '春节'],
    ['2020-01-31', 'holiday', '春节'],
    ['2020-02-01', 'holiday', '春节'],
    ['2020-02-02', 'holiday', '春节'],
    ['2020-02-03', 'workday', null],
    ['2020-10-01', 'holiday', '国庆节、中秋节'],
    ['2022-01-29', 'makeUpWorkday', '春节'],
    ['2022-01-30', 'makeUpWorkday', '春节'],
    ['2022-12-31', 'holiday', '元旦'],
    ['2023-10-06', 'holiday', '中秋节、国庆节'],
    ['2023-10-07', 'makeUpWorkday', '中秋节、国庆节'],
    ['2024-02-04', 'makeUpWorkday', '春节'],
    // Until 2024 the eve was no holiday by law, and in 2024 none by notice; since 2025 it is.
    ['2024-02-09', 'workday', null],
    ['2025-01-28', 'holiday', '春节'],
    ['2025-05-02', 'holiday', '劳动节'],
    ['2018-12-29', 'makeUpWorkday', '元旦'],
    ['2015-09-03', 'holiday', '抗战胜利70周年纪念日'],
    ['2015-09-06', 'makeUpWorkday', '抗战胜利70周年纪念日'],
    ['2019-05-03', 'holiday', '劳动节'],
    ['2026-02-28', 'makeUpWorkday', '春节'],
    ['2026-11-26', 'workday', null],
    ['2026-11-28', 'weekend', null],
  ])('[W1][W2] %s is a %s (%s)', (day, kind, name) => {
    expect(dayKind(day, plain)).toEqual({ kind, name, known: true });
  });

  test('[W2] the items of a notice lie in its year, and make up only for days off', () => {
    for (const [year, items] of Object.entries(holidayNotices)) {
      const names = items.map(([name]) => name);
      for (const { name, also } of yearlyHolidays) {
        expect(
          names.some((each) => also.test(each)),
          `${name} in ${year}`,
        ).toBe(true);
      }
      for (const [name, days, ...made] of items) {
        const whole = [...days.split('/'), ...made].map((day) =>
          day.length === 5 ? `${year}-${day}` : day,
        );
        for (const day of whole) {
          const kind = dayKind(day, plain);
          expect(kind.kind, day).toBe(
            made.some((each) => day.endsWith(each)) ? 'makeUpWorkday' : 'holiday',
          );
          expect(kind.name).toBe(name);
          expect(day >= `${Number(year) - 1}-12-25` && day <= `${year}-12-31`).toBe(true);
        }
      }
    }
  });
});

describe('the own table of a plan', () => {
  const own = workdayTable([
    off('2026-03-03', '澜江市民俗节'),
    work('2026-10-07', '国庆值守'),
    off('2026-10-10', '本市补休'),
    work('2026-03-07', '民俗节'),
    work('2026-03-04'),
  ]);

  test.each([
    ['2026-03-03', 'holiday', '澜江市民俗节'],
    ['2026-03-07', 'makeUpWorkday', '民俗节'],
    ['2026-10-07', 'workday', '国庆值守'],
    ['2026-10-10', 'holiday', '本市补休'],
    ['2026-10-06', 'holiday', '国庆节'],
    ['2026-03-04', 'workday', '调休'],
  ])('[W3] over the notices: %s is a %s (%s)', (day, kind, name) => {
    expect(dayKind(day, own)).toEqual({ kind, name, known: true });
  });

  test('[W3] of two own days on one day the later one stands', () => {
    const twice = workdayTable([off('2026-03-03', '甲'), work('2026-03-03', '乙')]);
    expect(dayKind('2026-03-03', twice)).toMatchObject({ kind: 'workday', name: '乙' });
  });

  test('[W3] the table of rows that did not change is made once', () => {
    const rows = new Map([['a', { ...off('2026-03-03'), id: 'a', order: 1 }]]);
    expect(tableOfRows(rows)).toBe(tableOfRows(rows));
    expect(isWorkday('2026-03-03', tableOfRows(rows))).toBe(false);
    expect(isWorkday('2026-03-03', tableOfRows(new Map()))).toBe(true);
  });
});

describe('what is not known', () => {
  test.each([
    ['2027-01-01', 'holiday', '元旦'],
    ['2027-02-08', 'workday', null],
    ['2027-05-02', 'holiday', '劳动节'],
    ['2027-05-03', 'workday', null],
    ['2027-10-03', 'holiday', '国庆节'],
    ['2027-10-04', 'workday', null],
    ['2027-10-09', 'weekend', null],
    ['2006-05-03', 'holiday', '劳动节'],
  ])('[W4][W5] %s: only the week and the law count, a %s (%s)', (day, kind, name) => {
    expect(dayKind(day, plain)).toEqual({ kind, name, known: false });
  });

  test.each([
    ['2026-12-24', true],
    // A make-up day for New Year's holiday may lie in the last week; its notice is that of the next year.
    ['2026-12-25', false],
    ['2026-12-31', false],
    ['2025-12-31', true],
    ['2007-12-29', true],
    ['2007-12-28', false],
    ['9999-12-31', false],
  ])('[W4] whether %s is arranged: %s', (day, known) => {
    expect(dayKind(day, plain).known).toBe(known);
  });

  const seven = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节、国庆节'];
  const days = ['01-01', '02-06', '04-05', '05-01', '06-09', '10-01'];
  const notice2027 = seven.map((name, index) => off(`2027-${days[index]}`, name));

  test('[W4] a year is known once own days name all seven holidays, and says which are missing', () => {
    expect(workdayTable(notice2027).marksOf(2027)).toMatchObject({ known: true, missing: [] });
    const partly = workdayTable(notice2027.filter(({ name }) => !/春节|端午/.test(name)));
    expect(partly.marksOf(2027)).toMatchObject({ known: false, missing: ['春节', '端午节'] });
    expect(dayKind('2027-03-01', partly).known).toBe(false);
    expect(dayKind('2027-04-05', partly).known).toBe(true);
    expect(plain.marksOf(2027).missing).toHaveLength(7);
    expect(hasNotice(2026) && !hasNotice(2027)).toBe(true);
  });

  test('[W4] naming a holiday only on a make-up workday is not arranging it', () => {
    const table = workdayTable([
      ...notice2027.filter(({ name }) => name !== '春节'),
      work('2027-01-31', '春节'),
    ]);
    expect(table.marksOf(2027).missing).toEqual(['春节']);
  });

  test('[W5] in a year that own days arrange, the law adds nothing', () => {
    const table = workdayTable(notice2027);
    expect(dayKind('2027-10-02', table).kind).toBe('weekend');
    expect(dayKind('2027-05-02', table).kind).toBe('weekend');
  });
});

describe('around a day', () => {
  test.each([
    ['2026-09-30', '2026-09-29', '2026-10-08'],
    ['2026-10-03', '2026-09-30', '2026-10-08'],
    ['2026-10-09', '2026-10-08', '2026-10-10'],
    ['2026-02-14', '2026-02-13', '2026-02-24'],
    ['2022-12-30', '2022-12-29', '2023-01-03'],
  ])('[W6] the workdays around %s are %s and %s', (day, before, after) => {
    expect(previousWorkday(day, plain)).toBe(before);
    expect(nextWorkday(day, plain)).toBe(after);
  });

  test('[W6] there is none past the ends of the calendar', () => {
    expect(nextWorkday('9999-12-31', plain)).toBe(null);
    expect(previousWorkday('0001-01-01', plain)).toBe(null);
    expect(adjustDay('9999-12-31', 'after', workdayTable([off('9999-12-31')]))).toMatchObject({
      day: '9999-12-31',
      moved: false,
    });
  });

  test.each([
    ['2026-09-30', '2026-10-08', 1],
    ['2026-09-30', '2026-10-07', 0],
    ['2026-10-08', '2026-09-30', -1],
    ['2026-11-26', '2026-11-26', 0],
    ['2025-12-31', '2026-12-31', 248],
    ['2023-12-31', '2024-12-31', 251],
  ])('[W6] from %s until %s there are %i workdays', (first, second, count) => {
    expect(workdaysBetween(first, second, plain)).toBe(count);
  });

  test.each([
    ['2026-10-01', 'none', '2026-10-01', null],
    [
      '2026-10-01',
      'before',
      '2026-09-30',
      '2026年10月1日逢国庆节放假，提前到前一个工作日2026年9月30日',
    ],
    [
      '2026-10-01',
      'after',
      '2026-10-08',
      '2026年10月1日逢国庆节放假，顺延到后一个工作日2026年10月8日',
    ],
    ['2026-11-28', 'after', '2026-11-30', '2026年11月28日是周六，顺延到后一个工作日2026年11月30日'],
    ['2026-10-10', 'after', '2026-10-10', null],
    ['2026-11-26', 'before', '2026-11-26', null],
    [
      '2027-10-01',
      'after',
      '2027-10-04',
      '2027年10月1日逢国庆节放假，顺延到后一个工作日2027年10月4日（2027年放假安排未定，只按周末和法定节日推算）',
    ],
  ] as const)('[W7][W8] %s by the rule %s counts as %s', (day, rule, to, reason) => {
    expect(adjustDay(day, rule, plain)).toMatchObject({ day: to, moved: to !== day, reason });
  });

  test.each([
    ['2026-10-01', 'after', true],
    ['2026-10-01', 'none', true],
    ['2027-10-01', 'after', false],
    // Known itself, but moved into the last week of a year whose next one is not arranged.
    ['2027-01-01', 'before', false],
    ['2026-12-26', 'before', false],
  ] as const)(
    '[W8] whether %s moved by the rule %s rests on what is known: %s',
    (day, rule, known) => {
      expect(adjustDay(day, rule, plain).known).toBe(known);
    },
  );

  test('[W8] the day that does not count in a word', () => {
    expect(adjustDay('2026-10-03', 'after', plain).holiday).toBe('国庆节');
    expect(adjustDay('2026-11-28', 'after', plain).holiday).toBe('周末');
    expect(adjustDay('2026-11-27', 'after', plain).holiday).toBe(null);
  });

  test('[W1] days of the week in words', () => {
    expect(daysFrom('2026-11-23', '2026-11-29').map(weekdayName).join('')).toBe(
      '周一周二周三周四周五周六周日',
    );
    expect(daysFrom('2026-11-24', '2026-11-23')).toEqual([]);
  });
});
