// 时间轴 and 图表 in a window: what they show, where they lead, what they write. The policy of the page must not complain.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Bridge } from '#shared/ipc/calls.ts';
import { temporaryFolder } from '../temporary.ts';
import { pdfFacts } from './pdfFacts.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

async function openBoard(name: string): Promise<PlanbookApp> {
  app = await PlanbookApp.launch({ args: ['--example'] });
  await app.page.getByRole('tab', { name, exact: true }).click();
  await app.page.getByRole('main', { name, exact: true }).waitFor();
  return app;
}

/** Exports the page in a format and answers the file's path once the window says that it is written. */
async function exported(opened: PlanbookApp, file: string, item: RegExp): Promise<Buffer> {
  const { page } = opened;
  await opened.answerSaveDialog(file);
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.getByText(`已导出“${path.basename(file)}”`, { exact: true }).waitFor();
  return readFileSync(file);
}

/** Prints the page where printing opens no window of the system's. */
async function printed({ page, running }: PlanbookApp): Promise<void> {
  if (running.engine !== 'standin') return;
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await page.getByRole('menuitem', { name: /^打印/ }).click();
  const options = () => running.app.evaluate(() => globalThis.__standin?.prints.at(-1)?.options);
  await expect.poll(options).toMatchObject({
    silent: false,
    pageSize: 'A3',
    landscape: true,
    margins: { marginType: 'none' },
  });
  await page.locator('.pb-paper').waitFor({ state: 'detached' });
}

it('shows projects along the months, leads to the sheets, prints and draws itself', async () => {
  const opened = await openBoard('时间轴');
  const { page } = opened;
  const grid = page.getByRole('treegrid', { name: '时间轴' });
  await grid.waitFor();
  await takePictures(page, 'timeline');
  await page.getByRole('button', { name: '按月' }).click();
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page
    .getByRole('status')
    .filter({ hasText: /年.*月.*日/ })
    .first()
    .waitFor({ state: 'attached' });
  await takePictures(page, 'timeline-month');
  await page.emulateMedia({ colorScheme: 'dark' });
  await takePictures(page, 'timeline-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  const folder = temporaryFolder();
  const pdf = path.join(folder, '时间轴.pdf');
  await exported(opened, pdf, /PDF/);
  const facts = pdfFacts(pdf);
  expect(facts.size).toContain('(A3)');
  expect(facts.pages).toBe(2);
  expect(facts.text.replaceAll(/\s/g, '')).toContain('第1页共2页');
  expect(facts.text).toContain('（续）');
  await printed(opened);
  const png = await exported(opened, path.join(folder, '时间轴.png'), /PNG/);
  expect(png.readUInt32BE(16)).toBe(2992);

  await page.getByRole('button', { name: '全程' }).click();
  await grid.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('main', { name: '任务表' }).waitFor();
  // Coming back, it is as it was left.
  await page.getByRole('tab', { name: '时间轴' }).click();
  await expect.poll(() => page.getByRole('row', { expanded: true, level: 2 }).count()).toBe(1);
  await opened.close();
});

it('shows charts with their figures, prints them on one page', async () => {
  const opened = await openBoard('图表');
  const { page } = opened;
  await page
    .getByRole('img', { name: /各行动任务完成情况条形图/ })
    .locator('svg')
    .waitFor();
  await takePictures(page, 'charts');
  await page.getByRole('region', { name: '逐期趋势' }).scrollIntoViewIfNeeded();
  await takePictures(page, 'charts-trend');
  await page.emulateMedia({ colorScheme: 'dark' });
  await takePictures(page, 'charts-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  const folder = temporaryFolder();
  const pdf = path.join(folder, '图表.pdf');
  await exported(opened, pdf, /PDF/);
  expect(pdfFacts(pdf).pages).toBe(1);
  expect(pdfFacts(pdf).text).toContain('各行动任务完成情况');
  const png = await exported(opened, path.join(folder, '图表.png'), /PNG/);
  expect(png.readUInt32BE(16)).toBe(2992);

  // A place that is not there is said; what is no picture is refused before anybody is asked for a place.
  await opened.answerSaveDialog(path.join(folder, 'nowhere', '图表.pdf'));
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await page.getByRole('menuitem', { name: /PDF/ }).click();
  await page.getByText('没有导出', { exact: true }).waitFor();
  const refused = await page.evaluate(() =>
    (window as Window & { planbook?: Bridge }).planbook?.call('picture:png', {
      of: 'charts',
      png: 'aGVsbG8=',
    }),
  );
  expect(refused).toEqual({ ok: false, problem: { code: 'badRequest' } });

  const table = page.getByRole('table').first();
  const total = await table.locator('tfoot td').first().textContent();
  const tasks = await table.locator('tbody tr td:nth-child(2)').allTextContents();
  expect(tasks.reduce((sum, text) => sum + Number(text), 0)).toBe(Number(total));
  await table.getByRole('button').first().click();
  await page.getByRole('main', { name: '任务表' }).waitFor();
  await page.getByRole('tab', { name: '图表' }).click();
  await page.getByRole('button', { name: '市城管局' }).click();
  await page.getByRole('main', { name: '时间轴' }).waitFor();
  await expect.poll(() => page.getByRole('combobox', { name: '单位' }).inputValue()).not.toBe('');
  await opened.close();
});
