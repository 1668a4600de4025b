// Two persons worked on copies of one plan: the other copy is looked through, decided on and merged as one step.
import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';
import { inPlan, twoCopies } from './workedPlans.ts';

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

it('asks only about what both changed, merges as one step and takes it back', async () => {
  const { mine, theirs } = twoCopies(temporaryFolder());
  const bytes = readFileSync(theirs);
  app = await PlanbookApp.launch({ args: [mine] });
  const { page } = app;
  await app.cell(0, 'text').waitFor();
  await app.menu('mergeCopy');
  await page.getByRole('heading', { name: '合并另一份计划' }).waitFor();
  await takePictures(page, 'merge-start');
  await app.answerOpenDialog(mine);
  await page.getByRole('button', { name: '选择另一份计划' }).click();
  await page.getByText('这就是正在打开的计划本身。请选择另一份。').waitFor();
  await takePictures(page, 'merge-refused');

  await app.answerOpenDialog(theirs);
  await page.getByRole('button', { name: '选择另一份计划' }).click();
  await page.getByRole('heading', { name: '需要决定（2处）' }).waitFor();
  await page
    .getByText('采用另一份2处，保留本计划2处（其中2处待决定，不决定则保留，下次合并时再问）')
    .waitFor();
  await page.keyboard.press('F8');
  await takePictures(page, 'merge-review');
  const current = page.locator('[aria-current]');
  await current.getByRole('button', { name: '另一份' }).click();
  await page.keyboard.press('F8');
  await current.getByRole('button', { name: '本计划' }).click();
  await page.getByText('采用另一份3处，保留本计划1处', { exact: true }).waitFor();
  await takePictures(page, 'merge-decided');

  // Left for another page it stays; closing the plan asks, and to stay leads back to it.
  await app.menu('snapshots');
  await page.getByText('“合并另一份计划”的核对还没有写入计划', { exact: true }).waitFor();
  await takePictures(page, 'merge-left');
  await app.menu('close');
  const question = page.getByRole('alertdialog', { name: '放弃没有写入的核对吗？' });
  await question.waitFor();
  await takePictures(page, 'merge-leave');
  await question.getByRole('button', { name: '继续核对' }).click();
  await page.getByText('采用另一份3处，保留本计划1处', { exact: true }).waitFor();
  await page.getByRole('button', { name: '合并', exact: true }).click();

  await page.getByText('已合并：采用另一份3处', { exact: true }).waitFor();
  await page.getByText('背街小巷照明提升20条').first().waitFor();
  await takePictures(page, 'merge-done');
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByText('背街小巷照明提升20条').count()).toBe(0);
  await page.keyboard.press('Control+y');
  await page.getByText('背街小巷照明提升20条').first().waitFor();

  // Merged again, it finds nothing.
  await app.menu('mergeCopy');
  await app.answerOpenDialog(theirs);
  await page.getByRole('button', { name: '选择另一份计划' }).click();
  await page.getByText('两份计划一致，没有需要合并的内容。').waitFor();
  await takePictures(page, 'merge-same');
  // A message in the corner has a 关闭 of its own.
  await page.locator('section[data-help]').getByRole('button', { name: '关闭' }).click();
  await app.close();
  expect(readFileSync(theirs).equals(bytes)).toBe(true);
  const merged = inPlan(mine, (session) =>
    [...session.document.tasks.values()].map(({ text, percent }) => `${text} ${percent}`),
  );
  expect(merged.join('\n')).toContain('小巷照明提升20条');
});
