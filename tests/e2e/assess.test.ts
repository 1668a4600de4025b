// 考评: indicators offered and saved, scores typed and pasted like in Excel, what a score is made of, places, paper, workbook.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { pdfText } from './pdfFacts.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

/** The lines of a PDF, with single blanks between cells. */
function pdfLines(file: string): string[] {
  return pdfText(file)
    .split('\n')
    .map((line) => line.trim().replace(/\s+/gu, ' '));
}

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
const pane = () => app.page.getByRole('region', { name: '得分依据' });
/** Ids of the columns of scores follow from the rows: they are found by their headings. */
async function column(heading: string): Promise<string> {
  const head = app.page.locator('.ag-header-cell').filter({ hasText: heading, visible: true });
  return (await head.first().getAttribute('col-id')) ?? '';
}

/** Waits until a score is shown; with another span the columns are others. */
async function expectScore(row: number, heading: string, text: string): Promise<void> {
  await expect
    .poll(async () => {
      const cell = app.cell(row, await column(heading));
      return (await cell.textContent({ timeout: 1000 }).catch(() => null))?.trim();
    })
    .toBe(text);
}

it('[K1] offers the usual indicators; nothing is made before they are saved', async () => {
  const { page } = app;
  await button('考评').click();
  await page.getByText('这份计划还没有考评指标').waitFor();
  await takePictures(page, 'assess-start');
  await button('采用这套指标…').click();
  await dialog('考评指标').getByText('分值合计100分').waitFor();
  await takePictures(page, 'assess-indicators');
  const weight = dialog('考评指标').getByRole('textbox', { name: '“工作成效”的分值', exact: true });
  await weight.fill('20');
  await dialog('考评指标').getByText('分值合计105分，不是100分').waitFor();
  await weight.fill('15');
  await dialog('考评指标').getByRole('button', { name: '保存', exact: true }).click();
  await dialog('考评指标').waitFor({ state: 'hidden' });
  await page.getByText('还有22个单位共44项没有评分').waitFor();
});

it('[K2][K11] scores are typed as in Excel; places follow, refused ones keep what they had', async () => {
  const { page } = app;
  const leading = await column('组织领导');
  const results = await column('工作成效');
  await app.typeInto(0, leading, '8.5');
  await app.expectCell(0, leading, '8.5');
  await app.typeInto(1, leading, '11');
  await page.getByText('得分超出范围，请填写0至10之间的数').first().waitFor();
  await app.expectCell(1, leading, '');
  await app.typeInto(1, leading, '9');
  await app.typeInto(0, results, '12');
  await app.typeInto(1, results, '15');
  await app.expectCell(0, 'open', '');
  await app.expectCell(1, 'place', '1');
  await page.keyboard.press('Control+z');
  await app.expectCell(1, results, '');
  await page.keyboard.press('Control+y');
  await app.expectCell(1, results, '15');
});

it('[K10] a computed score opens to the tasks behind it', async () => {
  const share = await column('任务完成率');
  await app.cell(1, share).click();
  await pane().getByText('牵头任务13项').waitFor();
  await takePictures(app.page, 'assess-scores');
});

it('[K3][K4] points off need a reason, and stand in the lines with it', async () => {
  const { page } = app;
  const changes = await column('加减分');
  await app.cell(0, changes).click();
  await pane().getByRole('button', { name: '加分、扣分…', exact: true }).click();
  const ask = dialog('加分、扣分');
  await ask.getByRole('textbox', { name: '分数' }).fill('1.5');
  await ask.getByRole('button', { name: '确定', exact: true, disabled: true }).waitFor();
  await ask.getByRole('textbox', { name: '理由' }).fill('两次缺席调度会');
  await takePictures(page, 'assess-change');
  await ask.getByRole('button', { name: '确定', exact: true }).click();
  await ask.waitFor({ state: 'hidden' });
  await app.expectCell(0, changes, '-1.5');
  await pane().getByText('扣分：两次缺席调度会').waitFor();
  await pane().getByRole('button', { name: /^删除/ }).click();
  await app.expectCell(0, changes, '0');
  await button('撤销').click();
  await app.expectCell(0, changes, '-1.5');
});

it('[K3] one reason takes points off several units in one step', async () => {
  const { page } = app;
  const changes = await column('加减分');
  await app.cell(2, changes).click();
  await app.cell(4, changes).click({ modifiers: ['Shift'] });
  await app.cell(4, changes).click({ button: 'right' });
  await page.getByRole('menuitem', { name: '加分、扣分…' }).click();
  const ask = dialog('加分、扣分');
  await ask.getByText('加减分：市住建局、市交通局、市城管局').waitFor();
  await ask.getByRole('textbox', { name: '分数' }).fill('0.5');
  await ask.getByRole('textbox', { name: '理由' }).fill('未参加推进会');
  await ask.getByRole('button', { name: '确定', exact: true }).click();
  await ask.waitFor({ state: 'hidden' });
  await app.expectCell(2, changes, '-0.5');
  await app.expectCell(4, changes, '-0.5');
  await button('撤销').click();
  await app.expectCell(2, changes, '0');
  await app.expectCell(4, changes, '0');
});

it('[K14] the scoring sheet and the details lie on paper, and go into a workbook', async () => {
  const { page } = app;
  await page.getByRole('tab', { name: '打分表' }).click();
  const paper = page.getByRole('region', { name: '打印预览' });
  await paper.getByText('考评打分表（全计划期）').first().waitFor();
  await takePictures(page, 'assess-paper');
  const pdf = path.join(temporaryFolder(), '打分表.pdf');
  await app.answerSaveDialog(pdf);
  await button('另存为 PDF').click();
  await page.getByText('“打分表.pdf”已保存。').waitFor();
  const lines = pdfLines(pdf);
  expect(lines).toContain('1 市规划和自然资源局 9 10 4.62 19 15 15 0 72.62 1');
  expect(lines).toContain('2 市发改委 8.5 10 0 20 15 12 -1.5 64 2');
  // A score on paper leads to what it is made of.
  await paper.getByText('4.62', { exact: true }).click();
  await pane().getByText('牵头任务13项').waitFor();
  await page.getByRole('tab', { name: '考评明细' }).click();
  await page.getByRole('combobox', { name: '哪个单位的明细' }).selectOption({ label: '市发改委' });
  await paper.getByText('扣分：两次缺席调度会').first().waitFor();
  await takePictures(page, 'assess-details');
  const file = path.join(temporaryFolder(), '打分表.xlsx');
  await app.answerSaveDialog(file);
  await button('导出打分表…').click();
  await page.getByText('已导出“打分表.xlsx”', { exact: true }).waitFor();
  expect(existsSync(file)).toBe(true);
});

it('[K7] another span has its own scores; a line leads to its task and back', async () => {
  const { page } = app;
  await page.getByRole('tab', { name: '打分', exact: true }).click();
  await page.getByRole('combobox', { name: '考评期间' }).selectOption({ label: '2022年' });
  await expectScore(0, '组织领导', '');
  await page.getByRole('combobox', { name: '考评期间' }).selectOption({ label: '全计划期' });
  await expectScore(0, '组织领导', '8.5');
  await app.cell(1, await column('时间节点')).click();
  await pane()
    .getByRole('link')
    .or(pane().getByRole('button', { name: /应于/ }))
    .first()
    .click();
  await page.getByRole('main', { name: '任务表' }).waitFor();
  await button('考评').click();
  await expectScore(0, '组织领导', '8.5');
  await button('返回').click();
  await page.getByRole('main', { name: '任务表' }).waitFor();
  // The toolbar has room for all of its buttons on a laptop, also with the name of a step on it.
  await page.setViewportSize({ width: 1366, height: 768 });
  const bar = page.locator('.pb-commands');
  const over = () => bar.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  await expect.poll(over).toBe(0);
  await page.screenshot({ path: '.shots/assess-window-1366.png' });
});
