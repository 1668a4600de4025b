// Sheets on paper, read back from the PDF: every cell against the data, heads and names of groups on every page, sizes, numbers.
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Span } from '#shared/consolidate/sheet.ts';
import { cellText, mergeIndex } from '#shared/paper/cells.ts';
import type { PrintedSheet } from '#shared/paper/printedSheet.ts';
import { defaultPaper, type PaperSetup } from '#shared/paper/setup.ts';
import { startPrinter, textIn, type Printed, type Printer } from './paper/printer.ts';
import { exampleSheet } from './paper/exampleSheet.ts';
import { harshSheet } from './paper/harshSheet.ts';

let printer: Printer;
beforeAll(async () => {
  printer = await startPrinter();
});
afterAll(() => printer.close());

const bare = (text: string): string => text.replaceAll(/\s/gu, '');

async function print(name: string, sheet: PrintedSheet, setup: PaperSetup): Promise<Printed> {
  const printed = await printer.print(name, sheet, setup);
  const folder = path.resolve(import.meta.dirname, '..', '..', '.shots');
  mkdirSync(folder, { recursive: true });
  copyFileSync(printed.file, path.join(folder, `paper-${name}.pdf`));
  return printed;
}

/** Cells by row and column as they must stand on paper: those that are merged or spanned under their first one. */
function cellsOfData({ table }: PrintedSheet): Map<string, string> {
  const wanted = new Map<string, string>();
  const merged = mergeIndex(table.merges);
  table.rows.forEach((row, index) => {
    row.cells.forEach((value, column) => {
      const span = row.spans.find(([from, to]) => column > from && column <= to);
      const merge = merged.get(column)?.get(index);
      if (span || (merge && merge.from !== index)) return;
      wanted.set(`${index}:${column}`, bare(cellText(value, table.columns[column])));
    });
  });
  return wanted;
}

/** Cells as they stand on paper, in every place where they stand. What says that a row goes on is taken off. */
function cellsOnPaper({ cells, words }: Printed): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const cell of cells) {
    if (cell.row < 0 || cell.again) continue;
    const key = `${cell.row}:${cell.column}`;
    const before = found.get(key) ?? [];
    const text = textIn(words, cell);
    before.push(before.length === 0 ? text : text.replace(/^（续）|续$/u, ''));
    found.set(key, before);
  }
  return found;
}

/** The texts of a span that reaches over the columns of several pages: it may be left out where there is little room. */
function partsOf(found: Map<string, string[]>, row: number, [from, to]: Span): string[] {
  const parts: string[] = [];
  for (let column = from; column <= to; column++) {
    parts.push(...(found.get(`${row}:${column}`) ?? []).filter((text) => text !== ''));
  }
  return parts;
}

/** Every cell on paper says what the data say: whole wherever it stands, or in pieces one behind the other. */
function expectCells(sheet: PrintedSheet, printed: Printed): void {
  const wanted = cellsOfData(sheet);
  const found = cellsOnPaper(printed);
  const wrong = [...wanted].flatMap(([key, text]) => {
    const places = found.get(key) ?? [];
    const [row = 0, column = 0] = key.split(':').map(Number);
    const span = sheet.table.rows[row]?.spans.find(([from]) => from === column);
    const parts = span ? partsOf(found, row, span) : places;
    const whole = parts.length > 0 && parts.every((place) => place === text);
    return whole || places.join('') === text ? [] : [{ key, text, places }];
  });
  expect(wrong.slice(0, 5)).toEqual([]);
  // What reaches over the columns of several pages is shown on each.
  for (const [key, places] of found) {
    if (wanted.has(key)) continue;
    const [row = 0, column = 0] = key.split(':').map(Number);
    const span = sheet.table.rows[row]?.spans.find(([from, to]) => from < column && column <= to);
    const text = wanted.get(`${row}:${span?.[0] ?? -1}`) ?? 'no such span';
    expect(['', text]).toContain(places.join(''));
  }
}

function pageText({ words }: Printed, page: number): string {
  return words
    .filter((word) => word.page === page)
    .map(({ text }) => text)
    .join('');
}

/** Every page has its number, all heads of its columns, and nothing beyond its margins but the number. */
function expectPages(sheet: PrintedSheet, printed: Printed, setup: PaperSetup): void {
  const { pages, sizes, groups } = printed;
  expect(sizes).toHaveLength(pages);
  const [width = 0, height = 0] = (sizes[0] ?? '')
    .split(' x ')
    .map((text) => Number.parseFloat(text));
  for (let page = 1; page <= pages; page++) {
    const text = pageText(printed, page);
    expect(text).toContain(`第${page}页共${pages}页`);
    for (const column of groups[(page - 1) % groups.length] ?? []) {
      const head = printed.cells.find(
        (cell) => cell.page === page && cell.row === -1 && cell.column === column,
      );
      if (!head) throw new Error(`no head of column ${column} on page ${page}`);
      expect(textIn(printed.words, head)).toBe(bare(sheet.table.columns[column]?.heading ?? ''));
    }
  }
  const points = (millimetres: number) => (millimetres * 72) / 25.4;
  const { margins } = setup;
  // The boxes of words are as high as their font asks for, which says nothing about what is seen: their middle does.
  const outside = printed.words.filter((word) => {
    const middle = (word.top + word.bottom) / 2;
    return (
      word.left < points(margins.left) - 1 ||
      word.right - hanging(word.text) > width - points(margins.right) + 1 ||
      middle < points(margins.top) ||
      (middle > height - points(margins.bottom) && !/^第\d+页|^共\d+页$/u.test(word.text))
    );
  });
  expect(outside).toEqual([]);
}

/** At the end of a line half of such a sign is empty and may stand beyond it. */
function hanging(text: string): number {
  return /[）】》，。、；：]$/u.test(text) ? 12 : 0;
}

/** The line of a page that begins so, in reading order. */
function lineFrom({ words }: Printed, page: number, start: string): string {
  const first = words.find((word) => word.page === page && word.text.startsWith(start));
  if (!first) return '';
  return words
    .filter((word) => word.page === page && Math.abs(word.top - first.top) < 3)
    .sort((a, b) => a.left - b.left)
    .map(({ text }) => text)
    .join('');
}

it('[PA1] the consolidated sheet of the example plan: every cell, every head, every page', async () => {
  const sheet = exampleSheet('action');
  const printed = await print('example', sheet, defaultPaper);
  expect(new Set(printed.sizes)).toEqual(new Set(['1191.12 x 841.92 pts (A3)']));
  expectPages(sheet, printed, defaultPaper);
  expectCells(sheet, printed);
  expect(pageText(printed, 1)).toContain(bare(sheet.titles[0] ?? ''));
  expect(lineFrom(printed, printed.pages, '制表人')).toBe(bare(sheet.footer));
});

it('[PA6] names of groups across the table stand again where a page begins within one', async () => {
  const sheet = exampleSheet('unit', true);
  const setup: PaperSetup = { ...defaultPaper, orientation: 'portrait' };
  const printed = await print('groups', sheet, setup);
  expectPages(sheet, printed, setup);
  expectCells(sheet, printed);
  const again = printed.cells.filter((cell) => cell.again);
  expect(again.length).toBeGreaterThan(0);
  for (const cell of again) {
    const name = cellText(sheet.table.rows[cell.row]?.cells[0]);
    expect(textIn(printed.words, cell)).toBe(`${bare(name)}（续）`);
  }
});

it('[PA4] [PA5] [PA6] 200 rows with texts higher than a page and merged categories', async () => {
  const sheet = harshSheet(200);
  const printed = await print('harsh', sheet, defaultPaper);
  expectPages(sheet, printed, defaultPaper);
  expectCells(sheet, printed);
  // A category stands on every page that has a row of it.
  const merged = mergeIndex(sheet.table.merges);
  for (let page = 1; page <= printed.pages; page++) {
    const own = printed.cells.filter((cell) => cell.page === page && cell.row >= 0);
    for (const { row } of own) {
      const merge = merged.get(1)?.get(row);
      if (!merge) continue;
      expect(own.some((cell) => cell.column === 1 && cell.row === merge.from)).toBe(true);
    }
  }
  expect(lineFrom(printed, printed.pages, '制表人')).toBe(bare(sheet.footer));
});

it('[PA6] a category whose text is higher than a page stands in its first row and goes on with it', async () => {
  const harsh = harshSheet(20);
  const merge = harsh.table.merges.find(({ column, from, to }) => column === 1 && to - from > 5);
  const rows = harsh.table.rows.map((row, index) =>
    index === merge?.from
      ? { ...row, cells: row.cells.with(1, '很长的行动名称和说明，'.repeat(400)) }
      : row,
  );
  const sheet = { ...harsh, table: { ...harsh.table, rows } };
  const printed = await print('category', sheet, defaultPaper);
  expectPages(sheet, printed, defaultPaper);
  expectCells(sheet, printed);
});

it('without repeated heads and numbers only the first page has a head', async () => {
  const sheet = exampleSheet('action');
  const setup: PaperSetup = { ...defaultPaper, repeatHead: false, showPageNumbers: false };
  const printed = await print('plain', sheet, setup);
  expectCells(sheet, printed);
  expect(new Set(printed.cells.filter(({ row }) => row === -1).map(({ page }) => page))).toEqual(
    new Set([1]),
  );
  expect(pageText(printed, 2)).not.toMatch(/共\d+页/u);
});

it('[PA2] [PA3] on A4 the columns go onto further pages at the smallest type, the first ones repeated', async () => {
  const sheet = { ...exampleSheet('action'), leadColumns: 1 };
  const setup: PaperSetup = { ...defaultPaper, size: 'A4', orientation: 'portrait' };
  const printed = await print('a4', sheet, setup);
  expect(printed.points).toBeCloseTo(defaultPaper.smallestType);
  expect(printed.groups.length).toBeGreaterThan(1);
  for (const group of printed.groups) expect(group[0]).toBe(0);
  expect(new Set(printed.groups.flat()).size).toBe(sheet.table.columns.length);
  expectPages(sheet, printed, setup);
  expectCells(sheet, printed);
});
