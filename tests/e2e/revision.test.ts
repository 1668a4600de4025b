// A revised notice meets a plan that the office works on: looked through, written as one step, taken back.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { firstNotice, revisedNotice } from '../fixtures/notices/revisedNotice.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';
import { inPlan, workedPlan } from './workedPlans.ts';

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

/** Texts of all tasks in the file, one below the other. */
function textsIn(file: string): string {
  return inPlan(file, ({ document: { tasks, projects } }) => {
    const texts = [...tasks.values()].map(({ text, status }) => `${text} ${status}`);
    return [...texts, ...[...projects.values()].map(({ name }) => name)].join('\n');
  });
}

it('shows only what changed, keeps what the office did, writes one step and takes it back', async () => {
  const folder = temporaryFolder();
  const file = workedPlan(folder);
  const revised = path.join(folder, '修订通知.txt');
  writeFileSync(revised, revisedNotice());
  const before = textsIn(file);

  app = await PlanbookApp.launch({ args: [file] });
  const { page } = app;
  await app.cell(0, 'text').waitFor();
  await page.getByRole('button', { name: '新建' }).click();
  await takePictures(page, 'revision-menu');
  await page.getByRole('menuitem', { name: '读入修订通知到本计划…' }).click();
  await page.getByRole('heading', { name: '读入修订通知' }).waitFor();
  await takePictures(page, 'revision-start');
  await app.answerOpenDialog(revised);
  await page.getByRole('button', { name: '选择修订后的通知' }).click();

  await page.getByRole('heading', { name: '需要决定（2处）' }).waitFor();
  await page.getByText('采用8处，保留2处（其中2处待决定，不决定则保留）').waitFor();
  // The paragraph that is only wrapped anew is no difference.
  expect(await page.locator('[data-difference]').filter({ hasText: '86个老旧院落' }).count()).toBe(
    0,
  );
  await page.keyboard.press('F8');
  await takePictures(page, 'revision-review');
  await page.getByRole('button', { name: '改为已终止' }).click();
  await page.getByText('采用9处，保留1处（其中1处待决定，不决定则保留）').waitFor();
  await takePictures(page, 'revision-decided');
  await page.getByRole('button', { name: '写入计划' }).click();

  await page.getByText('已写入计划：采用9处', { exact: true }).waitFor();
  await page.getByText('新建社区日间照料中心20个').first().waitFor();
  await page.getByText('2. 街道立面改造提升工程').first().waitFor();
  // The message goes by itself: pictures of what was written are taken once it has been done again.
  await page.getByText('撤销', { exact: true }).last().click();
  await expect.poll(() => page.getByText('新建社区日间照料中心20个').count()).toBe(0);
  await page.keyboard.press('Control+y');
  await page.getByText('新建社区日间照料中心20个').first().waitFor();
  await takePictures(page, 'revision-merged');
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByText('新建社区日间照料中心20个').count()).toBe(0);
  await app.close();
  expect(textsIn(file)).toBe(before);
});

it('says so when nothing changed, and reads a pasted text', async () => {
  app = await PlanbookApp.launch({ args: [workedPlan(temporaryFolder())] });
  const { page } = app;
  await app.cell(0, 'text').waitFor();
  await app.menu('readRevision');
  await page.getByRole('textbox', { name: '或者把修订后的通知全文粘贴在这里' }).fill(firstNotice);
  await page.getByRole('button', { name: '对照粘贴的文字' }).click();
  await page.getByText('修订后的通知与计划一致，没有需要改动的地方。').waitFor();
  await takePictures(page, 'revision-same');
  // A message in the corner has a 关闭 of its own.
  await page.locator('section[data-help]').getByRole('button', { name: '关闭' }).click();
  await app.cell(0, 'text').waitFor();
  await app.close();
});
