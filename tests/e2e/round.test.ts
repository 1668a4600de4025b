// The month's round: a notice becomes a plan, forms go out, one comes back, is merged and taken back, the sheet is printed.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';
import { callsIn, traceFile } from './shut/calls.ts';

const notice = path.resolve(import.meta.dirname, '../fixtures/notices/city-three-years.txt');

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

/** Fills the first task of a form as a unit would: by the headings that it sees. */
async function fillIn(form: string, filled: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(form);
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('the form has no sheet');
  let headRow = 0;
  const columns = new Map<string, number>();
  sheet.eachRow((row, number) => {
    if (headRow > 0) return;
    row.eachCell(({ value }, column) => {
      if (typeof value === 'string') columns.set(value, column);
    });
    if (columns.has('本期进展')) headRow = number;
    else columns.clear();
  });
  const row = sheet.getRow(headRow + 1);
  row.getCell(columns.get('本期进展') ?? 0).value = '方案已通过专家评审';
  row.getCell(columns.get('完成率(%)') ?? 0).value = 45;
  row.getCell(columns.get('状态') ?? 0).value = '推进中';
  await workbook.xlsx.writeFile(filled);
}

it('goes from the notice to the consolidated workbook', async () => {
  const folder = temporaryFolder();
  const forms = path.join(folder, '发表');
  const plan = path.join(folder, '三年行动.planbook');
  const consolidated = path.join(folder, '汇总.xlsx');
  mkdirSync(forms);
  const calls = traceFile(folder);
  app = await PlanbookApp.launch(calls);
  const { page } = app;
  const button = (name: string | RegExp) => page.getByRole('button', { name });

  await button(/^从通知新建/).click();
  await app.answerOpenDialog(notice);
  await button('选择文件').click();
  await page.getByRole('tab', { name: '任务 40' }).waitFor();
  await page.keyboard.press('F8');
  await page.locator('mark[data-chosen]').first().waitFor();
  await takePictures(page, 'notice');
  await app.answerSaveDialog(plan);
  await button('创建计划').click();
  await app.acceptDoubts();
  await app.openTab('任务');
  await app.expectStatus('共40项任务');

  await button('发表').click();
  await takePictures(page, 'forms');
  await app.answerOpenDialog(forms);
  await button('选择文件夹并生成').click();
  await button('打开文件夹').waitFor();
  await takePictures(page, 'forms-done');
  await button('完成').click();
  const names = readdirSync(forms);
  expect(names.length).toBeGreaterThan(10);
  const filled = path.join(folder, '回收.xlsx');
  await fillIn(path.join(forms, names[0] ?? ''), filled);

  await button('收表').click();
  await takePictures(page, 'returns-start');
  await app.answerOpenDialog(filled);
  await page.getByRole('button', { name: '选择文件', exact: true }).click();
  await page.getByText(/将把1个单位1个文件的[1-9]\d*处写入计划/).waitFor();
  await takePictures(page, 'returns-review');
  await button('合并').click();
  await button('撤回这次导入').waitFor();
  await takePictures(page, 'returns-done');
  await button('完成').click();
  await app.openTab('进展');
  await app.expectCell(0, 'progress', '方案已通过专家评审');
  await app.expectCell(0, 'percent', '45%');

  await button('汇总').click();
  const sheet = page.getByRole('region', { name: '汇总表', exact: true });
  await sheet.getByText('方案已通过专家评审').first().waitFor();
  // From the cell on paper to the file that the unit sent.
  await sheet.getByText('方案已通过专家评审').first().click();
  const trace = page.getByRole('region', { name: '出处', exact: true });
  await trace.getByText(/；回收\.xlsx，进展反馈表 [A-Z]+\d+；.*收回$/).waitFor();
  await takePictures(page, 'consolidate');
  if (app.running.engine === 'standin') {
    await trace
      .getByRole('button', { name: /^打开文件：/ })
      .first()
      .click();
    const opened = () => app?.running.app.evaluate(() => globalThis.__standin?.opened.at(-1));
    await expect.poll(opened).toEqual({ how: 'openPath', what: filled });
  }
  await app.answerSaveDialog(consolidated);
  await button('导出 Excel').click();
  await page.getByText('已导出“汇总.xlsx”', { exact: true }).waitFor();
  await sheet.getByRole('button', { name: '返回', exact: true }).click();
  expect(existsSync(consolidated)).toBe(true);

  await button(/^导入记录/)
    .first()
    .click();
  await takePictures(page, 'imports');
  await button(/^撤回.*的导入$/).click();
  await button('撤回').last().click();
  await page
    .getByText(/写入的内容都已恢复/)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await app.cell(0, 'progress').waitFor({ state: 'detached' });
  await takePictures(page, 'progress-empty');
  await app.close();
  // Neither the program nor the browser in it has called anybody, and the page has not tried to.
  expect(callsIn(calls)).toEqual([]);
  expect(app.complaints).toEqual([]);
});
