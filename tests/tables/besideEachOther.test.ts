// Columns of one meaning beside each other: which of them is the one that is reported.
import { describe, expect, it } from 'vitest';
import { assignFields } from '#shared/tables/assignFields.ts';
import { meaningOf } from '#shared/tables/columns.ts';

const column = (heading: string, samples: string[] = []) => ({ levels: [heading], samples });

describe('columns of several months', () => {
  const months = ['5月进展', '6月进展', '7月进展'];

  it.each<[string, string | null, string[][], (string | null)[]]>([
    ['the period above the table', '2022-06', [['甲'], ['乙'], ['丙']], [null, 'progress', null]],
    ['the latest that is filled', null, [['甲'], ['乙'], []], [null, 'progress', null]],
    ['the latest where none is', null, [[], [], []], [null, null, 'progress']],
    [
      'the latest filled, of another year',
      '2022',
      [['甲'], ['乙'], ['丙']],
      [null, null, 'progress'],
    ],
  ])('[C8] takes that of %s', (_, period, samples, expected) => {
    const columns = months.map((heading, index) => column(heading, samples[index]));
    expect(assignFields(columns, period)).toEqual(expected);
  });

  it('[C8] leaves one column of another month alone', () => {
    expect(assignFields([column('6月进展'), column('存在问题')], '2022-07')).toEqual([
      'progress',
      'problems',
    ]);
  });

  it.each<[string | null, (string | null)[]]>([
    ['2022-07', [null, 'progress']],
    ['2021-12', ['progress', null]],
    [null, [null, 'progress']],
  ])('[C8] takes that of the year of %s', (period, expected) => {
    const columns = ['2021年完成情况', '2022年完成情况'].map((heading) =>
      column(heading, ['建成公园两处，新增绿道3公里。']),
    );
    expect(assignFields(columns, period)).toEqual(expected);
  });

  it('[C8] reads headings that are nothing but months as the progress of each', () => {
    const columns = ['5月', '6月', '7月'].map((heading) => column(heading, [`${heading}建成一处`]));
    expect(assignFields(columns, '2022-06')).toEqual([null, 'progress', null]);
    // Figures month by month say how much of something, and nobody knows of what.
    const figures = ['5月', '6月'].map((heading) => column(heading, ['12%']));
    expect(assignFields(figures, '2022-06')).toEqual([null, null]);
    const beside = ['5月', '6月', '工作进展'].map((heading) => column(heading, ['建成一处']));
    expect(assignFields(beside, '2022-06')).toEqual([null, null, 'progress']);
  });

  it.each([
    ['2022-06', 'nextSteps'],
    ['2022-07', null],
    [null, null],
  ])('[C8] the plan for July is the next step in a return of %s', (period, expected) => {
    const columns = [column('6月工作进展'), column('7月计划')];
    expect(assignFields(columns, period)[1]).toBe(expected);
  });

  it.each([
    '1-7月进展情况',
    '截至7月底工作进展',
    '2022年1—6月落实情况',
    '截至2022年6月30日进展情况',
  ])('[C1] knows progress under %s', (heading) => {
    expect(meaningOf(heading)).toEqual({ kind: 'field', field: 'progress' });
  });
});

describe('rates beside each other', () => {
  it.each([
    [
      ['投资完成率', '工程完成率'],
      [null, 'percent'],
    ],
    [
      ['总体进度', '投资完成比例'],
      ['percent', null],
    ],
    [
      ['投资完成率', '存在问题'],
      ['percent', 'problems'],
    ],
  ])('[C9] of %j the rate of the work counts', (headings, expected) => {
    expect(assignFields(headings.map((heading) => column(heading)))).toEqual(expected);
  });

  it.each<[string[], (string | null)[]]>([
    [
      ['工作进展（%）', '工作进展'],
      ['percent', 'progress'],
    ],
    [
      ['目标进度', '实际进度'],
      [null, 'percent'],
    ],
    [
      ['完成情况(%)', '具体进展'],
      ['percent', 'progress'],
    ],
  ])('[C1] of %j the one with a figure is the rate', (headings, expected) => {
    expect(assignFields(headings.map((heading) => column(heading)))).toEqual(expected);
  });

  it('[C6] 完成情况 over rates is the percentage, unless another column is', () => {
    const rates = column('完成情况', ['72%', '40％', '100%']);
    expect(assignFields([rates, column('具体进展')])).toEqual(['percent', 'progress']);
    expect(assignFields([rates, column('完成率')])).toEqual(['progress', 'percent']);
    expect(assignFields([column('完成情况', ['建成3处', '72%', '开工']), column('问题')])).toEqual([
      'progress',
      'problems',
    ]);
  });

  it('[C6] 7月完成 over sentences is what was done, over figures it is money', () => {
    const told = column('7月完成', ['建成2个，开工4个', '开工1处', '38']);
    expect(assignFields([told, column('8月计划')], '2022-07')).toEqual(['progress', 'nextSteps']);
    expect(assignFields([column('7月完成', []), column('问题')], '2022-07')).toEqual([
      'investmentPeriodDone',
      'problems',
    ]);
  });

  it('[C9] knows a rate of the money by its group', () => {
    const columns = [
      { levels: ['投资情况', '完成率'], samples: [] },
      { levels: ['工程进展', '完成率'], samples: [] },
    ];
    expect(assignFields(columns)).toEqual([null, 'percent']);
  });
});

describe('a column that somebody hid', () => {
  it('[C9] has no claim before one that is seen', () => {
    const hidden = { ...column('进展情况', ['上月的']), hidden: true };
    const seen = column('进展情况', ['本月的']);
    expect(assignFields([hidden, seen])).toEqual([null, 'progress']);
    expect(assignFields([hidden, column('存在问题')])).toEqual(['progress', 'problems']);
  });
});
