// Numbers before titles and the titles themselves, in the shapes that notices have.
import { describe, expect, it } from 'vitest';
import { codesOf, proposalOf, treeOfText } from './showTree.ts';

describe('numbers and titles', () => {
  const item = (mark: string) => `二、重点任务
（一）城市绿化行动
${mark}公园建设工程。建成公园3座。（牵头单位：市园林局）`;

  it.each([
    '1. ',
    '1.',
    '1．',
    '１．',
    '1、',
    '1 .',
    '⒈',
    '(1)',
    '（1）',
    '1\\. ',
    '1*.',
    '1* .',
    '1★、',
  ])('[N1] reads an item numbered %j', (mark) => {
    expect(treeOfText(item(mark)).slice(1)).toEqual([
      '- 1 公园建设工程'.replace('1', mark === '⒈' ? '⒈' : '1'),
      '-- 建成公园3座。 | 市园林局 > ',
    ]);
  });

  it('[N1] takes a year behind the number for text, and a decimal for no number', () => {
    expect(
      treeOfText(`一、重点任务
1.2021年底前建成公园3座。（责任单位：市园林局）
2.新建绿道，全长
1.5公里，串联湖区。（责任单位：市水利局）`),
    ).toEqual([
      '*',
      '- *',
      '-- 2021年底前建成公园3座。 | 市园林局 > ',
      '-- 新建绿道，全长1.5公里，串联湖区。 | 市水利局 > ',
    ]);
  });

  it('[N1] numbers may run on through the actions', () => {
    const proposal = proposalOf(`一、重点任务
（一）扩绿行动
1.新建公园。新建公园3座。（责任单位：市园林局）
2.补植树木。补植树木500株。（责任单位：市园林局）
（二）净水行动
3.整治河道。整治河道15公里。（责任单位：市水务局）`);
    expect(proposal.actions.map(({ projects }) => projects.map(({ ordinal }) => ordinal))).toEqual([
      ['1', '2'],
      ['3'],
    ]);
    expect(codesOf(proposal)).not.toContain('numberingJump');
  });

  it('warns where numbers jump', () => {
    const proposal = proposalOf(`一、重点任务
1.新建公园工程。新建公园3座。（责任单位：市园林局）
3.补植树木工程。补植树木500株。（责任单位：市园林局）`);
    expect(proposal.warnings.find(({ code }) => code === 'numberingJump')?.message).toContain(
      '1之后是3.',
    );
  });

  it('[L4] 一、二类 in the middle of a sentence is no chapter', () => {
    expect(
      treeOfText(`二、重点任务
1.公厕工程。新建改建
一、二类公厕60座，同步更新
三、四级标识。（责任单位：市城管局）`),
    ).toEqual([
      '*',
      '- 1 公厕工程',
      '-- 新建改建一、二类公厕60座，同步更新三、四级标识。 | 市城管局 > ',
    ]);
  });

  it('[N4] titles on lines of their own, with a colon, a space or in bold', () => {
    expect(
      treeOfText(`二、重点任务
（一）绿化行动
1.公园建设工程
建成公园3座。（责任单位：市园林局）
2.绿道建设工程：建成绿道20公里。（责任单位：市园林局）
3.林带建设工程　造林5万亩。（责任单位：市林业局）
**4.补绿100处。**见缝插绿。（责任单位：市园林局）`),
    ).toEqual([
      '一 绿化行动',
      '- 1 公园建设工程',
      '-- 建成公园3座。 | 市园林局 > ',
      '- 2 绿道建设工程',
      '-- 建成绿道20公里。 | 市园林局 > ',
      '- 3 林带建设工程',
      '-- 造林5万亩。 | 市林业局 > ',
      '- 4 补绿100处',
      '-- 见缝插绿。 | 市园林局 > ',
    ]);
  });

  it('[N4] scores fall off titles', () => {
    expect(
      treeOfText(`二、工作任务
（一）政务服务提速行动（10分）
1.压减审批时限。压减50%以上。（2分）（牵头单位：市行政审批局）
2.推行一窗受理（3分）。综合一窗率达90%以上。（牵头单位：市行政审批局；2分）`),
    ).toEqual([
      '一 政务服务提速行动',
      '- 1 压减审批时限',
      '-- 压减50%以上。 | 市行政审批局 > ',
      '- 2 推行一窗受理',
      '-- 综合一窗率达90%以上。 | 市行政审批局 > ',
    ]);
  });

  it('[N3] items behind one another in one paragraph', () => {
    expect(
      treeOfText(`四、重点任务
（一）路网畅通行动。打通微循环。1. 断头路工程。打通断头路5条。（牵头单位：市住建局）2. 公交优先工程。新辟线路3条。（牵头单位：市交通局）。3. 慢行系统工程。建设绿道12公里。（牵头单位：市园林局）
（二）绿色出行行动。提升品质。1.共享单车工程。投放单车2000辆。（牵头单位：市城管局）`),
    ).toEqual([
      '一 路网畅通行动',
      '- 1 断头路工程',
      '-- 打通断头路5条。 | 市住建局 > ',
      '- 2 公交优先工程',
      '-- 新辟线路3条。 | 市交通局 > ',
      '- 3 慢行系统工程',
      '-- 建设绿道12公里。 | 市园林局 > ',
      '二 绿色出行行动',
      '- 1 共享单车工程',
      '-- 投放单车2000辆。 | 市城管局 > ',
    ]);
  });
});

it('[N2] 一是, 二是 are items where nothing else is numbered, and 【…】 lines their headings', () => {
  expect(
    treeOfText(`云川区复审工作任务书
【市容环境】
一是改建公厕18座。由区城管局牵头，区财政局配合。
二是清理卫生死角23处。由区环卫中心牵头，各街道配合。
【健康教育】
三是建设健康步道2条。由区卫健局牵头，区文旅局配合。`),
  ).toEqual([
    '? 市容环境',
    '- *',
    '-- 改建公厕18座。 | 区城管局 > 区财政局',
    '-- 清理卫生死角23处。 | 区环卫中心 > 各街道',
    '? 健康教育',
    '- *',
    '-- 建设健康步道2条。 | 区卫健局 > 区文旅局',
  ]);
});

it('[N2] 一是, 二是 below an item are parts of its text', () => {
  expect(
    treeOfText(`一、重点任务
1.公园建设工程。抓好三件事：
一是建成公园3座。
二是补植树木1200株。（责任单位：市园林局）`).slice(2),
  ).toEqual(['-- 抓好三件事：⏎一是建成公园3座。⏎二是补植树木1200株。 | 市园林局 > ']);
});
