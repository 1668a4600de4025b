// The directory of units in a window: rows dragged to their official place, by mouse and by keyboard, and undone.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

/** Waits until the sheet begins with these units. */
async function expectNames(...wanted: string[]): Promise<void> {
  await expect.poll(() => names(wanted.length)).toEqual(wanted);
}

async function names(count: number): Promise<string[]> {
  if (!app) throw new Error('no app');
  const texts: string[] = [];
  for (let row = 0; row < count; row += 1) {
    texts.push((await app.cell(row, 'name').textContent())?.trim() ?? '');
  }
  return texts;
}

/** Selects a cell and waits until the sheet's keys are there. */
async function select(row: number): Promise<void> {
  if (!app) throw new Error('no app');
  const { page } = app;
  await app.cell(row, 'name').click();
  const label = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await expect.poll(label).toContain(`第${row + 1}行 单位名称`);
}

it('moves units to another official place by dragging and by keyboard', async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  const { page } = app;
  await app.openTab('单位');
  await app.cell(0, 'name').waitFor();
  const [a = '', b = '', c = '', d = '', e = ''] = await names(5);

  // Two rows together, by the grip of one of them, in front of the first row.
  await app.cell(2, 'rowNumber').click();
  await app.cell(3, 'rowNumber').click({ modifiers: ['Shift'] });
  const grip = await app.cell(3, 'rowNumber').locator('.pb-grip').boundingBox();
  const target = await app.cell(0, 'name').boundingBox();
  if (!grip || !target) throw new Error('not on screen');
  await page.mouse.move(grip.x + 6, grip.y + 8);
  await page.mouse.down();
  await page.mouse.move(target.x + 40, target.y + 20, { steps: 4 });
  await page.mouse.move(target.x + 40, target.y + 3, { steps: 2 });
  await takePictures(page, 'units-drag');
  await page.mouse.up();
  await app.expectCell(0, 'name', c);
  await expectNames(c, d, a, b, e);
  await page.keyboard.press('Control+z');
  await app.expectCell(0, 'name', a);
  await expectNames(a, b, c, d, e);

  // A drag called off moves nothing.
  await page.mouse.move(grip.x + 6, grip.y + 8);
  await page.mouse.down();
  await page.mouse.move(target.x + 40, target.y + 3, { steps: 4 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expectNames(a, b, c, d, e);

  await select(1);
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await app.expectCell(0, 'name', b);
  await expectNames(b, a, c, d, e);

  // With a filter only part of the rows is there: it says so and moves nothing.
  await page.getByLabel('筛选行', { exact: true }).fill('局');
  await app.expectCell(1, 'name', c);
  await select(1);
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await page
    .getByText(/只显示了部分行/)
    .first()
    .waitFor();
  await page.getByLabel('筛选行', { exact: true }).fill('');
  await app.expectCell(0, 'name', b);
  await app.close();
});

it('merges two names of one unit, expands a collective for all tasks, and takes both back', async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  const { page } = app;
  await app.openTab('单位');
  await select(0);
  await page.keyboard.press('Control+=');
  await app.expectCell(1, 'name', '新单位');
  await app.typeInto(1, 'name', '市文旅广电局');
  await app.openTab('任务');
  await app.typeInto(0, 'supports', '市文旅广电局');
  await app.expectCell(0, 'supports', '市文旅广电局');
  await app.openTab('单位');
  const panel = page.getByRole('region', { name: '单位名录' });
  await panel.getByText('1组名称可能是同一单位').waitFor();
  await takePictures(page, 'units-panel');

  await panel.getByRole('button', { name: /^合并“市文旅局”与“市文旅广电局”/ }).click();
  const dialog = page.getByRole('dialog', { name: '合并单位' });
  await dialog.getByLabel('曾用名（已更名）').check();
  await dialog.getByLabel(/更名日期/).fill('2019年3月');
  await takePictures(page, 'units-merge');
  await dialog.getByRole('button', { name: '合并', exact: true }).click();
  await panel.getByText('1组名称可能是同一单位').waitFor({ state: 'detached' });
  await app.openTab('任务');
  await app.expectCell(0, 'supports', '市文旅局');

  await app.openTab('单位');
  await panel.getByRole('button', { name: '为“市直相关部门”选择单位' }).click();
  const members = page.getByRole('dialog', { name: /市直相关部门/ });
  await members.getByRole('button', { name: /^全选部门/ }).click();
  await members.getByLabel('查找').fill('szjj');
  await members.getByLabel(/^市住建局/).uncheck();
  await takePictures(page, 'units-members');
  await members.getByRole('button', { name: '确定' }).click();
  await members.waitFor({ state: 'detached' });
  await panel
    .getByRole('button', { name: /^沿用“市直相关部门”的\d+个单位/ })
    .first()
    .waitFor();
  await takePictures(page, 'units-expanded');
  const row = page.locator('.ag-row', { hasText: '市直相关部门' }).filter({ visible: true });
  await expect
    .poll(() => row.locator('[col-id="members"]').first().textContent())
    .toContain('市发改委、');

  await select(0);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await panel.getByText('1组名称可能是同一单位').waitFor();
  await app.openTab('任务');
  await app.expectCell(0, 'supports', '市文旅广电局');
  await app.close();
});

it('imports an office’s own list after a review, exports the directory, and takes the import back', async () => {
  const folder = temporaryFolder();
  const list = path.join(folder, '成员单位联络员名单.csv');
  writeFileSync(
    list,
    [
      '市城市品质提升领导小组成员单位名单,,,',
      '序号,单位名称,简称,联络员,联系电话',
      '1,市住房和城乡建设局,市住建局,张三,0349-2020001',
      '2,市发改委,,李四,2020002',
      '3,市城市管理局,,王五,13900000000',
      '4,市数据局,,赵六,见通讯录',
    ].join('\n'),
  );
  app = await PlanbookApp.launch({ args: ['--example'] });
  const { page } = app;
  await app.openTab('单位');
  await app.answerOpenDialog(list);
  await page.getByRole('button', { name: '导入名录…' }).click();
  const dialog = page.getByRole('alertdialog', { name: '导入单位名录' });
  await takePictures(page, 'units-import-start');
  await dialog.getByRole('button', { name: '选择文件' }).click();
  await dialog.getByText(/共4个单位：新增1个，有改动2个，有疑问1个/).waitFor();
  await dialog.getByText(/E6：/).waitFor();
  await dialog.getByLabel('市城市管理局如何处理').selectOption({ label: '并入“市城管局”' });
  await takePictures(page, 'units-import');
  await dialog.getByRole('button', { name: '导入4行' }).click();
  await dialog.getByText('新增1个单位，补充3个单位。').waitFor();
  await dialog.getByRole('button', { name: '完成' }).click();
  await app.expectCell(0, 'contact', '李四');
  await app.expectCell(2, 'aliases', '市住房和城乡建设局');
  await app.expectCell(4, 'aliases', '市城市管理局');

  const exported = path.join(folder, '名录.xlsx');
  await app.answerSaveDialog(exported);
  await app.menu('exportUnits');
  await page.getByText('已导出“名录.xlsx”').first().waitFor();
  expect(existsSync(exported)).toBe(true);

  await select(0);
  await page.keyboard.press('Control+z');
  await app.expectCell(0, 'contact', '');
  await app.expectCell(2, 'aliases', '');
  await app.close();
});
