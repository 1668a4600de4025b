// The office's own workbook for consolidated sheets: dropped in, its columns confirmed, filled, kept with the plan.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { saidBy } from '../excel/sameAgain.ts';
import { officeSheet } from '../ownSheets/officeSheet.ts';
import { temporaryFolder } from '../temporary.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

it('[O18] [O19] recognises a workbook, keeps what a person confirmed, fills it', async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  const { page } = app;
  const folder = temporaryFolder();
  const source = path.join(folder, '市办汇总表.xlsx');
  writeFileSync(source, await officeSheet());
  await app.menu('consolidate');
  await page.getByRole('heading', { name: '汇总表', level: 1 }).waitFor();
  await page.getByRole('button', { name: '填入本单位表格…', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '填入本单位表格' });
  await dialog.waitFor();
  await takePictures(page, 'own-sheet-none');
  await dialog.getByRole('button', { name: '添加模板…', exact: true }).click();
  const templates = page.getByRole('dialog', { name: '汇总表模板' });
  await app.answerOpenDialog(source);
  await templates.getByRole('button', { name: '选择文件', exact: true }).click();
  const confirm = page.getByRole('dialog', { name: '确认汇总表模板' });
  const light = confirm.getByLabel('J列“预警”的内容', { exact: true });
  await expect.poll(() => light.inputValue()).toBe('light');
  await takePictures(page, 'own-sheet-confirm');
  await confirm.getByLabel('G列“责任分工 / 配合单位”的内容').selectOption({ label: '分管领导' });
  await confirm.getByRole('button', { name: '保存', exact: true }).click();
  await templates.getByRole('button', { name: '完成', exact: true }).click();
  await dialog
    .getByRole('radio', { name: '市办汇总表（市办汇总表.xlsx）', checked: true })
    .waitFor();
  await dialog.getByText(/^这份表格里没有、不会写入的：配合单位、/u).waitFor();
  await takePictures(page, 'own-sheet');
  const file = path.join(folder, '填好.xlsx');
  await app.answerSaveDialog(file);
  await dialog.getByRole('button', { name: '导出…', exact: true }).click();
  await dialog.getByText('“填好.xlsx”已导出。').waitFor();
  const [sheet] = await saidBy(file);
  expect(sheet?.cells.filter((cell) => /^\d+\.5 /u.test(cell))).toHaveLength(41);
  expect(
    sheet?.cells.some((cell) => cell.startsWith('2.1 text 重点任务推进情况汇总表（2022年6月）')),
  ).toBe(true);
  await dialog.getByRole('button', { name: '完成', exact: true }).click();

  // It is no form to send out, and it is there the next time.
  await page.getByRole('button', { name: '填入本单位表格…', exact: true }).click();
  await dialog
    .getByRole('radio', { name: '市办汇总表（市办汇总表.xlsx）', checked: true })
    .waitFor();
  await dialog.getByRole('button', { name: '取消', exact: true }).click();
  await page
    .getByRole('region', { name: '汇总表', exact: true })
    .getByRole('button', { name: '返回', exact: true })
    .click();
  await app.menu('writeForms');
  const forms = page.getByRole('dialog', { name: '发表' });
  await forms.waitFor();
  expect(await forms.getByText('市办汇总表').count()).toBe(0);
  await forms.getByRole('button', { name: '取消', exact: true }).click();
  await forms.waitFor({ state: 'detached' });
  await app.close();
});
