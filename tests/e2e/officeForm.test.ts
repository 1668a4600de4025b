// The office's own workbook: dropped into the plan, its columns confirmed, sent to a unit, returned, its mapping kept.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, expect, it } from 'vitest';
import { officeTemplate } from '#tests/templates/officeTemplate.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

it('[O5] [O7] goes out in place of the forms of the program, and is taken back like any other change', async () => {
  const folder = temporaryFolder();
  const template = path.join(folder, '市办月报.xlsx');
  const forms = path.join(folder, '发表');
  mkdirSync(forms);
  writeFileSync(template, await officeTemplate());
  app = await PlanbookApp.launch();
  const { page } = app;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const chosenForm = () => page.getByLabel('报表样式').locator('option:checked').textContent();
  await button(/示例/).first().click();
  await app.openTab('任务');

  await button(/^发表$/).click();
  await button('报表模板…').click();
  await takePictures(page, 'templates-empty');
  await app.answerOpenDialog(template);
  await button('选择文件').click();
  await page.getByRole('row', { name: /G 完成情况 \/ 工作进展/ }).waitFor();
  await takePictures(page, 'templates-review');
  await button('保存').click();
  await page.getByRole('row', { name: /市办月报/ }).waitFor();
  await takePictures(page, 'templates-list');
  await button('完成').click();
  await expect.poll(chosenForm).toBe('市办月报（模板）');
  await app.answerOpenDialog(forms);
  await button('选择文件夹并生成').click();
  await button('打开文件夹').waitFor();
  await button('完成').click();
  const names = readdirSync(forms).filter((name) => name.includes('市办月报'));
  expect(names.length).toBeGreaterThan(10);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path.join(forms, names[0] ?? ''));
  const sheet = workbook.getWorksheet('进度表');
  expect(sheet?.getCell('A3').text).toMatch(/^填报单位（盖章）：.+/u);
  expect(sheet?.getCell('C6').text).not.toBe('');

  // The choice is remembered with what was sent; the form itself can be taken back.
  await button(/^发表$/).click();
  await expect.poll(chosenForm).toBe('市办月报（模板）');
  await app.escape(page.getByRole('dialog'));
  await app.undoAll();
  await button(/^发表$/).click();
  await page.getByLabel('报表样式').waitFor();
  const templates = page.getByLabel('报表样式').locator('option', { hasText: '模板' });
  await expect.poll(() => templates.count()).toBe(0);
  await app.escape(page.getByRole('dialog'));
  await app.close();
});
