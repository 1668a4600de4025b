// Whose return a file is, and what is said when nobody knows.
import { describe, expect, it } from 'vitest';
import { compareReturns, type ReturnInput } from '#shared/returns/compareReturns.ts';
import { samplePlan } from '../forms/samplePlan.ts';
import { formOf, options, ownTable, returned, rowsOf } from './rawForm.ts';

const document = samplePlan();
const table = (name: string, ...above: string[]): ReturnInput =>
  ownTable(name, [
    ...above.map((text) => [text, '', '']),
    ['序号', '工作任务', '工作进展'],
    [1, '完成老旧小区改造任务', '验收'],
  ]);
const review = (...inputs: ReturnInput[]) => compareReturns(document, inputs, options).review;

describe('[M9] the unit of a file', () => {
  it.each([
    ['the title', table('汇总.xlsx', '市住建局2022年6月工作进展情况')],
    ['the name of the file without its 市', table('住建局6月.xlsx')],
    ['the title without its 市', table('汇总.xlsx', '住建局重点任务进展情况')],
  ])('is in %s', (_, input) => {
    expect(review(input).files[0]).toMatchObject({ unit: '市住建局', matched: 1, doubt: null });
  });

  it('is unknown under a name that the directory does not have, which is said', () => {
    const { files } = review(table('汇总.xlsx', '填报单位：市精神文明办'));
    expect(files[0]?.messages).toEqual([
      '认不出填报单位：填报单位写作“市精神文明办”，单位名录中没有，请指定单位。',
    ]);
  });
});

it('[M11] of copies the one counts that says whose it is', () => {
  const named = table('市住建局.xlsx');
  const nameless = { ...named, path: '/收表/汇总.xlsx' };
  for (const inputs of [
    [nameless, named],
    [named, nameless],
  ]) {
    const { files, missing } = review(...inputs);
    expect(files.map(({ name, state }) => [name, state])).toContainEqual([
      '市住建局.xlsx',
      'clean',
    ]);
    expect(files.find(({ name }) => name === '汇总.xlsx')?.messages[0]).toContain('内容完全相同');
    expect(missing).not.toContain('市住建局');
  }
});

it('[M19] of an old form only what the plan does not say already is asked', () => {
  const content = formOf(document, 'u-zj', '2022-04');
  const rows = rowsOf(content).map((row) =>
    row.id === 't3'
      ? { ...row, cells: { ...row.cells, contact: '王芳', progress: '完成8条' } }
      : row,
  );
  const { differences } = compareReturns(document, [returned(content, rows)], options);
  expect(differences.map(({ field, decision }) => [field, decision])).toEqual([
    ['progress', 'conflict'],
  ]);
});

it('[M1] a name but for the word 工程 at its end is that name', () => {
  const plan = samplePlan();
  const input = ownTable('市城管局.xlsx', [
    ['序号', '项目名称', '工作进展'],
    [1, '街景整治', '开工'],
  ]);
  const { differences } = compareReturns(plan, [input], options);
  expect(differences.map(({ taskId, field, decision }) => [taskId, field, decision])).toEqual([
    ['t2', 'progress', 'safe'],
  ]);
});
