// How tasks stand by an existing ledger, and what stands around the table.
import { describe, expect, it } from 'vitest';
import { proposalToPlan } from '#shared/document/toPlan.ts';
import { idSource } from '#shared/plan/identity.ts';
import { codes, only, taken, type Rows } from './readTable.ts';

describe('an existing ledger', () => {
  const headings = [
    '任务',
    '牵头单位',
    '进展情况',
    '完成情况',
    '完成率',
    '实际完成时间',
    '存在问题',
  ];
  it.each([
    [
      'certain words',
      ['已开工', '已完成', '100%', '2023年5月20日', '无'],
      { status: 'done', percent: 100, done: '2023-05-20' },
      [],
    ],
    [
      'a part is under way',
      ['', '', 0.6, '', ''],
      { status: 'inProgress', percent: 60, done: null },
      [],
    ],
    [
      'a word that could mean anything',
      ['', '基本到位', '', '', ''],
      { status: null, percent: null, done: null },
      ['statusNotRead'],
    ],
    [
      'more than a figure',
      ['', '', '80%以上', '', ''],
      { status: null, percent: null, done: null },
      ['percentNotRead'],
    ],
  ] as [string, Rows[number], object, string[]][])(
    '[K16] %s',
    async (_, cells, expected, warnings) => {
      const { task, ...read } = await only([headings, ['修路', '市交通局', ...cells]]);
      expect(task.standing).toMatchObject(expected);
      expect(codes(read).filter((code) => /NotRead/.test(code))).toEqual(warnings);
      const { snapshot: plan } = proposalToPlan(read.proposal, idSource());
      expect(plan.tasks[0]).toMatchObject({
        status: task.standing?.status ?? 'notStarted',
        percent: task.standing?.percent ?? null,
      });
    },
  );

  it('[K16] what is not understood stays in the note with its heading; unread columns are named', async () => {
    const { task, proposal, source } = await only([
      ['任务', '牵头单位', '进展情况', '完成情况', '存在问题', '总投资（亿元）', '所属园区'],
      ['修路', '市交通局', '路基完成。', '达序推进', '征地慢', 3.5, '东园'],
    ]);
    expect(task.standing).toEqual({
      status: 'inProgress',
      percent: null,
      done: null,
      note: '进展情况：路基完成。\n完成情况：达序推进\n存在问题：征地慢',
    });
    const unread = proposal.warnings.find(({ code }) => code === 'columnsNotRead');
    expect(source.text.slice(...(unread?.span ?? [0, 0]))).toBe('总投资（亿元）\t所属园区');
    expect(unread?.message).toContain('总投资（亿元）、所属园区');
  });
});

it('[K17] title, issuer, number and day stand above the table', async () => {
  const { proposal } = await taken(
    [
      ['附件1'],
      ['澜江市城市更新三年行动任务分解表（2021—2023年）'],
      ['澜政办发〔2021〕12号'],
      ['填报单位：澜江市住房和城乡建设局', null, '截至2022年6月30日'],
      ['任务', '牵头单位', '完成时限'],
      ['修路', '市交通局', '2022年6月底'],
    ],
    ['A1:C1', 'A2:C2', 'A3:C3'],
  );
  expect(proposal).toMatchObject({
    documentNumber: '澜政办发〔2021〕12号',
    issuer: '澜江市住房和城乡建设局',
    period: { start: '2021-01-01', end: '2023-12-31' },
  });
  expect(proposal.title).toContain('澜江市城市更新三年行动任务分解表');
});
