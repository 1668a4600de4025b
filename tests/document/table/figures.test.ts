// Days and targets that a task table gives.
import { describe, expect, it } from 'vitest';
import { proposedTasks } from '#shared/document/toPlan.ts';
import { codes, deadlinesOf, only, taken, targetsOf, type Rows } from './readTable.ts';

const title = ['2023年澜江市重点任务分解表'];

type DateCase = [
  rule: string,
  trouble: string,
  cell: Rows[number][number],
  expected: string[],
  warning: string | null,
];

const dateCases: DateCase[] = [
  [
    'K12',
    'a month without a year takes it from the title',
    '11月底',
    ['11月底 deadline 2023-11-30 修路'],
    null,
  ],
  ['K12', 'typed with points', '2023.6', ['2023.6 deadline 2023-06-30 修路'], null],
  [
    'K12',
    'a date as a date',
    { n: 45107, format: 'yyyy/m/d' },
    ['2023/6/30 deadline 2023-06-30 修路'],
    null,
  ],
  [
    'K12',
    'a date shown as a month is the whole month',
    { n: 45078, format: 'yyyy"年"m"月"' },
    ['2023年6月 deadline 2023-06-30 修路'],
    null,
  ],
  [
    'K12',
    'a day number that lost its format is said',
    45107,
    ['45107 deadline 2023-06-30 修路'],
    'deadlineDoubtful',
  ],
  [
    'K12',
    'steps',
    '①2月上旬前，完成设计招标。②3月底前，完成图纸深化设计。',
    ['2月上旬前 deadline 2023-02-10 完成设计招标', '3月底前 deadline 2023-03-31 完成图纸深化设计'],
    null,
  ],
  ['K12', 'a range', '2021-2023年', ['2021-2023年 range 2023-12-31 修路'], null],
  ['K12', 'months of work are no statistic here', '1-6月', ['1-6月 range 2023-06-30 修路'], null],
  ['K12', 'without an end', '长期坚持', ['长期坚持 ongoing - 修路'], null],
  ['K12', 'nothing', '/', [], null],
  ['K12', 'no date in it', '按合同约定', [], 'deadlineNotRead'],
];

describe('days', () => {
  it.each(dateCases)('[%s] %s', async (_rule, _trouble, cell, expected, warning) => {
    const read = await taken(
      [title, ['任务', '牵头单位', '完成时限'], ['修路', '市交通局', cell]],
      ['A1:C1'],
    );
    expect(deadlinesOf(read)).toEqual(expected);
    expect(codes(read)).toEqual(warning ? [warning] : []);
  });

  it('[K12] no column of days: those of the text count; the same day twice is one', async () => {
    const text = '到2025年，新建公厕60个。';
    const alone = await taken([
      ['工作事项', '主要内容', '牵头单位'],
      ['公厕', text, '市城管局'],
    ]);
    expect(deadlinesOf(alone)).toEqual(['到2025年 deadline 2025-12-31 新建公厕60个']);
    const both = await taken([
      ['工作事项', '主要内容', '牵头单位', '完成时限'],
      ['公厕', text, '市城管局', '2025年12月'],
    ]);
    expect(deadlinesOf(both)).toHaveLength(1);
  });

  it('[K13] several columns of days, what is due in their headings', async () => {
    const read = await taken([
      ['项目名称', '责任单位', '计划开工时间', '计划竣工时间'],
      ['滨河大道', '市交通局', '2022年3月', '2023年12月'],
    ]);
    expect(deadlinesOf(read)).toEqual([
      '2022年3月 deadline 2022-03-31 开工',
      '2023年12月 deadline 2023-12-31 竣工',
    ]);
  });

  it('[K17] a task without a date takes the end of the period in the title', async () => {
    const { task } = await only([title, ['任务', '牵头单位'], ['修路', '市交通局']], ['A1:B1']);
    expect(task.deadlines.map(({ end, basis }) => [end, basis])).toEqual([
      ['2023-12-31', 'inherited'],
    ]);
  });
});

describe('targets', () => {
  it('[K14] in the content and in a column, each once', async () => {
    const read = await taken([
      ['工作事项', '主要内容', '工作目标', '牵头单位'],
      ['停车', '挖潜增设车位。', '1.新增停车位5000个；2.周转率达到80%以上', '市城管局'],
    ]);
    expect(targetsOf(read)).toEqual(['停车位 + 5000 个 -', '周转率 >= 80 % -']);
    expect(proposedTasks(read.proposal)[0]?.standing?.note).toContain(
      '工作目标：1.新增停车位5000个',
    );
  });

  it('[K14] a bare figure takes subject and measure from the row', async () => {
    const read = await taken([
      ['序号', '任务', '计量单位', '目标值', '责任部门'],
      [1, '新增停车位', '万个', 1.5, '市城管局'],
      [2, '优良天数比例', '%', '≥85', '市生态环境局'],
    ]);
    expect(targetsOf(read)).toEqual(['新增停车位 = 15000 个 -', '优良天数比例 >= 85 % -']);
    expect(codes(read)).toEqual(['noPeriod']);
  });

  it('[K14] a bare figure without a measure is said', async () => {
    const read = await taken([
      ['任务', '目标值', '责任部门'],
      ['新增停车位', 5000, '市城管局'],
    ]);
    expect(codes(read)).toContain('targetDoubtful');
  });

  it('[K15] a column for each year', async () => {
    const read = await taken([
      ['任务', '2021年目标', '2022年目标', '2023年目标', '责任部门'],
      ['污水处理率', '≥90%', '93%以上', '/', '市水利局'],
    ]);
    expect(targetsOf(read)).toEqual([
      '污水处理率 >= 90 % 2021-12-31',
      '污水处理率 >= 93 % 2022-12-31',
    ]);
    expect(deadlinesOf(read).map((line) => line.split(' ').slice(0, 3))).toEqual([
      ['2021年目标', 'deadline', '2021-12-31'],
      ['2022年目标', 'deadline', '2022-12-31'],
    ]);
    expect(read.proposal.period).toEqual({ start: '2021-01-01', end: '2023-12-31' });
  });
});

describe('figures of a project', () => {
  const rows = (name: string): Rows => [
    title,
    ['序号', '实事项目', '工作举措', '责任单位', '配合单位'],
    [1, name, '8月底前主体完工。11月底前交付。', '市教育局', '市住建局'],
  ];

  it('[K2] a name that says what is to be reached, above the steps of its row, is read too', async () => {
    expect(
      targetsOf(await taken(rows('新建幼儿园7所，新增学位6800个。'), ['A1:E1'])).map((line) =>
        line.replace(/ -$/u, ''),
      ),
    ).toEqual(['幼儿园 = 7 所', '学位 + 6800 个']);
  });

  it.each(['年产10万吨、总投资3亿元的钢铁项目', '500米口袋公园'])(
    '[K2] %s only names',
    async (name) => {
      expect(targetsOf(await taken(rows(name), ['A1:E1']))).toEqual([]);
    },
  );
});
