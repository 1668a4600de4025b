// The command `consolidate` as of days in the past and the future.
import path from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { cityNotice, runPlanbook } from './runPlanbook.ts';

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
