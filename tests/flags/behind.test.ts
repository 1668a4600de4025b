import { describe, expect, it } from 'vitest';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import type { Flag } from '#shared/flags/flag.ts';
import { flagMessage } from '#shared/flags/flagMessage.ts';
import type { ProgressRow, TargetRow, TaskRow } from '#shared/plan/model.ts';
import { freshTarget } from '#shared/plan/rowDefaults.ts';
import { deadline, report } from '#tests/plan/smallPlan.ts';
import { oneTask, type Change } from './flagKit.ts';

function flagsOf(change: Change, asOf: string): Flag[] {
  return computeFlags(oneTask(change), asOf);
}

const behind = (change: Change, asOf: string) =>
  flagsOf(change, asOf)
    .filter(({ kind }) => kind === 'behind')
    .map((flag) => flagMessage(flag));

const reported = (period: string, more: Partial<ProgressRow>): ProgressRow =>
  report({ id: `r-${period}-${more.unitId ?? 'housing'}`, period, ...more });

function target(more: Partial<TargetRow>): TargetRow {
  return {
    id: 'g1',
    order: 1,
    taskId: 't1',
    raw: '改造老旧小区100个',
    subject: '老旧小区改造',
    comparator: '>=',
    value: 100,
    unit: '个',
    by: '2021-12-31',
    ...freshTarget,
    ...more,
  };
}

describe('progress against time', () => {
  it.each([
    // 219 of 364 days are over on 2021-08-08.
    ['2021-08-08', 30, '时间已过60%（时限2021年12月31日），完成率30%，落后30个百分点。'],
    ['2021-08-08', 40, null],
    ['2021-08-08', 39.5, '时间已过60%（时限2021年12月31日），完成率39.5%，落后20.5个百分点。'],
    ['2021-01-01', 0, null],
    ['2021-12-31', 79, '时间已过100%（时限2021年12月31日），完成率79%，落后21个百分点。'],
    ['2022-01-01', 0, null],
  ])('[F18] as of %s with %d%% done', (asOf, percent, message) => {
    const found = behind((_, task) => (task.percent = percent), asOf);
    expect(found).toEqual(message === null ? [] : [message]);
  });

  it('[F18] the unit that leads may have its own measure', () => {
    const withOwn = (own: number | null) =>
      behind((snapshot, task) => {
        task.percent = 30;
        for (const unit of snapshot.units) if (unit.id === 'housing') unit.behindBy = own;
      }, '2021-08-08');
    expect(withOwn(30)).toEqual([]);
    expect(withOwn(29)).toHaveLength(1);
    expect(withOwn(0)).toHaveLength(1);
    expect(withOwn(null)).toHaveLength(1);
  });

  it.each([
    ['nobody said how far it is', (_, task) => (task.percent = null)],
    ['it is done', (_, task) => Object.assign(task, { status: 'done', done: '2021-06-01' })],
    ['it was stopped', (_, task) => Object.assign(task, { status: 'stopped', percent: 0 })],
    [
      'it goes on without an end',
      (snapshot, task) => {
        task.percent = 0;
        snapshot.deadlines = [deadline('d1', 't1', { kind: 'ongoing', end: null })];
      },
    ],
  ] satisfies [string, Change][])('[F18] is nothing where %s', (_, change) => {
    expect(behind(change, '2021-08-08')).toEqual([]);
  });

  it('[F18] of several commitments the last one and the first start count', () => {
    const change: Change = (snapshot, task) => {
      task.percent = 30;
      snapshot.deadlines = [
        deadline('d1', 't1', { end: '2021-06-30', actual: '2021-06-01', start: '2021-03-01' }),
        deadline('d2', 't1', { end: '2022-03-01' }),
      ];
    };
    // 183 of 365 days.
    expect(behind(change, '2021-08-31')).toEqual([]);
    expect(behind(change, '2021-09-05')).toEqual([
      '时间已过51%（时限2022年3月1日），完成率30%，落后21个百分点。',
    ]);
  });

  it('[F18] [F6] on an earlier day the report of that time counts, of the first lead if it gave one', () => {
    const change: Change = (snapshot, task) => {
      task.percent = 95;
      task.leads = ['housing', 'planning'];
      snapshot.progress = [
        reported('2021-06', { percent: 20 }),
        reported('2021-06', { percent: 60, unitId: 'planning' }),
        reported('2021-11', { percent: 95 }),
      ];
    };
    expect(behind(change, '2021-08-08')).toEqual([
      '时间已过60%（时限2021年12月31日），完成率20%，落后40个百分点。',
    ]);
    expect(behind(change, '2021-11-30')).toEqual([]);
  });

  it('[F18] [F8] says when the day is that of a stage', () => {
    const found = behind((snapshot, task) => {
      task.percent = 10;
      snapshot.deadlines = [];
    }, '2022-06-30');
    expect(found).toEqual([
      '时间已过46%（沿用整体推进阶段时限2023年10月31日），完成率10%，落后36个百分点。',
    ]);
  });

  it('[F18] [F6] before a task was finished its last report counts', () => {
    const change: Change = (snapshot, task) => {
      Object.assign(task, { status: 'done', done: '2021-09-01', percent: 100 });
      snapshot.progress = [reported('2021-06', { percent: 20 })];
    };
    expect(behind(change, '2021-08-08')).toHaveLength(1);
    expect(behind(change, '2021-09-01')).toEqual([]);
  });

  it('[F18] a unit that reported 未启动 said 0', () => {
    const found = behind((snapshot) => {
      snapshot.progress = [reported('2021-06', { status: 'notStarted' })];
    }, '2021-08-08');
    expect(found).toEqual(['时间已过60%（时限2021年12月31日），完成率0%，落后60个百分点。']);
  });

  it.each([
    ['2021-11-01', '2022-02-15', 1],
    ['2021-11-01', '2021-12-31', 0],
    ['2022-01-01', '2022-02-15', 0],
  ])('[F20] as of %s a forecast of %s gives %i flags', (asOf, forecast, count) => {
    const found = behind((snapshot) => {
      snapshot.deadlines = [deadline('d1', 't1', { forecast })];
    }, asOf);
    expect(found).toHaveLength(count);
    if (count > 0)
      expect(found).toEqual(['预计2022年2月15日完成，比完成时限2021年12月31日晚46天。']);
  });
});

describe('what was reached against targets', () => {
  const of = (more: Partial<TargetRow>, asOf: string, task: Partial<TaskRow> = {}) =>
    flagsOf((snapshot, row) => {
      snapshot.targets = [target(more)];
      Object.assign(row, task);
    }, asOf)
      .filter(({ id }) => id.includes('target'))
      .map((flag) => [flag.kind, flagMessage(flag)]);

  it.each<[string, Partial<TargetRow>, string, string | null]>([
    [
      'too little for the time',
      { actual: 30 },
      '2021-08-08',
      '“老旧小区改造”目标100个，时间已过60%，已完成30个（30%），落后30个百分点。',
    ],
    ['enough for the time', { actual: 45 }, '2021-08-08', null],
    ['nothing known', { actual: null }, '2021-08-08', null],
    [
      'the day has come',
      { actual: 99 },
      '2022-01-01',
      '“老旧小区改造”应达到100个，到2021年12月31日为99个，还差1个。',
    ],
    ['reached', { actual: 100 }, '2022-01-01', null],
    ['about so many', { comparator: '~', actual: 96 }, '2022-01-01', null],
    [
      'not even about so many',
      { comparator: '~', actual: 90 },
      '2022-01-01',
      '“老旧小区改造”应达到约100个，到2021年12月31日为90个，还差10个。',
    ],
    [
      'more than, not as many as',
      { comparator: '>', actual: 100 },
      '2022-01-01',
      '“老旧小区改造”应高于100个，到2021年12月31日为100个。',
    ],
    [
      'with 万',
      { value: 1_500_000, unit: '亩', subject: '绿化面积', actual: 300_000 },
      '2021-08-08',
      '“绿化面积”目标150万亩，时间已过60%，已完成30万亩（20%），落后40个百分点。',
    ],
  ])('[F19] %s', (_, more, asOf, message) => {
    expect(of(more, asOf)).toEqual(message === null ? [] : [['behind', message]]);
  });

  it.each<[string, number, string | null]>([
    ['2021-08-08', 60, null],
    ['2022-01-01', 35, null],
    ['2022-01-01', 40, '“细颗粒物浓度”应控制在35微克以内，到2021年12月31日为40微克，超出5微克。'],
  ])('[F19] a limit is judged on its day: as of %s with %d', (asOf, actual, message) => {
    const limit = { comparator: '<=', value: 35, unit: '微克', subject: '细颗粒物浓度' } as const;
    expect(of({ ...limit, actual }, asOf)).toEqual(message === null ? [] : [['behind', message]]);
  });

  it('[F19] a target of every year is judged by the years that have begun', () => {
    const yearly = {
      raw: '每年新建绿道30公里',
      subject: '新建绿道',
      value: 30,
      unit: '公里/年',
      by: null,
    };
    expect(of({ ...yearly, yearly: { '2021': 30, '2022': 5 } }, '2022-08-08')).toEqual([
      [
        'behind',
        '“新建绿道”2022年目标30公里，时间已过60%，已完成5公里（16.7%），落后43.3个百分点。',
      ],
    ]);
    expect(of({ ...yearly, yearly: { '2021': 20, '2022': 25 } }, '2022-08-08')).toEqual([
      ['behind', '“新建绿道”2021年应达到30公里，到2021年12月31日为20公里，还差10公里。'],
    ]);
    expect(of({ ...yearly, yearly: { '2021': 30, '2022': 25 } }, '2022-08-08')).toEqual([]);
    expect(of({ ...yearly, yearly: { '2021': 20 } }, '2021-12-31')).toEqual([
      [
        'behind',
        '“新建绿道”2021年目标30公里，时间已过100%，已完成20公里（66.7%），落后33.3个百分点。',
      ],
    ]);
  });

  it('[F19] a task that is done without its target is a contradiction', () => {
    const done = { status: 'done', done: '2021-06-01', percent: 100 } as const;
    expect(of({ actual: 40 }, '2021-08-08', done)).toEqual([
      ['inconsistent', '任务已报完成，但“老旧小区改造”应达到100个，实际40个，还差60个。'],
    ]);
    expect(of({ actual: 100 }, '2021-08-08', done)).toEqual([]);
  });

  it('[F19] without a day of its own a target is due with the task', () => {
    expect(of({ by: null, actual: 30 }, '2021-08-08')).toHaveLength(1);
  });
});
