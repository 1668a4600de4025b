// 备份与恢复 in a window: what was deleted is found again, in place with undo, and as a copy, also while no plan is open.
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PlanSession } from '#electron/planSession.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { expectAccessible } from './axe.ts';
import { PlanbookApp } from './planbookApp.ts';
import { takePictures } from './pictures.ts';

const patience = { timeout: 30_000 };
let app: PlanbookApp;
beforeAll(async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  await app.cell(0, 'text').waitFor();
});
afterAll(() => app.close());

const dialog = () => app.page.getByRole('dialog', { name: '备份与恢复' });
const button = (name: string) => dialog().getByRole('button', { name, exact: true });
const openDialog = async () => {
  await app.menu('backups');
  await dialog().getByRole('radio').first().waitFor();
};

it('[K4][K6][K7] a bulk deletion is restored in place, and taken back', async () => {
  const { page } = app;
  const rows = async () => /共\d+项任务/u.exec(await app.status())?.[0];
  await expect.poll(rows, patience).toBeDefined();
  const before = await rows();
  await app.cell(0, 'text').click();
  for (let row = 1; row < 24; row += 1) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+-');
  await expect.poll(rows, patience).not.toBe(before);

  await openDialog();
  await dialog()
    .getByRole('radio', { name: /批量删除前$/u })
    .check();
  await dialog()
    .getByText(/任务：找回24行/u)
    .waitFor();
  await takePictures(page, 'backups');
  await expectAccessible(page, 'backups');
  await button('逐处查看…').click();
  const looked = page.getByRole('dialog', { name: /的备份与现在的不同$/u });
  await looked.getByRole('row').nth(20).waitFor();
  await takePictures(page, 'backups-preview');
  await looked.getByRole('button', { name: '返回' }).click();
  await button('替换当前计划…').click();
  const question = page.getByRole('alertdialog', { name: '用这份备份替换当前计划？' });
  await question.waitFor();
  await takePictures(page, 'backups-question');
  await question.getByRole('button', { name: '替换', exact: true }).click();
  await dialog()
    .getByText(/^计划已恢复到/u)
    .waitFor();
  await dialog()
    .getByRole('radio', { name: /恢复备份前$/u })
    .waitFor();
  await button('关闭').click();
  await expect.poll(rows, patience).toBe(before);
  await app.undoAll();
  await expect.poll(rows, patience).toBe(before);
});

it('[K9] a second folder gets the backups, and its absence is one sentence', async () => {
  const { page } = app;
  const stick = path.join(temporaryFolder(), 'U盘');
  mkdirSync(stick);
  await openDialog();
  await app.answerOpenDialog(stick);
  await button('选择文件夹…').click();
  await dialog()
    .getByText(/^另存一份到：.*U盘，最新的一份是/u)
    .waitFor();
  await takePictures(page, 'backups-second');
  renameSync(stick, `${stick}拔下`);
  await button('立即备份').click();
  await dialog().getByText('已备份现在的计划。').waitFor();
  await dialog()
    .getByText(/^另存备份的文件夹现在找不到/u)
    .waitFor();
  await takePictures(page, 'backups-second-gone');
  await button('不再另存').click();
  await dialog()
    .getByText(/未设置$/u)
    .waitFor();
  await button('关闭').click();
});

it('[K6][K8] is restored as a copy while no plan is open', async () => {
  const { page } = app;
  const copy = path.join(temporaryFolder(), '副本.planbook');
  await app.menu('close');
  await page.getByRole('button', { name: '从备份恢复…' }).click();
  await dialog().getByRole('radio').first().check();
  await takePictures(page, 'backups-start');
  await app.answerSaveDialog(copy);
  await button('恢复为副本…').click();
  await dialog()
    .getByText(/^已恢复为副本“副本/u)
    .waitFor();
  await button('关闭').click();
  expect(existsSync(copy)).toBe(true);
  const opened = PlanSession.open(copy);
  if (!opened.ok) throw new Error(opened.problem.code);
  const tasks = opened.value.document.tasks.size;
  opened.value.close();
  expect(tasks).toBeGreaterThan(30);

  // The copy has backups of its own; those of the plan from which it comes are named with their place.
  await app.answerOpenDialog(copy);
  await app.menu('open');
  await page.getByRole('tab').first().waitFor();
  await openDialog();
  await dialog()
    .getByText(/^来自：/u)
    .first()
    .waitFor();
  await takePictures(page, 'backups-places');
});
