// Which sections are levels of the plan where the notice is uneven: annexes, paragraphs without numbers, generic chapters.
import { describe, expect, it } from 'vitest';
import { codesOf, proposalOf, treeOf, treeOfText } from './showTree.ts';

const clause = '（责任单位：市园林局）';

describe('chapters side by side', () => {
  it('[T3] keeps a generic chapter beside one that names an action', () => {
    expect(
      treeOfText(`一、工程措施
（一）建设堤防12公里。${clause}
（二）改造泵站3座。${clause}
二、非工程措施
（一）修订应急预案。${clause}
（二）组织演练。${clause}`),
    ).toEqual([
      '一 工程措施',
      '- *',
      '-- 建设堤防12公里。 | 市园林局 > ',
      '-- 改造泵站3座。 | 市园林局 > ',
      '二 非工程措施',
      '- *',
      '-- 修订应急预案。 | 市园林局 > ',
      '-- 组织演练。 | 市园林局 > ',
    ]);
  });

  it('[T3] keeps a chapter of 行动 where its neighbour has other sections', () => {
    expect(
      treeOfText(`一、健全数字设施机制
1.网络提升行动。建设基站200个。${clause}
2.算力提升行动。建设机房3个。${clause}
二、健全技术攻关机制
3.强化技术攻关。实施项目30项。${clause}
4.培育创新平台。建设平台5个。${clause}`).filter((line) => !line.startsWith('--')),
    ).toEqual([
      '一 健全数字设施机制',
      '- 1 网络提升行动',
      '- 2 算力提升行动',
      '二 健全技术攻关机制',
      '- 3 强化技术攻关',
      '- 4 培育创新平台',
    ]);
  });

  it('[T3] leaves out 重点任务 above two levels, whatever stands beside it', () => {
    expect(
      treeOfText(`一、重点任务
（一）水利提升
1.建设堤防12公里。${clause}
（二）绿化提升
1.建设公园3座。${clause}
二、强化要素支撑
（一）争取资金1亿元。${clause}`).filter((line) => !line.startsWith('-')),
    ).toEqual(['一 水利提升', '二 绿化提升', '二 强化要素支撑']);
  });
});

describe('paragraphs without numbers', () => {
  const titled = (first: string, second: string) =>
    `一、提升产业能级\n坚持高端引领。\n突出工业主体地位。投资20亿元。${first}\n推进农业提质增效。新增基地5个。${second}`;

  it.each([
    ['in brackets', clause, '（牵头单位：市农业局）'],
    ['on lines of their own', '\n责任单位：市园林局', '\n牵头单位：市农业局'],
  ])('[N6] are items with titles: clauses %s', (_name, first, second) => {
    expect(treeOfText(titled(first, second))).toEqual([
      '一 提升产业能级',
      '- ? 突出工业主体地位',
      '-- 投资20亿元。 | 市园林局 > ',
      '- ? 推进农业提质增效',
      '-- 新增基地5个。 | 市农业局 > ',
    ]);
  });

  it('[N6] are text where one of them has no title', () => {
    expect(
      treeOfText(`一、提升产业能级
投资20亿元，新建厂房。${clause}
推进农业提质增效。新增基地5个。${clause}`),
    ).toEqual([
      '*',
      '- 一 提升产业能级',
      '-- 投资20亿元，新建厂房。 | 市园林局 > ',
      '-- 推进农业提质增效。新增基地5个。 | 市园林局 > ',
    ]);
  });
});

describe('annexes', () => {
  const letter = `云川市人民政府办公室关于印发2022年重点工作和民生实事责任分解的通知
各县（区）人民政府：
现印发给你们。
附件：1.重点工作责任分解
2.民生实事责任分解
云川市人民政府办公室
2022年3月1日
附件1
重点工作责任分解
一、扩大有效投资
1.开工项目60个。${clause}
2.竣工项目30个。${clause}
`;

  it('[L9] heads the items of an annex with its title where several answer', () => {
    const proposal = proposalOf(
      `${letter}附件2\n十件民生实事\n1.建设公园3座。${clause}\n2.新建公厕9座。${clause}`,
    );
    expect(treeOf(proposal)).toEqual([
      '一 扩大有效投资',
      '- *',
      '-- 开工项目60个。 | 市园林局 > ',
      '-- 竣工项目30个。 | 市园林局 > ',
      '? 十件民生实事',
      '- *',
      '-- 建设公园3座。 | 市园林局 > ',
      '-- 新建公厕9座。 | 市园林局 > ',
    ]);
    expect(codesOf(proposal)).toEqual([]);
  });

  it('[L9] takes no item from the list of annexes, and no heading from the only annex that answers', () => {
    expect(treeOfText(`${letter}附件2\n领导小组名单\n组长：李某某`)).toEqual(
      [
        '*',
        '- 一 扩大有效投资',
        '-- 开工项目60个。 | 市园林局 > ',
        '-- 竣工项目30个。 | 市园林局 > ',
      ]
        .with(0, '一 扩大有效投资')
        .with(1, '- *'),
    );
  });
});

describe('items', () => {
  it('[N3] behind one another, each closed by a labelled list', () => {
    expect(
      treeOfText(
        '关于支持人才发展的意见\n为支持人才，提出以下意见。1.建设公寓800套。责任单位：市住建局、市人社局。2.举办招聘会20场。责任单位：市人社局。3.建设学院1所。责任单位：市教育局。',
      ),
    ).toEqual([
      '*',
      '- *',
      '-- 建设公寓800套。 | 市住建局、市人社局 > ',
      '-- 举办招聘会20场。 | 市人社局 > ',
      '-- 建设学院1所。 | 市教育局 > ',
    ]);
  });

  it('[T5] below a bare title are tasks where nobody answers for anything', () => {
    const items = '（1）建设体系。\n（2）筛查200万人。';
    const text = (title: string) =>
      `一、主要任务\n（一）健康行动。\n1.目标。指数达85。\n2.${title}\n${items}`;
    const tasks = (title: string) =>
      treeOfText(text(title)).filter((line) => line.startsWith('-- '));
    expect(tasks('重点举措。')).toHaveLength(3);
    expect(tasks('推进改革。全面推开试点。')).toHaveLength(2);
  });

  it('[D1] that are nothing but a title have their place', () => {
    const text = `一、重点任务\n1.培育新业态。\n责任单位：市商务局\n2.培育新产业。\n责任单位：市工信局`;
    const tasks = proposalOf(text).actions.flatMap(({ projects }) =>
      projects.flatMap((project) => project.tasks),
    );
    expect(tasks.map(({ spans }) => spans.text && text.slice(...spans.text))).toEqual([
      '培育新业态。',
      '培育新产业。',
    ]);
  });
});

it.each([
  ['（责任单位：市水利局）', true],
  ['', false],
])('[T6] a clause of a title that no item takes over is a warning: %j', (own, unused) => {
  const proposal = proposalOf(
    `一、扩绿行动（牵头单位：市园林局）\n1.新建公园3座。（责任单位：市住建局）\n2.建设绿道20公里。${own}`,
  );
  expect(codesOf(proposal).includes('headingClauseUnused')).toBe(unused);
  expect(codesOf(proposal).includes('leadInherited')).toBe(!unused);
});
