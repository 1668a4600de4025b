// The pictures of 使用说明 of two texts or two plans that are brought together: a revised notice, another copy [HP6].
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { revisedNotice } from '../../fixtures/notices/revisedNotice.ts';
import { PlanbookApp } from '../planbookApp.ts';
import { twoCopies, workedPlan } from '../workedPlans.ts';
import { takeHelpPicture } from './takeHelpPicture.ts';

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

async function toReview(plan: string, other: string, menu: string, choose: string) {
  app = await PlanbookApp.launch({ args: [plan] });
  const { page } = app;
  await app.cell(0, 'text').waitFor();
  await app.menu(menu);
  await app.answerOpenDialog(other);
  await page.getByRole('button', { name: choose }).click();
  await page.getByRole('heading', { name: '需要决定（2处）' }).waitFor();
  await page.keyboard.press('F8');
  await page.locator('[aria-current]').getByRole('group').first().waitFor();
  return page;
}

it('[HP6] a revised notice', async () => {
  const folder = temporaryFolder();
  const revised = path.join(folder, '修订通知.txt');
  writeFileSync(revised, revisedNotice());
  const page = await toReview(workedPlan(folder), revised, 'readRevision', '选择修订后的通知');
  await takeHelpPicture(page, 'revision', [
    page.getByRole('heading', { name: '需要决定（2处）' }),
    page.locator('[aria-current]').getByRole('group').first(),
    page.getByRole('button', { name: '写入计划' }),
  ]);
});

it('[HP6] another copy of the plan', async () => {
  const { mine, theirs } = twoCopies(temporaryFolder());
  // From a stick: of a copy that lies beside the plan the window would say so, in its own time, over the picture.
  const brought = path.join(temporaryFolder(), path.basename(theirs));
  renameSync(theirs, brought);
  const page = await toReview(mine, brought, 'mergeCopy', '选择另一份计划');
  await takeHelpPicture(page, 'mergeCopy', [
    page.getByRole('heading', { name: '需要决定（2处）' }),
    page.locator('[aria-current]').getByRole('group').first(),
    page.getByRole('button', { name: '合并', exact: true }),
  ]);
});
