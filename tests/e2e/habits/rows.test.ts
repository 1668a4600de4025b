// Rows as an Excel user handles them: several at once, duplicated, dragged, changed in bulk.
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { takePictures } from '../pictures.ts';
import { PlanbookApp } from '../planbookApp.ts';
import { widen } from './kit.ts';

let app: PlanbookApp;
beforeAll(async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  await app.cell(0, 'text').waitFor();
  await widen(app);
});
// Wide enough for every column: those out of view are not drawn.
beforeEach(() => widen(app));
afterEach(async () => {
  await app.undoAll();
});
afterAll(async () => {
  await app.close();
});

const text = async (row: number, column = 'text') =>
  (await app.cell(row, column).textContent())?.trim() ?? '';

async function texts(from: number, count: number, column = 'text'): Promise<string[]> {
  const all: string[] = [];
  for (let row = from; row < from + count; row += 1) all.push(await text(row, column));
  return all;
}

/** Waits until the sheet begins with these tasks. */
const expectTexts = (...wanted: (string | undefined)[]) =>
  expect.poll(() => texts(0, wanted.length)).toEqual(wanted);

it('[H37] inserts as many rows as are selected, above or below them, in one step', async () => {
  const [first, second, third, fourth] = await texts(0, 4);
  await app.cell(1, 'text').click();
  await app.page.keyboard.press('Shift+ArrowDown');
  await app.page.keyboard.press('Control+=');
  await app.expectCell(3, 'text', '');
  await expectTexts(first, second, third, '', '');
  await app.page.keyboard.press('Control+z');
  await app.expectCell(3, 'text', fourth ?? '');
  await app.cell(1, 'text').click({ button: 'right' });
  await app.page.getByRole('menuitem', { name: /在上方插入任务/ }).click();
  await app.expectCell(1, 'text', '');
  await expectTexts(first, '', second);
});

it('[H37] duplicates rows with what hangs on them, by key', async () => {
  const first = await text(0);
  const lead = await text(0, 'leads');
  const targets = await text(0, 'targets');
  await app.cell(0, 'text').click();
  await app.page.keyboard.press('Control+Shift+d');
  await app.expectCell(1, 'text', first);
  await app.expectCell(1, 'leads', lead);
  await app.expectCell(1, 'targets', targets);
  await app.expectCell(1, 'status', '未启动');
  // The copy is selected, so that typing changes the copy.
  await app.page.keyboard.insertText('抄来的任务');
  await app.page.keyboard.press('Enter');
  await app.expectCell(1, 'text', '抄来的任务');
  await app.expectCell(0, 'text', first);
});

it('[H37] keeps its place in the sheet when a row goes, deleted or taken back', async () => {
  const { page } = app;
  const [, , , fourth, fifth] = await texts(0, 5);
  const active = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await app.cell(2, 'text').click();
  await page.keyboard.press('Control+Equal');
  await expect.poll(active).toBe('第4行 任务内容：空');
  await page.keyboard.press('Control+z');
  await expect.poll(active).toBe(`第4行 任务内容：${fourth}`);
  await page.keyboard.press('Control+Minus');
  await expect.poll(active).toBe(`第4行 任务内容：${fifth}`);
  // Typing goes there.
  await page.keyboard.insertText('改过');
  await page.keyboard.press('Enter');
  await app.expectCell(3, 'text', '改过');
});

it('[H36] the menu of a cell low in a small window is whole', async () => {
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  await app.cell(8, 'text').click({ button: 'right' });
  const isWhole = async () => {
    const { y = -1, height = 999 } = (await page.getByRole('menu').boundingBox()) ?? {};
    return y >= 0 && y + height <= 768;
  };
  await expect.poll(isWhole).toBe(true);
  await takePictures(page, 'menu');
  await app.escape(page.getByRole('menu'));
});

it('[H38] changes one column of all selected rows at once', async () => {
  const before = await text(1, 'status');
  await app.cell(0, 'status').click();
  await app.cell(2, 'status').click({ modifiers: ['Shift'] });
  await app.cell(1, 'status').click({ button: 'right' });
  await app.page.getByRole('menuitem', { name: '批量修改3行…' }).click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByText('批量修改3行任务').waitFor();
  await dialog.getByRole('combobox').nth(1).click();
  await app.page.getByRole('option', { name: '已终止' }).click();
  await takePictures(app.page, 'bulk');
  await dialog.getByRole('button', { name: '修改3行' }).click();
  for (const row of [0, 1, 2]) await app.expectCell(row, 'status', '已终止');
  await app.page.keyboard.press('Control+z');
  await app.expectCell(1, 'status', before);
});

it('[H38] adds a unit to those of all selected rows, and takes one out again', async () => {
  const { page } = app;
  const before = await texts(0, 3, 'supports');
  const open = async (way: string) => {
    await app.cell(0, 'supports').click();
    await app.cell(2, 'supports').click({ modifiers: ['Shift'] });
    await app.cell(1, 'supports').click({ button: 'right' });
    await page.getByRole('menuitem', { name: '批量修改3行…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: way }).click();
    return dialog;
  };
  const adding = await open('添加');
  await adding.getByRole('combobox', { name: '添加' }).click();
  await page.keyboard.type('szj');
  await page.getByRole('option', { name: '市住建局' }).click();
  await takePictures(page, 'bulk-units');
  await adding.getByRole('button', { name: '修改3行' }).click();
  for (const [row, names] of before.entries()) {
    await app.expectCell(row, 'supports', `${names}、市住建局`);
  }
  const taking = await open('去掉');
  await taking.getByRole('combobox', { name: '去掉' }).fill('市住建局');
  await taking.getByRole('button', { name: '修改3行' }).click();
  for (const [row, names] of before.entries()) await app.expectCell(row, 'supports', names);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
});

it('[H37] moves a task by its grip, also into another project', async () => {
  const [first, second] = await texts(0, 2);
  const { page } = app;
  await app.cell(6, 'text').click();
  const grip = page.locator('.ag-row[row-index="0"] .pb-grip').filter({ visible: true });
  await grip.hover();
  await page.mouse.down();
  const target = await app.cell(4, 'text').boundingBox();
  if (!target) throw new Error('the fifth row is not on screen');
  await page.mouse.move(300, target.y + target.height / 2, { steps: 4 });
  await page.mouse.move(300, target.y + target.height - 3, { steps: 4 });
  await page.mouse.up();
  await app.expectCell(0, 'text', second ?? '');
  await app.expectCell(4, 'text', first ?? '');
  await page.keyboard.press('Control+z');
  await app.expectCell(0, 'text', first ?? '');
});

it('[H37] moves rows by keyboard, a date only within its task', async () => {
  const [first, second] = await texts(0, 2);
  await app.cell(0, 'text').click();
  await app.page.keyboard.press('Alt+Shift+ArrowDown');
  await app.expectCell(1, 'text', first ?? '');
  await app.expectCell(0, 'text', second ?? '');
  await app.openTab('目标');
  const subject = await text(0, 'subject');
  await app.cell(0, 'subject').click();
  const refused = app.page.getByText('只能在同一项任务内调整次序').first();
  const press = async () => {
    await app.page.keyboard.press('Alt+Shift+ArrowDown');
    await refused.waitFor({ timeout: 2000 }).catch(() => {});
    return refused.isVisible();
  };
  await expect.poll(press).toBe(true);
  expect(await text(0, 'subject')).toBe(subject);
  await app.openTab('任务');
});

it('[H37] deletes the selected rows, and undo brings them back', async () => {
  const [first, second, third] = await texts(0, 3);
  await app.cell(0, 'text').click();
  await app.page.keyboard.press('Shift+ArrowDown');
  await app.page.keyboard.press('Control+-');
  await app.expectCell(0, 'text', third ?? '');
  await app.page.keyboard.press('Control+z');
  await app.expectCell(0, 'text', first ?? '');
  await app.expectCell(1, 'text', second ?? '');
});
