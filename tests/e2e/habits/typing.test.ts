// Habits of typing, also with an input method: composition goes through the browser's own protocol, as the system sends it.
import type { CDPSession } from 'playwright';
import { expect, it } from 'vitest';
import { useHabitKit } from './kit.ts';

const kit = useHabitKit();

const editor = () => kit.app.page.locator('.pb-pane:not(.pb-pane-hidden) textarea.pb-sink-open');
const session = (): Promise<CDPSession> => kit.app.page.context().newCDPSession(kit.app.page);

async function compose(input: CDPSession, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    const end = text.length;
    await input.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
  }
}

/** A key that the input method takes: the page sees it as 229, composing. */
async function keyOfInputMethod(input: CDPSession, code: string): Promise<void> {
  const key = { key: 'Process', code, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await input.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

it('[H11] replaces what a cell shows by what is typed', async () => {
  const { app } = kit;
  await kit.click(0, 'note');
  await kit.app.page.keyboard.type('abc');
  await kit.press('ArrowDown');
  await app.expectCell(0, 'note', 'abc');
  await kit.expectActive('第2行 备注');
});

it('[H12] edits with F2 and with a double click, the caret at the end', async () => {
  const { app } = kit;
  await kit.click(0, 'note');
  await kit.press('F2', 'ArrowLeft');
  await app.page.keyboard.type('X');
  await kit.press('Enter');
  await app.expectCell(0, 'note', 'abXc');
  await app.cell(0, 'note').dblclick();
  await editor().waitFor();
  await app.page.keyboard.type('!');
  await kit.press('Tab');
  await app.expectCell(0, 'note', 'abXc!');
  // While typing, a second F2 gives the arrows to the caret.
  await kit.click(1, 'note');
  await app.page.keyboard.type('12');
  await kit.press('F2', 'ArrowLeft');
  await app.page.keyboard.type('-');
  await kit.press('Enter');
  await app.expectCell(1, 'note', '1-2');
});

it('[H13] gives up with Escape', async () => {
  await kit.click(0, 'note');
  await kit.app.page.keyboard.type('not this');
  await kit.press('Escape');
  await editor().waitFor({ state: 'hidden' });
  await kit.app.expectCell(0, 'note', 'abXc!');
  await kit.expectActive('第1行 备注');
});

it('[H14] empties with Delete, and with Backspace goes on typing', async () => {
  const { app } = kit;
  await kit.select([0, 'note'], [1, 'note']);
  await kit.press('Delete');
  await app.expectCell(0, 'note', '');
  await app.expectCell(1, 'note', '');
  await kit.press('Control+z');
  await app.expectCell(1, 'note', '1-2');
  await kit.click(1, 'note');
  await kit.press('Backspace');
  await editor().waitFor();
  await app.page.keyboard.type('new');
  await kit.press('Enter');
  await app.expectCell(1, 'note', 'new');
});

it('[H15] breaks the line inside a cell with Alt and Enter', async () => {
  const { app } = kit;
  await kit.click(2, 'note');
  await app.page.keyboard.insertText('第一行');
  await kit.press('Alt+Enter');
  await app.page.keyboard.insertText('第二行');
  await kit.press('Enter');
  await expect.poll(() => app.cell(2, 'note').textContent()).toBe('第一行\n第二行');
});

it('[H16] types today with Ctrl and the semicolon', async () => {
  const { app } = kit;
  const today = await app.page.evaluate(() => {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  });
  // As of the day of the example's story, what is done today is not done yet.
  await app.page.getByRole('button', { name: '回到今天' }).click();
  await kit.click(3, 'done');
  await kit.press('Control+;', 'Enter');
  await app.expectCell(3, 'done', today);
  await kit.press('Control+z');
  await kit.click(3, 'note');
  await app.page.keyboard.insertText('截至');
  await kit.press('Control+;', 'Enter');
  await app.expectCell(3, 'note', `截至${today}`);
  const day = app.page.getByRole('textbox', { name: '截至日' });
  await day.fill('2022-06-30');
  await day.press('Enter');
  await app.expectStatus('2022年6月30日');
});

it('[H17] fills the selection with Ctrl and Enter, as one step', async () => {
  const { app } = kit;
  const before = await kit.text(3, 'note');
  await kit.select([1, 'note'], [4, 'note']);
  await app.cell(6, 'note').click({ modifiers: ['Control'] });
  await kit.expectActive('第7行 备注');
  await app.page.keyboard.insertText('同上');
  await kit.press('Control+Enter');
  for (const row of [1, 2, 3, 4, 6]) await app.expectCell(row, 'note', '同上');
  expect(await kit.text(5, 'note')).not.toBe('同上');
  await kit.expectActive('第7行 备注');
  await kit.press('Control+z');
  await app.expectCell(3, 'note', before);
});

it('[H18] loses nothing of what is composed on a selected cell', async () => {
  const { app } = kit;
  const input = await session();
  await kit.click(4, 'note');
  await compose(input, 'w', 'wo', 'wom');
  await editor().waitFor();
  await input.send('Input.insertText', { text: '我们' });
  await kit.press('Enter');
  await app.expectCell(4, 'note', '我们');
  // On a locked cell: said once, nothing written, and the next cell takes what is typed.
  await kit.click(4, 'basis');
  await compose(input, 'n', 'ni');
  await app.page
    .getByText(/这一格不能修改/)
    .first()
    .waitFor();
  await input.send('Input.insertText', { text: '你' });
  expect(await editor().count()).toBe(0);
  await kit.click(5, 'note');
  await compose(input, 't');
  await input.send('Input.insertText', { text: '他' });
  await kit.press('Enter');
  await app.expectCell(5, 'note', '他');
});

it('[H19] leaves Enter, Escape and Tab to the input method while it composes, in cells and lists', async () => {
  const { app } = kit;
  const { page } = app;
  const input = await session();
  await kit.click(6, 'note');
  await compose(input, 'zh', 'zhong');
  for (const code of ['Enter', 'Escape', 'Tab', 'ArrowDown']) await keyOfInputMethod(input, code);
  await editor().waitFor();
  await kit.expectActive('第7行 备注');
  await input.send('Input.insertText', { text: '中' });
  await kit.press('Enter');
  await app.expectCell(6, 'note', '中');

  // The drop list of a units cell is searched by what is typed into the cell.
  await kit.click(6, 'leads');
  await compose(input, 'zhu');
  await input.send('Input.insertText', { text: '住建' });
  await page.getByRole('option', { name: '市住建局' }).waitFor();
  await compose(input, 'j', 'ju');
  await keyOfInputMethod(input, 'Enter');
  await editor().waitFor();
  await input.send('Input.insertText', { text: '局' });
  await page.getByRole('option', { name: '市住建局' }).waitFor();
  await kit.press('Enter');
  await app.expectCell(6, 'leads', '市住建局');

  // The search of a column's filter: Escape while composing does not close it.
  await page.getByRole('button', { name: '备注：排序和筛选' }).first().click();
  await page.getByRole('textbox', { name: '备注包含文字' }).click();
  await compose(input, 'w', 'wo');
  for (const code of ['Enter', 'Escape']) await keyOfInputMethod(input, code);
  await input.send('Input.insertText', { text: '我' });
  await expect
    .poll(() => page.getByRole('textbox', { name: '备注包含文字' }).inputValue())
    .toBe('我');
  await kit.press('Enter');
  await app.expectCell(0, 'note', '我们');
});
