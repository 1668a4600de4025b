// Files of returns in the window: a dropped folder, a file that its reader dies of, stopping in the middle, paths that nobody dropped.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { workbook } from '../fixtures/workbooks/workbook.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';
import { ask } from './reminderKit.ts';

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

const returned = workbook([
  {
    name: '反馈表',
    rows: [['填报单位：市住建局'], ['序号', '工作任务', '进展情况'], [1, '建设公厕60个', '已完工']],
  },
]);

function folderOf(names: readonly string[]): string {
  const folder = path.join(temporaryFolder(), '收回的表');
  mkdirSync(folder);
  // Different bytes, or they would be one file sent several times.
  names.forEach((name, index) => {
    const file = path.join(folder, name);
    writeFileSync(file, Buffer.concat([returned, Buffer.alloc(index)]));
  });
  return folder;
}

/** The reading process dies of a file called 坏, and never hears of one called 慢. */
async function troubleReading(at: PlanbookApp): Promise<void> {
  await at.running.app.evaluate(({ utilityProcess }) => {
    const fork = utilityProcess.fork.bind(utilityProcess);
    utilityProcess.fork = (...args) => {
      const child = fork(...args);
      const post = child.postMessage.bind(child);
      child.postMessage = (order: { request?: { path?: string } }) => {
        const file = order.request?.path ?? '';
        if (file.includes('坏')) child.kill();
        else if (!file.includes('慢')) post(order);
      };
      return child;
    };
  });
}

async function openReturns(at: PlanbookApp): Promise<void> {
  await at.page.getByRole('button', { name: '收表' }).click();
  await at.page.getByRole('button', { name: '选择文件', exact: true }).waitFor();
}

it('reads a dropped folder of fifty files of which the reader dies of one', async () => {
  const names = Array.from({ length: 49 }, (_, index) => `单位${index + 10}.xlsx`);
  const folder = folderOf([...names, '坏的.xlsx']);
  app = await PlanbookApp.launch({ args: ['--example'] });
  await troubleReading(app);
  await openReturns(app);
  await app.drop(folder);
  const { page } = app;
  const find = page.getByRole('textbox', { name: '查找文件' });
  await find.fill('坏的');
  await page.getByText('坏的.xlsx').first().click();
  await page
    .getByText(/读取时内容太大或出了意外，已跳过，其他文件不受影响/)
    .first()
    .waitFor();
  await takePictures(page, 'returns-file-died');
  await find.fill('单位58');
  await page.getByText('单位58.xlsx').first().click();
  await expect.poll(() => page.getByText(/已跳过/).count()).toBe(0);
  await app.close();
});

it('is stopped in the middle: what was read is reviewed, what was not is said', async () => {
  const folder = folderOf(
    ['甲.xlsx', '乙.xlsx', '慢的.xlsx', '最后.xlsx'].map((name, index) => `${index}${name}`),
  );
  app = await PlanbookApp.launch({ args: ['--example'] });
  await troubleReading(app);
  await openReturns(app);
  await app.drop(folder);
  const { page } = app;
  await page.getByText(/正在读取“2慢的.xlsx”/).waitFor();
  await takePictures(page, 'returns-reading');
  await page.getByRole('button', { name: '停止', exact: true }).click();
  await page.getByText('已停止读取，还有2个文件没有读', { exact: true }).waitFor();
  await page.getByText('0甲.xlsx').first().waitFor();
  expect(await page.getByText('2慢的.xlsx').count()).toBe(0);
  await app.close();
});

it('reads no file that the page names without its having been dropped', async () => {
  const folder = folderOf(['甲.xlsx']);
  app = await PlanbookApp.launch({ args: ['--example'] });
  const request = { period: '2022-06', paths: [path.join(folder, '甲.xlsx')] };
  expect(await ask(app, 'returns:dropped', request)).toMatchObject({
    ok: false,
    problem: { code: 'fileMissing' },
  });
  await app.close();
});

it('is stopped while it reads a form of the office: nothing was chosen, and another can be', async () => {
  const folder = folderOf(['慢的模板.xlsx']);
  app = await PlanbookApp.launch({ args: ['--example'] });
  await troubleReading(app);
  const { page } = app;
  await page.getByRole('button', { name: '发表', exact: true }).click();
  await page.getByRole('button', { name: '报表模板…' }).click();
  const dialog = page.getByRole('dialog', { name: '报表模板', exact: true });
  await app.answerOpenDialog(path.join(folder, '慢的模板.xlsx'));
  await dialog.getByRole('button', { name: '选择文件', exact: true }).click();
  await dialog.getByText('正在读取“慢的模板.xlsx”').waitFor();
  await dialog.getByRole('button', { name: '停止', exact: true }).click();
  await dialog.getByText('正在读取“慢的模板.xlsx”').waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: '选择文件', exact: true, disabled: false }).waitFor();
  expect(await dialog.getByRole('alert').count()).toBe(0);
  await app.close();
});
