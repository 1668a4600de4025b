// A task table becomes a plan: dropped, shown as its cells beside the plan, linked to them, created.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { cityTasks } from '#tests/fixtures/workbooks/cityTasks.ts';
import { workbook } from '#tests/fixtures/workbooks/workbook.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

it('is dropped, shown as cells beside the plan and made a plan', async () => {
  const folder = temporaryFolder();
  const table = path.join(folder, '任务分解表.xlsx');
  const plan = path.join(folder, '城市更新.planbook');
  writeFileSync(table, workbook([cityTasks]));
  app = await PlanbookApp.launch();
  const { page } = app;
  await page.getByRole('button', { name: /^从通知新建/ }).waitFor();
  await app.drop(table);
  await page.getByRole('tab', { name: '任务 3' }).waitFor();
  await app.expectCell(0, 'leads', '市住建局');
  await app.cell(0, 'leads').click();
  await expect
    .poll(async () => (await page.locator('mark[data-chosen]').allTextContents()).join(''))
    .toBe('市住建局');
  await takePictures(page, 'review-table');
  await app.answerSaveDialog(plan);
  await page.getByRole('button', { name: '创建计划' }).click();
  await app.acceptDoubts();
  await app.expectStatus('共3项任务');
  await app.expectCell(0, 'percent', '60%');
  await app.close();
  expect(existsSync(plan)).toBe(true);
});
