// What cells of units in a task table say.
import { describe, expect, it } from 'vitest';
import { proposedTasks } from '#shared/document/toPlan.ts';
import { codes, only, taken } from './readTable.ts';

type UnitCase = [
  rule: string,
  trouble: string,
  headings: string[],
  cells: string[],
  leads: string[],
  supports: string[],
  warning: string | null,
];

const unitCases: UnitCase[] = [
  [
    'K8',
    '责任单位 beside 牵头单位 supports',
    ['牵头单位', '责任单位'],
    ['市发改委', '立山开发区,市统计局'],
    ['市发改委'],
    ['立山开发区', '市统计局'],
    null,
  ],
  [
    'K8',
    '责任单位 alone: the first leads',
    ['责任单位'],
    ['市发改委、市统计局'],
    ['市发改委'],
    ['市统计局'],
    'firstUnitLeads',
  ],
  [
    'K8',
    '责任单位 beside 配合单位: all of it leads',
    ['责任单位', '配合单位'],
    ['市发改委、市统计局', '市财政局'],
    ['市发改委', '市统计局'],
    ['市财政局'],
    null,
  ],
  ['K8', 'one unit alone leaves no doubt', ['责任部门'], ['市统计局'], ['市统计局'], [], null],
  [
    'K9',
    'the lead is marked in the cell',
    ['责任单位'],
    ['市发改委、市统计局（牵头）、市财政局'],
    ['市统计局'],
    ['市发改委', '市财政局'],
    null,
  ],
  [
    'K9',
    'labels inside one cell',
    ['责任单位'],
    ['牵头单位：市发改委\n配合单位：市统计局\n市财政局'],
    ['市发改委'],
    ['市统计局', '市财政局'],
    null,
  ],
  [
    'K9',
    'verbs inside one cell',
    ['责任分工单位', '责任单位'],
    ['', '市发改委牵头，市统计局、市财政局配合'],
    ['市发改委'],
    ['市统计局', '市财政局'],
    null,
  ],
  [
    'K9',
    'numbers before names',
    ['牵头单位', '配合单位'],
    ['①市发改委②市统计局', '1.市财政局\n2.市审计局'],
    ['市发改委', '市统计局'],
    ['市财政局', '市审计局'],
    null,
  ],
  [
    'K9',
    'line breaks between names, one inside a name',
    ['牵头单位', '配合单位'],
    ['市住房和\n城乡建设局', '市财政局\n市审计局'],
    ['市住房和城乡建设局'],
    ['市财政局', '市审计局'],
    null,
  ],
  [
    'K10',
    'a person in brackets and one behind the name',
    ['牵头单位', '配合单位'],
    ['市住建局（张三）', '市财政局 李小四'],
    ['市住建局'],
    ['市财政局'],
    'personBesideUnit',
  ],
  [
    'K10',
    'a body in brackets is no person',
    ['牵头单位'],
    ['各区政府（管委会）、市住建局（市人防办）'],
    ['各区政府（管委会）', '市住建局（市人防办）'],
    [],
    null,
  ],
  [
    'K10',
    'four columns of units: departments of one body are nobody',
    ['牵头单位', '配合单位', '市卫健委内牵头处室', '市卫健委内配合处室'],
    ['各区政府', '市卫健委', '基层处', '药政处，人事处'],
    ['各区政府'],
    ['市卫健委'],
    null,
  ],
  [
    'K11',
    '建设单位 stands in',
    ['建设单位', '完成时限'],
    ['澜江城投公司', '2023年底'],
    ['澜江城投公司'],
    [],
    'unitColumnGuessed',
  ],
  ['K8', 'nobody', ['牵头单位', '配合单位'], ['/', '—'], [], [], 'taskWithoutLead'],
  [
    'K8',
    'text that is no unit is said',
    ['牵头单位'],
    ['按上级要求尽快落实到位'],
    ['按上级要求尽快落实到位'],
    [],
    'unitDoubtful',
  ],
];

describe('units', () => {
  it.each(unitCases)(
    '[%s] %s',
    async (_rule, _trouble, headings, cells, leads, supports, warning) => {
      const { task, ...read } = await only([
        ['任务', ...headings],
        ['修路', ...cells],
      ]);
      expect([task.leads, task.supports]).toEqual([leads, supports]);
      const about = [
        'firstUnitLeads',
        'personBesideUnit',
        'unitColumnGuessed',
        'taskWithoutLead',
        'unitDoubtful',
        'noUnitColumn',
      ];
      expect([...new Set(codes(read).filter((code) => about.includes(code)))]).toEqual(
        warning ? [warning] : [],
      );
    },
  );

  it.each([
    ['市直牵头部门', '市直配合部门', '市住建局', '市财政局', ['市住建局'], ['市财政局']],
    ['主办', '协办', '市住建局', '市财政局', ['市住建局'], ['市财政局']],
    [
      '牵头单位及责任人',
      '配合单位及责任人',
      '市住建局 张三',
      '市财政局（李四）',
      ['市住建局'],
      ['市财政局'],
    ],
    ['牵头单位', '责任县区', '市住建局', '各县区政府', ['市住建局'], ['各县区政府']],
  ])(
    '[K20] %s and %s by the words they are made of',
    async (one, other, lead, support, leads, supports) => {
      const { task, ...read } = await only([
        ['任务分解', one, other, '时限清单'],
        ['修路', lead, support, '2023年底'],
      ]);
      expect([task.text, task.leads, task.supports]).toEqual(['修路', leads, supports]);
      expect(task.deadlines.map(({ end }) => end)).toEqual(['2023-12-31']);
      expect(codes(read)).toContain('columnsGuessed');
    },
  );

  it('[K20] what is known is never pushed aside by a guess', async () => {
    const { task } = await only([
      ['问题来源', '项目名称', '业主维护责任单位', '牵头单位', '建设内容及标准'],
      ['督察', '滨河路', '城投公司', '市住建局', '改造5公里'],
    ]);
    expect([task.text, task.leads, task.supports]).toEqual(['改造5公里', ['市住建局'], []]);
  });

  it('[K8] a note that states the rule takes the doubt away', async () => {
    const read = await taken(
      [
        ['任务', '责任单位'],
        ['修路', '市交通局、市财政局'],
        ['注：列第一位的责任单位为牵头单位。'],
      ],
      ['A3:B3'],
    );
    expect(proposedTasks(read.proposal)[0]?.leads).toEqual(['市交通局']);
    expect(codes(read)).not.toContain('firstUnitLeads');
  });

  it('[K19] 同上 stands for the text above, at its own place', async () => {
    const read = await taken([
      ['任务', '牵头单位'],
      ['修路', '市交通局'],
      ['架桥', '同上'],
    ]);
    const second = proposedTasks(read.proposal)[1];
    expect(second?.leads).toEqual(['市交通局']);
    expect(read.source.text.slice(...(second?.spans.leads ?? [0, 0]))).toBe('同上');
  });

  it('[K10] persons are kept in the note', async () => {
    const { task } = await only([
      ['任务', '责任领导', '牵头单位', '联系人', '备注'],
      ['修路', '王副市长', '市交通局 陈立', '刘洋', '省级试点'],
    ]);
    expect(task.standing?.note).toBe('责任人：陈立\n责任领导：王副市长\n联系人：刘洋\n省级试点');
  });
});
