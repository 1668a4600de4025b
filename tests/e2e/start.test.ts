// What the window reads when it starts, what it reads only when it is wanted, and a part of it that cannot be read.
import { cpSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { launchFolder, launchPlanbook } from '#tests/standin/launch.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { takePictures } from './pictures.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const patience = { timeout: 30_000 };

/** The program's own scripts that the page has asked for, without the marks of their contents. */
function scripts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => /assets\/(.+)-[\w-]{8}\.js$/u.exec(name)?.[1] ?? '')
      .filter((name) => name !== ''),
  );
}

it('starts with one script; the sheets and pages follow in pauses, charts when they are wanted', async () => {
  const { page, kill } = await launchPlanbook();
  await page.locator('.pb-doors').waitFor();
  // In pauses the sheets and the pages follow.
  await expect.poll(() => scripts(page), patience).toContain('AboutDialog');
  const read = await scripts(page);
  expect(read[0]).toBe('index');
  expect(read.indexOf('plan')).toBeGreaterThan(0);
  expect(read.indexOf('plan')).toBeLessThan(read.indexOf('sheets'));
  await expect
    .poll(() => scripts(page), patience)
    .toEqual(expect.arrayContaining(['ReturnsPage', 'NoticePage']));
  expect(read).not.toContain('ChartsPage');
  await page.getByRole('button', { name: /打开示例计划/ }).click();
  await page.getByRole('tab', { name: '图表', exact: true }).click();
  await expect.poll(() => scripts(page), patience).toContain('ChartsPage');
  await kill();
});

it('says that a page could not be read, and shows it once it can be', async () => {
  const folder = temporaryFolder();
  for (const name of ['out', 'templates', 'package.json'])
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  const assets = path.join(folder, 'out', 'renderer', 'assets');
  const file = readdirSync(assets).find((name) => /^ChartsPage-.*\.js$/u.test(name)) ?? '';
  renameSync(path.join(assets, file), path.join(folder, 'away.js'));
  const { page, kill } = await launchFolder(folder, { args: ['--example'] });
  await page.getByRole('tab', { name: '图表', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: '程序自己的文件没有读出来' }).waitFor();
  await takePictures(page, 'part-not-read');
  // The rest of the window works on.
  await page.getByRole('tab', { name: '时间轴', exact: true }).click();
  await page.getByRole('treegrid', { name: '时间轴' }).waitFor();
  await page.getByRole('tab', { name: '图表', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: '程序自己的文件没有读出来' }).waitFor();
  renameSync(path.join(folder, 'away.js'), path.join(assets, file));
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByRole('img', { name: /各行动任务完成情况条形图/ }).waitFor();
  await kill();
});

it('has three doors and the last plans on a small screen without scrolling', async () => {
  const folder = temporaryFolder();
  const userData = path.join(folder, 'user');
  mkdirSync(userData);
  const recent = Array.from({ length: 12 }, (_, place) => ({
    path: path.join(folder, `第${place + 1}份行动计划.planbook`),
    at: '2026-06-01T02:00:00.000Z',
  }));
  writeFileSync(path.join(userData, 'settings.json'), JSON.stringify({ recent }));
  const { page, kill } = await launchPlanbook({ userData });
  await page.getByRole('button', { name: /^从任务分解表新建/u }).waitFor();
  await page.getByText('第12份行动计划').waitFor();
  await takePictures(page, 'start');
  await page.setViewportSize({ width: 1366, height: 768 });
  const scrolls = () =>
    page
      .locator('.pb-start')
      .evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight);
  await expect.poll(scrolls, patience).toBe(false);
  await page.getByRole('button', { name: /^从通知新建/u }).waitFor();
  await page.getByRole('button', { name: '打开已有计划…' }).waitFor();
  // The control: on a screen for which there is not room enough the page does scroll.
  await page.setViewportSize({ width: 1366, height: 380 });
  await expect.poll(scrolls, patience).toBe(true);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: /^从任务分解表新建/u }).press('Enter');
  await page.getByRole('heading', { name: '从任务分解表新建计划' }).waitFor();
  await takePictures(page, 'start-table');
  await page
    .getByRole('textbox')
    .fill('序号\t工作任务\t牵头单位\t完成时限\n1\t新建公园3座\t市园林局\t2026年9月底');
  await page.getByRole('button', { name: '读取粘贴的表格' }).click();
  await page.getByRole('tab', { name: '任务 1' }).waitFor();
  await kill();
});

it('leads into a sheet whose code is still on its way', async () => {
  const { page, kill } = await launchPlanbook({ args: ['--example'] });
  await page.getByRole('tab', { name: /^任务/u }).click();
  await page.getByRole('main', { name: '任务表' }).waitFor();
  const cell = page.locator('.ag-cell-focus, .ag-row .ag-cell').first();
  await cell.waitFor();
  // The keys are the sheet's: a letter opens the cell.
  await page.keyboard.press('ArrowDown');
  await expect
    .poll(
      () => page.evaluate(() => document.activeElement?.closest('.pb-sheet') !== null),
      patience,
    )
    .toBe(true);
  await kill();
});
