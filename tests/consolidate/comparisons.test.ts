// Sums of number columns, years and periods on consolidated sheets.
import { describe, expect, it } from 'vitest';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import { added, sumUp } from '#shared/consolidate/sums.ts';
import { report, samplePlan } from '../forms/samplePlan.ts';
import { build, rowsOf, target, withColumns, withMoney } from './designKit.ts';

describe('sums', () => {
  it('[S9] of an office column add up by group and in total, and say what is missing', () => {
    const design = withColumns(builtInDesign('action'), 'group', 'task', 'column:cu-money');
    const sheet = build(withMoney({ t1: 0.1, t2: 0.2, t3: 1200 }), design);
    expect(rowsOf(sheet, 'subtotal').map((row) => row['column:cu-money'])).toEqual([0.3, 1200]);
    expect(rowsOf(sheet, 'total').map((row) => row['column:cu-money'])).toEqual([1200.3]);
    expect(sheet.notes.join()).toContain('有2项没有填数，小计、合计只含已填的3项。');
  });

  it('[S9] count a task once in the total however many groups it stands in', () => {
    const design = withColumns(builtInDesign('unit'), 'group', 'task', 'column:cu-money');
    const sheet = build(withMoney({ t1: 1, t2: 10, t3: 100, t4: 1000, t5: 10_000 }), design);
    const subtotals = rowsOf(sheet, 'subtotal').map((row) => Number(row['column:cu-money']));
    expect(subtotals.reduce((sum, each) => sum + each, 0)).toBe(11_121);
    expect(rowsOf(sheet, 'total')[0]?.['column:cu-money']).toBe(11_111);
  });

  it('[S9] of targets add up where all are of one measure, else say so', () => {
    const targets = [
      target('g1', 't3', { subject: '道路', value: 12, actual: 6, unit: '条' }),
      target('g2', 't3', { subject: '断头路', value: 4, actual: 1, unit: '条', order: 2 }),
      target('g3', 't1', { subject: '规划', value: 3, unit: '项' }),
      target('g4', 't2', { subject: '街道', value: 90, unit: '%' }),
    ];
    const keys = [
      'group',
      'task',
      'targetName',
      'targetPlan',
      'targetActual',
      'targetShare',
    ] as const;
    const sheet = build(samplePlan({ targets }), withColumns(builtInDesign('plan'), ...keys));
    expect(rowsOf(sheet, 'subtotal').map(({ targetPlan: sum }) => sum)).toEqual(['—', 16]);
    expect(rowsOf(sheet, 'subtotal')[1]).toMatchObject({ targetActual: 7, targetShare: 43.8 });
    expect(rowsOf(sheet, 'total')[0]).toMatchObject({ targetPlan: '—' });
    expect(sheet.notes.join()).toMatch(/“—”表示计量单位不同或为比率（.*），不能相加/u);
    const rows = rowsOf(sheet, 'task').filter(({ targetName: name }) => name === '断头路');
    expect(rows).toMatchObject([{ targetPlan: 4, targetActual: 1, targetShare: 25 }]);
    // The task stands once beside its two targets.
    const at = sheet.table.columns.findIndex(({ key }) => key === 'task');
    const merges = sheet.table.merges.filter(({ column }) => column === at);
    expect(merges.map(({ from, to }) => to - from)).toEqual([1]);
  });

  it('add decimals as a person does', () => {
    expect(added([0.1, 0.2])).toBe(0.3);
    expect(added([1e-7, 1])).toBe(1.0000001);
    expect(added([])).toBe(0);
    expect(sumUp([{ key: 'a', value: null, measure: '' }])).toMatchObject({
      value: null,
      missing: 1,
    });
  });
});

describe('years', () => {
  const targets = [
    target('g1', 't3', {
      subject: '道路',
      value: 30,
      unit: '公里/年',
      raw: '每年30公里',
      yearly: { 2021: 28 },
    }),
  ];

  it('[S10] put a task into every year in which something is due, and count it once', () => {
    const keys = ['group', 'task', 'yearTargets', 'targets'] as const;
    const sheet = build(samplePlan({ targets }), withColumns(builtInDesign('year'), ...keys));
    const road = rowsOf(sheet, 'task').filter(({ task: text }) => String(text).startsWith('新建'));
    expect(road.map(({ group, yearTargets: text }) => [group, text])).toEqual([
      ['2021年', '道路：30公里（已完成28）'],
      ['2022年', '道路：30公里'],
      ['2023年', '道路：30公里'],
    ]);
    expect(sheet.figures.rows.at(-1)?.cells[2]).toBe(5);
    expect(sheet.notes.join()).toContain('在几个年度都有要求');
  });

  it('[S10] stand beside each other as columns', () => {
    const design = withColumns(builtInDesign('action'), 'task', 'years');
    const { columns } = build(samplePlan({ targets }), design).table;
    expect(columns.slice(1).map(({ group, heading }) => `${group} ${heading}`)).toEqual([
      '年度目标 2021年',
      '年度目标 2022年',
      '年度目标 2023年',
    ]);
  });
});

describe('periods', () => {
  const progress = [
    report('t3', 'u-zj', '2022-05', { status: 'inProgress', percent: 40, progress: '五月' }),
    report('t3', 'u-zj', '2022-06', { status: 'inProgress', percent: 55, progress: '六月' }),
    report('t2', 'u-cg', '2022-06', { status: 'inProgress', percent: 40, progress: '同' }),
    report('t2', 'u-cg', '2022-05', { status: 'inProgress', percent: 40, progress: '同' }),
  ];
  const design = withColumns(builtInDesign('period'), 'task', 'percent', 'progress', 'change');

  it('[S11] stand beside each other with what changed', () => {
    const sheet = build(samplePlan({ progress }), design);
    expect(sheet.table.columns.map(({ key, group }) => [key, group])).toEqual([
      ['task', null],
      ['percent@2022-05', '2022年5月'],
      ['progress@2022-05', '2022年5月'],
      ['percent@2022-06', '2022年6月'],
      ['progress@2022-06', '2022年6月'],
      ['change', null],
    ]);
    const rows = rowsOf(sheet, 'task');
    const road = rows.find((row) => String(row['task']).startsWith('新建'));
    expect(road).toMatchObject({ 'percent@2022-05': 40, 'percent@2022-06': 55 });
    expect(road?.['progress@2022-05']).toMatch(/^五月/u);
    expect(road?.['change']).toContain('完成率40%→55%（+15）');
    const street = rows.find((row) => String(row['task']).includes('立面改造'));
    expect(street?.['change']).toBe('进展与上期相同');
  });

  it('[S11] stand below each other, a row a period, the task beside them once', () => {
    const sheet = build(samplePlan({ progress }), { ...design, compare: 'below', periods: 3 });
    expect(sheet.table.columns.map(({ key }) => key)).toEqual([
      'task',
      'period',
      'percent',
      'progress',
      'change',
    ]);
    const road = rowsOf(sheet, 'task').filter((row) => String(row['task']).startsWith('新建'));
    expect(road.map(({ period }) => period)).toEqual(['2022年4月', '2022年5月', '2022年6月']);
    expect(road[0]?.['change']).toBe('');
    expect(road[2]?.['change']).toContain('+15');
    expect(rowsOf(sheet, 'task')).toHaveLength(15);
    expect(sheet.table.merges.filter(({ column }) => column === 0)).toHaveLength(5);
  });

  it('[S11] that had not begun say nothing', () => {
    const sheet = build(samplePlan({ progress }), design, '2022-07');
    const road = rowsOf(sheet, 'task').find((row) => String(row['task']).startsWith('新建'));
    expect(road).toMatchObject({ 'percent@2022-07': null, 'progress@2022-07': '', change: '' });
  });
});
