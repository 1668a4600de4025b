// One journey through the program, as a clerk would go: open, edit, undo, look at what is late, close, reopen.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

/** A column of each tab that is not merged. */
const firstColumns: Record<string, string> = {
  单位: 'name',
  目标: 'subject',
  时间节点: 'what',
  进展: 'unit',
  预警: 'kind',
};

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

it('opens the example, edits, undoes, shows what is late, and is the same after a restart', async () => {
  const userData = temporaryFolder();
  app = await PlanbookApp.launch({ args: ['--example'], userData });
  const { page } = app;
  await page.getByRole('tab', { name: /^任务/ }).waitFor();
  await page.getByText('1. 规划设计提升工程').first().waitFor();
  await app.expectStatus('截至 2022年6月30日');
  await takePictures(page, 'tasks');

  const before = (await app.cell(0, 'text').textContent())?.trim() ?? '';
  await app.typeInto(0, 'text', '编制二十一项专项规划');
  await app.expectCell(0, 'text', '编制二十一项专项规划');
  await app.expectStatus('已保存');
  await page.keyboard.press('Control+z');
  await app.expectCell(0, 'text', before);
  await page.keyboard.press('Control+y');
  await app.expectCell(0, 'text', '编制二十一项专项规划');

  for (const tab of Object.keys(firstColumns)) {
    await app.openTab(tab);
    await app.cell(0, firstColumns[tab] ?? '').waitFor();
    await takePictures(page, tab);
  }
  await app.expectCell(0, 'kind', '逾期');

  await app.close();
  expect(readdirSync(path.join(userData, 'example'))).toEqual(['示例计划.planbook']);
  app = await PlanbookApp.launch({ args: ['--example'], userData });
  await app.expectCell(0, 'text', '编制二十一项专项规划');
  await app.cell(0, 'text').click();
  await app.page.keyboard.press('Control+z');
  await app.expectCell(0, 'text', before);
  await app.close();
});

it('starts with three doors, and a file that is no plan gets a sentence', async () => {
  app = await PlanbookApp.launch();
  await app.page.getByText('打开示例计划').first().waitFor();
  await takePictures(app.page, 'start');
  await app.answerOpenDialog(path.resolve('package.json'));
  await app.menu('open');
  await app.page
    .getByText(/这不是计划文件/)
    .first()
    .waitFor();
  await app.close();
});
