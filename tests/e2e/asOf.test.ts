// The window set to days in the past and the future: figures, lights and the exported workbook follow and say so.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PlanSession } from '#electron/planSession.ts';
import type { DeadlineRow, TaskRow } from '#shared/plan/model.ts';
import { deadline, smallSnapshot } from '#tests/plan/smallPlan.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

const patience = { timeout: 30_000 };
const folder = mkdtempSync(path.join(tmpdir(), '截至日-'));
let app: PlanbookApp;

/** t1 was finished in September 2022; t3 was put off in November; of t4 May and November were reported. */
function planFile(): string {
  const snapshot = smallSnapshot();
  const [report] = snapshot.progress;
  const tasks: Record<string, Partial<TaskRow>> = {
    t1: { text: '编制城市风貌规划', status: 'done', percent: 100, done: '2022-09-10' },
    t2: { text: '制定街道设计导则' },
    t3: { text: '整治主要街道立面' },
    t4: { text: '改造老旧小区100个', percent: 80 },
  };
  const moved: Partial<DeadlineRow> = {
    end: '2023-06-30',
    changes: [{ at: '2022-11-15', from: '2022-05-31', to: '2023-06-30', reason: '征地未完成' }],
  };
  const file = path.join(folder, '澜江市行动计划.planbook');
  const made = PlanSession.create(file, {
    ...snapshot,
    plan: snapshot.plan.map((row) => ({ ...row, title: '澜江市城市品质提升三年行动计划' })),
    tasks: snapshot.tasks.map((row) => ({ ...row, ...tasks[row.id] })),
    deadlines: [deadline('d1', 't3', moved), deadline('d3', 't4', { end: '2023-12-31' })],
    progress: report
      ? [
          report,
          { ...report, id: 'r2', period: '2022-11', percent: 80, progress: '已完成80个小区' },
        ]
      : [],
  });
  if (!made.ok) throw new Error(made.problem.code);
  return file;
}

beforeAll(async () => {
  app = await PlanbookApp.launch({ args: [planFile()] });
  await app.openTab('任务');
  await app.cell(0, 'text').waitFor();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function lookAt(typed: string, words: string): Promise<void> {
  const field = app.page.getByRole('textbox', { name: '截至日' });
  await field.fill(typed);
  await app.page.keyboard.press('Enter');
  await app.expectStatus(`截至${words}`);
}

/** What the exported workbook says: its head, the row of a task by heading, the notes. */
async function exported(name: string) {
  const file = path.join(folder, name);
  await app.page.getByRole('button', { name: '汇总', exact: true }).click();
  const sheet = app.page.getByRole('region', { name: '汇总表', exact: true });
  await sheet.getByRole('combobox', { name: '周期' }).selectOption('none');
  await takePictures(app.page, `as-of-consolidate-${name.slice(0, -5)}`);
  await app.answerSaveDialog(file);
  await sheet.getByRole('button', { name: '导出 Excel', exact: true }).click();
  await app.page.getByText(`已导出“${name}”`, { exact: true }).waitFor();
  await sheet.getByRole('button', { name: '返回', exact: true }).click();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const [worksheet] = workbook.worksheets;
  const rows: string[][] = [];
  worksheet?.eachRow((row) => {
    const texts: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => texts.push(cell.text));
    rows.push(texts);
  });
  const whole = rows.flat().join('\n');
  return {
    whole,
    row: (task: string) => rows.find((texts) => texts.includes(task))?.join('|') ?? '',
  };
}

const note = () => app.page.locator('.pb-note').filter({ visible: true });

it('[V28] [S8] on a day in June 2022 what came later has not happened', async () => {
  await lookAt('2022年6月30日', '2022年6月30日');
  await app.page.setViewportSize({ width: 1920, height: 1080 });
  await app.expectCell(0, 'status', '推进中');
  await app.cell(0, 'status').click();
  await app.page.keyboard.press('End');
  await app.expectCell(0, 'done', '');
  await app.expectCell(2, 'deadline', '2022-05-31');
  await app.expectCell(2, 'light', '● 逾期30天');
  await app.expectCell(3, 'percent', '40%');
  await expect.poll(() => note().innerText(), patience).toContain('有3项任务与现在不同');
  await app.cell(0, 'status').click();
  await app.expectStatus('截至2022年6月30日；现为“已完成”');
  await takePictures(app.page, 'as-of-past');
  const { whole, row } = await exported('六月.xlsx');
  expect(whole).toContain('截至2022年6月30日');
  expect(whole).toContain('本表为2022年6月30日的情况');
  expect(row('编制城市风貌规划')).toContain('推进中');
  expect(row('整治主要街道立面')).toContain('● 红 逾期\n30天');
  expect(row('整治主要街道立面')).toContain('2022年5月31日');
  expect(row('改造老旧小区100个')).toContain('已完成40个小区');
});

it('[V28] nothing of the past is written: typing, pasting and emptying leave the plan of today', async () => {
  const { page } = app;
  await app.typeInto(0, 'status', '未启动');
  await app.expectCell(0, 'status', '推进中');
  await app.cell(3, 'percent').click();
  await page.keyboard.press('Delete');
  await app.expectCell(3, 'percent', '40%');
  await app.cell(1, 'text').click();
  await page.keyboard.press('Control+c');
  await app.cell(3, 'percent').click();
  await page.keyboard.press('Control+v');
  await page
    .getByText(/已锁定/)
    .last()
    .waitFor();
  await app.expectCell(3, 'percent', '40%');
  const undo = page.getByRole('button', { name: /^撤销/ }).first();
  await expect.poll(() => undo.getAttribute('aria-disabled'), patience).toBe('true');
  // What is the same then and now is edited as ever.
  await app.typeInto(1, 'note', '六月底前报送');
  await app.expectCell(1, 'note', '六月底前报送');
  await page.getByRole('button', { name: '回到今天' }).click();
  await app.expectCell(0, 'status', '已完成');
  await app.expectCell(0, 'done', '2022-09-10');
  await app.expectCell(3, 'percent', '80%');
  await app.expectCell(2, 'deadline', '2023-06-30');
  await app.expectCell(1, 'note', '六月底前报送');
  // What is said of the past is gone; that the years of the plan are over may be said still.
  await expect.poll(() => note().filter({ hasText: '与现在不同' }).count(), patience).toBe(0);
});

it('[V28] reports of later periods are left out, which is said', async () => {
  await app.openTab('进展');
  await app.expectStatus('共2条');
  await lookAt('2022年6月30日', '2022年6月30日');
  await app.expectStatus('共1条');
  await expect.poll(() => note().innerText(), patience).toContain('另有1条进展');
  await takePictures(app.page, 'as-of-progress');
  await app.openTab('任务');
});

it('[V28] [S8] in December 2022 it has happened, and the workbook says so', async () => {
  await lookAt('2022年12月1日', '2022年12月1日');
  await app.expectCell(0, 'status', '已完成');
  await app.expectCell(2, 'deadline', '2023-06-30');
  await app.expectCell(2, 'light', '○ 未到期');
  await app.expectCell(3, 'percent', '80%');
  const { whole, row } = await exported('十二月.xlsx');
  expect(whole).toContain('截至2022年12月1日');
  expect(row('编制城市风貌规划')).toContain('已完成');
  expect(row('编制城市风貌规划')).toContain('✓ 完成');
  expect(row('整治主要街道立面')).toContain('○ 正常');
  expect(row('整治主要街道立面')).toContain('2023年6月30日');
  expect(row('改造老旧小区100个')).toContain('已完成80个小区');
});

it('[V29] [S8] a day that has not come is said to be one, and a day before the plan too', async () => {
  await lookAt('2099年1月1日', '2099年1月1日');
  await expect.poll(() => note().innerText(), patience).toContain('2099年1月1日还没有到');
  await takePictures(app.page, 'as-of-future');
  const { whole } = await exported('以后.xlsx');
  expect(whole).toContain('截至2099年1月1日（预计）');
  await lookAt('2020年1月1日', '2020年1月1日');
  await expect.poll(() => note().innerText(), patience).toContain('在计划开始（2021年1月1日）之前');
});
