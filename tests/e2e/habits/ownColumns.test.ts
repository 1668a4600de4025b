// Columns that the user adds: made, filled by kind, changed, deleted, there again after a restart.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { takePictures } from '../pictures.ts';
import { PlanbookApp } from '../planbookApp.ts';

const userData = mkdtempSync(path.join(tmpdir(), 'planbook-own-columns-'));
const wide = { width: 2600, height: 1000 };
let app: PlanbookApp;
beforeAll(async () => {
  await launch();
});
afterAll(async () => {
  await app.close();
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
});

async function launch(): Promise<void> {
  app = await PlanbookApp.launch({ args: ['--example'], userData });
  await app.cell(0, 'text').waitFor();
  await app.page.setViewportSize(wide);
  await heading('备注').waitFor();
}

const heading = (name: string) =>
  app.page
    .locator('.ag-header-cell', { has: app.page.getByText(name, { exact: true }) })
    .filter({ visible: true })
    .first();

async function keyOf(name: string): Promise<string> {
  await heading(name).waitFor();
  return (await heading(name).getAttribute('col-id')) ?? '';
}

async function insert(name: string, kind: string, choices = ''): Promise<string> {
  const { page } = app;
  await page.getByRole('button', { name: '插入自定义列' }).filter({ visible: true }).click();
  const dialog = page.getByRole('dialog', { name: /^在“任务”表中插入列/ });
  await dialog.getByLabel('列名').fill(name);
  await dialog.getByLabel('类型').selectOption(kind);
  if (choices) await dialog.getByLabel(/^选项/).fill(choices);
  await dialog.getByRole('button', { name: '插入', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  return keyOf(name);
}

async function columnMenu(name: string, entry: string): Promise<void> {
  await heading(name).locator('.pb-header-text').click({ button: 'right' });
  await app.page.getByRole('menuitem', { name: entry }).click();
}

/** Selects rows of a column. The sheet hears of a press a little later than the browser. */
async function select(key: string, from: number, to: number): Promise<void> {
  const at = (row: number, name: string) =>
    app.page.locator(
      `.pb-pane:not(.pb-pane-hidden) [row-index="${row}"] .${name}[col-id="${key}"]`,
    );
  await app.cell(from, key).click();
  await at(from, 'pb-active').waitFor();
  await app.cell(to, key).click({ modifiers: ['Shift'] });
  await at(to, 'pb-in').waitFor();
}

const typed: [kind: string, heading: string, text: string, shown: string][] = [
  ['文本', '文号', '澜政办〔2022〕3号', '澜政办〔2022〕3号'],
  ['数字', '投资额', '1.5亿', '150,000,000'],
  ['百分比', '同比增长', '-3.5', '-3.5%'],
  ['日期', '督办日期', '2022年6月底', '2022-06-30'],
  ['选项', '督办等级', '重点', '重点'],
  ['单位', '督办单位', '市住建局', '市住建局'],
];

it('[H39] adds columns of every kind, which take what is typed freely', async () => {
  for (const [kind, name, text, shown] of typed) {
    const key = await insert(name, kind, kind === '选项' ? '重点\n一般' : '');
    await app.typeInto(0, key, text);
    await app.expectCell(0, key, shown);
  }
  await app.expectStatus('已保存');
  await app.typeInto(1, await keyOf('投资额'), '很多');
  await app.page
    .getByText(/不是数字/)
    .first()
    .waitFor();
  await app.expectCell(1, await keyOf('投资额'), '');
});

it('[H39] sorts, copies and fills in them as in any column', async () => {
  const { page } = app;
  const key = await keyOf('投资额');
  await app.typeInto(1, key, '200');
  await app.expectCell(1, key, '200');
  await columnMenu('投资额', '升序');
  await app.expectCell(0, key, '200');
  await app.expectCell(1, key, '150,000,000');
  await columnMenu('投资额', '恢复原顺序');
  await app.expectCell(0, key, '150,000,000');
  await select(key, 1, 3);
  await page.keyboard.press('Control+d');
  await app.expectCell(3, key, '200');
  await select(key, 0, 3);
  await app.expectStatus('求和 150,000,600');
});

it('[H39] changes a column, refuses what would lose values, and says a taken name', async () => {
  const { page } = app;
  await columnMenu('文号', '修改列…');
  const dialog = page.getByRole('dialog', { name: '修改列“文号”' });
  await dialog.getByLabel('类型').selectOption('数字');
  await dialog.getByRole('button', { name: '修改', exact: true }).click();
  await dialog.getByText(/有1格的内容（如“澜政办〔2022〕3号”）不能改成这个类型/).waitFor();
  // Refused is not failed to save. Behind a dialog the status bar has no role.
  await expect.poll(() => page.locator('.pb-status').innerText()).toContain('已保存');
  await dialog.getByLabel('类型').selectOption('长文本');
  await dialog.getByLabel('列名').fill('备注');
  await dialog.getByText('这张表已有同名的列，请换一个列名。').waitFor();
  await dialog.getByLabel('列名').fill('批示文号');
  await dialog.getByLabel('位置').selectOption('最后');
  await dialog.getByRole('combobox', { name: '反馈表' }).selectOption('下发，单位只看不填');
  await takePictures(page, 'column-dialog');
  await page.setViewportSize(wide);
  await dialog.getByRole('button', { name: '修改', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await app.expectCell(0, await keyOf('批示文号'), '澜政办〔2022〕3号');
  await takePictures(page, 'own-columns');
  await page.setViewportSize(wide);
});

it('[H39] deletes a column, undo brings it back with what stood in it, and all is there after a restart', async () => {
  const { page } = app;
  await columnMenu('投资额', '删除列');
  await heading('投资额').waitFor({ state: 'hidden' });
  await page
    .getByText(/已删除列“投资额”/)
    .first()
    .waitFor();
  await app.cell(0, 'note').click();
  await page.keyboard.press('Control+z');
  await app.expectCell(0, await keyOf('投资额'), '150,000,000');
  await app.close();
  await launch();
  for (const [, name, , shown] of typed) {
    if (name !== '文号') await app.expectCell(0, await keyOf(name), shown);
  }
  await heading('批示文号').waitFor();
});
