// The pictures of 使用说明 from collecting: returns looked through, what goes back to units, the office's own forms [HP6].
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { officeTemplate } from '#tests/templates/officeTemplate.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { officeSheet } from '../../ownSheets/officeSheet.ts';
import { toConsolidated } from '../consolidatePage.ts';
import { PlanbookApp } from '../planbookApp.ts';
import { returnedBatch } from '../returnBatch.ts';
import { takeHelpPicture } from './takeHelpPicture.ts';

let app: PlanbookApp;
beforeAll(async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  await app.cell(0, 'text').waitFor();
});
afterAll(() => app.close());

const button = (name: string | RegExp, within?: Locator) =>
  (within ?? app.page).getByRole('button', { name, exact: true });

async function writeForms(folder: string, stepsBack: number): Promise<void> {
  mkdirSync(folder);
  await app.menu('writeForms');
  await app.page.getByRole('dialog').waitFor();
  for (let step = 0; step < stepsBack; step += 1) await button('上一期').click();
  await app.answerOpenDialog(folder);
  await button('选择文件夹并生成').click();
  await button('打开文件夹').waitFor();
  await button('完成').click();
}

it('[HP6] returns and what goes back', async () => {
  const { page } = app;
  const folder = temporaryFolder();
  const [forms = '', old = '', returns = ''] = ['发表', '上期', '收表'].map((name) =>
    path.join(folder, name),
  );
  mkdirSync(returns);
  await writeForms(old, 1);
  await writeForms(forms, 0);
  const count = await returnedBatch(forms, old, returns);
  await app.menu('importReturns');
  await app.answerOpenDialog(returns);
  await button('选择文件夹').click();
  await page.getByRole('tab', { name: `文件 ${count}` }).waitFor();
  const files = page.getByRole('listbox', { name: /^文件/u });
  await files.getByText('市住建局', { exact: true }).click();
  const changes = page.getByRole('region', { name: '变化表' });
  await changes.waitFor();
  await changes.locator('.ag-cell').nth(3).click();
  await takeHelpPicture(page, 'returns', [
    files,
    changes,
    page.getByRole('region', { name: '选中的变化' }),
    button('合并'),
  ]);
  const back = button('退回意见');
  await back.click();
  await page.getByRole('menu').waitFor();
  await takeHelpPicture(page, 'sendBack', [
    back,
    page.getByRole('menu'),
    page.getByRole('button', { name: /^退回意见（\d+）$/u }),
  ]);
  await app.escape(page.getByRole('menu'));
  await button('取消').click();
  const leave = page.getByRole('button', { name: /^(?:放弃|离开|不合并)/u });
  await page.getByRole('tab', { name: '任务' }).or(leave).first().waitFor();
  if (await leave.isVisible()) await leave.click();
  await page.getByRole('tab', { name: '任务' }).waitFor();
});

it("[HP6] the office's own forms", async () => {
  const { page } = app;
  const folder = temporaryFolder();
  const template = path.join(folder, '市办月报.xlsx');
  writeFileSync(template, await officeTemplate());
  await app.menu('writeForms');
  await button('报表模板…').click();
  await app.answerOpenDialog(template);
  await button('选择文件').click();
  const dialog = page
    .getByRole('dialog')
    .filter({ has: page.getByRole('table', { name: '各列的内容' }) });
  const columns = dialog.getByRole('table', { name: '各列的内容' });
  await columns.waitFor();
  await takeHelpPicture(
    page,
    'templates',
    [dialog.getByRole('group', { name: '报表模板预览' }), columns, button('保存', dialog)],
    dialog,
  );
  // One stands over the other: each Escape closes the one that has the keys.
  const left = async () => {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
    return page.getByRole('dialog').count();
  };
  await expect.poll(left).toBe(0);
});

it("[HP6] the office's own consolidated sheet", async () => {
  const { page } = app;
  const source = path.join(temporaryFolder(), '市办汇总表.xlsx');
  writeFileSync(source, await officeSheet());
  await toConsolidated(app);
  await button('填入本单位表格…').click();
  await button('添加模板…').click();
  await app.answerOpenDialog(source);
  await button('选择文件', page.getByRole('dialog', { name: '汇总表模板' })).click();
  const confirm = page.getByRole('dialog', { name: '确认汇总表模板' });
  const columns = confirm.getByRole('table', { name: '各列的内容' });
  await columns.waitFor();
  await takeHelpPicture(
    page,
    'ownSheets',
    [confirm.getByRole('group', { name: '报表模板预览' }), columns, button('保存', confirm)],
    confirm,
  );
});
