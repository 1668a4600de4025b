// A due day is changed with a reason: asked once, kept with the day, nothing lost when none is given.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

let app: PlanbookApp;

beforeAll(async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  await app.openTab('时间节点');
  await app.cell(3, 'end').waitFor();
  row = await firstOwnRow();
});
afterAll(async () => {
  expect(app.complaints).toEqual([]);
  await app.close();
});

const dialog = () => app.page.getByRole('alertdialog', { name: '调整完成时限' });
const undoName = () => app.page.getByRole('button', { name: /^撤销/ }).first().textContent();

/** The first of three rows, below those of the stages, with days of their own. */
let row = 0;
async function firstOwnRow(): Promise<number> {
  for (let index = 3; index < 12; index += 1) {
    const classes = await app.cell(index, 'end').getAttribute('class');
    if (!classes?.includes('pb-locked-here')) return index;
  }
  throw new Error('no row has a day of its own');
}
let before = '';

it('[D1] holds the edit back, and Esc leaves the day and the typed text', async () => {
  const { page } = app;
  before = (await app.cell(row, 'end').textContent())?.trim() ?? '';
  expect(before).toMatch(/^\d{4}-\d\d-\d\d$/);
  await app.typeInto(row, 'end', '2022-9-30');
  await dialog().waitFor();
  expect(await dialog().innerText()).toContain(before);
  expect(await dialog().innerText()).toContain('2022-09-30');
  await takePictures(page, 'reason-dialog');
  await app.escape(dialog());
  await expect
    .poll(() => page.locator('.pb-sink-open').filter({ visible: true }).inputValue())
    .toBe('2022-9-30');
  await page.keyboard.press('Escape');
  await app.expectCell(row, 'end', before);
  expect(await undoName()).not.toContain('截止日期');
});

it('[D1] typed into several cells at once, Esc leaves the text and the selection', async () => {
  const { page } = app;
  await app.cell(row, 'end').click();
  await app.cell(row + 1, 'end').click({ modifiers: ['Shift'] });
  await page.keyboard.insertText('2022-9-30');
  await page.keyboard.press('Control+Enter');
  await app.escape(dialog());
  const open = page.locator('.pb-sink-open').filter({ visible: true });
  await expect.poll(() => open.inputValue()).toBe('2022-9-30');
  await page.keyboard.press('Control+Enter');
  await dialog().waitFor();
  await expect.poll(() => dialog().getByRole('row').count()).toBe(3);
  await app.escape(dialog());
  await open.waitFor();
  await page.keyboard.press('Escape');
  await app.expectCell(row, 'end', before);
});

it('[D2] with a reason it is one step with the original day beside the new one', async () => {
  const { page } = app;
  await app.typeInto(row, 'end', '2022-9-30');
  await app.expectKeysIn(dialog());
  // Nothing is chosen yet: Enter does not accept what nobody has said.
  await page.keyboard.press('Enter');
  await dialog().waitFor();
  await dialog().getByLabel('上级文件调整').check();
  await dialog()
    .getByLabel(/补充说明/)
    .fill('澜政办发〔2022〕12号');
  await page.keyboard.press('Enter');
  await dialog().waitFor({ state: 'hidden' });
  await app.expectCell(row, 'end', '2022-09-30');
  await app.expectCell(row, 'original', before);
  await app.expectCell(row, 'reason', '上级文件调整：澜政办发〔2022〕12号');
  await expect.poll(undoName).toContain('截止日期');
});

it('[D3] on the same day it is not asked again', async () => {
  await app.typeInto(row, 'end', '2022-10-31');
  await app.expectCell(row, 'end', '2022-10-31');
  await app.expectCell(row, 'original', before);
});

it('[D6] the history of the cell tells the reason', async () => {
  const { page } = app;
  await app.cell(row, 'end').click();
  await page.keyboard.press('Control+Shift+h');
  const history = page.getByRole('dialog', { name: /修改记录/ });
  await history.getByText('原因：上级文件调整：澜政办发〔2022〕12号').first().waitFor();
  await takePictures(page, 'reason-history');
  await app.escape(history);
});

it('[D1][D4] several cells at once are one question; the last reason is there, and a correction is no adjustment', async () => {
  const { page } = app;
  await app.cell(row + 1, 'end').click();
  await app.cell(row + 2, 'end').click({ modifiers: ['Shift'] });
  const days = [
    await app.cell(row + 1, 'end').textContent(),
    await app.cell(row + 2, 'end').textContent(),
  ];
  await page.keyboard.press('Delete');
  await dialog().waitFor();
  await expect.poll(() => dialog().getByLabel('上级文件调整').isChecked()).toBe(true);
  await dialog().getByLabel('更正录入错误').check();
  await page.keyboard.press('Enter');
  await dialog().waitFor({ state: 'hidden' });
  await app.expectCell(row + 1, 'end', '');
  // The step that was there already has its own change still, and no further one.
  await app.expectCell(row + 1, 'reason', '前置工作延误：沿街管线迁改推迟');
  await app.expectCell(row + 2, 'original', '');
  await page.keyboard.press('Control+z');
  await app.expectCell(row + 1, 'end', days[0]?.trim() ?? '');
  await app.expectCell(row + 2, 'end', days[1]?.trim() ?? '');
});

it('[D5][C4] the plan shows the original day beside the new one, and what was reached year by year', async () => {
  const { page } = app;
  await app.expectCell(row + 1, 'original', '2022-12-31');
  await app.expectCell(row + 1, 'reason', '前置工作延误：沿街管线迁改推迟');
  await app.cell(row + 1, 'original').click();
  await page.keyboard.press('F1');
  await page.getByText('2022-05-16　由2022-12-31改为2023-03-31').first().waitFor();
  await takePictures(page, 'deadlines');
  await page.keyboard.press('Escape');
  await app.openTab('目标');
  const year = page.locator('.ag-cell[col-id="subject"]').getByText('2022年').first();
  await year.scrollIntoViewIfNeeded();
  const index = Number(
    await year.locator('xpath=ancestor::*[@row-index]').first().getAttribute('row-index'),
  );
  await app.typeInto(index, 'actual', '100');
  await app.expectCell(index, 'rate', '50%');
  await app.expectCell(index - 2, 'actual', '306');
  await app.cell(index - 2, 'actual').click();
  await takePictures(page, 'target-years');
  await app.openTab('时间节点');
});

it('[D2] undo takes the day and its reason back', async () => {
  await app.undoAll();
  await app.expectCell(row, 'end', before);
  await app.expectCell(row, 'original', '');
  await app.expectCell(row, 'reason', '');
});
