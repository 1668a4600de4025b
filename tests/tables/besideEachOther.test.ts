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
});
