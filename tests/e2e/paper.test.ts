// Paper in a window: set up, checked, saved as a PDF and printed from the preview of a consolidated sheet.
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { laidOut, toConsolidated } from './consolidatePage.ts';
import { pdfFacts } from './pdfFacts.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

async function openPaper(prepare?: (opened: PlanbookApp) => Promise<void>): Promise<PlanbookApp> {
  app = await PlanbookApp.launch({ args: ['--example'] });
  await prepare?.(app);
  await toConsolidated(app);
  return app;
}

/** How many pages the preview says there are. */
async function pageCount({ page }: PlanbookApp): Promise<number> {
  const text = await page.locator('.pb-preview-status').innerText();
  return Number(/共(\d+)页/u.exec(text)?.[1]);
}

it('sets the paper up, saves it as a PDF of the same pages and prints it through the dialog', async () => {
  const opened = await openPaper();
  const { page, running } = opened;
  const wide = await pageCount(opened);
  expect(wide).toBeGreaterThan(1);
  const folder = temporaryFolder();
  const first = path.join(folder, 'A3.pdf');
  await opened.answerSaveDialog(first);
  await page.getByRole('button', { name: '另存为 PDF', exact: true }).click();
  await page.getByText('“A3.pdf”已保存。').waitFor();
  expect(pdfFacts(first)).toMatchObject({ pages: wide, size: '1191.12 x 841.92 pts (A3)' });
  await takePictures(page, 'paper-saved');
  await page.getByRole('button', { name: '关闭', exact: true }).last().click();

  await page.getByRole('combobox', { name: '纸张' }).selectOption('A4 纵向');
  await laidOut(opened);
  await page.getByRole('button', { name: '页面设置', exact: true }).click();
  await page.getByRole('combobox', { name: '最小字号' }).selectOption('小六（6.5磅）');
  await page.getByRole('checkbox', { name: '每组另起一页' }).click();
  await takePictures(page, 'paper-setup');
  await page.keyboard.press('Escape');
  await laidOut(opened);
  const narrow = await pageCount(opened);
  const second = path.join(folder, 'A4.pdf');
  await opened.answerSaveDialog(second);
  await page.getByRole('button', { name: '另存为 PDF', exact: true }).click();
  await page.getByText('“A4.pdf”已保存。').waitFor();
  const facts = pdfFacts(second);
  expect(facts).toMatchObject({ pages: narrow, size: '594.96 x 841.92 pts (A4)' });
  expect(facts.text.replaceAll(/\s/gu, '')).toContain(`第${narrow}页共${narrow}页`);

  if (running.engine === 'standin') {
    await page.getByRole('button', { name: '打印', exact: true }).click();
    const options = () => running.app.evaluate(() => globalThis.__standin?.prints.at(-1)?.options);
    await expect.poll(options).toMatchObject({ silent: false, pageSize: 'A4', landscape: false });
    await page.locator('body > .pb-paper').waitFor({ state: 'detached' });
  }
  await opened.close();
});

it('[PA8] checks before printing; a finding leads to its cell and on to the row of the plan', async () => {
  const opened = await openPaper(async (started) => {
    await started.cell(2, 'leads').click();
    await started.page.keyboard.press('Delete');
    await started.expectCell(2, 'leads', '');
    await started.expectStatus('已保存');
  });
  const { page } = opened;
  const check = page.getByRole('button', { name: '打印前检查', exact: true });
  await check.click();
  const found = page.getByRole('listbox', { name: '检查结果' });
  const lead = found.getByRole('option', { name: /^没有牵头单位\s*序号3：/u });
  await lead.waitFor();
  await takePictures(page, 'paper-check');
  await lead.click();
  await page.locator('.pb-leaf-current[data-row="2"]').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('main', { name: '任务表' }).waitFor();
  await page.getByRole('button', { name: '汇总', exact: true }).click();
  await laidOut(opened);
  await check.click();
  await page.getByRole('button', { name: '关闭检查结果' }).click();
  await page.getByRole('combobox', { name: '显示比例' }).selectOption('整页');
  await takePictures(page, 'paper-whole');
  await page.emulateMedia({ colorScheme: 'dark' });
  await takePictures(page, 'paper-dark');
  await opened.close();
});
