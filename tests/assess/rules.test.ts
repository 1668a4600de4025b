// What rules make of the record of a unit. Rules K6 to K10.
import { describe, expect, it } from 'vitest';
import { pointsText, roundPoints, sumPoints } from '#shared/assess/points.ts';
import { numbersOf, ruleInWords, ruleOf, rules } from '#shared/assess/rules.ts';
import type { ReturnRow } from '#shared/plan/model.ts';
import { defaultSettings } from '#shared/plan/settings.ts';
import { planWith } from '../flags/flagKit.ts';
import { deadline, duty, smallSnapshot } from '../plan/smallPlan.ts';
import { assessed, firstCell, indicator, score } from './assessKit.ts';

const { tasks, progress } = smallSnapshot();
const monthly = {
  reports: { ...defaultSettings.reports, every: 'month', from: '2022-03' } as const,
};

const returned = (unitId: string, period: string, at: string, more: Partial<ReturnRow> = {}) => ({
  id: `rt ${unitId} ${period} ${at}`,
  importId: `im ${period}`,
  unitId,
  period,
  file: '',
  digest: '',
  at: `${at}T03:00:00.000Z`,
  ...more,
});

describe('reports', () => {
  const indicators = [
    indicator('报送', { rule: 'reports', weight: 15, options: { missed: 2, late: 0.5 } }),
  ];
  const plan = (returns: ReturnRow[]) => planWith({ indicators, returns, progress }, monthly);

  it('[K6][K10] take points off for each period not reported, and name it', () => {
    const housing = firstCell(assessed(plan([])), 'housing');
    expect(housing).toEqual({
      points: 11,
      lines: [
        '应报3期，未报2期',
        '2022年3月应于4月5日前报送，未报　-2分',
        '2022年4月应于5月5日前报送，未报　-2分',
        '2022年5月应于6月5日前报送，已报，没有收到日期，不计迟报',
      ],
    });
  });

  it('[K8] late is what the first return that covers the period came after the due day', () => {
    const returns = [
      returned('housing', '2022-03', '2022-04-05'),
      returned('housing', '2022-04', '2022-05-09'),
      returned('housing', '2022-04', '2022-05-07'),
      returned('planning', '2022-H1', '2022-06-08'),
      returned('planning', '2022-03', '2022-04-02', { unfilled: true }),
    ];
    const now = assessed(plan(returns));
    expect(firstCell(now, 'housing').lines).toEqual([
      '应报3期，迟报1期',
      '2022年3月应于4月5日前报送，2022年4月5日收到',
      '2022年4月应于5月5日前报送，2022年5月7日收到，晚2天　-0.5分',
      '2022年5月应于6月5日前报送，已报，没有收到日期，不计迟报',
    ]);
    expect(firstCell(now, 'housing').points).toBe(14.5);
    // The half covers each of its months, and came late for all of them.
    expect(firstCell(now, 'planning').points).toBe(13.5);
  });

  it('[K8] what was read in after the as-of day tells nothing about when it came', () => {
    const late = [returned('housing', '2022-04', '2026-11-26')];
    expect(firstCell(assessed(plan(late)), 'housing').lines[2]).toBe(
      '2022年4月应于5月5日前报送，已报，没有收到日期，不计迟报',
    );
  });

  it('[K6] take no more than there is, and say so', () => {
    const small = [
      indicator('报送', { rule: 'reports', weight: 3, options: { missed: 2, late: 0 } }),
    ];
    const cell = firstCell(assessed(planWith({ indicators: small }, monthly)), 'planning');
    expect(cell.points).toBe(0);
    expect(cell.lines.at(-1)).toBe('共扣6分，超过分值，扣完为止');
  });

  it('[K6] nothing is taken where nothing was asked', () => {
    const cell = firstCell(assessed(planWith({ indicators })), 'housing');
    expect(cell).toEqual({ points: 15, lines: ['没有到期应报的期次，不扣分'] });
  });
});

describe('duties at the ends of stages', () => {
  const indicators = [indicator('阶段', { rule: 'duties', options: { missed: 2, late: 1 } })];
  const duties = [
    duty(1, 'du1', 'housing'),
    duty(2, 'du2', 'housing', { what: '报送总结', due: '2021-06-30', actual: '2021-07-02' }),
    duty(3, 'du3', 'housing', { what: '成立领导小组', actual: '2021-04-20' }),
    duty(4, 'du4', 'housing', { what: '报送下半年计划', due: '2022-06-30' }),
    duty(5, 'du5', 'housing', { what: '报送年终总结', due: '2022-12-31' }),
  ];
  const document = planWith({ indicators, duties });

  it('[K6][K7] cost points when missed or late; what is due today or later does not count yet', () => {
    expect(firstCell(assessed(document), 'housing')).toEqual({
      points: 7,
      lines: [
        '宣传发动阶段应于2021年4月30日前制定实施方案，尚未完成，已过426天　-2分',
        '宣传发动阶段应于2021年6月30日前报送总结，2021年7月2日完成，晚2天　-1分',
        '宣传发动阶段应于2021年4月30日前成立领导小组，2021年4月20日完成',
      ],
    });
  });

  it('[K7] as of an earlier day what was done later was open', () => {
    const lines = firstCell(assessed(document, '2021-07-01'), 'housing').lines;
    expect(lines[1]).toBe('宣传发动阶段应于2021年6月30日前报送总结，尚未完成，已过1天　-2分');
  });

  it('[K7] of a period only what fell due in it', () => {
    expect(firstCell(assessed(document, '2022-06-30', '2022'), 'housing').lines).toEqual([
      '没有到期的阶段要求，不扣分',
    ]);
  });
});

describe('dates of tasks', () => {
  const indicators = [indicator('节点', { rule: 'dates', options: { missed: 2, late: 1 } })];
  const deadlines = [
    deadline('d1', 't3', { what: '完成整治' }),
    deadline('d2', 't3', { order: 2, end: '2022-12-31' }),
    deadline('d3', 't4', { actual: '2022-01-10', raw: '2021年底' }),
  ];

  it('[K7] count for every unit that leads the task, with the day that was missed', () => {
    const now = assessed(planWith({ indicators, deadlines }));
    expect(firstCell(now, 'planning').lines).toEqual([
      't3的内容：“完成整治”应于2021年12月31日前完成，已过181天，尚未完成　-2分',
    ]);
    expect(firstCell(now, 'housing')).toEqual({
      points: 7,
      lines: [
        't3的内容：“完成整治”应于2021年12月31日前完成，已过181天，尚未完成　-2分',
        't4的内容：“2021年底”应于2021年12月31日前完成，2022年1月10日完成，晚10天　-1分',
      ],
    });
  });

  it('[K6] none late is said', () => {
    const inTime = [deadline('d1', 't3', { actual: '2021-12-31' })];
    const now = assessed(planWith({ indicators, deadlines: inTime }));
    expect(firstCell(now, 'planning')).toEqual({ points: 10, lines: ['到期的时间节点都按时完成'] });
  });
});

describe('shares', () => {
  const done = tasks.map((task) =>
    task.id === 't1' || task.id === 't4'
      ? { ...task, status: 'done' as const, percent: 100, done: '2022-01-10' }
      : task,
  );
  const deadlines = [
    deadline('d1', 't1', { end: '2022-01-31' }),
    deadline('d3', 't4', { end: '2021-12-31' }),
  ];

  it('[K6] of done tasks, as consolidated sheets count them, each named', () => {
    const indicators = [indicator('完成率', { rule: 'doneShare', weight: 30 })];
    const now = assessed(planWith({ indicators, tasks: done, deadlines }));
    expect(firstCell(now, 'housing')).toEqual({
      points: 20,
      lines: [
        '牵头任务3项，已完成2项，66.7%',
        't1的内容：2022年1月10日完成',
        't3的内容：未完成',
        't4的内容：2022年1月10日完成',
      ],
    });
    expect(firstCell(now, 'planning').points).toBe(0);
    const before = assessed(planWith({ indicators, tasks: done, deadlines }), '2022-01-09');
    expect(firstCell(before, 'housing').points).toBe(0);
  });

  it('[K6] of those that fell due and were done in time', () => {
    const indicators = [indicator('按时', { rule: 'onTimeShare', weight: 25 })];
    const now = assessed(planWith({ indicators, tasks: done, deadlines }));
    expect(firstCell(now, 'housing')).toEqual({
      points: 12.5,
      lines: [
        '牵头任务2项，按时完成1项，50%',
        't1的内容：2022年1月10日完成',
        't4的内容：2022年1月10日完成（未按时）',
      ],
    });
    expect(firstCell(now, 'planning').lines).toEqual(['没有到期的牵头任务，不扣分']);
  });

  it('[K7] a stopped task is none', () => {
    const stopped = done.map((task) =>
      task.id === 't3' ? { ...task, status: 'stopped' as const } : task,
    );
    const indicators = [indicator('完成率', { rule: 'doneShare', weight: 30 })];
    const now = assessed(planWith({ indicators, tasks: stopped, deadlines }));
    expect(firstCell(now, 'housing').points).toBe(30);
  });
});

describe('what persons say', () => {
  const entered = [indicator('a')];
  const give = score('1', { points: 8 });
  const up = score('2', { change: 1.5, reason: '省级通报表扬', day: '2022-05-01' });
  const down = score('3', { change: -0.75, reason: '会议缺席' });

  it('[K3][K4][K10] changes count from their day, with their reasons', () => {
    const plan = planWith({ indicators: entered, scores: [give, up, down] });
    expect(firstCell(assessed(plan), 'housing')).toEqual({
      points: 8.75,
      lines: [
        '评8分，满分10分',
        '扣分：会议缺席　-0.75分',
        '加分：省级通报表扬（2022-05-01）　+1.5分',
      ],
    });
    expect(firstCell(assessed(plan, '2022-04-30'), 'housing').points).toBe(7.25);
  });

  it('[K10] what a limit cuts is said', () => {
    const much = score('4', { change: 5, reason: '考核第一' });
    const cell = firstCell(
      assessed(planWith({ indicators: entered, scores: [give, much] })),
      'housing',
    );
    expect(cell).toMatchObject({ points: 10 });
    expect(cell.lines.at(-1)).toBe('合计13分，按上限10分计');
    const little = score('5', { change: -9, reason: '瞒报' });
    const least = firstCell(
      assessed(planWith({ indicators: entered, scores: [give, little] })),
      'housing',
    );
    expect(least.points).toBe(0);
    expect(least.lines.at(-1)).toBe('合计-1分，扣完为止，按0分计');
  });

  it('[K6] what only adds and deducts has a limit both ways', () => {
    const indicators = [indicator('a', { rule: 'adjust', weight: 0, options: { most: 5 } })];
    const plan = (change: number) =>
      planWith({ indicators, scores: [score('1', { change, reason: '表扬' })] });
    expect(firstCell(assessed(plan(3)), 'housing').points).toBe(3);
    expect(firstCell(assessed(plan(8)), 'housing').points).toBe(5);
    expect(firstCell(assessed(plan(-8)), 'housing')).toEqual({
      points: -5,
      lines: ['扣分：表扬　-8分', '合计-8分，按下限-5分计'],
    });
  });

  it('[K2] another period has its own points', () => {
    const plan = planWith({ indicators: entered, scores: [{ ...give, period: '2022' }] });
    expect(firstCell(assessed(plan), 'housing').points).toBeNull();
    expect(firstCell(assessed(plan, '2022-06-30', '2022'), 'housing').points).toBe(8);
  });

  it('[K5] points for what is computed now count for nothing', () => {
    const indicators = [indicator('a', { rule: 'reports', options: {} })];
    expect(firstCell(assessed(planWith({ indicators, scores: [give] })), 'housing').points).toBe(
      10,
    );
  });
});

it('[K9] points are counted in hundredths', () => {
  expect(roundPoints(1.005)).toBe(1.01);
  expect(roundPoints(-1.005)).toBe(-1.01);
  expect(sumPoints([0.1, 0.2, 0.3])).toBe(0.6);
  expect(pointsText(roundPoints((30 * 1) / 3))).toBe('10');
});

it('[K6] rules say their numbers; one that is not known is scored by persons', () => {
  expect(ruleInWords('reports', { missed: 2, late: 0 })).toBe('每期未报扣2分');
  expect(ruleInWords('doneShare', {})).toBe('按任务完成率');
  expect(numbersOf(ruleOf('duties'), {})).toEqual({ missed: 2, late: 1 });
  expect(ruleOf('laterRule').name).toBe('entered');
  expect(new Set(rules.map(({ label }) => label)).size).toBe(rules.length);
});
