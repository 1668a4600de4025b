// A notice becomes a plan: dropped, worked through by keyboard, corrected, undone, linked both ways, created or given up.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

const notice = `澜江市绿化三年行动方案（2022—2024年）
一、主要任务
（一）绿化行动
1.公园工程。2022年底前建成公园3座，新增绿地50公顷。（牵头单位：市园林局，配合单位：市财政局、各街道等）
2.绿道工程。2023年6月底前建成绿道20公里。
（二）净水行动
1.河道工程。2024年10月底前整治河道15公里。（牵头单位：市水务局，配合单位：市财政局）
2.管网工程。改造管网30公里。
`;

const patience = { timeout: 30_000 };

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

/** The active cell of the sheet that is shown, as `row column`. */
async function activeCell({ page }: PlanbookApp): Promise<string> {
  const cell = page.locator('.pb-pane:not(.pb-pane-hidden) .ag-cell.pb-active');
  const column = await cell.first().getAttribute('col-id');
  const row = await cell.first().locator('xpath=ancestor::*[@row-index]').getAttribute('row-index');
  return `${row} ${column}`;
}

const chosenText = async ({ page }: PlanbookApp): Promise<string> =>
  (await page.locator('mark[data-chosen]').allTextContents()).join('');

it('is dropped, worked through by keyboard, corrected and made a plan', async () => {
  const folder = temporaryFolder();
  const source = path.join(folder, '通知.txt');
  const plan = path.join(folder, '绿化.planbook');
  writeFileSync(source, notice);
  app = await PlanbookApp.launch();
  const { page } = app;
  const started = app;
  const at = (cell: string) => expect.poll(() => activeCell(started), patience).toBe(cell);
  const open = (count: number) => page.getByText(`还有${count}处`, { exact: true }).waitFor();

  await page.getByRole('button', { name: /^从通知新建/ }).waitFor();
  await app.drop(source);
  await page.getByRole('tab', { name: '任务 4' }).waitFor();
  await open(3);
  await takePictures(page, 'review');

  // Doubts by keyboard: 等 is looked at and ticked off, a missing lead is typed in.
  await page.keyboard.press('F8');
  await at('0 supports');
  await expect.poll(() => chosenText(started), patience).toContain('各街道等');
  await page.keyboard.press('Control+Enter');
  await at('1 leads');
  await open(2);
  await page.keyboard.insertText('市园林局');
  await page.keyboard.press('Enter');
  await app.expectCell(1, 'leads', '市园林局');
  await open(1);
  await page.keyboard.press('Control+z');
  await app.expectCell(1, 'leads', '');
  await open(2);
  await page.keyboard.press('Control+y');
  await app.expectCell(1, 'leads', '市园林局');

  // A unit that the notice does not name is refused, and nothing is guessed.
  await page.keyboard.press('F8');
  await at('3 leads');
  await page.keyboard.insertText('市城建公司');
  await page.keyboard.press('Enter');
  await page
    .getByText(/单位表里没有这个单位/)
    .first()
    .waitFor();
  await app.expectCell(3, 'leads', '');

  // Both ways between text and plan.
  await page.locator('mark', { hasText: '整治河道15公里' }).click();
  await page.getByRole('main', { name: '目标表' }).waitFor();
  await at('3 value');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.locator('mark', { hasText: '2023年6月底前' }).click();
  await page.getByRole('main', { name: '任务表' }).waitFor();
  await at('1 deadline');
  await expect.poll(() => chosenText(started), patience).toBe('2023年6月底前');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => chosenText(started), patience).toContain('建成绿道20公里');

  // Nothing is on the disk until the plan is created.
  expect(readdirSync(folder)).toEqual(['通知.txt']);
  await app.answerSaveDialog(plan);
  await page.getByRole('button', { name: '创建计划' }).click();
  await page.getByText(/还有1处没有核对，仍要创建吗？/).waitFor();
  await takePictures(page, 'review-question');
  await app.acceptDoubts();
  // A new office is led on by a message, which goes by itself: what is to be done next stands on a page of its own.
  await page.getByText('去“今日要事”', { exact: true }).click();
  await page.getByRole('region', { name: '接下来做什么' }).waitFor();
  await app.openTab('任务');
  await app.expectStatus('共4项任务');
  await app.expectCell(1, 'leads', '市园林局');
  // The draft's steps stay with the draft.
  await page.getByRole('button', { name: '撤销' }).waitFor();
  await app.cell(1, 'text').click();
  await page.keyboard.press('Control+z');
  await page.getByText('没有可以撤销的操作。').first().waitFor();
  await app.close();
  expect(existsSync(plan)).toBe(true);
});

it('leaves nothing behind when it is given up, and asks before corrections are lost', async () => {
  const folder = temporaryFolder();
  app = await PlanbookApp.launch();
  const { page } = app;
  await page.getByRole('button', { name: /^从通知新建/ }).click();
  await page.getByRole('textbox').fill(notice);
  await page.getByRole('button', { name: '分解粘贴的文字' }).click();
  await page.getByRole('tab', { name: '任务 4' }).waitFor();
  await app.typeInto(0, 'text', '改过的内容');
  await app.expectCell(0, 'text', '改过的内容');
  // Neither the menu nor a key leads past the question.
  await app.menu('openExample');
  await page
    .getByText(/正在核对草稿/)
    .first()
    .waitFor();
  await app.menu('undo');
  await app.expectCell(0, 'text', '2022年底前建成公园3座，新增绿地50公顷。');
  await app.menu('redo');
  await app.expectCell(0, 'text', '改过的内容');
  await page.getByRole('tab', { name: /^基本信息/ }).click();
  await page.getByRole('textbox', { name: '计划名称' }).fill('绿化行动');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '新建：绿化行动' }).waitFor();
  await takePictures(page, 'review-head');
  for (const tab of ['目标', '时间节点', '单位']) {
    await app.openTab(tab);
    await takePictures(page, `review-${tab}`);
  }
  // Nor does closing the window.
  await app.running.app.evaluate(({ BrowserWindow, dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '放弃草稿' }).click();
  await page.getByRole('button', { name: '打开示例计划' }).first().waitFor();
  await app.close();
  expect(readdirSync(folder)).toEqual([]);
});

it('reads a task table beside its cells', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, '任务分解表.xlsx');
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('任务分解表');
  sheet.addRow(['澜江市绿化行动任务分解表']);
  sheet.mergeCells('A1:E1');
  sheet.addRow(['序号', '工程', '任务内容', '牵头单位', '完成时限']);
  sheet.addRow([1, '公园工程', '建成公园3座', '市园林局', '2022年12月底']);
  sheet.addRow([2, '绿道工程', '建成绿道20公里', '市住建局', '2023年6月底']);
  await workbook.xlsx.writeFile(file);
  app = await PlanbookApp.launch();
  const { page } = app;
  const started = app;
  await page.getByRole('button', { name: /^从通知新建/ }).click();
  await page.getByRole('heading', { name: '从通知新建计划' }).waitFor();
  await app.drop(file);
  await page.getByRole('tab', { name: '任务 2' }).waitFor();
  await page.locator('td mark', { hasText: '市住建局' }).click();
  await expect.poll(() => activeCell(started), patience).toBe('1 leads');
  await takePictures(page, 'review-table');
  await app.close();
});

it('says so when reading ends without an answer, and keeps what was pasted', async () => {
  app = await PlanbookApp.launch();
  const { page } = app;
  await app.running.app.evaluate(({ utilityProcess }) => {
    const fork = utilityProcess.fork.bind(utilityProcess);
    utilityProcess.fork = (...args) => {
      const child = fork(...args);
      child.kill();
      return child;
    };
  });
  await page.getByRole('button', { name: /^从通知新建/ }).click();
  await page.getByRole('textbox').fill(notice);
  await page.getByRole('button', { name: '分解粘贴的文字' }).click();
  await page.getByText(/读取文件的程序没能启动/).waitFor();
  await expect.poll(() => page.getByRole('textbox').inputValue(), patience).toBe(notice);
  await app.close();
});
