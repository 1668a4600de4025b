// Habits of selecting, on the tasks of the example plan.
import { expect, it } from 'vitest';
import { useHabitKit } from './kit.ts';

const kit = useHabitKit();
/** The number of the active row. */
const row = async () => Number(/\d+/.exec(await kit.active())?.[0]);

it('[H1] selects the clicked cell, arrows move from it', async () => {
  await kit.click(1, 'text');
  await kit.expectActive('第2行 任务内容');
  await kit.press('ArrowDown', 'ArrowRight');
  await kit.expectActive('第3行 牵头单位');
  await kit.expectSelected('2 leads');
});

it('[H2] selects a range by dragging, with Shift and click, and with Shift and arrows', async () => {
  await kit.drag([1, 'leads'], [3, 'supports']);
  await kit.expectSelected(
    '1 leads',
    '1 supports',
    '2 leads',
    '2 supports',
    '3 leads',
    '3 supports',
  );
  await kit.expectActive('第2行 牵头单位');
  await kit.app.cell(0, 'text').click({ modifiers: ['Shift'] });
  await kit.expectSelected('0 text', '0 leads', '1 text', '1 leads');
  await kit.click(2, 'status');
  await kit.press('Shift+ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowLeft');
  await kit.expectSelected('2 status', '2 percent', '3 status', '3 percent');
});

it('[H3] adds further ranges with Ctrl and clears them all in one step', async () => {
  const { app } = kit;
  const before = await Promise.all([kit.text(0, 'supports'), kit.text(2, 'supports')]);
  expect(before.every((text) => text !== '')).toBe(true);
  await kit.click(0, 'supports');
  await app.cell(2, 'supports').click({ modifiers: ['Control'] });
  await kit.expectSelected('0 supports', '2 supports');
  await kit.expectActive('第3行 配合单位');
  await kit.press('Delete');
  await app.expectCell(0, 'supports', '');
  await app.expectCell(2, 'supports', '');
  await kit.press('Control+z');
  await app.expectCell(0, 'supports', before[0] ?? '');
  await app.expectCell(2, 'supports', before[1] ?? '');
  await kit.click(5, 'note');
  await kit.expectSelected('5 note');
});

it('[H4] selects whole rows by their heads, by dragging, with Shift and with Ctrl', async () => {
  const { app } = kit;
  await app.cell(1, 'rowNumber').click();
  const rows = async () => [...new Set((await kit.selected()).map((each) => each.split(' ')[0]))];
  await expect.poll(rows).toEqual(['1']);
  await expect.poll(() => kit.selected()).toContain('1 note');
  await app.cell(3, 'rowNumber').click({ modifiers: ['Shift'] });
  await expect.poll(rows).toEqual(['1', '2', '3']);
  await kit.drag([0, 'rowNumber'], [2, 'rowNumber']);
  await expect.poll(rows).toEqual(['0', '1', '2']);
  await app.cell(4, 'rowNumber').click({ modifiers: ['Control'] });
  await expect.poll(rows).toEqual(['0', '1', '2', '4']);
});

it('[H5] selects whole columns by their headings, without losing sort and filter', async () => {
  const { app } = kit;
  const { page } = app;
  const heading = (name: string) =>
    page.locator('.pb-header-name', { hasText: name }).filter({ visible: true }).first();
  const columns = async () => [
    ...new Set((await kit.selected()).map((each) => each.split(' ')[1])),
  ];
  await heading('状态').click();
  await expect.poll(columns).toEqual(['status']);
  await heading('完成日期').click({ modifiers: ['Shift'] });
  await expect.poll(columns).toEqual(['status', 'percent', 'done']);
  const from = await heading('牵头单位').boundingBox();
  const to = await heading('目标').boundingBox();
  if (!from || !to) throw new Error('not on screen');
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 10, to.y + 10, { steps: 5 });
  await page.mouse.up();
  await expect.poll(columns).toEqual(['leads', 'supports', 'targets']);
  await heading('状态').click({ modifiers: ['Control'] });
  await expect.poll(columns).toEqual(['leads', 'supports', 'targets', 'status']);
  await page.getByRole('button', { name: '状态：排序和筛选' }).first().click();
  await page.getByRole('button', { name: '升序' }).waitFor();
  await kit.press('Escape');
  await kit.expectActive('第1行 状态');
});

it('[H6] selects everything with Ctrl and A', async () => {
  await kit.click(2, 'leads');
  await kit.press('Control+a');
  await expect.poll(() => kit.selected()).toEqual(expect.arrayContaining(['0 text', '4 note']));
  await kit.expectActive('第3行 牵头单位');
});

it('[H7] walks with Tab and Enter inside a selection, and back to the first column after a run of Tabs', async () => {
  await kit.drag([1, 'leads'], [2, 'supports']);
  for (const [key, visited] of [
    ['Tab', '第2行 配合单位'],
    ['Tab', '第3行 牵头单位'],
    ['Tab', '第3行 配合单位'],
    ['Tab', '第2行 牵头单位'],
    ['Enter', '第3行 牵头单位'],
    ['Enter', '第2行 配合单位'],
    ['Shift+Tab', '第2行 牵头单位'],
  ] as const) {
    await kit.press(key);
    await kit.expectActive(visited);
  }
  await kit.expectSelected('1 leads', '1 supports', '2 leads', '2 supports');
  await kit.click(1, 'leads');
  await kit.press('Tab', 'Tab', 'Enter');
  await kit.expectActive('第3行 牵头单位');
  await kit.press('Enter', 'Shift+Enter', 'Shift+Tab');
  await kit.expectActive('第3行 任务内容');
});

it('[H8] goes to the ends of the row and of the sheet', async () => {
  await kit.click(2, 'leads');
  await kit.press('End');
  await kit.expectActive('第3行 备注');
  await kit.press('Home');
  await expect.poll(() => kit.active()).toMatch(/行动$/);
  await kit.press('Control+End');
  await expect.poll(() => kit.active()).toMatch(/备注$/);
  await expect.poll(row).toBeGreaterThan(30);
  await kit.press('Control+Home');
  await kit.expectActive('第1行 行动');
});

it('[H9] goes to the edge of the data with Ctrl and arrows, selecting with Shift', async () => {
  await kit.click(0, 'text');
  await kit.press('Control+ArrowDown');
  await expect.poll(row).toBeGreaterThan(30);
  await kit.press('Control+ArrowUp');
  await kit.expectActive('第1行 任务内容');
  await kit.press('Control+Shift+ArrowRight');
  await expect.poll(async () => (await kit.selected()).length).toBeGreaterThan(3);
  const selected = await kit.selected();
  expect(selected.slice(0, 2)).toEqual(['0 text', '0 leads']);
  expect(selected.every((each) => each.startsWith('0 '))).toBe(true);
});

it('[H10] turns pages, with Shift selecting', async () => {
  await kit.click(0, 'text');
  await kit.press('PageDown');
  await expect.poll(row).toBeGreaterThan(4);
  const down = await row();
  await kit.press('PageDown');
  await expect.poll(row).toBeGreaterThan(down + 4);
  await kit.press('PageUp', 'PageUp', 'PageUp');
  await kit.expectActive('第1行 任务内容');
  await kit.press('Shift+PageDown');
  await kit.expectActive('第1行 任务内容');
  await expect.poll(async () => (await kit.selected()).length).toBeGreaterThan(4);
});
