// The review of a month's returns of the example plan: thirty units, most clean, some with every kind of trouble.
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';
import { changeForm, fill, formOf, returnedBatch } from './returnBatch.ts';

const patience = { timeout: 30_000 };
/** Thirty workbooks written, spoiled and read, with pictures of every part. */
const longJourney = 300_000;

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

/** Writes the forms of a period (null: the one that is offered) into a folder. */
async function writeForms(page: PlanbookApp, folder: string, stepsBack: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.menu('writeForms');
  await page.page.getByRole('dialog').waitFor();
  for (let step = 0; step < stepsBack; step += 1) {
    await page.page.getByRole('button', { name: '上一期' }).click();
  }
  await page.answerOpenDialog(folder);
  await page.page.getByRole('button', { name: '选择文件夹并生成' }).click();
  await page.page.getByRole('button', { name: '打开文件夹' }).waitFor();
  await page.page.getByRole('button', { name: '完成' }).click();
}

it(
  'reviews a batch of thirty units, decides, merges and takes it back',
  async () => {
    const folder = temporaryFolder();
    const [forms, old, returns] = ['发表', '上期', '收表'].map((name) => path.join(folder, name));
    if (!forms || !old || !returns) throw new Error('no folders');
    mkdirSync(returns);
    app = await PlanbookApp.launch({ args: ['--example'] });
    const { page } = app;
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
    await writeForms(app, old, 1);
    await writeForms(app, forms, 0);
    const count = await returnedBatch(forms, old, returns);

    await app.menu('importReturns');
    await app.answerOpenDialog(returns);
    await button('选择文件夹').click();
    await page.getByRole('tab', { name: `文件 ${count}` }).waitFor();
    await page.getByRole('region', { name: '变化表' }).waitFor();
    await takePictures(page, 'returns-open');
    await page.getByRole('tab', { name: /^收表情况/ }).click();
    await takePictures(page, 'returns-panel');
    await page.getByRole('tab', { name: /^文件 / }).click();

    const files = page.getByRole('listbox', { name: /^文件/ });
    await files.getByText('市住建局', { exact: true }).click();
    await page.getByRole('tab', { name: /^变化 [1-9]/ }).waitFor();
    await takePictures(page, 'returns-file');
    await page.getByRole('tab', { name: /^行与任务/ }).click();
    await takePictures(page, 'returns-rows');
    await page.getByRole('tab', { name: '表头' }).click();
    await takePictures(page, 'returns-columns');
    await page.getByRole('tab', { name: /^提示/ }).click();
    await takePictures(page, 'returns-said');
    await page.getByRole('textbox', { name: '查找文件' }).fill('推进表');
    await files.getByText('环保局推进表.xlsx').click();
    await page.getByRole('tab', { name: /^行与任务/ }).click();
    await takePictures(page, 'returns-own-table');
    await page.getByRole('textbox', { name: '查找文件' }).fill('');

    const letters = path.join(folder, '退回意见');
    mkdirSync(letters);
    const all = page.getByRole('button', { name: /^退回意见（\d+）$/ });
    const expected = Number((await all.textContent())?.match(/\d+/)?.[0]);
    expect(expected).toBeGreaterThan(1);
    await app.answerOpenDialog(letters);
    await all.click();
    await page.getByText(`已导出${expected}份退回意见`, { exact: true }).waitFor();
    expect(readdirSync(letters)).toHaveLength(expected);
    await takePictures(page, 'returns-sent-back');

    await button('合并').click();
    await button('仍要合并').click();
    await button('撤回这次导入').waitFor();
    await takePictures(page, 'returns-merged');
    await button('撤回这次导入').click();
    await page.getByText(/写入的内容都已恢复/).waitFor();
    await takePictures(page, 'returns-taken-back');
    await app.close();
  },
  longJourney,
);

it(
  'goes from the files to the merge by keyboard alone',
  async () => {
    const folder = temporaryFolder();
    const forms = path.join(folder, '发表');
    app = await PlanbookApp.launch({ args: ['--example'] });
    const { page } = app;
    await writeForms(app, forms, 0);
    const first = path.join(folder, '发改.xlsx');
    const second = path.join(folder, '住建.xlsx');
    await changeForm(formOf(forms, '市发改委'), first, (table) => {
      fill(table, 0);
      table.set(0, '完成率(%)', 20);
    });
    await changeForm(formOf(forms, '市住建局'), second, (table) => {
      fill(table, 1);
      table.set(0, '完成率(%)', '约六成');
    });
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = () =>
      page.evaluate(
        () =>
          document.activeElement?.getAttribute('aria-label') ??
          document.activeElement?.textContent.trim() ??
          '',
      );
    const tabTo = async (name: RegExp) => {
      for (let step = 0; step < 60 && !name.test(await focused()); step += 1) await press('Tab');
      await expect.poll(focused, patience).toMatch(name);
    };
    await app.menu('importReturns');
    await app.answerOpenDialog(first, second);
    await page.getByRole('button', { name: '选择文件', exact: true }).waitFor();
    await tabTo(/^选择文件$/);
    await press('Enter');
    await page.getByRole('region', { name: '变化表' }).waitFor();
    const open = page.getByRole('button', { name: /^全部待决定/ });
    const left = async () => Number((await open.textContent())?.match(/(\d+)处/)?.[1]);
    const questions = await left();
    expect(questions).toBeGreaterThan(1);
    // The first question, refused, and with it that on the task that follows; then the decision is taken back.
    await press('F8');
    await expect.poll(focused, patience).toMatch(/^第1行 决定：/);
    await press('Delete');
    await expect.poll(left, patience).toBe(questions - 2);
    await press('Control+z');
    await expect.poll(left, patience).toBe(questions);
    // The row that leaves the list takes the sheet to a question, which may be before or after the next key: the arrows find it.
    const toQuestion = async () => {
      const at = await focused();
      if (!/^第\d+行 决定：/.test(at)) await press(/ 原因：/.test(at) ? 'ArrowLeft' : 'ArrowRight');
      return focused();
    };
    // The others are gone through; what cannot be read is typed.
    for (let before = questions; before > 0; before = await left()) {
      await press('F8');
      await expect.poll(toQuestion, patience).toMatch(/▲待(?:决定|更正)/);
      const typed = /▲待更正/.test(await focused());
      if (typed) {
        await press('ArrowLeft', 'F2', 'Control+a');
        await page.keyboard.insertText('60%');
        await press('Enter');
        await expect.poll(left, patience).toBeLessThan(before);
      } else {
        await press(' ');
        await expect.poll(left, patience).toBeLessThan(before);
      }
    }
    await press('F6');
    await tabTo(/^合并$/);
    await press('Enter');
    await page.getByText(/写入计划。/).waitFor();
    await tabTo(/^完成$/);
    await press('Enter');
    await app.openTab('进展');
    await app.close();
  },
  longJourney,
);
