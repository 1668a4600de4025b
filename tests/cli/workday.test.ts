// The command workday, as another program calls it: without a plan, and with one that has days of its own.
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { planAsJson } from '#electron/cli/commands/show.ts';
import { PlanSession } from '#electron/planSession.ts';
import { edited } from '#tests/plan/editKit.ts';
import { smallPlan, smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { jsonOf, runPlanbook } from './runPlanbook.ts';

const own = {
  type: 'setHolidays' as const,
  days: [{ day: '2026-03-03', kind: 'off' as const, name: '澜江市民俗节' }],
};

describe('workday', () => {
  test.each([
    [
      '2026-10-01',
      { kind: 'holiday', name: '国庆节', known: true, previous: '2026-09-30', next: '2026-10-08' },
    ],
    [
      '2026-10-10',
      {
        kind: 'makeUpWorkday',
        name: '国庆节',
        known: true,
        previous: '2026-10-09',
        next: '2026-10-12',
      },
    ],
    [
      '2027-02-06',
      { kind: 'weekend', name: null, known: false, previous: '2027-02-05', next: '2027-02-08' },
    ],
  ])('[W1][W4][W6] of %s as JSON', (day, wanted) => {
    const ran = runPlanbook('workday', day, '--json');
    expect(ran.status).toBe(0);
    expect(jsonOf(ran)).toEqual({ day, ...wanted });
  });

  it('[W4] in words, and says what it does not know', () => {
    expect(runPlanbook('workday', '2027-10-01').out.trim().split('\n')).toEqual([
      '2027年10月1日（周五）：国庆节放假',
      '前一个工作日：2027年9月30日（周四）',
      '后一个工作日：2027年10月4日（周一）',
      '没有这一天的放假安排，只按周末和法定节日推算。',
    ]);
  });

  it('[W3][W15] with a plan its own days count, also after it was closed', () => {
    const file = path.join(temporaryFolder(), '澜江.planbook');
    expect(PlanSession.create(file, smallSnapshot()).ok).toBe(true);
    const session = PlanSession.open(file);
    if (!session.ok) throw new Error(session.problem.code);
    expect(session.value.edit({ label: '设置放假和上班', operations: [own] }).ok).toBe(true);
    session.value.close();
    const ask = () => jsonOf(runPlanbook('workday', '2026-03-03', file, '--json'));
    expect(ask()).toMatchObject({ kind: 'holiday', name: '澜江市民俗节', next: '2026-03-04' });
    const again = PlanSession.open(file);
    if (!again.ok) throw new Error(again.problem.code);
    expect(again.value.undo().ok).toBe(true);
    again.value.close();
    expect(ask()).toMatchObject({ kind: 'workday', name: null });
  });

  it('[W15] show lists the days of a plan', () => {
    expect(planAsJson(edited(smallPlan(), own).document).holidays).toEqual(own.days);
  });

  test.each([
    [['workday', '2026-02-30'], 2],
    [['workday'], 2],
    [['workday', '2026-10-01', '/nowhere/none.planbook'], 1],
  ])('refuses %j with exit status %i', (words, status) => {
    expect(runPlanbook(...words).status).toBe(status);
  });
});
