// The empty row below the last one: reached by keys and mouse, typed and pasted into, one step each, and never a row itself.
import { afterEach, expect, it } from 'vitest';
import { useHabitKit } from './kit.ts';

const kit = useHabitKit();
const patience = { timeout: 10_000 };
const hint = '在此输入新任务';

afterEach(async () => {
  await kit.app.undoAll();
});

/** The rows of the sheet as the status bar counts them, and the place of the empty one. */
async function total(): Promise<number> {
  const status = await kit.app.status();
  return Number(/共(\d+)项任务/u.exec(status)?.[1]);
}

/** Goes to the end of the column of task texts, where the empty row is in view. */
async function toEnd(column = 'text'): Promise<number> {
  const rows = await total();
  await kit.app.page.locator('.pb-pane:not(.pb-pane-hidden) .pb-sink').focus();
  await kit.press('Control+End');
  await kit.app.expectCell(rows, 'text', hint);
  await kit.click(rows - 1, column);
  return rows;
}

it('[H41] the arrow leaves the last row for the empty one; what is typed there is a row in one step', async () => {
  const rows = await toEnd();
  await kit.press('ArrowDown');
  await kit.expectActive('表末空行 任务内容');
  // Leaving it empty makes no row, nor does Escape.
  await kit.press('Enter', 'ArrowUp');
  await kit.expectActive(`第${rows}行 任务内容`);
  await kit.press('ArrowDown');
  await kit.app.page.keyboard.insertText('写了又不要');
  await kit.press('Escape');
  expect(await total()).toBe(rows);

  await kit.app.page.keyboard.insertText('新建停车场2处');
  await kit.press('Tab');
  await kit.app.expectStatus(`共${rows + 1}项任务`);
  await kit.app.expectCell(rows, 'text', '新建停车场2处');
  // Tab went on in the new row, below which another empty one stands.
  await kit.expectActive(`第${rows + 1}行 牵头单位`);
  await kit.app.expectCell(rows + 1, 'text', hint);
  await kit.press('Control+z');
  await kit.app.expectStatus(`共${rows}项任务`);
  await kit.app.expectCell(rows, 'text', hint);
  await kit.press('Control+y');
  await kit.app.expectCell(rows, 'text', '新建停车场2处');
});

it('[H41] a quick hand types row after row; none is lost and their order is kept', async () => {
  const rows = await toEnd();
  await kit.press('ArrowDown');
  await kit.expectActive('表末空行 任务内容');
  const words = ['第一件', '第二件', '第三件', '第四件'];
  for (const each of words) {
    await kit.app.page.keyboard.insertText(each);
    await kit.press('Enter');
  }
  await kit.app.expectStatus(`共${rows + 4}项任务`);
  for (const [index, each] of words.entries()) await kit.app.expectCell(rows + index, 'text', each);
  await kit.expectActive('表末空行 任务内容');
  // Four rows are four steps.
  for (const left of [3, 2, 1, 0]) {
    await kit.press('Control+z');
    await kit.app.expectStatus(`共${rows + left}项任务`);
  }
});

it('[H41] a pasted block becomes rows below the last one', async () => {
  const rows = await toEnd();
  await kit.click(rows, 'text');
  await kit.expectActive('表末空行 任务内容');
  await kit.paste('改造管网\t市住建局\r\n修补道路\t市住建局\r\n');
  await kit.app.expectStatus(`共${rows + 2}项任务`);
  await kit.app.expectCell(rows, 'text', '改造管网');
  await kit.app.expectCell(rows + 1, 'leads', '市住建局');
  await kit.press('Control+z');
  await kit.app.expectStatus(`共${rows}项任务`);
});

it('[H41] what was cut moves into the empty row: a new row in one step, and the old cell is empty', async () => {
  const rows = await toEnd();
  const words = await kit.text(rows - 1, 'text');
  await kit.press('Control+x');
  await kit.click(rows, 'text');
  await kit.expectActive('表末空行 任务内容');
  await kit.paste(`${words}\r\n`);
  await kit.app.expectCell(rows, 'text', words);
  await kit.app.expectCell(rows - 1, 'text', '');
  await kit.press('Control+z');
  await kit.app.expectCell(rows - 1, 'text', words);
  await kit.app.expectStatus(`共${rows}项任务`);
});

it('[H41] a name typed in its column begins a group, and does not rename the one above', async () => {
  const rows = await toEnd();
  await kit.click(rows, 'action');
  await kit.expectActive('表末空行 行动');
  await kit.app.page.keyboard.insertText('九、收尾行动');
  await kit.press('Tab');
  await kit.app.page.keyboard.insertText('1.收尾工程');
  await kit.press('Tab');
  await kit.app.expectStatus(`共${rows + 1}项任务`);
  await expect.poll(() => kit.text(rows, 'action'), patience).toContain('收尾行动');
  await expect.poll(() => kit.text(rows, 'project'), patience).toContain('收尾工程');
});

it('[H41] it is no row: not selected, not counted, gone while rows are filtered, last when they are sorted', async () => {
  const rows = await toEnd();
  await kit.press('Control+a');
  await expect.poll(() => kit.app.status(), patience).toMatch(new RegExp(`共${rows}项任务`, 'u'));
  expect((await kit.selected()).some((cell) => cell.startsWith(`${rows} `))).toBe(false);
  // The control: the last row is selected.
  expect((await kit.selected()).some((cell) => cell.startsWith(`${rows - 1} `))).toBe(true);
  await kit.click(rows, 'text');
  await kit.press('Delete', 'Control+-', 'Control+d');
  expect(await total()).toBe(rows);
  await kit.app.cell(rows, 'text').click({ button: 'right' });
  await kit.app.page.getByRole('menuitem', { name: '粘贴' }).waitFor();
  expect(await kit.app.page.getByRole('menuitem').count()).toBe(1);
  await kit.press('Escape');

  // The mouse that is drawn over it selects up to the last row.
  await kit.drag([rows - 1, 'leads'], [rows, 'supports']);
  await kit.expectSelected(`${rows - 1} leads`, `${rows - 1} supports`);

  await kit.click(rows - 1, 'text');
  await kit.press('Control+Shift+l');
  await kit.app.page.getByRole('button', { name: '降序' }).click();
  await kit.press('Escape');
  await kit.press('Control+End');
  await kit.app.expectCell(rows, 'text', hint);
  await kit.app.page.getByRole('button', { name: /^去掉：排序/u }).click();
  await kit.app.expectCell(rows, 'text', hint);

  const filter = kit.app.page.getByRole('textbox', { name: '筛选行' });
  const hints = kit.app.page.locator('.pb-pane:not(.pb-pane-hidden) .pb-fresh');
  await filter.fill('绿');
  await kit.app.expectStatus('显示');
  await expect.poll(() => hints.count(), patience).toBe(0);
  await filter.fill('');
  await expect.poll(() => kit.app.status(), patience).not.toContain('显示');
  await toEnd();
  expect(await hints.count()).toBeGreaterThan(0);
});
