// The command `export`: sheets of the window as files.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { saidBy } from '../excel/sameAgain.ts';
import { cityNotice, runPlanbook } from './runPlanbook.ts';

it('[E1] exports several sheets as a workbook, one as CSV', async () => {
  const folder = temporaryFolder();
  const plan = path.join(folder, '三年行动.planbook');
  expect(runPlanbook('new', plan, '--from', cityNotice).status).toBe(0);
  const out = path.join(folder, '表.xlsx');
  const ran = runPlanbook('export', plan, '--sheet', 'units,tasks', '--out', out, '--json');
  const { file, sheets } = JSON.parse(ran.out) as {
    file: string;
    sheets: { sheet: string; rows: number }[];
  };
  expect(file).toBe(out);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['任务', '单位']);
  const said = await saidBy(out);
  expect(said.map(({ name }) => name)).toEqual(['任务', '单位']);

  const csv = path.join(folder, '任务.csv');
  const lines = runPlanbook('export', plan, '--sheet', 'tasks', '--out', csv);
  expect(lines.out).toBe(`已导出任务${sheets[0]?.rows}行：${csv}\n`);
  const text = readFileSync(csv, 'utf8');
  expect(text.startsWith('\ufeff行动,')).toBe(true);
  expect(text.split('\r\n')).toHaveLength((sheets[0]?.rows ?? 0) + 2);
});

it('[E1] says what is wrong with its options, and writes nothing', () => {
  const folder = temporaryFolder();
  const plan = path.join(folder, '三年行动.planbook');
  expect(runPlanbook('new', plan, '--from', cityNotice).status).toBe(0);
  const out = path.join(folder, '表.csv');
  for (const [options, words] of [
    [['--sheet', 'tasks,nothing', '--out', out], '命令的用法不对'],
    [['--out', out], '命令的用法不对'],
    [['--sheet', 'tasks'], '命令的用法不对'],
    [['--sheet', 'all', '--out', out], '一个 CSV 文件只能放一张表'],
  ] as const) {
    const ran = runPlanbook('export', plan, ...options);
    expect(ran.status).not.toBe(0);
    expect(ran.messages).toContain(words);
  }
  expect(existsSync(out)).toBe(false);
});
