// Shapes of items and lines that random styles of notices brought up (tests/document/styles).
import { describe, expect, it } from 'vitest';
import { proposalOf, treeOfText } from './showTree.ts';

const notice = (item: string) => `澜江市2022年重点工作
一、重点任务
（一）城市更新行动
1.道路畅通工程。${item}
2.绿地建设工程。新建游园，补种行道树。（牵头单位：市园林局，配合单位：市财政局）`;

const firstTask = (item: string) => treeOfText(notice(item))[2];

describe('shapes of items', () => {
  it('[C3] 区商务局 is no 区 that does something together with 务局', () => {
    expect(firstTask('完善路网，畅通循环。由市住建局牵头，区商务局配合。')).toBe(
      '-- 完善路网，畅通循环。 | 市住建局 > 区商务局',
    );
  });

  it.each([
    [
      'a label behind a space and before one',
      '（责任单位 ：市住建局牵头 责任领导 ：王志强）',
      '市住建局 > ',
    ],
    [
      '[C3] 牵头 before a name without level',
      '（市住建局牵头澜江燃气有限公司配合）',
      '市住建局 > 澜江燃气有限公司',
    ],
    [
      '[C3] 牵头医院 is a name',
      '（市卫健委牵头，市数据局、各医共体牵头医院配合）',
      '市卫健委 > 市数据局、各医共体牵头医院',
    ],
    ['[C7] 会同各镇', '（市住建局牵头，会同各镇（街道）推进）', '市住建局 > 各镇（街道）'],
  ])('%s', (_name, clause, units) => {
    expect(firstTask(`完善路网，畅通循环。${clause}`)).toBe(`-- 完善路网，畅通循环。 | ${units}`);
  });

  it('[C1] a line that only says who, without a full stop, ends before the text', () => {
    expect(
      treeOfText(
        notice('').replace(
          '道路畅通工程。',
          '道路畅通工程\n市住建局牵头，市城管局配合\n完善路网，畅通循环。',
        ),
      ).slice(1, 3),
    ).toEqual(['- 1 道路畅通工程', '-- 完善路网，畅通循环。 | 市住建局 > 市城管局']);
  });

  it('[L2] no line ends inside a date', () => {
    const [task] =
      proposalOf(notice('完善路网，畅通循环。\n牵头单位：市住建局；完成时限：2022年1\n2月底前'))
        .actions[0]?.projects[0]?.tasks ?? [];
    expect(task?.deadlines.map(({ end }) => end)).toEqual(['2022-12-31']);
  });

  it('[N2] 一是…，二是…， in one paragraph number nothing', () => {
    expect(firstTask('\n一是完善管网，二是优化线网，三是强化监管。（牵头单位：市住建局）')).toBe(
      '-- 一是完善管网，二是优化线网，三是强化监管。 | 市住建局 > ',
    );
  });

  it('[N1] a full-width year behind the number of an item', () => {
    expect(
      treeOfText(`澜江市２０２２年重点工作
１．２０２２年底前建成投用，完善设施。（责任单位：市住建局）
２．２０２２年底前完成整治，建立机制。（责任单位：市园林局）`).filter((line) =>
        line.startsWith('--'),
      ),
    ).toEqual([
      '-- ２０２２年底前建成投用，完善设施。 | 市住建局 > ',
      '-- ２０２２年底前完成整治，建立机制。 | 市园林局 > ',
    ]);
  });

  it('[T5] 1.1.1.1 without clauses is text of its item', () => {
    expect(
      treeOfText(`澜江市2022年重点工作
1 重点任务
1.1 城市更新行动
1.1.1 道路畅通工程。坚持系统治理，补齐短板。
1.1.1.1 打通断头路，完善路网。
1.1.1.2 优化线网，方便出行。（牵头单位：市住建局）
1.1.2 绿地建设工程。新建游园，补种行道树。（牵头单位：市园林局）
1.2 安全生产行动
1.2.1 隐患排查工程。排查隐患，建立台账。（牵头单位：市应急管理局）`)[2],
    ).toBe(
      '-- 坚持系统治理，补齐短板。⏎1.1.1.1打通断头路，完善路网。⏎1.1.1.2优化线网，方便出行。 | 市住建局 > ',
    );
  });

  it('[T5] sub-items whose units stand on two lines at their end are one task', () => {
    expect(
      treeOfText(
        notice(`坚持系统治理，补齐短板。
（1）打通断头路，完善路网。
（2）优化线网，方便出行。
牵头单位：市住建局
配合单位：市城管局`),
      )[2],
    ).toBe(
      '-- 坚持系统治理，补齐短板。⏎（1）打通断头路，完善路网。⏎（2）优化线网，方便出行。 | 市住建局 > 市城管局',
    );
  });

  it('[L3] paragraphs of many lengths are not wrapped, however many lines end without a full stop', () => {
    const labels = '牵头单位：市文旅局、市财政局；配合单位：市应急管理局';
    expect(
      treeOfText(`澜江市2022年重点工作
一、重点任务
（一）城市更新行动
1.道路畅通工程。建设统一的数据平台，实现跨层级、跨部门数据共享，完善配套管网，推动设施共建共享。
${labels}
推行网格化管理，做到早发现、早报告、早处置，健全长效管护机制，落实日常巡查制度，定期组织演练。
${labels}
2.人才引育工程。完善“一刻钟”便民生活圈，补齐社区服务短板，畅通投诉举报渠道，规范物业服务行为。
${labels}
优化公交线网，方便群众绿色出行，引导社会资本参与建设和运营，探索建立以奖代补机制，调动积极性。
${labels}`).filter((line) => line.startsWith('--')),
    ).toEqual([
      expect.stringMatching(/^-- 建设.* \| 市文旅局、市财政局 > 市应急管理局$/u),
      expect.stringMatching(/^-- 推行.* \| 市文旅局、市财政局 > 市应急管理局$/u),
      expect.stringMatching(/^-- 完善.* \| 市文旅局、市财政局 > 市应急管理局$/u),
      expect.stringMatching(/^-- 优化.* \| 市文旅局、市财政局 > 市应急管理局$/u),
    ]);
  });

  it('[N2] a stage in 【…】 with its days', () => {
    expect(
      proposalOf(`澜江市2022年重点工作
一、重点任务
【城市更新行动】
1.完善路网，畅通循环。（责任单位：市住建局）
二、实施步骤
【动员部署阶段（2022年1月—2022年3月）】
制定方案，广泛动员。
【全面推进阶段（2022年4月—2022年10月）】
挂图作战，全面推进。`).stages.map(({ name, end }) => [name, end]),
    ).toEqual([
      ['动员部署阶段', '2022-03-31'],
      ['全面推进阶段', '2022-10-31'],
    ]);
  });

  it('[N2] 【…】 below a numbered chapter is a part of it, until the next chapter', () => {
    expect(
      treeOfText(`澜江市2022年重点工作
一、总体要求
坚持统筹推进。
二、重点任务
【城市更新行动】
1.完善路网，畅通循环。（责任单位：市住建局）
2.新建游园，补种行道树。（责任单位：市园林局）
【安全生产行动】
1.排查隐患，建立台账。（责任单位：市应急管理局）
2.开展演练，配齐装备。（责任单位：市消防救援支队）
三、保障措施
各单位要高度重视。`),
    ).toEqual([
      '? 城市更新行动',
      '- *',
      '-- 完善路网，畅通循环。 | 市住建局 > ',
      '-- 新建游园，补种行道树。 | 市园林局 > ',
      '? 安全生产行动',
      '- *',
      '-- 排查隐患，建立台账。 | 市应急管理局 > ',
      '-- 开展演练，配齐装备。 | 市消防救援支队 > ',
    ]);
  });

  it('[N5] 1 with a space, then a sentence, in a notice that counts 1.1', () => {
    expect(
      treeOfText(`澜江市2022年重点工作
1 城市更新行动。坚持系统治理、精准施策，补齐短板弱项。
1.1 道路畅通工程。完善路网，畅通循环。（牵头单位：市住建局）
1.2 绿地建设工程。新建游园，补种行道树。（牵头单位：市园林局）
2 安全生产行动。坚持预防为主、综合治理，守牢安全底线。
2.1 隐患排查工程。排查隐患，建立台账。（牵头单位：市应急管理局）`),
    ).toEqual([
      '1 城市更新行动',
      '- 1.1 道路畅通工程',
      '-- 完善路网，畅通循环。 | 市住建局 > ',
      '- 1.2 绿地建设工程',
      '-- 新建游园，补种行道树。 | 市园林局 > ',
      '2 安全生产行动',
      '- 2.1 隐患排查工程',
      '-- 排查隐患，建立台账。 | 市应急管理局 > ',
    ]);
  });

  it('[L5] the list of annexes goes on over lines; a date in full-width digits closes', () => {
    expect(
      treeOfText(`澜江市2022年重点工作
1.完善路网，畅通循环。（责任单位：市住建局）
2.新建游园，补种行道树。（责任单位：市园林局）
附件：１．重点项目清单
２．责任分工表
澜江市人民政府
２０２２年３月１８日`),
    ).toEqual([
      '*',
      '- *',
      '-- 完善路网，畅通循环。 | 市住建局 > ',
      '-- 新建游园，补种行道树。 | 市园林局 > ',
    ]);
  });
});
