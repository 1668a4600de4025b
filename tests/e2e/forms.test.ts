// Forms out: units chosen, files that are there asked about, the record of the period, and forms that the office sets up.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

let app: PlanbookApp;
const folder = mkdtempSync(path.join(tmpdir(), 'planbook-forms-'));
const out = path.join(folder, '六月');
mkdirSync(out);

beforeAll(async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  await app.cell(0, 'text').waitFor();
});
afterAll(async () => {
  expect(app.complaints).toEqual([]);
  await app.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const dialog = () => app.page.getByRole('dialog', { name: '发表', exact: true });
/** An alert while something is unsaved: then Esc does not close it. */
const styles = () =>
  app.page
    .getByRole('dialog', { name: '报表样式' })
    .or(app.page.getByRole('alertdialog', { name: '报表样式' }));
const button = (name: string | RegExp) => dialog().getByRole('button', { name });
const tick = (unit: string) => dialog().getByRole('checkbox', { name: `选择${unit}` });
const forms = (place: string) => readdirSync(place).filter((name) => /^\d\d_/u.test(name));

it('[P22] writes for the units that were chosen, with the list of what was sent', async () => {
  await app.page.getByRole('button', { name: '发表', exact: true }).click();
  await button('不选').click();
  await tick('市住建局').focus();
  await app.page.keyboard.press('Space');
  // One stop of Tab for all units: the arrows lead from one to the next.
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Space');
  await expect.poll(() => tick('市城管局').isChecked()).toBe(true);
  await app.answerOpenDialog(out);
  await button('选择文件夹并生成').click();
  await dialog().getByText('已生成2022年6月的2份反馈表').waitFor();
  expect(forms(out)).toEqual([
    '03_市住建局_2022年6月_进展反馈表.xlsx',
    '05_市城管局_2022年6月_进展反馈表.xlsx',
  ]);
  expect(readdirSync(out)).toContain('发放清单.xlsx');
  await button('返回').click();
  await dialog().getByText('已发，未报').first().waitFor();
  await takePictures(app.page, 'forms-record');
});

it('[P23] asks before it replaces, and takes a folder of its own', async () => {
  writeFileSync(path.join(out, '~$05_市城管局_2022年6月_进展反馈表.xlsx'), '');
  await button(/^已发未报 2$/).click();
  await app.answerOpenDialog(out);
  await button('选择文件夹并生成').click();
  await dialog().getByText('文件夹里已有3个同名文件').waitFor();
  await dialog().getByText('“05_市城管局_2022年6月_进展反馈表.xlsx”可能正在打开').waitFor();
  await takePictures(app.page, 'forms-existing');
  await button('放到新文件夹“2022年6月_反馈表”').click();
  await dialog().getByText('已生成2022年6月的2份反馈表').waitFor();
  expect(forms(path.join(out, '2022年6月_反馈表'))).toHaveLength(2);
  await button('返回').click();
});

it('[P24] a form of the office is a copy of the built-in one, kept with the plan and taken back', async () => {
  await button('样式…').click();
  await styles().getByRole('table', { name: '反馈表预览' }).waitFor();
  await takePictures(app.page, 'form-styles');
  await styles().getByRole('button', { name: '复制新建' }).click();
  await styles().getByLabel('样式名称').fill('投资月报');
  await styles().getByLabel('工作表名称').fill('投资月报');
  await styles().getByLabel('添加列').selectOption('累计完成投资（万元）');
  await styles().getByRole('columnheader', { name: '累计完成投资（万元）' }).waitFor();
  await takePictures(app.page, 'form-styles-draft');
  await styles().getByRole('button', { name: '保存', exact: true }).click();
  await styles().getByText('已保存。').waitFor();
  const file = path.join(folder, '投资月报.json');
  await app.answerSaveDialog(file);
  await styles().getByRole('button', { name: '导出…' }).click();
  await styles().getByText('已导出：投资月报.json').waitFor();
  const written = JSON.parse(readFileSync(file, 'utf8')) as { columns: { key: string }[] };
  expect(written.columns).toContainEqual(
    expect.objectContaining({ key: 'own', source: '累计完成投资（万元）' }),
  );
  await styles().getByRole('button', { name: '关闭' }).click();
  await expect
    .poll(() => dialog().getByLabel('报表样式').locator('option:checked').textContent())
    .toBe('投资月报');
  await button('不选').click();
  await tick('市住建局').click();
  await app.answerOpenDialog(folder);
  await button('选择文件夹并生成').click();
  await dialog().getByText('已生成2022年6月的1份反馈表').waitFor();
  expect(forms(folder)).toEqual(['03_市住建局_2022年6月_投资月报.xlsx']);
  await button('完成').click();
  await app.page.getByRole('columnheader', { name: '累计完成投资（万元）' }).waitFor({
    state: 'attached',
  });
  const undo = app.page.getByRole('button', { name: /^撤销/ }).first();
  await undo.click();
  await expect.poll(() => undo.textContent()).toContain('新建报表样式“投资月报”');
});
