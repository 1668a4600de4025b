// One journey through the program, as a clerk would go: open, edit, undo, look at what is late, close, reopen.
import { readdirSync, writeFileSync } from 'node:fs';
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
  await app.expectStatus('截至2022年6月30日');
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

it('loses nothing of what an input method composes on a selected cell', async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  const { page } = app;
  await app.cell(0, 'text').click();
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', { text: 'w', selectionStart: 1, selectionEnd: 1 });
  await input.send('Input.imeSetComposition', { text: 'wo', selectionStart: 2, selectionEnd: 2 });
  await input.send('Input.imeSetComposition', { text: 'wom', selectionStart: 3, selectionEnd: 3 });
  await input.send('Input.insertText', { text: '我们' });
  await page.keyboard.press('Enter');
  await app.expectCell(0, 'text', '我们');
  await app.expectStatus('已保存');
  await app.close();
});

it('takes a pasted block as one step and says which cells it refused', async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  const { page } = app;
  const before = (await app.cell(1, 'text').textContent())?.trim() ?? '';
  const lead = (await app.cell(1, 'leads').textContent())?.trim() ?? '';
  const paste = async () => {
    await app?.cell(0, 'text').click();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '第一行\t市住建局\r\n第二行\t没有这个单位\r\n');
      const event = { clipboardData: data, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', event));
    });
  };
  await paste();
  await page.getByText('添加“没有这个单位”并填入').click();
  await app.expectCell(0, 'text', '第一行');
  await app.expectCell(0, 'leads', '市住建局');
  await app.expectCell(1, 'text', '第二行');
  await app.expectCell(1, 'leads', '没有这个单位');
  await page.keyboard.press('Control+z');
  await app.expectCell(1, 'leads', lead);
  await page.keyboard.press('Control+z');
  await app.expectCell(1, 'text', before);
  // The message goes by itself: its picture is of another one.
  await paste();
  await page
    .getByText(/单位表里没有这个单位/)
    .first()
    .waitFor();
  await takePictures(page, 'unit-unknown');
  await app.close();
});

it('saves under another name, over what was there, and goes on with that file', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, '我的计划.planbook');
  writeFileSync(file, '旧文件');
  app = await PlanbookApp.launch({ args: ['--example'] });
  await app.typeInto(0, 'text', '另存之前的改动');
  await app.expectCell(0, 'text', '另存之前的改动');
  await app.answerSaveDialog(file);
  await app.page.getByRole('button', { name: '另存为' }).first().click();
  await app.page.getByText('已另存，现在编辑的是新文件').first().waitFor();
  await app.expectCell(0, 'text', '另存之前的改动');
  await app.close();
  expect(readdirSync(folder)).toEqual(['我的计划.planbook']);
  app = await PlanbookApp.launch({ args: [file] });
  await app.expectCell(0, 'text', '另存之前的改动');
  await app.close();
});
