// The review of two hundred returns with forty tasks each in a real window: what holds the page or the main process up, for how
// long. Times are of the processor, a task of the page's main thread or a turn of the main process each. Build first.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright';
import { PlanSession } from '#electron/planSession.ts';
import { writeForm } from '#electron/excel/writeForm.ts';
import { buildForm } from '#shared/forms/buildForm.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import { launchPlanbook } from '#tests/standin/launch.ts';
import { formOptions } from '../forms/samplePlan.ts';
import { largePlan } from './largePlan.ts';
import { step } from './turns.ts';

const units = 200;
/** Each unit leads a part of them and supports twice as many. */
const city = largePlan({ tasks: 2668, deadlinesPerTask: 1, units });
const { planId } = formOptions;
const folder = mkdtempSync(path.join(os.tmpdir(), 'planbook-bench-'));
const plan = path.join(folder, '计划.planbook');
const returns = path.join(folder, '收表');

async function writeReturns(period: string): Promise<void> {
  mkdirSync(returns);
  for (let unit = 0; unit < units; unit++) {
    const content = buildForm(city, `u${unit}`, period, formOptions);
    content.rows.forEach((row, index) => {
      Object.assign(row.cells, {
        // One row in twenty has less than before, one what cannot be read.
        percent: index % 20 === 0 ? 1 : index % 20 === 7 ? '约九成五左右' : 90,
        progress: `本月完成第${index}项的招标，累计完成投资${index}万元，下月开工。`,
        nextSteps: '加快办理前期手续，确保按期开工。',
      });
    });
    writeFileSync(path.join(returns, content.fileName), await writeForm(content));
  }
}

const created = PlanSession.create(plan, toSnapshot(city), { planId });
if (!created.ok) throw new Error(created.problem.code);
const running = await launchPlanbook({ args: [plan] });
const { page, app } = running;
page.setDefaultTimeout(120_000);
await page.setViewportSize({ width: 1366, height: 768 });
await page.getByRole('tab', { name: /^任务/u }).waitFor();
await app.evaluate(({ dialog }, place) => {
  dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [place] });
}, returns);

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
await button('收表').click();
await button('选择文件夹').waitFor();
const period = page.getByRole('group', { name: '期次' }).locator('select').last();
await writeReturns(await period.inputValue());

/** Elements are looked up before a step, and by style alone within it: a search by role costs the page more than the step. */
const handleOf = async (place: Locator) => {
  const handle = await place.elementHandle();
  if (!handle) throw new Error('it is not there');
  return handle;
};
const rows = page.locator('.ag-row .ag-cell[col-id="decision"]');
const count = () =>
  page.evaluate(() => {
    const text = document.querySelector('button[aria-pressed] span:last-child')?.textContent ?? '';
    return Number.parseInt(text, 10);
  });
const settled = () => page.waitForTimeout(300);
const changed = async (before: number) => {
  while ((await count()) === before) await page.waitForTimeout(20);
  await settled();
};
const shows = (words: string) =>
  page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('button, [role="status"]')].some(({ textContent }) =>
        textContent.includes(wanted),
      ),
    words,
    { polling: 200 },
  );

const chooseFolder = await handleOf(button('选择文件夹'));
await step(running, `${units} files read, the questions shown`, async () => {
  await chooseFolder.click();
  await rows.first().waitFor();
  await settled();
});
console.log(`  ${await count()} questions`);
await step(running, 'one question decided', async () => {
  const before = await count();
  await page.keyboard.press('F8');
  await page.keyboard.press('Delete');
  await changed(before);
});
await step(running, 'taken back', async () => {
  const before = await count();
  await page.keyboard.press('Control+z');
  await changed(before);
});
await step(running, 'the sheet of questions drawn to its end', async () => {
  await page.mouse.move(800, 400);
  for (let turn = 0; turn < 40; turn += 1) {
    await page.mouse.wheel(0, 3000);
    await page.waitForTimeout(30);
  }
});
const file = await handleOf(
  page.getByRole('listbox', { name: /^文件/u }).getByRole('option').first(),
);
await step(running, 'one file shown', async () => {
  await file.click();
  await settled();
  await settled();
});
await step(running, 'twenty files more, by the arrow key', async () => {
  for (let next = 0; next < 20; next += 1) {
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(100);
  }
});
const refuse = await handleOf(button('全部不采用'));
await step(running, 'all of a file refused', async () => {
  const before = await count();
  await refuse.click();
  await changed(before);
});
const find = await handleOf(page.getByRole('textbox', { name: '查找文件' }));
await step(running, 'files found by a word', async () => {
  await find.fill('第12');
  await settled();
  await find.fill('');
  await settled();
});
const panel = await handleOf(page.getByRole('tab', { name: /^收表情况/u }));
await step(running, 'the panel shown', async () => {
  await panel.click();
  await settled();
});
const open = await handleOf(page.getByRole('button', { name: /^全部待决定/u }));
await step(running, 'all questions shown again', async () => {
  await open.click();
  await rows.first().waitFor();
  await settled();
});
const refuseAll = await handleOf(button('全部不采用'));
await step(running, 'all of them refused', async () => {
  const before = await count();
  await refuseAll.click();
  await changed(before);
});
const merge = await handleOf(button('合并'));
await step(running, 'merged', async () => {
  await merge.click();
  await shows('撤回这次导入');
  await settled();
});
const takeBack = await handleOf(button('撤回这次导入'));
await step(running, 'the import taken back', async () => {
  await takeBack.click();
  await shows('恢复');
  await settled();
});
await running.close();
rmSync(folder, { recursive: true, force: true });
