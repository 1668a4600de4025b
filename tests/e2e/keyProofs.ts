// Keys of the menu and of the window: what each row of the list says, done in the window [HP5].
import { expect } from 'vitest';
import {
  app,
  asked,
  backOnSheet,
  closed,
  focused,
  heading,
  help,
  leave,
  patience,
  press,
  type KeyProofs,
} from './keyKit.ts';

async function retyped(): Promise<void> {
  await app.typeInto(0, 'text', '按键改的一格');
  await app.expectCell(0, 'text', '按键改的一格');
}
const undone = () =>
  expect.poll(() => app.cell(0, 'text').textContent(), patience).not.toContain('按键改的一格');

export const keyProofs: KeyProofs = {
  'help F1': async (f1 = '') => {
    await app.cell(0, 'text').click();
    await press(f1);
    await help('表格操作').waitFor();
    await press('Esc');
    await help('表格操作').waitFor({ state: 'detached' });
    await app.cell(0, 'light').click();
    await press(f1);
    await app.page
      .getByText(/^已锁定|按 F1|再按/u)
      .first()
      .waitFor();
    expect(await help('表格操作').count()).toBe(0);
    await press(f1);
    await help('表格操作').waitFor();
    await press('Esc');
    await help('表格操作').waitFor({ state: 'detached' });
  },
  'help Ctrl+/': async (keys = '') => {
    await press(keys);
    await help('快捷键').waitFor();
    await press('Esc');
    await help('快捷键').waitFor({ state: 'detached' });
  },
  'menu Ctrl+N': async (keys = '') => {
    await press(keys);
    await heading('从通知新建').waitFor();
    await leave(/^(?:返回|取消)$/u);
  },
  'menu Ctrl+O': async (keys = '') => {
    await asked('showOpenDialog');
    await press(keys);
    await expect.poll(() => asked('showOpenDialog'), patience).toBe(1);
  },
  'menu Ctrl+S': async (keys = '') => {
    await press(keys);
    await app.page
      .getByText(/^“.*”已保存$/u)
      .first()
      .waitFor();
  },
  'menu Ctrl+Shift+S': async (keys = '') => {
    await asked('showSaveDialog');
    await press(keys);
    await expect.poll(() => asked('showSaveDialog'), patience).toBe(1);
  },
  'menu Ctrl+P': async (keys = '') => {
    await press(keys);
    await heading(/汇总表/u).waitFor();
    await leave('返回');
  },
  'menu Ctrl+E': async (keys = '') => {
    await press(keys);
    await app.page.getByRole('dialog', { name: '导出表格' }).waitFor();
    await closed();
  },
  'menu Ctrl+W': async (keys = '') => {
    await press(keys);
    await app.page.locator('.pb-doors').waitFor();
    await app.menu('openExample');
    await app.openTab('任务');
    await app.cell(0, 'text').waitFor();
  },
  'menu Ctrl+Z': async (keys = '') => {
    await retyped();
    await press(keys);
    await undone();
  },
  'menu Ctrl+Y、Ctrl+Shift+Z': async (...both) => {
    await retyped();
    for (const keys of both) {
      await press('Ctrl+Z');
      await undone();
      await press(keys);
      await app.expectCell(0, 'text', '按键改的一格');
    }
    await press('Ctrl+Z');
    await undone();
  },
  'menu Ctrl+F': async (keys = '') => {
    await press(keys);
    await app.expectKeysIn(app.page.getByRole('search', { name: '查找和替换' }));
    await backOnSheet();
  },
  'menu Ctrl+H': async (keys = '') => {
    await press(keys);
    await app.page.getByRole('button', { name: '全部替换' }).waitFor();
    await app.expectKeysIn(app.page.getByRole('search', { name: '查找和替换' }));
    await backOnSheet();
  },
  'menu F3、Shift+F3': async (next = '', previous = '') => {
    await press('Ctrl+F');
    await app.expectKeysIn(app.page.getByRole('search', { name: '查找和替换' }));
    await app.page.keyboard.insertText('改造');
    const at = () => app.page.locator('.pb-find-count').first().textContent();
    await expect.poll(at, patience).toMatch(/\d/u);
    const unfound = await at();
    await press(next);
    await expect.poll(at, patience).not.toBe(unfound);
    const first = await at();
    await press(next);
    await expect.poll(at, patience).not.toBe(first);
    await press(previous);
    await expect.poll(at, patience).toBe(first);
    await backOnSheet();
  },
  'menu Ctrl+Shift+F': async (keys = '') => {
    await press(keys);
    await expect.poll(focused, patience).toBe('筛选行');
    await backOnSheet();
  },
  'panes F6、Shift+F6': async (next = '', previous = '') => {
    await app.cell(0, 'text').click();
    await press(next);
    await expect.poll(focused, patience).not.toMatch(/^第1行/u);
    await press(previous);
    await expect.poll(focused, patience).toMatch(/^第1行/u);
  },
  'panes Ctrl+PageUp、Ctrl+PageDown': async (up = '', down = '') => {
    await press(down);
    await app.page.getByRole('main', { name: '单位表' }).waitFor();
    await press(up);
    await app.page.getByRole('main', { name: '任务表' }).waitFor();
  },
  'panes Esc': async (keys = '') => {
    await app.cell(0, 'text').click();
    await app.menu('flagSettings');
    await app.expectKeysIn(app.page.getByRole('dialog'));
    await press(keys);
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(focused, patience).toMatch(/^第1行/u);
    await press('F1');
    await help('表格操作').waitFor();
    await press(keys);
    await help('表格操作').waitFor({ state: 'detached' });
    await expect.poll(focused, patience).toMatch(/^第1行/u);
  },
};
