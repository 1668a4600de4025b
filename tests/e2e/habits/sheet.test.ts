// Habits about the sheet as a whole: a hundred steps taken back and done again, and what is said below of
// the selection.
import { expect, it } from 'vitest';
import type { PlanbookApp } from '../planbookApp.ts';
import { useHabitKit } from './kit.ts';

const patience = { timeout: 30_000 };
const kit = useHabitKit();

const steps = 100;

/** Types a hundred notes one below the other, from the top again after so many rows. */
async function typeNotes({ page }: PlanbookApp, rows: number, top: () => Promise<void>) {
  for (let step = 0; step < steps; step += 1) {
    if (step % rows === 0) await top();
    await page.keyboard.insertText(`第${step + 1}步`);
    await page.keyboard.press('Enter');
  }
}

it('[H28] takes back a hundred steps and does them again, each with its name', async () => {
  const { app } = kit;
  const { page } = app;
  const rows = 4;
  const column = 'note';
  const before = await Promise.all([0, 1, 2, 3].map((row) => kit.text(row, column)));
  const start = () => kit.click(0, column);
  await typeNotes(app, rows, start);
  await app.expectCell(rows - 1, column, '第100步');
  await app.expectStatus('已保存');
  const undo = page.getByRole('button', { name: /^撤销/ }).first();
  const redo = page.getByRole('button', { name: /^重做/ }).first();
  await expect.poll(() => undo.textContent(), patience).toBe('撤销 修改备注');
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('Control+z');
  for (const [row, text] of before.entries()) await app.expectCell(row, column, text);
  await expect.poll(() => undo.textContent(), patience).toBe('撤销');
  await expect.poll(() => redo.textContent(), patience).toBe('重做 修改备注');
  // Both keys that people know for it.
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press(step % 2 === 0 ? 'Control+y' : 'Control+Shift+z');
  }
  await app.expectCell(rows - 1, column, '第100步');
  await app.expectCell(0, column, '第97步');
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('Control+z');
  for (const [row, text] of before.entries()) await app.expectCell(row, column, text);
});

it('[H28] names the steps of other kinds, and takes back a paste and a new row as one step each', async () => {
  const { app } = kit;
  const { page } = app;
  const undo = page.getByRole('button', { name: /^撤销/ }).first();
  const said = (words: string) => expect.poll(() => undo.textContent(), patience).toBe(words);
  await kit.select([0, 'note'], [2, 'note']);
  await page.keyboard.insertText('一样的备注');
  await page.keyboard.press('Control+Enter');
  await said('撤销 填写3个单元格');
  await page.keyboard.press('Control+Equal');
  await said('撤销 插入3行任务');
  await app.expectStatus('共43项任务');
  await page.keyboard.press('Control+z');
  await app.expectStatus('共40项任务');
  await app.expectCell(2, 'note', '一样的备注');
  await page.keyboard.press('Control+z');
  await app.expectCell(0, 'note', '');
  await app.expectCell(2, 'note', '');
  await said('撤销');
});

it('[H35] says sum, average and count of the selection', async () => {
  const { app } = kit;
  const { page } = app;
  const note = page.getByLabel('所选单元格');
  for (const [row, percent] of ['10', '20', '45'].entries()) {
    await app.typeInto(row, 'percent', percent);
    await app.expectCell(row, 'percent', `${percent}%`);
  }
  await kit.select([0, 'percent'], [2, 'percent']);
  await expect
    .poll(async () => (await note.innerText()).replaceAll(/\s+/g, ' '), patience)
    .toBe('求和 75 平均 25 计数 3');
  // Texts are counted and not summed.
  await kit.select([0, 'text'], [2, 'text']);
  await expect.poll(async () => (await note.innerText()).trim(), patience).toBe('计数 3');
  await kit.click(0, 'percent');
  await expect.poll(() => note.count(), patience).toBe(0);
});
