// Sheets of labels, lists of bare names, stages that name units, and who is asked twice.
import { describe, expect, it } from 'vitest';
import { codesOf, proposalOf, treeOf, treeOfText } from './showTree.ts';

it('[C9] lines of labels around one responsible unit are one task', () => {
  const proposal = proposalOf(`云川市2023年整改任务清单
一、干流水质不稳定。总磷浓度同比上升14%。
责任单位：市生态环境局、城东区政府
配合单位：市水利局
整改目标：总磷浓度降至0.2毫克/升以下。
整改措施：（1）完成污水厂提标改造。（2）整治排污口124个。
整改时限：2023年12月底前
二、扬尘管控粗放。
责任单位：市住建局
整改目标：机械化清扫率达到85%。
整改时限：长期坚持`);
  expect(treeOf(proposal)).toEqual([
    '*',
    '- 一 干流水质不稳定',
    '-- 总磷浓度同比上升14%。⏎整改目标：总磷浓度降至0.2毫克/升以下。⏎整改措施：（1）完成污水厂提标改造。（2）整治排污口124个。 | 市生态环境局、城东区政府 > 市水利局',
    '- 二 扬尘管控粗放',
    '-- 整改目标：机械化清扫率达到85%。 | 市住建局 > ',
  ]);
  expect(codesOf(proposal)).not.toContain('taskWithoutLead');
});

it('[C9] text without a label behind such lines is still told apart', () => {
  const proposal = proposalOf(`一、重点任务
1.绿化工程。建成公园3座。
责任单位：市园林局
同步完善标识标牌。`);
  expect(codesOf(proposal)).toContain('textAfterClause');
});

describe('[C6] names without label or verb', () => {
  it.each([
    ['（市农业农村局、云川渔业集团有限公司）', ['市农业农村局', '云川渔业集团有限公司']],
    [
      '（云川港口集团有限公司、市交通运输局、铁路云川车务段）',
      ['云川港口集团有限公司', '市交通运输局', '铁路云川车务段'],
    ],
    ['（市商务局、云川海关）', ['市商务局', '云川海关']],
    ['（市科技局、团市委）', ['市科技局', '团市委']],
    ['（工业和信息化部、公安部、国家消防救援局）', ['工业和信息化部', '公安部', '国家消防救援局']],
    ['（市委网信办（市大数据局）、市公安局）', ['市委网信办（市大数据局）', '市公安局']],
  ])('%s', (bracket, leads) => {
    const proposal = proposalOf(
      `一、重点任务\n1.建成示范点3个。${bracket}\n2.整治河道。（责任单位：市水利局）`,
    );
    const [task] = proposal.actions[0]?.projects[0]?.tasks ?? [];
    expect(task?.leads).toEqual(leads);
    expect(codesOf(proposal)).toContain('bareUnitList');
  });

  it.each([
    '（含港口集团有限公司）',
    '（以企业、高校为主）',
    '（幼儿园、小学、中学）',
    '（东区、西区）',
  ])('%s is none', (bracket) => {
    const proposal = proposalOf(`一、重点任务\n1.建成示范点3个${bracket}。（责任单位：市教育局）`);
    expect(treeOf(proposal).at(-1)).toBe(`-- 建成示范点3个${bracket}。 | 市教育局 > `);
  });
});

it('[T9] stages that name units are tasks beside being stages', () => {
  const proposal = proposalOf(`三、整治任务
（一）拆除违建。拆除面积8万平方米。责任单位：县执法局
四、实施步骤
（一）宣传发动阶段（2021年8月6日—8月25日）。召开动员会。
责任单位：县委宣传部
（二）总结验收阶段（2021年9月）。组织验收。`);
  expect(proposal.stages.map(({ name }) => name)).toEqual(['宣传发动阶段', '总结验收阶段']);
  expect(treeOf(proposal).filter((line) => line.startsWith('--'))).toEqual([
    '-- 拆除面积8万平方米。 | 县执法局 > ',
    '-- 召开动员会。 | 县委宣传部 > ',
  ]);
  expect(codesOf(proposal)).toContain('unitsOfStages');
});

it('[T9] items numbered in another way, without clauses, are none', () => {
  expect(
    treeOfText(`一、新增学位3600个。（责任单位：区教育局）
二、新建服务站8家。（责任单位：区卫健局）
附：推进要求
（一）压实责任。各单位主要负责人为第一责任人。
（二）强化保障。优先安排资金。`),
  ).toEqual(['*', '- *', '-- 新增学位3600个。 | 区教育局 > ', '-- 新建服务站8家。 | 区卫健局 > ']);
});

it('[T4] 工程 chapters with plain items are projects without an action', () => {
  expect(
    treeOfText(`一、教育惠民工程
（一）新建学校5所。（责任单位：区教育局）
（二）新增学位1200个。（责任单位：区教育局）
二、交通便民工程
（三）优化道路50条。（责任单位：区城管局）`),
  ).toEqual([
    '*',
    '- 一 教育惠民工程',
    '-- 新建学校5所。 | 区教育局 > ',
    '-- 新增学位1200个。 | 区教育局 > ',
    '- 二 交通便民工程',
    '-- 优化道路50条。 | 区城管局 > ',
  ]);
});

it('[T2] overall goals belong to no task; goals that somebody answers for do', () => {
  const proposal = proposalOf(`云川市2023年工作要点
一、主要目标
生产总值增长6%，新增就业3万人。
二、重点任务
1.扩大就业。新增就业3万人。（责任单位：市人社局）`);
  expect(treeOf(proposal).join()).not.toContain('生产总值');
  const answered = proposalOf(`云川市2023年任务分解
一、主要预期目标
1.生产总值增长6%。（责任单位：市发改委）
2.新增就业3万人。（责任单位：市人社局）
二、重点任务
3.扩大投资。完成投资300亿元。（责任单位：市发改委）`);
  expect(treeOf(answered).slice(0, 4)).toEqual([
    '一 主要预期目标',
    '- *',
    '-- 生产总值增长6%。 | 市发改委 > ',
    '-- 新增就业3万人。 | 市人社局 > ',
  ]);
  expect(codesOf(answered)).toEqual([]);
});

it('[U3] says once for the notice how a shortened name was read', () => {
  const proposal = proposalOf(`云川市2023年工作要点
一、重点任务
1.建成公园3座。（责任单位：市园林局、住建局）
2.整治河道。（责任单位：市水利局、住建局）`);
  expect(codesOf(proposal)).toEqual(['prefixExpanded']);
});
