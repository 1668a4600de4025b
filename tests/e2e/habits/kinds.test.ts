// Each kind of column takes what is typed freely: units by initials, several of them; days from a calendar; choices.
import { expect, it } from 'vitest';
import { takePictures } from '../pictures.ts';
import { useHabitKit } from './kit.ts';

const kit = useHabitKit();
const wide = { width: 2100, height: 900 };

const option = (name: string | RegExp) => kit.app.page.getByRole('option', { name }).first();

it('[H39] a unit is found by the initials of its pinyin, and Enter takes it', async () => {
  await kit.click(1, 'leads');
  await kit.app.page.keyboard.type('sgh');
  await option('市规划和自然资源局').waitFor();
  await kit.press('Enter');
  await kit.app.expectCell(1, 'leads', '市规划和自然资源局');
});

it('[H39] several units are kept, with marks, by keyboard and mouse', async () => {
  const { page } = kit.app;
  await kit.click(1, 'leads');
  await kit.press('Alt+ArrowDown');
  await expect.poll(() => option('市规划和自然资源局').getAttribute('aria-selected')).toBe('true');
  await page.keyboard.type('szj');
  await option('市住建局').waitFor();
  await kit.press('Space');
  await expect.poll(() => option('市住建局').getAttribute('aria-selected')).toBe('true');
  await page.keyboard.type('scg');
  await option('市城管局').waitFor();
  await takePictures(page, 'units-list');
  await page.setViewportSize(wide);
  await option('市城管局').click();
  await option('市规划和自然资源局').click();
  await expect.poll(() => option('市规划和自然资源局').getAttribute('aria-selected')).toBe('false');
  await kit.press('Escape');
  await kit.app.expectCell(1, 'leads', '市规划和自然资源局');
  await kit.press('Alt+ArrowDown');
  await page.keyboard.type('szj');
  await kit.press('Space', 'Enter');
  await kit.app.expectCell(1, 'leads', '市规划和自然资源局、市住建局');
});

it('[H39] Chinese input works in the search for a unit', async () => {
  const { page } = kit.app;
  await kit.click(2, 'leads');
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', { text: 'zhu', selectionStart: 3, selectionEnd: 3 });
  await input.send('Input.insertText', { text: '住建' });
  await option('市住建局').waitFor();
  await kit.press('Enter');
  await kit.app.expectCell(2, 'leads', '市住建局');
});

it.each([
  ['6.30', '2022-06-30'],
  ['2022年6月底', '2022-06-30'],
  ['2022/6/3', '2022-06-03'],
  ['2022年6月3日', '2022-06-03'],
])('[H39] a day may be typed as %s', async (typed, shown) => {
  // Typing goes to the cell that the sheet has heard of.
  await kit.click(4, 'done');
  await kit.app.page.keyboard.insertText(typed);
  await kit.press('Enter');
  await kit.app.expectCell(4, 'done', shown);
});

it('[H39] a day is chosen from a calendar in Chinese, by keyboard or by mouse', async () => {
  const { app } = kit;
  const { page } = app;
  await kit.click(4, 'done');
  await kit.press('Alt+ArrowDown');
  const calendar = page.getByRole('dialog', { name: '选择日期：2022年6月' });
  await app.expectKeysIn(calendar);
  await takePictures(page, 'calendar');
  await page.setViewportSize(wide);
  await kit.press('ArrowRight', 'ArrowDown', 'Enter');
  await app.expectCell(4, 'done', '2022-06-11');
  // The keys are the sheet's again.
  await kit.click(5, 'done');
  await page.locator('.pb-drop-button').filter({ visible: true }).click();
  const open = page.getByRole('dialog', { name: /^选择日期/ });
  await open.getByRole('button', { name: '今天' }).click();
  await open.waitFor({ state: 'hidden' });
  // The sheet shows an earlier day, on which the cell was empty; what it holds now is said.
  await app.expectStatus('现为“');
  await kit.press('Alt+ArrowDown', 'Escape');
  await open.waitFor({ state: 'hidden' });
  await expect.poll(() => kit.active()).toBe('第6行 完成日期');
});

it('[H39] a choice is found by initials, a number takes 万 and 亿', async () => {
  const { app } = kit;
  await kit.click(7, 'status');
  await app.page.keyboard.type('tj');
  await kit.press('Enter');
  await app.expectCell(7, 'status', '推进中');
  await app.openTab('目标');
  await app.cell(0, 'value').waitFor();
  await kit.click(0, 'value');
  await app.page.keyboard.insertText('1.5万');
  await kit.press('Enter');
  await app.expectCell(0, 'value', '15,000');
});

it('[H39] a percentage is read in full width and refused beyond a whole, a long text keeps its lines', async () => {
  const { app } = kit;
  await app.openTab('任务');
  await kit.click(8, 'percent');
  await app.page.keyboard.insertText('４５％');
  await kit.press('Enter');
  await app.expectCell(8, 'percent', '45%');
  await kit.click(8, 'percent');
  await app.page.keyboard.insertText('145');
  await kit.press('Enter');
  // In the message, in the note of the cell: either may be gone or out of sight by now.
  const said = () => app.page.getByText(/不在0到100之间/).count();
  await expect.poll(said, { timeout: 30_000 }).toBeGreaterThan(0);
  await app.expectCell(8, 'percent', '45%');
  await kit.click(8, 'text');
  await app.page.keyboard.insertText('第一行');
  await kit.press('Alt+Enter');
  await app.page.keyboard.insertText('第二行');
  await kit.press('Enter');
  await expect.poll(() => app.cell(8, 'text').textContent()).toBe('第一行\n第二行');
});

it('[H39] a light has a sign and a word beside its colour and cannot be typed into', async () => {
  const { app } = kit;
  const before = await kit.text(2, 'light');
  expect(before).toMatch(/^[●▲◆✓○]\s*\S/u);
  await kit.click(2, 'light');
  await app.page.keyboard.insertText('绿');
  await app.page
    .getByText(/^这一格不能修改/)
    .first()
    .waitFor();
  await app.expectCell(2, 'light', before);
});
