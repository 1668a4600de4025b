// The command `consolidate` as of days in the past and the future.
import path from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { PlanSession } from '#electron/planSession.ts';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import { cityNotice, jsonOf, runPlanbook } from './runPlanbook.ts';

it('[S8] consolidates as of a day, also one before the plan or far off', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, '三年行动.planbook');
  expect(runPlanbook('new', file, '--from', cityNotice).status).toBe(0);
  for (const [day, head] of [
    ['2022-06-30', '截至2022年6月30日'],
    ['2019-01-01', '截至2019年1月1日'],
    ['2099-12-31', '截至2099年12月31日（预计）'],
  ] as const) {
    const sheet = path.join(folder, `${day}.xlsx`);
    const ran = runPlanbook('consolidate', file, '--as-of', day, '--out', sheet);
    expect([ran.status, ran.out]).toEqual([
      0,
      `已导出${head.replace('（预计）', '')}的汇总表：${sheet}\n`,
    ]);
    const written = new ExcelJS.Workbook();
    await written.xlsx.readFile(sheet);
    const texts: string[] = [];
    written.worksheets[0]?.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
    expect(texts).toContain(head);
  }
});

it('[S8] takes today where no day is named, and says so of a plan whose years are over', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, '三年行动.planbook');
  expect(runPlanbook('new', file, '--from', cityNotice).status).toBe(0);
  const sheet = path.join(folder, '汇总.xlsx');
  const ran = runPlanbook('consolidate', file, '--out', sheet);
  expect(ran.status).toBe(0);
  expect(ran.messages).toMatch(
    /^没有写 --as-of，按今天（\d+年\d+月\d+日）计算，在计划结束（2024年12月31日）之后。/u,
  );
  // The control: a day that was named is not talked about.
  const named = runPlanbook('consolidate', file, '--as-of', '2025-06-30', '--out', sheet);
  expect([named.status, named.messages]).toEqual([0, '']);
});

it('consolidates as a design of the plan has it, found by its name', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, '三年行动.planbook');
  expect(runPlanbook('new', file, '--from', cityNotice).status).toBe(0);
  const opened = PlanSession.open(file);
  if (!opened.ok) throw new Error(opened.problem.code);
  const design = { ...builtInDesign('unit'), titles: ['月报'], measure: '万元' };
  const row = { id: 'sh-1', order: 1, name: '市长月报', design };
  const edited = opened.value.edit({
    label: '保存汇总表样式',
    operations: [{ type: 'putSheetDesign', row }],
  });
  expect(edited.ok).toBe(true);
  opened.value.close();
  const sheet = path.join(folder, '月报.xlsx');
  const ran = runPlanbook('consolidate', file, '--design', '市长月报', '--out', sheet, '--json');
  expect(jsonOf(ran)).toMatchObject({ design: '市长月报', tasks: 40 });
  const written = new ExcelJS.Workbook();
  await written.xlsx.readFile(sheet);
  expect(written.worksheets[0]?.getCell('A1').text).toBe('月报');
  const missing = runPlanbook('consolidate', file, '--design', '没有', '--out', sheet);
  expect([missing.status, missing.messages]).toEqual([
    1,
    expect.stringContaining('没有这个汇总表样式'),
  ]);
});
