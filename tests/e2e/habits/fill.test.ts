// Habits of filling: the handle with the mouse, the keys, the menu.
import { expect, it } from 'vitest';
import { takePictures } from '../pictures.ts';
import { useHabitKit } from './kit.ts';

const kit = useHabitKit();
type Place = [row: number, column: string];

/** Draws the handle of the selection that ends in `from` to another cell. */
async function drawHandle(from: Place, to: Place, key?: string): Promise<void> {
  const { page } = kit.app;
  const start = await kit.app.cell(...from).boundingBox();
  const end = await kit.app.cell(...to).boundingBox();
  if (!start || !end) throw new Error('not on screen');
  await page.mouse.move(start.x + start.width - 4, start.y + start.height - 4);
  await page.mouse.down();
  await page.mouse.move(end.x + 20, end.y + end.height / 2, { steps: 5 });
  if (key) await page.keyboard.down(key);
}

async function fill(from: Place, to: Place, key?: string): Promise<void> {
  await drawHandle(from, to, key);
  await kit.app.page.mouse.up();
  if (key) await kit.app.page.keyboard.up(key);
}

async function type(row: number, column: string, text: string): Promise<void> {
  await kit.click(row, column);
  await kit.app.page.keyboard.insertText(text);
  await kit.press('Enter');
  await kit.app.expectCell(row, column, text);
}

const texts = (column: string, ...rows: number[]) =>
  Promise.all(rows.map((row) => kit.text(row, column)));
const expectTexts = (column: string, rows: number[], wanted: string[]) =>
  expect.poll(() => texts(column, ...rows)).toEqual(wanted);

it('[H26] goes on with 一、二、三 and days, and takes it back as one step', async () => {
  const { app } = kit;
  const before = await texts('note', 1, 2, 3);
  await type(0, 'note', '一、重点');
  await kit.click(0, 'note');
  await drawHandle([0, 'note'], [3, 'note']);
  await app.page.getByText('四、重点').waitFor();
  await expect.poll(() => app.page.locator('.pb-fill-in').count()).toBe(4);
  await app.page.mouse.up();
  await app.expectCell(3, 'note', '四、重点');
  await expectTexts('note', [1, 2], ['二、重点', '三、重点']);
  await kit.expectSelected('0 note', '1 note', '2 note', '3 note');
  await kit.press('Control+z');
  await app.expectCell(3, 'note', before[2] ?? '');
  await expectTexts('note', [1, 2], before.slice(0, 2));

  await type(0, 'done', '2022-01-31');
  await type(1, 'done', '2022-02-28');
  await kit.select([0, 'done'], [1, 'done']);
  await fill([1, 'done'], [4, 'done']);
  await app.expectCell(4, 'done', '2022-05-31');
  await expectTexts('done', [2, 3], ['2022-03-31', '2022-04-30']);
});

it('[H26] copies one number, counts with Ctrl, goes on with two, up and to the right', async () => {
  const { app } = kit;
  await type(6, 'percent', '20%');
  await kit.click(6, 'percent');
  await fill([6, 'percent'], [8, 'percent']);
  await app.expectCell(8, 'percent', '20%');
  await kit.click(6, 'percent');
  await fill([6, 'percent'], [8, 'percent'], 'Control');
  await app.expectCell(8, 'percent', '22%');
  await kit.select([7, 'percent'], [8, 'percent']);
  await fill([8, 'percent'], [5, 'percent']);
  await app.expectCell(5, 'percent', '19%');
  await kit.click(6, 'leads');
  const leads = await kit.text(6, 'leads');
  await fill([6, 'leads'], [6, 'supports']);
  await app.expectCell(6, 'supports', leads);
});

it('[H26] fills down to the end of the neighbouring data with a double click; Escape calls a drag off', async () => {
  const { app } = kit;
  const { page } = app;
  await type(0, 'note', '第1项');
  await kit.click(0, 'note');
  const undone = await kit.text(2, 'note');
  await drawHandle([0, 'note'], [2, 'note']);
  await page.locator('.pb-fill-in').first().waitFor();
  await takePictures(page, 'fill');
  await kit.press('Escape');
  await page.mouse.up();
  await page.setViewportSize({ width: 2100, height: 900 });
  await expect.poll(() => page.locator('.pb-fill-in').count()).toBe(0);
  expect(await kit.text(2, 'note')).toBe(undone);

  // The days of completion beside reach down to the fifth row.
  await kit.click(5, 'done');
  await kit.press('Delete');
  await app.expectCell(5, 'done', '');
  await kit.click(0, 'note');
  const corner = await app.cell(0, 'note').boundingBox();
  if (!corner) throw new Error('not on screen');
  await page.mouse.dblclick(corner.x + corner.width - 4, corner.y + corner.height - 4);
  await app.expectCell(4, 'note', '第5项');
  expect(await kit.text(5, 'note')).not.toBe('第6项');
});

it('[H27] fills down and to the right with Ctrl+D and Ctrl+R, several columns at once', async () => {
  const { app } = kit;
  await type(8, 'note', '照此办理');
  const status = await kit.text(8, 'status');
  await kit.select([8, 'status'], [10, 'note']);
  await kit.press('Control+d');
  await app.expectCell(10, 'note', '照此办理');
  await expectTexts('status', [9, 10], [status, status]);
  await kit.select([9, 'leads'], [10, 'supports']);
  const leads = await texts('leads', 9, 10);
  await kit.press('Control+r');
  await app.expectCell(10, 'supports', leads[1] ?? '');
  await app.expectCell(9, 'supports', leads[0] ?? '');
  // A series by menu, without the mouse.
  await type(8, 'note', '（一）');
  await kit.select([8, 'note'], [10, 'note']);
  await kit.press('Delete');
  await kit.press('Control+z');
  await app.expectCell(8, 'note', '（一）');
  await kit.select([9, 'note'], [10, 'note']);
  await kit.press('Delete');
  await app.expectCell(9, 'note', '');
  await kit.select([8, 'note'], [10, 'note']);
  await kit.press('Shift+F10');
  await app.page.getByRole('menuitem', { name: '序列填充' }).click();
  await app.expectCell(10, 'note', '（三）');
});
