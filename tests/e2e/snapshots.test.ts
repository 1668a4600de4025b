// 期次封存 in a window: a period is sealed, printed again as it was after the plan has changed, compared, deleted and brought back.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

let app: PlanbookApp;

beforeAll(async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  await app.cell(0, 'text').waitFor();
});
afterAll(async () => {
  expect(app.complaints).toEqual([]);
  await app.close();
});

const dialog = (name: string) => app.page.getByRole('dialog', { name });
const button = (name: string) => app.page.getByRole('button', { name, exact: true });
const seals = () => app.page.getByRole('list', { name: '封存的期次' });
const seal = (number: number) =>
  seals().getByRole('button', { name: new RegExp(`^2022年6月第${number}次封存`) });

/** Waits until the paper is laid out for the sheet as it is now. */
async function drawn(): Promise<void> {
  await app.page
    .getByRole('region', { name: '打印预览', exact: true })
    .and(app.page.locator('[aria-busy=false]'))
    .waitFor();
}

/** What was said of one file is not taken for another. */
let files = 0;

async function pdfText(): Promise<string> {
  files += 1;
  const name = `封存${files}.pdf`;
  const file = path.join(temporaryFolder(), name);
  await app.answerSaveDialog(file);
  await button('另存为 PDF').click();
  await app.page.getByText(`“${name}”已保存。`).waitFor();
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

async function cells(sheets: readonly number[]): Promise<string[]> {
  files += 1;
  const name = `封存${files}.xlsx`;
  const file = path.join(temporaryFolder(), name);
  await app.answerSaveDialog(file);
  await button('导出 Excel').click();
  await app.page.getByText(`已导出“${name}”`, { exact: true }).waitFor();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const rows: string[] = [];
  for (const index of sheets) {
    workbook.worksheets[index]?.eachRow((row) => rows.push(JSON.stringify(row.values)));
  }
  return rows;
}

let printed = '';
let written: string[] = [];

it('[SN1] [SN5] seals a period with its sheets, and shows them on their paper', async () => {
  const { page } = app;
  await button('汇总').click();
  await button('期次封存').click();
  await page.getByText('还没有封存过。', { exact: false }).waitFor();
  await takePictures(page, 'snapshots-start');
  await button('封存…').click();
  const ask = dialog('封存一期');
  await ask.getByText('2022年6月第1次封存，截至2022年6月30日', { exact: false }).waitFor();
  await ask.getByRole('checkbox', { name: '按牵头单位', exact: true }).check();
  await ask.getByRole('textbox', { name: '说明' }).fill('报市政府稿');
  await takePictures(page, 'snapshots-seal');
  await ask.getByRole('button', { name: '封存', exact: true }).click();
  await ask.waitFor({ state: 'hidden' });
  await seal(1).getByText('与计划现在一致').waitFor();
  await drawn();
  await takePictures(page, 'snapshots-paper');
  printed = await pdfText();
  expect(printed.replace(/\s/gu, '')).toMatch(/2022年6月第1次封存：.*封存码[0-9A-F]{4}-/u);
  written = await cells([0, 1, 2, 3]);
  expect(written.filter((row) => row.includes('封存码'))).toHaveLength(4);
});

it('[SN5] [SN7] printed again after the plan has changed it is the same, and the list says so', async () => {
  const { page } = app;
  // Back where it was come from, and from there to the sheets.
  await button('返回').click();
  const consolidated = page.getByRole('region', { name: '汇总表', exact: true });
  await consolidated.getByRole('button', { name: '期次封存', exact: true }).waitFor();
  await consolidated.getByRole('button', { name: '返回', exact: true }).click();
  await app.typeInto(0, 'text', '封存以后改写的任务内容');
  await app.expectCell(0, 'text', '封存以后改写的任务内容');
  await app.menu('snapshots');
  await seal(1).getByText('封存后有改动：1项任务').waitFor();
  await drawn();
  expect(await pdfText()).toBe(printed);
  expect(await cells([0, 1, 2, 3])).toEqual(written);
  await page
    .getByRole('combobox', { name: '封存的汇总表' })
    .selectOption({ label: '2.按牵头单位（统计表）' });
  await drawn();
  await takePictures(page, 'snapshots-figures');
});

it('[SN1] [SN6] a second seal stands beside the first; the two are compared', async () => {
  const { page } = app;
  await button('封存…').click();
  await dialog('封存一期').getByText('2022年6月第2次封存', { exact: false }).waitFor();
  await dialog('封存一期').getByRole('button', { name: '封存', exact: true }).click();
  await seal(2).getByText('与第1次相比：1项任务不同', { exact: false }).waitFor();
  await button('对比…').click();
  await drawn();
  const paper = page.getByRole('region', { name: '打印预览' });
  await paper.getByText('封存以后改写的任务内容').first().waitFor();
  await takePictures(page, 'snapshots-compare');
  expect(await cells([0])).toContainEqual(expect.stringContaining('封存以后改写的任务内容'));
  await page.getByRole('combobox', { name: '对比前' }).selectOption({ label: '2022年3月' });
  await paper.getByText('2022年3月（未封存）').first().waitFor();
  await drawn();
  await takePictures(page, 'snapshots-periods');
});

it('[SN2] deleting one asks first and can be undone', async () => {
  await seal(1).click();
  await button('删除…').click();
  const ask = dialog('删除“2022年6月第1次封存”？');
  await takePictures(app.page, 'snapshots-remove');
  await ask.getByRole('button', { name: '删除', exact: true }).click();
  await ask.waitFor({ state: 'hidden' });
  await seal(1).waitFor({ state: 'hidden' });
  await app.page.getByText('已删除2022年6月第1次封存', { exact: true }).waitFor();
  await button('撤销').click();
  await seal(1).click();
  await drawn();
  expect(await pdfText()).toBe(printed);
  await button('返回').click();
});
