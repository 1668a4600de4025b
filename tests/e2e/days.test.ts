// The day as of which the plan is looked at, and days in cells: typed, from the calendar, from the menu; by keyboard alone.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PlanbookApp } from './planbookApp.ts';
import { takePictures } from './pictures.ts';

const patience = { timeout: 30_000 };
let app: PlanbookApp;
beforeAll(async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  await app.cell(0, 'text').waitFor();
});
afterAll(() => app.close());

const asOf = () => app.page.getByRole('textbox', { name: '截至日' });
const calendar = () => app.page.getByRole('dialog', { name: /^选择日期/ });

it('[G31] the as-of day is typed as people write days', async () => {
  const { page } = app;
  await asOf().fill('9月底');
  await page.keyboard.press('Enter');
  await app.expectStatus('截至2022年9月30日');
  await expect.poll(() => asOf().inputValue(), patience).toBe('2022-09-30');
  await asOf().fill('近期');
  await page.keyboard.press('Enter');
  await page.getByText(/^认不出是哪一天/).waitFor();
  await takePictures(page, 'as-of-unread');
  await page.keyboard.press('Escape');
  await expect.poll(() => asOf().inputValue(), patience).toBe('2022-09-30');
});

it('[G31] the menu opens its calendar, whose keys choose, and a figure goes on in the field', async () => {
  const { page } = app;
  await app.menu('asOf');
  await app.expectKeysIn(calendar());
  await takePictures(page, 'as-of-calendar');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await app.expectStatus('截至2022年9月23日');
  await app.menu('asOf');
  await app.expectKeysIn(calendar());
  await page.keyboard.type('6.30');
  await page.keyboard.press('Enter');
  await app.expectStatus('截至2022年6月30日');
});

it('[G31] the calendar of a cell is whole at the right and lower edge of the window', async () => {
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  await app.cell(0, 'text').click();
  await page.locator('.pb-pane:not(.pb-pane-hidden) .pb-active[col-id="text"]').waitFor();
  await page.keyboard.press('Control+End');
  await page
    .locator('.pb-pane:not(.pb-pane-hidden) [row-index="39"] .ag-cell.pb-active')
    .first()
    .waitFor();
  await app.cell(39, 'done').click();
  await page.keyboard.press('Alt+ArrowDown');
  await calendar().waitFor();
  const corner = async () => {
    const box = await calendar().boundingBox();
    return box && { right: box.x + box.width <= 1366, below: box.y + box.height <= 768 };
  };
  await expect.poll(corner, patience).toEqual({ right: true, below: true });
  await takePictures(page, 'calendar-in-the-corner');
  await page.keyboard.press('Escape');
  await calendar().waitFor({ state: 'hidden' });
});
