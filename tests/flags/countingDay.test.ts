// A due day on a day off: by the plan's setting and its own days it moves, and every flag says so.
import { describe, expect, it, test } from 'vitest';
import { workdayTable } from '#shared/calendar/workdayTable.ts';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import { moveDayBy } from '#shared/flags/countingDay.ts';
import { flagMessage } from '#shared/flags/flagMessage.ts';
import { fromSnapshot } from '#shared/plan/document.ts';
import type { HolidayRow } from '#shared/plan/holidayOperations.ts';
import { defaultSettings, type HolidayRule } from '#shared/plan/settings.ts';
import { deadline, smallSnapshot } from '#tests/plan/smallPlan.ts';

/** The flag of a task that is due on a day, seen from another one. */
function flagOf(due: string, rule: HolidayRule, asOf: string, holidays: HolidayRow[] = []) {
  const snapshot = smallSnapshot();
  const document = fromSnapshot({
    ...snapshot,
    plan: snapshot.plan.map((plan) => ({
      ...plan,
      settings: { ...defaultSettings, dueOnHoliday: rule },
    })),
    tasks: snapshot.tasks.filter(({ id }) => id === 't3'),
    deadlines: [deadline('d1', 't3', { end: due, raw: '' })],
    targets: [],
    progress: [],
    holidays,
  });
  const flag = computeFlags(document, asOf).find(({ deadlineId }) => deadlineId === 'd1');
  return flag ? { ...flag, message: flagMessage(flag) } : undefined;
}

describe('a due day on a day off', () => {
  test.each([
    ['none', '2022-10-01', 4, '完成时限2022年10月1日已过4天，尚未完成。'],
    [
      'before',
      '2022-09-30',
      5,
      '完成时限2022年10月1日，遇国庆节提前至2022年9月30日，已过5天，尚未完成。',
    ],
  ] as const)('[F13][W7] with the rule %s counts as %s', (rule, due, daysLate, message) => {
    expect(flagOf('2022-10-01', rule, '2022-10-05')).toMatchObject({
      kind: 'missed',
      due,
      daysLate,
      message,
    });
  });

  it('[F13][W7] with the rule after is not missed before the workday has passed', () => {
    expect(flagOf('2022-10-01', 'after', '2022-10-05')).toMatchObject({
      kind: 'dueSoon',
      due: '2022-10-08',
      message: '完成时限2022年10月1日，遇国庆节顺延至2022年10月8日，还剩3天，请抓紧。',
    });
    expect(flagOf('2022-10-01', 'after', '2022-10-09')).toMatchObject({ daysLate: 1 });
  });

  it('[F13][W3] the days of the plan count', () => {
    const day = '2022-03-03';
    const own: HolidayRow = { id: `hd-${day}`, order: 1, day, kind: 'off', name: '澜江市民俗节' };
    expect(flagOf(day, 'after', '2022-03-03')?.due).toBe('2022-03-03');
    expect(flagOf(day, 'after', '2022-03-03', [own])).toMatchObject({
      due: '2022-03-04',
      message: '完成时限2022年3月3日，遇澜江市民俗节顺延至2022年3月4日，还剩1天，请抓紧。',
    });
  });

  it('[F13][W8] what rests on an assumption says so', () => {
    expect(flagOf('2027-10-01', 'after', '2027-10-01')?.message).toBe(
      '完成时限2027年10月1日，遇国庆节顺延至2027年10月4日（放假安排未定，按周末和法定节日推算），还剩3天，请抓紧。',
    );
  });

  it('[F13] the same rule on the same table is the same function, and none asks nothing', () => {
    const [table, other] = [workdayTable(), workdayTable()];
    expect(moveDayBy('none', table)).toBeNull();
    expect(moveDayBy('after', table)).toBe(moveDayBy('after', table));
    expect(moveDayBy('after', table)).not.toBe(moveDayBy('before', table));
    expect(moveDayBy('after', table)).not.toBe(moveDayBy('after', other));
  });
});
