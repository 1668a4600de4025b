// 帮助 › 导出日志: the person reads the log, copies or saves it; failures of the page are in it, without their sentences.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

it('shows what is in the log before it is saved, and saves what was shown', async () => {
  const file = path.join(temporaryFolder(), '日志.txt');
  app = await PlanbookApp.launch({ args: ['--example'] });
  const { page } = app;
  // A failure that nobody caught, and one that nobody waited for: both quote a cell.
  await page.evaluate(() => {
    setTimeout(() => {
      throw new TypeError('开发区征地补偿款');
    });
    void Promise.reject(new RangeError('开发区征地补偿款'));
  });
  await expect.poll(() => app?.complaints.length).toBe(2);
  app.complaints.length = 0;
  await app.menu('showLog');
  const text = page.getByRole('textbox', { name: '日志内容' });
  await expect.poll(() => text.inputValue()).toContain('page rejection: RangeError');
  const shown = await text.inputValue();
  expect(shown).toContain('start of');
  expect(shown).toContain('page error: TypeError');
  for (const secret of ['征地', '示例', '规划', app.running.userData])
    expect(shown).not.toContain(secret);
  await takePictures(page, 'log');

  await page.getByRole('button', { name: '复制' }).click();
  await page.getByRole('button', { name: '已复制' }).waitFor();
  await app.answerSaveDialog(file);
  await page.getByRole('button', { name: '另存为文件…' }).click();
  await page.getByText('“日志.txt”已导出。').waitFor();
  await takePictures(page, 'log-saved');
  expect(readFileSync(file, 'utf8').replaceAll('\r\n', '\n')).toBe(shown);
  await page.getByRole('button', { name: '完成' }).click();
  await app.close();
});
