// Tasks without numbers, and items written as records.
import { describe, expect, it } from 'vitest';
import { decompose } from '#shared/document/decompose.ts';
import { codesOf, proposalOf, treeOf } from './showTree.ts';

describe('tasks before the first number', () => {
  const items = '一、完善公厕\n新建公厕30座。（责任单位：市城管局）';

  it('[T10] are not lost, and that they stand there is said', () => {
    const proposal = proposalOf(
      `云川市公园方案\n全年建设口袋公园20处。（责任单位：市园林局）\n${items}`,
    );
    expect(treeOf(proposal)).toEqual([
      '*',
      '- *',
      '-- 全年建设口袋公园20处。 | 市园林局 > ',
      '- 一 完善公厕',
      '-- 新建公厕30座。 | 市城管局 > ',
    ]);
    expect(codesOf(proposal)).toContain('taskWithoutNumber');
  });

  it.each([
    ['a clause below the title of the document', '云川市公园方案\n（市园林局牵头）\n'],
    ['a label of a web page', '责任部门：市园林局\n云川市公园方案\n'],
    ['a sentence of the letter', '市园林局牵头制定了《云川市公园方案》，现印发给你们。\n'],
  ])('[T10] %s is no task', (_, before) => {
    expect(codesOf(proposalOf(before + items))).not.toContain('taskWithoutNumber');
  });
});

describe('no numbers at all', () => {
  const list = `云川市公布今年民生实事，每一件都写明由谁负责。
教育
市区新增学位2.3万个。
主管领导：王明
责任单位：市教育局
主要责任人：李强
进度安排：2024年6月底前开工，12月底前完工。
住房
改造老旧小区90个。
主管领导：王明
责任单位：市住建局
主要责任人：赵刚
进度安排：2024年11月底前完工。`;

  it('[T10] each labelled list answers for the paragraph above it', () => {
    const proposal = proposalOf(list);
    expect(treeOf(proposal)).toEqual([
      '*',
      '- *',
      '-- 市区新增学位2.3万个。⏎进度安排：2024年6月底前开工，12月底前完工。 | 市教育局 > ',
      '-- 改造老旧小区90个。⏎进度安排：2024年11月底前完工。 | 市住建局 > ',
    ]);
    expect(codesOf(proposal).filter((code) => code === 'taskWithoutNumber')).toHaveLength(2);
  });

  it('[T10] so does each bracket in one paragraph', () => {
    const text =
      '支持智能改造，（责任单位：市工信局）二、争取专项债券支持，（责任单位：市发改委、市财政局）十、引育高端人才。';
    expect(treeOf(proposalOf(text)).slice(2)).toEqual([
      '-- 支持智能改造， | 市工信局 > ',
      '-- 二、争取专项债券支持， | 市发改委、市财政局 > ',
      '-- 十、引育高端人才。 |  > ',
    ]);
  });

  it('[T8] one such clause makes no notice', () => {
    expect(decompose('昨日公园开放。\n责任单位：市园林局\n游人如织。').ok).toBe(false);
  });
});

describe('records', () => {
  const rest = (mark: string) => [
    `${mark}项目名称：云川公园改造`,
    '建设内容：改造公园2处。',
    '责任单位：市园林局',
    '完成时限：2024年6月底前',
    `${mark.replace('1', '2')}项目名称：湿地公园`,
    '建设内容：',
    '新建步道5公里。',
    '责任单位',
    '市水务局、市园林局',
    '进展情况：',
    '已完成步道2公里。',
    '目前正在铺设木板。',
  ];

  it.each([
    ['1.', '1', '2'],
    ['01 ', '01', '02'],
    ['', '?', '?'],
  ])('[N7] numbered with “%s” are titled items', (mark, first, second) => {
    expect(treeOf(proposalOf(`云川市2024年城建项目\n${rest(mark).join('\n')}`))).toEqual([
      '*',
      `- ${first} 云川公园改造`,
      '-- 改造公园2处。 | 市园林局 > ',
      `- ${second} 湿地公园`,
      '-- 新建步道5公里。 | 市水务局、市园林局 > ',
    ]);
  });

  it('[N7] their labelled days count', () => {
    const [project] = proposalOf(`云川市2024年城建项目\n${rest('1.').join('\n')}`).actions[0]!
      .projects;
    expect(project?.tasks[0]?.deadlines.map(({ end }) => end)).toEqual(['2024-06-30']);
  });
});
