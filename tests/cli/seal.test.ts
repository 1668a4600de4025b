// The commands about sealed periods: `seal`, `seals`, `reprint`, `compare`.
import path from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { cityNotice, jsonOf, runPlanbook } from './runPlanbook.ts';

type Seal = { id: string; code: string; number: number; since: number; sheets: string[] };

async function cellsOf(file: string, sheet: number): Promise<string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const rows: string[] = [];
  workbook.worksheets[sheet]?.eachRow((row) => rows.push(JSON.stringify(row.values)));
  return rows;
}

it('[SN1] [SN5] [SN7] seals, lists, and prints again what was sealed, cell for cell', async () => {
  const folder = temporaryFolder();
  const plan = path.join(folder, '三年行动.planbook');
  expect(runPlanbook('new', plan, '--from', cityNotice).status).toBe(0);
  const day = ['--as-of', '2022-06-30'];
  const live = path.join(folder, '当时.xlsx');
  const words = ['--period', '2022-06', ...day, '--design', '按牵头单位'];
  expect(runPlanbook('consolidate', plan, ...words, '--out', live).status).toBe(0);
  const ran = runPlanbook('seal', plan, ...words, '--name', '报送稿', '--json');
  expect([ran.status, ran.messages]).toEqual([0, '']);
  const seal = jsonOf(ran) as Seal;
  expect(seal).toMatchObject({ number: 1, since: 0, sheets: ['按牵头单位'] });
  expect(ran.out).not.toContain('"content"');
  const again = path.join(folder, '重印.xlsx');
  const reprinted = runPlanbook('reprint', plan, '--seal', seal.code, '--out', again);
  expect([reprinted.status, reprinted.messages]).toEqual([0, '']);
  for (const sheet of [0, 1]) {
    const [before, after] = [await cellsOf(live, sheet), await cellsOf(again, sheet)];
    const line = after.filter((row) => row.includes(`封存码${seal.code}`));
    expect(line).toHaveLength(1);
    expect(after.filter((row) => row !== line[0])).toEqual(before);
  }
  expect(runPlanbook('seal', plan, ...words).out).toMatch(/第2次封存.*与第1次相比0项任务不同/u);
  const listed = jsonOf(runPlanbook('seals', plan, '--json')) as { seals: Seal[] };
  expect(listed.seals.map(({ number }) => number)).toEqual([2, 1]);
  expect(runPlanbook('seals', plan).out).toContain('与计划现在一致');
  const compared = runPlanbook(
    'compare',
    plan,
    '--before',
    seal.code,
    '--after',
    '2024-01',
    '--json',
  );
  expect(compared.status).toBe(0);
  expect((jsonOf(compared) as { differences: unknown[] }).differences.length).toBeGreaterThan(0);
});

it('[SN1] says what cannot be sealed or printed', () => {
  const folder = temporaryFolder();
  const plan = path.join(folder, '三年行动.planbook');
  expect(runPlanbook('new', plan, '--from', cityNotice).status).toBe(0);
  const early = runPlanbook('seal', plan, '--period', '2022-07', '--as-of', '2022-06-30');
  expect([early.status, early.messages]).toEqual([1, expect.stringContaining('截至日之后才开始')]);
  const none = runPlanbook('reprint', plan, '--seal', 'ABCD', '--out', path.join(folder, 'a.xlsx'));
  expect([none.status, none.messages]).toEqual([1, expect.stringContaining('没有这次封存')]);
  expect(runPlanbook('seals', plan).out).toContain('还没有封存过');
});
