// Lists of units without label, problems with what is to be done about them, and stages with duties of their own.
import { describe, expect, it } from 'vitest';
import { codesOf, proposalOf, treeOf, treeOfText } from './showTree.ts';

describe('[C6] brackets of nothing but units', () => {
  it.each([
    [
      '市交通局、云川港口集团有限公司、铁路云川车务段',
      '市交通局、云川港口集团有限公司、铁路云川车务段',
    ],
    ['市商务局、云川海关、云川海事局', '市商务局、云川海关、云川海事局'],
    ['云川经济开发区管委会、市工信局', '云川经济开发区管委会、市工信局'],
    ['市科技局、云川学院、云川大学', '市科技局、云川学院、云川大学'],
  ])('companies, customs and schools stand beside departments: %s', (list, leads) => {
    expect(
      treeOfText(`云川市2024年重点任务
一、港航产业
（一）码头
1. 建成码头3座。（${list}）
2. 新开航线2条。（${list}）`).at(-1),
    ).toBe(`-- 新开航线2条。 | ${leads} > `);
  });

  it.each(['含云川大桥、云川海关', '原云川学院、云川公司旧址', '涉及学校、医院、银行'])(
    'a remark is no list: %s',
    (remark) => {
      const [, , task] = treeOfText(`云川市2024年重点任务
一、主要任务
1. 改造建筑3处（${remark}）。（责任单位：市住建局）`);
      expect(task).toBe(`-- 改造建筑3处（${remark}）。 | 市住建局 > `);
    },
  );
});

describe('[C9] [C10] problems and what is to be done', () => {
  const notice = `云川市督察反馈意见整改任务清单
云川市人民政府
2023年6月12日
一、水质不稳定。2022年1—9月，云川大桥断面总磷浓度为0.24毫克/升。
责任单位：市生态环境局
配合单位：市水利局
整改目标：总磷浓度降至0.2毫克/升以下。
整改措施：（1）改造泵站4座。（2）封堵排污口12个。
整改时限：2023年12月底前
二、扬尘管控粗放。应于2020年底前完成的30处工地联网仍有9处未完成。
责任单位：市住建局、市城管局
整改目标：工地全部联网。
整改措施：2023年9月底前安装设备50套。
整改时限：2023年10月底前`;
  const proposal = proposalOf(notice);
  const tasks = proposal.actions.flatMap(({ projects }) => projects.flatMap((one) => one.tasks));

  it('goals, measures and time behind the line of units belong to the item', () => {
    expect(tasks.map(({ leads, supports }) => [leads, supports])).toEqual([
      [['市生态环境局'], ['市水利局']],
      [['市住建局', '市城管局'], []],
    ]);
    expect(tasks[0]?.text).toContain('封堵排污口12个');
  });

  it('what is wrong holds no commitments', () => {
    expect(tasks.map(({ targets }) => targets.map(({ value }) => value))).toEqual([
      [0.2, 4, 12],
      [50],
    ]);
    expect(tasks.map(({ deadlines }) => deadlines.map(({ end }) => end))).toEqual([
      ['2023-12-31'],
      ['2023-10-31', '2023-09-30'],
    ]);
  });
});

describe('[S4] stages with duties', () => {
  it('are stages, and tasks where somebody answers for them', () => {
    const proposal = proposalOf(`云川县集中整治实施方案
云川县人民政府
2021年8月6日
一、整治任务
（一）严查违建。拆除违建3处。责任单位：县住建局。
二、实施步骤
（一）宣传发动阶段（2021年8月6日—8月25日）。发放告知书5万份。
责任单位：县委宣传部
（二）集中整治阶段（2021年9月1日至2022年5月31日）。逐户排查，9月25日前上报。
责任单位：县自然资源局
（三）总结验收阶段（2022年6月）。逐村验收。`);
    expect(proposal.stages.map(({ name, start, end }) => [name, start, end])).toEqual([
      ['宣传发动阶段', '2021-08-06', '2021-08-25'],
      ['集中整治阶段', '2021-09-01', '2022-05-31'],
      ['总结验收阶段', '2022-06-01', '2022-06-30'],
    ]);
    const tasks = treeOf(proposal).filter((line) => line.startsWith('--'));
    expect(tasks).toEqual([
      '-- 拆除违建3处。 | 县住建局 > ',
      '-- 发放告知书5万份。 | 县委宣传部 > ',
      '-- 逐户排查，9月25日前上报。 | 县自然资源局 > ',
    ]);
    expect(codesOf(proposal)).not.toContain('taskWithoutLead');
  });
});

it.each(['整治时限', '整改时限', '治理时限', '完成时限', '销号时限'])(
  '[C4] %s in one line with the units',
  (label) => {
    const proposal = proposalOf(`云川县集中整治工作方案
一、主要任务
（一）清理垃圾。清理垃圾点120处。牵头单位：县住建局　责任单位：各乡镇政府、各工作组 ${label}：2021年4月30日前并长期坚持`);
    const [task] = proposal.actions[0]?.projects[0]?.tasks ?? [];
    expect(task).toMatchObject({
      leads: ['县住建局'],
      supports: ['各乡镇政府', '各工作组'],
      deadlines: [{ end: '2021-04-30', ongoing: true }],
    });
  },
);
