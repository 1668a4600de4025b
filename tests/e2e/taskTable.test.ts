// A task table becomes a plan: dropped, shown as its cells beside the plan, linked to them, created.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { workbook } from '#tests/fixtures/workbooks/workbook.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

const rows = [
  ['附件1'],
  ['澜江市2023年重点工作任务分解表'],
  [
    '序号',
    '重点任务',
    '具体措施',
    '责任领导',
    '牵头单位',
    '配合单位',
    '完成时限',
    '完成率',
    '总投资（万元）',
  ],
  ['一、城市更新行动（共2项）'],
  [
    1,
    '老旧小区改造',
    '新开工改造老旧小区20个，惠及居民5000户。',
    '张明',
    '市住建局',
    '市财政局、各县区人民政府',
    '11月底',
    '60%',
    1200,
  ],
  [null, null, '加装电梯50部以上。', '张明', '市住建局', '市市场监管局', '12月底', '', ''],
  [
    2,
    '公园绿地建设',
    '①3月底前，完成设计；②年底前，建成口袋公园10个。',
    '李华',
    '',
    '/',
    '',
    '',
    300,
  ],
];

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

it('is dropped, shown as cells beside the plan and made a plan', async () => {
  const folder = temporaryFolder();
  const table = path.join(folder, '任务分解表.xlsx');
  const plan = path.join(folder, '城市更新.planbook');
  const merges = ['A1:I1', 'A2:I2', 'A4:I4', 'A5:A6', 'B5:B6'];
  writeFileSync(table, workbook([{ name: '附件1', rows, merges }]));
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
