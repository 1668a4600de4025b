// The preview that is the paper and the tools above it: pages, where clicks and keys lead, the check, printing, PDF.
import { createRef, useState, type ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { buildConsolidated } from '#shared/consolidate/buildConsolidated.ts';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import type { PaperLayout } from '#shared/paper/layOut.ts';
import type { PrintedSheet } from '#shared/paper/printedSheet.ts';
import { defaultPaper, type PaperSetup } from '#shared/paper/setup.ts';
import { failure, success } from '#shared/result.ts';
import type { Mirror } from '#renderer/mirror.ts';
import { PaperPreview, type PaperHandle, type PaperZoom } from '#renderer/paper/PaperPreview.tsx';
import { PaperTools } from '#renderer/paper/PaperTools.tsx';
import { cityPlan } from './cityPlan.ts';
import type { Answers } from './fakeBridge.ts';
import { planState, showPage } from './showPage.tsx';
import { measureSheet } from '#renderer/paper/measure.ts';
import { harshSheet } from '../e2e/paper/harshSheet.ts';

function citySheet(): PrintedSheet {
  const document = cityPlan();
  const asOf = '2022-06-30';
  const flags = computeFlags(document, asOf);
  const design = builtInDesign('action');
  return buildConsolidated(document, { design, period: null, asOf, today: asOf, flags });
}

async function show(sheet: PrintedSheet, answers: Answers = {}) {
  const onCell = vi.fn<(row: number, column: number) => void>();
  const onGoTo = vi.fn<(row: number, column: number) => void>();
  const paper = createRef<PaperHandle>();
  const setups: PaperSetup[] = [];
  function Page({ mirror }: { mirror: Mirror }): ReactNode {
    const [setup, setSetup] = useState(defaultPaper);
    const [zoom, setZoom] = useState<PaperZoom>('width');
    setups.push(setup);
    return (
      <main style={{ display: 'flex', flexDirection: 'column', height: '768px' }}>
        <PaperTools
          bridge={mirror.bridge}
          paper={paper}
          name="汇总表_按行动"
          {...{ setup, zoom, onGoTo }}
          onSetup={setSetup}
          onZoom={setZoom}
        />
        <PaperPreview ref={paper} {...{ sheet, setup, zoom, onCell }} onZoom={setZoom} />
      </main>
    );
  }
  const { asked } = await showPage(Page, { plan: planState(cityPlan()), answers });
  const ready = async (): Promise<PaperLayout> => {
    const preview = page.getByRole('region', { name: '打印预览' });
    await expect.element(preview).toHaveAttribute('aria-busy', 'false');
    const layout = await paper.current?.ready();
    if (!layout) throw new Error('no pages');
    return layout;
  };
  await ready();
  return { asked, onCell, onGoTo, paper, ready, setups };
}

test('[PA1] shows the pages of a consolidated sheet and goes to a cell, by pointer and by keys', async () => {
  const sheet = citySheet();
  const { onCell, paper, ready } = await show(sheet);
  const count = (await ready()).pages.length;
  expect(count).toBeGreaterThan(1);
  const cell = page.getByRole('cell', { name: /统一两岸灯光主题/ });
  await cell.click();
  expect(onCell).toHaveBeenCalledWith(4, 3);
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{Enter}');
  expect(onCell).toHaveBeenLastCalledWith(5, 4);
  // Past the cells that are merged: the next project, the next action.
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowDown}{Enter}');
  const [row] = onCell.mock.lastCall ?? [];
  expect(sheet.table.rows[row ?? -1]?.kind).toBe('subtotal');

  // The last row is on the last page, which is drawn when it is gone to.
  const last = sheet.table.rows.length - 1;
  const foot = page.getByText(`第${count}页　共${count}页`).first();
  expect(document.querySelector(`[data-page="${count}"]`)).toBeNull();
  paper.current?.goTo({ row: last, column: 0 });
  await expect.element(foot).toBeVisible();
  await expect.element(page.getByRole('cell', { name: /^合计/ })).toHaveClass('pb-leaf-current');
});

test('prints and writes a PDF of all pages on the paper that was chosen', async () => {
  const papers: number[] = [];
  const onPaper = () => document.querySelectorAll('body > .pb-paper .pb-leaf').length;
  const { asked, ready } = await show(citySheet(), {
    'paper:print': () => {
      papers.push(onPaper());
      return success(true);
    },
    'paper:pdf': () => {
      papers.push(onPaper());
      return success({ token: 'f', name: '汇总表.pdf', place: 'D:\\汇总' });
    },
    'file:open': () => success(null),
  });
  const wide = (await ready()).pages.length;
  await page.getByRole('button', { name: '打印', exact: true }).click();
  await expect.poll(() => papers).toEqual([wide]);
  expect(asked.at(-1)).toEqual({
    name: 'paper:print',
    request: { size: 'A3', orientation: 'landscape' },
  });
  await page.getByRole('combobox', { name: '纸张' }).selectOptions('A4 纵向');
  await page.getByRole('button', { name: '另存为 PDF' }).click();
  await expect
    .poll(() => document.querySelector('.fui-MessageBar')?.textContent)
    .toContain('“汇总表.pdf”已保存。');
  const { pages, frame } = await ready();
  expect(frame.groups.length).toBeGreaterThan(1);
  expect(papers).toEqual([wide, pages.length]);
  expect(asked.at(-1)?.request).toEqual({
    name: '汇总表_按行动',
    size: 'A4',
    orientation: 'portrait',
  });
  expect(onPaper()).toBe(0);
  await page.getByRole('button', { name: '打开文件' }).click();
  expect(asked.at(-1)).toEqual({ name: 'file:open', request: { token: 'f' } });
});

test('says why it was not printed; waiting for the dialog can be ended', async () => {
  let answer: ((reply: ReturnType<typeof failure>) => void) | null = null;
  await show(citySheet(), {
    'paper:print': () => new Promise((resolve) => (answer = resolve)),
  });
  const print = page.getByRole('button', { name: '打印', exact: true });
  await userEvent.keyboard('{Control>}p{/Control}');
  await expect.poll(() => answer !== null).toBe(true);
  await page.getByRole('button', { name: '停止' }).click();
  await expect.element(print).toBeEnabled();
  expect(document.querySelector('body > .pb-paper')).toBeNull();
  answer = null;
  await print.click();
  await expect.poll(() => answer !== null).toBe(true);
  (answer as ((reply: ReturnType<typeof failure>) => void) | null)?.(failure('noPrinter'));
  await expect.element(page.getByRole('alert')).toMatchTextContent(/没有打印机/);
});

test('a PDF that is being made and is stopped is not written either', async () => {
  let made = false;
  const { asked } = await show(citySheet(), {
    'paper:pdf': () => {
      made = true;
      return new Promise(() => {});
    },
    'work:stop': () => success(null),
  });
  const pdf = page.getByRole('button', { name: '另存为 PDF' });
  await pdf.click();
  await expect.poll(() => made).toBe(true);
  await page.getByRole('button', { name: '停止' }).click();
  await expect.element(pdf).toBeEnabled();
  expect(asked.map(({ name }) => name).slice(-2)).toEqual(['paper:pdf', 'work:stop']);
});

test('margins and the smallest type change the pages at once', async () => {
  const { ready, setups } = await show(citySheet());
  const before = await ready();
  await page.getByRole('button', { name: '页面设置' }).click();
  await page.getByRole('spinbutton', { name: '左边距（毫米）' }).fill('40');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => setups.at(-1)?.margins.left).toBe(40);
  await page.getByRole('combobox', { name: '最小字号' }).selectOptions('五号（10.5磅）');
  await page.getByRole('checkbox', { name: /页脚印/ }).click();
  await expect.poll(() => setups.at(-1)?.showPageNumbers).toBe(false);
  await userEvent.keyboard('{Escape}');
  const after = await ready();
  expect(after.frame.area.width).toBeLessThan(before.frame.area.width);
  expect(after.frame.type.body.points).toBe(10.5);
  expect(after.frame.groups.length).toBeGreaterThan(1);
});

test('[PA8] the check lists what is cut off, tasks without a lead, missing fonts; each leads to its place', async () => {
  const sheet = citySheet();
  const { table } = sheet;
  const leads = table.columns.findIndex(({ key }) => key === 'leads');
  const rows = table.rows.map((row, index) =>
    index === 8 ? { ...row, cells: row.cells.map((cell, at) => (at === leads ? '' : cell)) } : row,
  );
  const columns = table.columns.map((column, at) =>
    at === 3 ? { ...column, heading: '很长的表头'.repeat(2000) } : column,
  );
  const harsh = { ...sheet, table: { ...table, rows, columns } };
  const { onGoTo } = await show(harsh);
  await page.getByRole('button', { name: '打印前检查' }).click();
  const result = page.getByRole('region', { name: '打印前检查' });
  await expect.element(result).toMatchTextContent(/文字显示不全1处、没有牵头单位1处、缺少字体4处/);
  const lead = page.getByRole('option', { name: /没有牵头单位/ });
  await lead.click();
  const marked = () => document.querySelector<HTMLElement>('.pb-leaf-current')?.dataset;
  await expect.poll(() => marked()?.['row']).toBe('8');
  expect(marked()?.['column']).toBe(String(leads));
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => onGoTo.mock.lastCall).toEqual([8, leads]);
  await page.getByRole('option', { name: /文字显示不全/ }).click();
  await expect.poll(() => marked()?.['row']).toBe('-1');
  await expect.element(page.getByRole('option', { name: /方正小标宋简体/ })).toBeVisible();
});

test('[PA8] the check finds nothing cut off on a sheet as it is usually made', async () => {
  await show(citySheet());
  await page.getByRole('button', { name: '打印前检查' }).click();
  const result = page.getByRole('region', { name: '打印前检查' });
  await expect.element(result).toMatchTextContent(/缺少字体4处/);
  await expect.element(result).not.toMatchTextContent(/显示不全/);
});

test('4,000 rows are laid out in slices, between which the window has its turns; it can be stopped', async () => {
  const harsh = harshSheet(4000);
  const shorter = harsh.table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (typeof cell === 'string' ? cell.slice(0, 150) : cell)),
  }));
  const sheet = { ...harsh, table: { ...harsh.table, rows: shorter } };
  const stop = new AbortController();
  let progress = 0;
  let turns = 0;
  const turning = setInterval(() => (turns += 1), 0);
  const layout = await measureSheet(sheet, defaultPaper, new Map(), {
    signal: stop.signal,
    onProgress: () => (progress += 1),
  });
  clearInterval(turning);
  const last = layout?.pages.at(-1)?.rows.pieces.at(-1);
  expect(last?.row).toBe(sheet.table.rows.length + sheet.notes.length);
  expect(progress).toBeGreaterThan(3);
  expect(turns).toBeGreaterThan(3);
  const stopped = measureSheet(sheet, defaultPaper, new Map(), {
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  expect(await stopped).toBeNull();
  expect(document.querySelector('.pb-measure')).toBeNull();
});
