// Head, stages, refusals, and the step from a proposal to the rows of a plan.
import { describe, expect, it } from 'vitest';
import { decompose } from '#shared/document/decompose.ts';
import { proposalToPlan } from '#shared/document/toPlan.ts';
import { proposalOf } from './showTree.ts';

const task = '一、重点任务\n1.公园建设工程。建成公园3座。（责任单位：市园林局）';

describe('the head', () => {
  it('[H1] [H3] reads a red head with copy number, secrecy and a signatory', () => {
    expect(
      proposalOf(`000001
机密★1年
特急
白 鹭 市 人 民 政 府 文 件
白政办发〔2022〕 7 号                签发人：李某某
白鹭市人民政府
关于印发白鹭市生活垃圾分类
三年行动计划（2022—2024年）的通知
各县（区）人民政府，市政府各部门：
现印发给你们，请认真落实。
白鹭市人民政府
2022年3月8日
白鹭市生活垃圾分类
三年行动计划（2022—2024年）
${task}`),
    ).toMatchObject({
      title: '白鹭市生活垃圾分类三年行动计划（2022—2024年）',
      documentNumber: '白政办发〔2022〕7号',
      issuer: '白鹭市人民政府',
      issued: '2022-03-08',
      period: { start: '2022-01-01', end: '2024-12-31' },
    });
  });

  it.each([
    ['云政发[2023]15号', '云政发[2023]15号'],
    ['云政办函〔2023〕 第 8 号', '云政办函〔2023〕第8号'],
  ])('reads the number %s', (line, number) => {
    expect(
      proposalOf(`云川市人民政府文件\n${line}\n云川市绿化行动方案\n${task}`).documentNumber,
    ).toBe(number);
  });

  it.each([
    ['云川市绿化三年行动方案（2022—2024年）', '2022-01-01', '2024-12-31'],
    ['云川市绿化行动计划（2023-2025）', '2023-01-01', '2025-12-31'],
    ['2023年云川市重点工作任务分工方案', '2023-01-01', '2023-12-31'],
    ['云川市绿化行动方案', null, null],
  ])('[H2] period of %s', (title, start, end) => {
    const proposal = proposalOf(`${title}\n${task}`);
    expect(proposal.title).toBe(title);
    expect(proposal.period).toEqual({ start, end });
  });

  it('[H2] takes the period from the sentence, or from the stages', () => {
    expect(
      proposalOf(
        `云川市绿化行动方案\n${task}\n二、实施步骤\n行动自2022年4月开始，至2023年6月底结束。`,
      ).period,
    ).toEqual({ start: '2022-04-01', end: '2023-06-30' });
    expect(
      proposalOf(
        `云川市绿化行动方案\n${task}\n二、实施步骤\n（一）启动阶段（2022年4月）。动员。\n（二）推进阶段（2022年5月至2023年10月）。推进。`,
      ).period,
    ).toEqual({ start: '2022-04-01', end: '2023-10-31' });
  });

  it('[H2] 即日起至… is the period; what begins and ends in a task is none', () => {
    expect(
      proposalOf(
        `云川市防火方案\n云川市人民政府\n2023年11月1日\n一、时间安排\n即日起至2024年3月31日。\n二、重点任务\n1.检查。检查仓库3处。（责任单位：市应急局）`,
      ).period,
    ).toEqual({ start: '2023-11-01', end: '2024-03-31' });
    expect(
      proposalOf(
        `云川市数据方案\n一、重点任务\n1.治理。历史数据治理于2024年启动，2025年上半年基本完成。（责任单位：市数据局）`,
      ).period,
    ).toEqual({ start: null, end: null });
  });

  it('[H1] a title that is announced without brackets', () => {
    const text = `云川区人民政府办公室关于印发2023年云川区十件民生实事的通知
一、新增学位3600个。（责任单位：区教育局）
二、建成公园3座。（责任单位：区园林局）
三、改造管网8公里。（责任单位：区住建局）`;
    expect(proposalOf(text).title).toBe('2023年云川区十件民生实事');
  });

  it('leaves out what the text does not say', () => {
    expect(proposalOf(task)).toMatchObject({
      title: '',
      documentNumber: null,
      issuer: null,
      issued: null,
    });
  });
});

describe('stages', () => {
  it.each([
    ['（一）宣传发动阶段（2022年4月）。广泛宣传。', '宣传发动阶段', '2022-04-01', '2022-04-30'],
    ['1.启动阶段（2022年4月1日-5月15日）：制定方案。', '启动阶段', '2022-04-01', '2022-05-15'],
    [
      '（一）第一阶段：宣传发动（2022年4月至6月）。广泛宣传。',
      '第一阶段：宣传发动',
      '2022-04-01',
      '2022-06-30',
    ],
  ])('[S1] %s', (line, name, start, end) => {
    const proposal = proposalOf(`云川市绿化行动方案（2022—2024）\n${task}\n二、实施步骤\n${line}`);
    expect(proposal.stages).toMatchObject([{ name, start, end }]);
    expect(proposal.stages[0]?.text).toMatch(/。$/);
  });

  it('[S1] reads stages in running text', () => {
    const { stages } = proposalOf(
      `云川市绿化行动方案（2022—2024）\n${task}\n二、实施步骤\n第一阶段（2022年3月—6月）：动员部署。第二阶段（2022年7月—2024年9月）：全面推进。`,
    );
    expect(stages.map(({ name, start, end, text }) => [name, start, end, text])).toEqual([
      ['第一阶段', '2022-03-01', '2022-06-30', '动员部署。'],
      ['第二阶段', '2022-07-01', '2024-09-30', '全面推进。'],
    ]);
  });

  it('[S2] without stages a task inherits the period of the plan', () => {
    const proposal = proposalOf(`云川市绿化行动方案（2022—2024）\n${task}`);
    expect(proposal.actions[0]?.projects[0]?.tasks[0]?.deadlines).toMatchObject([
      { basis: 'inherited', end: '2024-12-31', raw: '计划期限' },
    ]);
  });
});

describe('texts that are no notice', () => {
  it.each(['', '  \n\t\n', '\ufeff'])('[T8] %j has no text', (text) => {
    expect(decompose(text)).toMatchObject({ ok: false, problem: { code: 'emptyText' } });
  });

  it.each([
    ['prose', '今天天气很好。\n我们去公园散步，看到很多花。'],
    [
      'a notice of a meeting',
      '关于召开会议的通知\n各单位：\n定于3月8日召开会议，请准时参加。\n市政府办公室\n2022年3月1日',
    ],
    ['numbered prose without tasks', '一、指导思想\n坚持稳中求进。\n二、基本原则\n因地制宜。'],
    ['bytes', `PK\u0003\u0004${'\u0000\ufffd\u0001汉'.repeat(200)}`],
  ])('[T8] %s has no tasks', (_name, text) => {
    const result = decompose(text);
    expect(result).toMatchObject({
      ok: false,
      problem: { code: 'notNotice', facts: { characters: text.length } },
    });
  });
});

describe('proposalToPlan', () => {
  const proposal = proposalOf(`云川市绿化行动方案（2022—2024）
一、绿化行动
1.公园工程。2022年底前建成公园3座。（牵头单位：市园林局，配合单位：市财政局、各街道）
2.绿道工程。建成绿道20公里。（牵头单位：市住建局，配合单位：市园林局）
二、净水行动
1.河道工程。整治河道15公里，每季度通报。（牵头单位：市水务局，配合单位：云川水务有限公司）`);
  let count = 0;
  const { snapshot: plan } = proposalToPlan(proposal, (sheet) => `${sheet}-${(count += 1)}`);

  it('[P1] puts units that lead first and counts orders by sheet', () => {
    expect(plan.units.map(({ order, name, kind }) => [order, name, kind])).toEqual([
      [1, '市园林局', 'department'],
      [2, '市住建局', 'department'],
      [3, '市水务局', 'department'],
      [4, '市财政局', 'department'],
      [5, '各街道', 'collective'],
      [6, '云川水务有限公司', 'company'],
    ]);
    for (const sheet of [plan.actions, plan.projects, plan.tasks, plan.targets, plan.deadlines]) {
      expect(sheet.map(({ order }) => order)).toEqual(sheet.map((_, index) => index + 1));
    }
  });

  it('[P2] refers by id and stores no inherited deadline', () => {
    const names = new Map(plan.units.map(({ id, name }) => [id, name]));
    expect(
      plan.tasks.map(({ leads, supports }) => [...leads, ...supports].map((id) => names.get(id))),
    ).toEqual([
      ['市园林局', '市财政局', '各街道'],
      ['市住建局', '市园林局'],
      ['市水务局', '云川水务有限公司'],
    ]);
    expect(plan.projects.map(({ actionId }) => actionId)).toEqual([
      plan.actions[0]?.id,
      plan.actions[0]?.id,
      plan.actions[1]?.id,
    ]);
    expect(plan.tasks.map(({ projectId }) => projectId)).toEqual(plan.projects.map(({ id }) => id));
    expect(plan.deadlines.map(({ taskId, kind, basis }) => [taskId, kind, basis])).toEqual([
      [plan.tasks[0]?.id, 'deadline', 'stated'],
      [plan.tasks[2]?.id, 'recurring', 'stated'],
    ]);
    expect(plan.targets.map(({ taskId, value }) => [taskId, value])).toEqual([
      [plan.tasks[0]?.id, 3],
      [plan.tasks[1]?.id, 20],
      [plan.tasks[2]?.id, 15],
    ]);
    expect(plan.plan).toMatchObject([{ id: 'plan', start: '2022-01-01', end: '2024-12-31' }]);
  });
});

describe('titles in several lines', () => {
  it.each([
    [
      '云政办发〔2022〕5号\n云川县人民政府办公室关于\n对县政府报告确定的2022年\n重点工作进行责任分解的通知\n各镇：',
      '云川县人民政府办公室关于对县政府报告确定的2022年重点工作进行责任分解的通知',
      '2022-12-31',
    ],
    [
      '云川市安全生产三年行动方案\n（2024—2026年）',
      '云川市安全生产三年行动方案（2024—2026年）',
      '2026-12-31',
    ],
    ['云川市2022年重点工作责任分解', '云川市2022年重点工作责任分解', '2022-12-31'],
  ])('[H1] [H2] %s', (head, title, end) => {
    expect(proposalOf(`${head}\n${task}`)).toMatchObject({ title, period: { end } });
  });

  it('[S3] a mere year in a title is handed on, a deadline in it is stated', () => {
    const basis = (title: string) =>
      proposalOf(
        `${title}\n1.建设公园3座。（责任单位：市园林局）\n2.建设绿道。（责任单位：市园林局）`,
      ).actions[0]?.projects[0]?.tasks[0]?.deadlines;
    expect(basis('一、2022年城市更新')).toMatchObject([{ end: '2022-12-31', basis: 'inherited' }]);
    expect(basis('一、2022年6月底前完成的事项')).toMatchObject([
      { end: '2022-06-30', basis: 'stated' },
    ]);
  });
});
