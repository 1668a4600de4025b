// Finding and replacing, in the sheet and over the plan, without leaving the keyboard.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { takePictures } from '../pictures.ts';
import { PlanbookApp } from '../planbookApp.ts';

let app: PlanbookApp;
beforeAll(async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  await app.cell(0, 'text').waitFor();
  await app.page.setViewportSize({ width: 1920, height: 1080 });
});
afterEach(async () => {
  const close = app.page.getByRole('button', { name: '关闭查找' });
  if (await close.isVisible()) await close.click();
  await app.undoAll();
  await app.openTab('任务');
});
afterAll(async () => {
  await app.close();
});

const bar = () => app.page.getByRole('search', { name: '查找和替换' });
const count = () => bar().getByRole('status').textContent();
const active = () =>
  app.page.evaluate(
    () =>
      document.querySelector('.pb-pane:not(.pb-pane-hidden) .ag-cell.pb-active')?.textContent ?? '',
  );

it('[H29] finds in the sheet, from cell to cell and round the end', async () => {
  const { page } = app;
  await app.cell(0, 'text').click();
  const before = await app.cell(0, 'text').textContent();
  // At once, as one who knows the key does: nothing of it may go into the cell.
  await page.keyboard.press('Control+f');
  await page.keyboard.type('老旧小区');
  await expect.poll(() => bar().getByLabel('查找内容').inputValue()).toBe('老旧小区');
  await expect.poll(count).toMatch(/共\d+处/);
  const total = Number(/\d+/.exec((await count()) ?? '')?.[0]);
  expect(total).toBeGreaterThan(1);
  await page.keyboard.press('Enter');
  await expect.poll(count).toBe(`1/${total}`);
  await expect.poll(active).toContain('老旧小区');
  await page.keyboard.press('Shift+Enter');
  await expect.poll(count).toBe(`${total}/${total}`);
  await page.keyboard.press('F3');
  await expect.poll(count).toBe(`1/${total}`);
  await expect.poll(() => page.locator('.ag-cell.pb-found').count()).toBeGreaterThan(1);
  await takePictures(page, 'find');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.ag-cell.pb-found').count()).toBe(0);
  // The keys are the sheet's again.
  await page.keyboard.press('F2');
  await page.locator('.pb-sink-open').waitFor();
  await page.keyboard.press('Escape');
  await app.expectCell(0, 'text', before?.trim() ?? '');
});

it('[H29] finds without regard to width and case unless asked, and whole cells', async () => {
  const { page } = app;
  await page.keyboard.press('Control+f');
  await bar().getByLabel('查找内容').fill('２１项');
  await expect.poll(count).toMatch(/共\d+处/);
  await bar().getByRole('checkbox', { name: '全角半角不分' }).click();
  await expect.poll(count).toBe('没有找到');
  await bar().getByRole('checkbox', { name: '全角半角不分' }).click();
  await bar().getByRole('checkbox', { name: '整个单元格' }).click();
  await expect.poll(count).toBe('没有找到');
  await bar().getByLabel('查找内容').fill('已完成');
  await expect.poll(count).toMatch(/共\d+处/);
  await bar().getByRole('checkbox', { name: '整个单元格' }).click();
});

it('[H29] replaces one, then all in one step, and says what it left', async () => {
  const { page } = app;
  await app.cell(0, 'text').click();
  await page.keyboard.press('Control+h');
  await bar().getByLabel('查找内容').fill('市住建局');
  await bar().getByLabel('替换为').fill('市水利局');
  await bar().getByLabel('查找内容').press('Enter');
  await expect.poll(count).toMatch(/^1\/\d+$/);
  const total = Number(/\d+$/.exec((await count()) ?? '')?.[0]);
  await bar().getByLabel('替换为').fill('没有这个单位');
  await bar().getByRole('button', { name: '全部替换' }).click();
  await page
    .getByText(/没有写入，保持原样/)
    .first()
    .waitFor();
  await bar().getByLabel('替换为').fill('市城管局');
  await bar().getByRole('button', { name: '替换', exact: true }).click();
  await expect.poll(count).toMatch(new RegExp(`/${total - 1}$`));
  await bar().getByRole('button', { name: '全部替换' }).click();
  await expect.poll(count).toBe('没有找到');
  await app.page
    .getByText(`已替换${total - 1}处`)
    .first()
    .waitFor();
  await bar().getByLabel('查找内容').press('Escape');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+f');
  await bar().getByLabel('查找内容').fill('市住建局');
  await expect.poll(count).toMatch(new RegExp(`${total - 1}处?$`));
});

it('[H29] lists what the whole plan holds, a click from its cell', async () => {
  const { page } = app;
  await page.keyboard.press('Control+f');
  await bar().getByLabel('查找内容').fill('老旧小区');
  await bar().getByLabel('查找范围').selectOption('整个计划');
  const list = bar().getByRole('list', { name: '找到的单元格' });
  await list
    .getByText(/^目标　第/)
    .first()
    .waitFor();
  await takePictures(page, 'find-plan');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await list
    .getByText(/^目标　第/)
    .first()
    .click();
  await page.getByRole('main', { name: '目标表' }).waitFor();
  await expect.poll(active).toContain('老旧小区');
  await bar().getByRole('button', { name: '替换…' }).click();
  await bar().getByLabel('替换为').fill('老旧社区');
  await bar().getByRole('button', { name: '全部替换' }).click();
  await expect.poll(count).toBe('没有找到');
  await page.getByRole('button', { name: /^撤销 替换\d+处/ }).waitFor();
  await bar().getByLabel('查找范围').selectOption('本表');
});
