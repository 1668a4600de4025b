// Shapes of titles that random styles of notices brought up (tests/document/styles): which line is one, and of what.
import { describe, expect, it } from 'vitest';
import { treeOfText } from './showTree.ts';

const notice = (item: string) => `澜江市2022年重点工作
一、重点任务
（一）城市更新行动
1.道路畅通工程。${item}
2.绿地建设工程。新建游园，补种行道树。（牵头单位：市园林局，配合单位：市财政局）`;

describe('shapes of titles', () => {
  it('[N4] 三、宣传引导 on a line of its own is the title of a chapter among run-in titles', () => {
    expect(
      treeOfText(`澜江市2022年重点工作
一、供水保障能力。改造管网，降低漏损。（责任单位：市水利局）
二、应急救援能力。开展演练，配齐装备。（责任单位：市应急管理局）
三、宣传引导
充分利用报刊、网络，广泛宣传。`),
    ).toEqual([
      '*',
      '- 一 供水保障能力',
      '-- 改造管网，降低漏损。 | 市水利局 > ',
      '- 二 应急救援能力',
      '-- 开展演练，配齐装备。 | 市应急管理局 > ',
    ]);
  });

  it('[N4] a first sentence with a comma, an introduction behind it and items below: a title', () => {
    expect(
      treeOfText(`澜江市2022年重点工作
一、扩大有效投资，推动高质量发展。坚持系统治理、精准施策，补齐短板弱项。
1.完善路网，畅通循环。（责任单位：市住建局）
2.新建游园，补种行道树。（责任单位：市园林局）
二、改善生态环境，建设美丽家园。坚持预防为主、综合治理，守牢底线。
1.排查隐患，建立台账。（责任单位：市应急管理局）
2.治理河湖，改善水质。（责任单位：市水利局）`).filter((line) => !line.startsWith('-')),
    ).toEqual(['一 扩大有效投资，推动高质量发展', '二 改善生态环境，建设美丽家园']);
  });

  it('[N4] lines of titles are judged in their own chapter, whatever the stages look like', () => {
    expect(
      treeOfText(`澜江市2022年重点工作
一、重点任务
（一）供水保障能力
改造管网，降低漏损。（责任单位：市水利局）
（二）应急救援能力
开展演练，配齐装备。（责任单位：市应急管理局）
二、实施步骤
（一）动员部署阶段（2022年1月—2022年3月）。制定方案，广泛动员。
（二）全面推进阶段（2022年4月—2022年10月）。挂图作战，全面推进。
（三）总结提升阶段（2022年11月—2022年12月）。开展评估，总结经验。`),
    ).toEqual([
      '*',
      '- 一 供水保障能力',
      '-- 改造管网，降低漏损。 | 市水利局 > ',
      '- 二 应急救援能力',
      '-- 开展演练，配齐装备。 | 市应急管理局 > ',
    ]);
  });

  it('[N4] a short phrase before the only clause of an item, its text behind: a title', () => {
    expect(
      treeOfText(`澜江市2022年重点工作
一、重点任务
（一）城市更新行动
1.提升供水能力（牵头单位：市水利局）（配合单位：市财政局）。改造管网，降低漏损。
2.推进垃圾分类（牵头单位：市城管局）。完善设施，加强宣传。`),
    ).toEqual([
      '一 城市更新行动',
      '- 1 提升供水能力',
      '-- 改造管网，降低漏损。 | 市水利局 > 市财政局',
      '- 2 推进垃圾分类',
      '-- 完善设施，加强宣传。 | 市城管局 > ',
    ]);
  });

  it.each(['——', ' '])('[N4] a title with text behind "%s" and sub-items below', (mark) => {
    expect(
      treeOfText(`澜江市2022年重点工作
一、重点任务
（一）城市更新行动
1.道路畅通工程${mark}坚持系统治理，补齐短板。
（1）打通断头路，完善路网。
（2）优化公交线网，方便出行。（牵头单位：市交通运输局）`),
    ).toEqual([
      '一 城市更新行动',
      '- 1 道路畅通工程',
      '-- 坚持系统治理，补齐短板。⏎（1）打通断头路，完善路网。⏎（2）优化公交线网，方便出行。 | 市交通运输局 > ',
    ]);
  });

  it('[N4] a space before a year parts a title from its text', () => {
    expect(
      treeOfText(
        notice('').replace(
          '道路畅通工程。',
          '道路畅通工程 2022年底前完善路网。（牵头单位：市住建局）',
        ),
      ).slice(1, 3),
    ).toEqual(['- 1 道路畅通工程', '-- 2022年底前完善路网。 | 市住建局 > ']);
  });
});
