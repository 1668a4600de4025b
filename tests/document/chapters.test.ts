// Chapters of notices that hold tasks and chapters that do not; remnants of Markdown and LaTeX.
import { describe, expect, it } from 'vitest';
import { codesOf, proposalOf, treeOf, treeOfText } from './showTree.ts';

describe('chapters', () => {
  it('[T2] what comes before and after the tasks holds none', () => {
    const proposal = proposalOf(`云川市绿化三年行动方案
为改善环境，制定本方案。
一、指导思想
坚持生态优先。
二、基本原则
（一）坚持因地制宜。宜树则树。
（二）坚持量力而行。不搞攀比。
三、总体目标
绿地明显增加。
四、重点任务
1.公园建设工程。建成公园3座。（责任单位：市园林局）
五、工作要求
（一）加强组织领导。市园林局牵头抓总。
（二）强化督查考核。每季度通报。
六、保障措施
落实资金。`);
    expect(treeOf(proposal)).toEqual(['*', '- 1 公园建设工程', '-- 建成公园3座。 | 市园林局 > ']);
  });

  it('[T2] an item of a closing chapter that names who answers is a task, with a warning', () => {
    const proposal = proposalOf(`一、重点任务
1.公园建设工程。建成公园3座。（责任单位：市园林局）
二、保障措施
（一）加强组织领导。成立专班。
（二）落实资金保障。安排资金2亿元。（责任单位：市财政局）`);
    expect(treeOf(proposal).slice(3)).toEqual([
      '二 保障措施',
      '- 二 落实资金保障',
      '-- 安排资金2亿元。 | 市财政局 > ',
    ]);
    const [task] = proposal.actions[1]?.projects[0]?.tasks ?? [];
    const doubt = proposal.warnings.find(({ code }) => code === 'taskInClosingChapter');
    expect(doubt?.span[0]).toBeLessThanOrEqual(task?.span[0] ?? 0);
    expect(doubt?.span[1]).toBeGreaterThan(task?.span[0] ?? 0);
  });

  it('[T1] an item without a clause among others is a task without lead', () => {
    const proposal = proposalOf(`一、重点任务
1.公园建设工程。建成公园3座。（责任单位：市园林局）
2.绿道建设工程。建成绿道20公里。`);
    expect(treeOf(proposal).at(-1)).toBe('-- 建成绿道20公里。 |  > ');
    expect(codesOf(proposal)).toEqual(
      ['taskWithoutLead', 'noPeriod'].sort((a, b) => (a < b ? 1 : -1)).reverse(),
    );
  });

  it('[T2] warns of a chapter with items that names nobody', () => {
    const proposal = proposalOf(`一、城市绿化
1.公园建设工程。建成公园3座。（责任单位：市园林局）
二、城市亮化
1.路灯更新工程。更新路灯800盏。
2.楼宇亮化工程。亮化楼宇60栋。`);
    expect(proposal.actions).toHaveLength(1);
    expect(proposal.warnings).toContainEqual(
      expect.objectContaining({
        code: 'chapterWithoutResponsibility',
        message: '“城市亮化”一章没有任何责任单位，未列为任务',
      }),
    );
  });

  it('[T7] without any clause the items of the task chapters are tasks without lead', () => {
    const proposal = proposalOf(`云川市绿化三年行动方案
一、总体目标
绿地明显增加。
二、重点任务
（一）公园建设工程。建成公园3座。
（二）绿道建设工程。建成绿道20公里。
三、保障措施
（一）加强领导。成立专班。`);
    expect(treeOf(proposal)).toEqual([
      '*',
      '- 一 公园建设工程',
      '-- 建成公园3座。 |  > ',
      '- 二 绿道建设工程',
      '-- 建成绿道20公里。 |  > ',
    ]);
    expect(codesOf(proposal)).toContain('planWithoutResponsibility');
  });

  it('[L5] signature, date, annexes and copies do not join the last task', () => {
    const proposal = proposalOf(`一、重点任务
1.公园建设工程。建成公园3座。（责任单位：市园林局）
2.绿道建设工程。建成绿道20公里。（责任单位：市园林局）
附件：1.任务清单
云川市人民政府
二〇二二年三月八日
抄送：市委办公室。
云川市人民政府办公室　2022年3月8日印发`);
    expect(treeOf(proposal).at(-1)).toBe('-- 建成绿道20公里。 | 市园林局 > ');
    expect(proposal.issued).toBe('2022-03-08');
    expect(proposal.issuer).toBe('云川市人民政府');
  });
});

describe('Markdown and LaTeX', () => {
  it('[N2] headings without numbers are levels', () => {
    expect(
      treeOfText(`# 云川市城市品质提升方案

## 主要任务

### 城市绿化行动

#### 公园建设工程

建成公园3座。（牵头单位：市园林局，配合单位：市财政局）

#### 行道树补植工程

补植行道树1200株。（牵头单位：市园林局）

### 城市亮化行动

#### 路灯更新工程

更新路灯800盏。（牵头单位：市城管局）

## 工作要求

加强领导。`),
    ).toEqual([
      '? 城市绿化行动',
      '- ? 公园建设工程',
      '-- 建成公园3座。 | 市园林局 > 市财政局',
      '- ? 行道树补植工程',
      '-- 补植行道树1200株。 | 市园林局 > ',
      '? 城市亮化行动',
      '- ? 路灯更新工程',
      '-- 更新路灯800盏。 | 市城管局 > ',
    ]);
  });

  it('[N1] numbers beat the depth of headings, which converters get wrong', () => {
    expect(
      treeOfText(`# 云川市方案
# 一、主要任务
# （一）基础设施提升行动
# 1. 供水管网工程
- **牵头单位**：市水务局
- **配合单位**：市财政局，各街道
- **完成时限**：2023年10月底

更新管网 30 公里，漏损率控制在 $9\\%$ 以内。
# 2\\. 排水管网工程
- **牵头单位**：市住建局
- **配合单位**：/

改造管网 $\\text{45km}$ 。`),
    ).toEqual([
      '一 基础设施提升行动',
      '- 1 供水管网工程',
      '-- 更新管网30公里，漏损率控制在9%以内。 | 市水务局 > 市财政局、各街道',
      '- 2 排水管网工程',
      '-- 改造管网45km。 | 市住建局 > ',
    ]);
  });

  it('[L1] figures in LaTeX become plain, cut by a line end or not', () => {
    const [, , task] = treeOfText(`一、重点任务
1.路网工程。路网密度达到 $8\\text{km}/
\\text{km}^2$ ，水质浓度降至 $10^{-3}$ ，温度不低于 $18^{\\circ}\\mathrm{C}$ 。（责任单位：市住建局）`);
    expect(task).toBe('-- 路网密度达到8km/km²，水质浓度降至10⁻³，温度不低于18°C。 | 市住建局 > ');
  });

  it('[L1] running heads and page numbers of every kind carry no text', () => {
    const head = '云川市城市绿化三年行动方案';
    const pages = ['1', '— 2 —', '- 3 -', '第4页 共6页', '5/6'];
    const items = pages.map(
      (page, index) =>
        `${index + 1}.公园建设工程。建成公园${index + 2}座，完善步道和照\n\n${page}\n\n${head}\n\n明设施。（责任单位：市园林局）`,
    );
    const tree = treeOfText(`一、重点任务\n${items.join('\n')}`);
    expect(tree.filter((line) => line.startsWith('--'))).toEqual(
      pages.map((_, index) => `-- 建成公园${index + 2}座，完善步道和照明设施。 | 市园林局 > `),
    );
  });
});
