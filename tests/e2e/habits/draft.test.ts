// The same habits in a draft under review: its steps are kept in memory and are as many and as well named.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PlanbookApp } from '../planbookApp.ts';

const patience = { timeout: 30_000 };
const notice = `澜江市绿化三年行动方案（2022—2024年）
一、绿化行动
1.公园工程。2022年底前建成公园3座。（牵头单位：市园林局，配合单位：市财政局）
2.绿道工程。2023年6月底前建成绿道20公里。（牵头单位：市园林局）
二、净水行动
1.河道工程。2024年10月底前整治河道15公里。（牵头单位：市水务局）
`;

let app: PlanbookApp;
beforeAll(async () => {
  app = await PlanbookApp.launch();
  await app.page.setViewportSize({ width: 1920, height: 1080 });
  await app.page.getByRole('button', { name: /^从通知新建/ }).click();
  await app.page.getByRole('textbox').fill(notice);
  await app.page.getByRole('button', { name: '分解粘贴的文字' }).click();
  await app.page.getByRole('tab', { name: '任务 3' }).waitFor();
  await app.cell(0, 'text').waitFor();
});
afterAll(async () => {
  await app.page.getByRole('button', { name: '取消' }).click();
  await app.page.getByRole('button', { name: '放弃草稿' }).click();
  await app.page.getByRole('button', { name: '打开示例计划' }).first().waitFor();
  await app.close();
});

it('[H28] takes back a hundred steps of a draft and does them again, each with its name', async () => {
  const { page } = app;
  const first = '2022年底前建成公园3座。';
  const undo = page.getByRole('button', { name: '撤销' });
  await app.cell(0, 'text').click();
  for (let step = 1; step <= 100; step += 1) {
    await page.keyboard.insertText(`第${step}步`);
    await page.keyboard.press('Control+Enter');
  }
  await app.expectCell(0, 'text', '第100步');
  await expect
    .poll(() => undo.getAttribute('title'), patience)
    .toBe('撤销：修改任务内容（Ctrl+Z）');
  for (let step = 0; step < 100; step += 1) await page.keyboard.press('Control+z');
  await app.expectCell(0, 'text', first);
  await expect.poll(() => undo.getAttribute('title'), patience).toBe('没有可以撤销的操作');
  for (let step = 0; step < 100; step += 1) await page.keyboard.press('Control+y');
  await app.expectCell(0, 'text', '第100步');
  for (let step = 0; step < 100; step += 1) await page.keyboard.press('Control+z');
  await app.expectCell(0, 'text', first);
});

it('[H18] composes in a cell of a draft without losing the first letter', async () => {
  const { page } = app;
  await app.cell(1, 'text').click();
  const input = await page.context().newCDPSession(page);
  for (const text of ['s', 'sh', 'shi', 'shi b', 'shi ban']) {
    const end = text.length;
    await input.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
  }
  await input.send('Input.insertText', { text: '试办' });
  await page.keyboard.press('Enter');
  await app.expectCell(1, 'text', '试办');
  await page.keyboard.press('Control+z');
  await app.expectCell(1, 'text', '2023年6月底前建成绿道20公里。');
});
