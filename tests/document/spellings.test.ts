// Spellings of clauses that random styles of notices brought up (tests/document/styles).
import { describe, expect, it } from 'vitest';
import { proposalOf, treeOfText } from './showTree.ts';

const notice = (item: string) => `澜江市2022年重点工作
一、重点任务
（一）城市更新行动
1.道路畅通工程。${item}
2.绿地建设工程。新建游园，补种行道树。（牵头单位：市园林局，配合单位：市财政局）`;

const firstTask = (item: string) => treeOfText(notice(item))[2];

describe('spellings of a clause', () => {
  it.each([
    ['[C2] 责任： and 配合：', '完善路网，畅通循环。（责任：市住建局；配合：市城管局）'],
    ['[C2] 市级牵头单位', '完善路网，畅通循环。（市级牵头单位：市住建局；市级配合单位：市城管局）'],
    [
      '[L8] spaces inside labels',
      '完善路网，畅通循环。（牵头 单位：市住建局；配 合单位：市城管局）',
    ],
    ['[C3] A牵头B配合', '完善路网，畅通循环。（市住建局牵头市城管局配合）'],
    ['[C3] B分工负责', '完善路网，畅通循环。（市住建局牵头，市城管局分工负责）'],
    ['[C7] 牵头会同', '完善路网，畅通循环。（市住建局牵头会同市城管局落实）'],
    ['[C7] 会同 behind the lead', '完善路网，畅通循环。（市住建局牵头，会同市城管局推进）'],
    ['[C3] 为牵头单位', '完善路网，畅通循环。市住建局为牵头单位，市城管局为配合单位。'],
    [
      '[C11] 责任单位：A（牵头）、B',
      '完善路网，畅通循环。（责任单位：市住建局（牵头）、市城管局）',
    ],
    ['[L8] spaces inside verbs', '完善路网，畅通循环。（市住建局牵 头，市城管局配 合）'],
    [
      '[L2] no line ends inside a name',
      '完善路网，畅通循环。\n牵头单位：市住\n建局\n配合单位：市城管局',
    ],
    ['[C3] A会同B of any sort', '完善路网，畅通循环。（市住建局会同市城管局落实）'],
    [
      '[L2] a line that begins with a sign',
      '完善路网，畅通循环。（牵头单位：市住建局\n；配合单位：市城管局）',
    ],
    [
      '[L2] a label at the end of a line',
      '完善路网，畅通循环。牵头单位：市住建局；配合单位：\n市城管局。',
    ],
    [
      '[C4] a score on a line of its own',
      '完善路网，畅通循环。\n牵头单位：市住建局\n配合单位：市城管局\n分值：5分',
    ],
  ])('%s', (_name, item) => {
    expect(firstTask(item)).toBe('-- 完善路网，畅通循环。 | 市住建局 > 市城管局');
  });

  it.each([
    ['[C3] 落实 after 职责分工', '（市住建局、市城管局按照职责分工落实）'],
    ['[C3] 落实 as a sentence', '市住建局、市城管局按照职责分工落实。'],
    ['[U1] 和 between 局 and 局 with a seat', '（责任单位：市直机关工委和澜江海事局）'],
    ['[U4] a space behind 等', '（责任单位：市住建局、市城管局等 有关单位）'],
    ['[C4] a score in full-width digits', '市住建局、市城管局负责，５分。'],
    ['[U1] 及 before a name that lost its level', '（责任单位：市住建局及城管局）'],
    ['[U1] 以及 before a body of its own sort', '（责任单位：市供销社以及市河长办）'],
  ])('%s', (_name, clause) => {
    expect(firstTask(`完善路网，畅通循环。${clause}`)).toMatch(/ \| 市[^、]+、[^、]+ > $/u);
  });

  it('[U1] 和 inside a name cuts nothing', () => {
    expect(
      firstTask('完善路网，畅通循环。（牵头单位：市规划和自然资源局、市人力资源和社会保障局）'),
    ).toBe('-- 完善路网，畅通循环。 | 市规划和自然资源局、市人力资源和社会保障局 > ');
  });

  it.each([
    ['no sign before it', '（牵头单位：市住建局；配合单位：市城管局2023年6月底前完成）'],
    ['a bracket of its own', '（牵头单位：市住建局；配合单位：市城管局）（2023年6月底前完成）'],
    ['a sentence behind', '（牵头单位：市住建局。配合单位：市城管局。2023年6月底前完成）'],
    ['behind the verbs of a sentence', '市住建局牵头，市城管局配合，2023年6月底前完成。'],
  ])('[C4] a deadline behind the units: %s', (_name, clause) => {
    const [task] =
      proposalOf(notice(`完善路网，畅通循环。${clause}`)).actions[0]?.projects[0]?.tasks ?? [];
    expect(task).toMatchObject({ leads: ['市住建局'], supports: ['市城管局'] });
    expect(task?.deadlines.map(({ kind, end }) => [kind, end])).toEqual([
      ['deadline', '2023-06-30'],
    ]);
  });

  it('[C4] a bracket that holds a date and belongs to no clause stays in the text', () => {
    expect(firstTask('按计划（2023年6月底前完成）推进路网建设。（牵头单位：市住建局）')).toBe(
      '-- 按计划（2023年6月底前完成）推进路网建设。 | 市住建局 > ',
    );
  });
});
