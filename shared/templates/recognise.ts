// An office's own form recognised: its headings, the rows that stand ready, what every column is for, and what waits to be
// filled around the table. Everything comes with its reason; a person confirms it once.
import { customColumnsOf } from '../plan/customColumns.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { FormTemplateRow, TemplatePlace } from '../plan/formTemplateRow.ts';
import { columnLetters } from '../tables/address.ts';
import { findTables, type TablePlace } from '../tables/findTables.ts';
import { createGrid, type Grid } from '../tables/grid.ts';
import { withoutSpace } from '../tables/headingText.ts';
import { isColumnNumbers, isNote, isSignature, isTotal } from '../tables/lineKinds.ts';
import type { RawSheet } from '../tables/rawSheet.ts';
import { readColumns } from '../tables/tableColumns.ts';
import { assignKeys, type HeadedColumn } from './assignKeys.ts';
import type { RowSpan } from './facts.ts';
import type { TemplateKey } from './keys.ts';
import { placeText } from './places.ts';

export type RecognisedColumn = {
  column: number;
  letters: string;
  heading: string;
  key: TemplateKey | null;
  /** Why it was taken for that, or for nothing. */
  reason: string;
};

export type Recognised = {
  sheet: string;
  head: RowSpan;
  ready: RowSpan;
  columns: RecognisedColumn[];
  places: TemplatePlace[];
  locked: FormTemplateRow['locked'];
  below: string[];
};

/** What a person has corrected: the rows of the headings and those that stand ready. */
export type RecogniseAs = { head?: RowSpan; ready?: RowSpan };

/**
 * The form on a sheet, or null where no headings were found and none were given. `bordered` are the numbers of rows in which
 * cells have borders: rows that stand ready are blank and have nothing else.
 */
export function recogniseSheet(
  document: PlanDocument,
  sheet: RawSheet,
  bordered: ReadonlySet<number>,
  as: RecogniseAs = {},
): Recognised | null {
  const found = as.head ? givenPlace(sheet, as.head) : bestPlace(sheet);
  if (!found) return null;
  const { grid, place } = found;
  const head = { first: place.header.first, last: place.header.last };
  const ready = as.ready ?? readyRows(grid, place, bordered);
  const headed = readColumns(grid, { ...place, rows: [] }, null)
    .columns.filter(({ column }) => isLeftmost(grid, head.last, column.index))
    .map(({ column }): HeadedColumn => ({
      column: column.index,
      heading: column.heading,
      field: column.field,
    }))
    .filter(({ heading }) => heading !== '');
  const columns = assignKeys(headed, customColumnsOf(document.columns, 'tasks')).map((one) => ({
    ...one,
    letters: columnLetters(one.column),
  }));
  const places = placesOf(sheet, ready, head);
  return {
    sheet: sheet.name,
    head,
    ready,
    columns,
    places,
    locked: lockedCells(sheet, head, places),
    below: textsBelow(sheet, ready),
  };
}

/** How many columns a unit would fill in, and whether the tasks have one: the better form of two sheets has more [O1]. */
export function formWorth({ columns }: Recognised): number {
  const known = columns.filter(({ key }) => key !== null);
  return known.length + (known.some(({ key }) => key === 'task') ? 100 : 0);
}

/** The headings as one text: two files with the same one are forms of one kind. */
export function fingerprint(columns: readonly { column: number; heading: string }[]): string {
  return columns.map(({ column, heading }) => `${columnLetters(column)}${heading}`).join('|');
}

function bestPlace(sheet: RawSheet): { grid: Grid; place: TablePlace } | null {
  const { grid, places } = findTables(sheet);
  const width = ({ header }: TablePlace) => header.right - header.left;
  const [place] = [...places].sort((a, b) => width(b) - width(a));
  return place ? { grid, place } : null;
}

function givenPlace(sheet: RawSheet, head: RowSpan): { grid: Grid; place: TablePlace } | null {
  const grid = createGrid(sheet);
  let left = Number.MAX_VALUE;
  let right = 0;
  for (let row = head.first; row <= head.last; row++) {
    for (const segment of grid.line(row)) {
      left = Math.min(left, segment.left);
      right = Math.max(right, segment.right);
    }
  }
  if (right === 0) return null;
  return { grid, place: { header: { ...head, left, right }, rows: [], above: [] } };
}

/** A column that is merged into the one on its left in the lowest head row is no column of its own. */
function isLeftmost(grid: Grid, row: number, column: number): boolean {
  const segment = grid.segmentAt(row, column);
  return segment === null || segment.left === column;
}

/** Most rows of a form that are looked through for the end of its data. */
const mostReady = 500;

/**
 * Rows below the headings until something else begins [O3]: totals, notes, lines to sign, or a row without borders and text.
 * Without borders, the first row alone.
 */
function readyRows(grid: Grid, { header }: TablePlace, bordered: ReadonlySet<number>): RowSpan {
  let first = header.last + 1;
  const width = header.right - header.left + 1;
  if (isColumnNumbers(grid.line(first), width)) first += 1;
  let last = first - 1;
  const lines = bordered.has(header.last);
  for (let row = first; row < first + mostReady; row++) {
    const line = grid.line(row).filter(({ left }) => left <= header.right);
    if (isTotal(line) || isNote(line) || isSignature(line)) break;
    if (lines ? !bordered.has(row) : line.length === 0) break;
    last = row;
  }
  // Nothing below the headings at all: the first row is as good as any.
  const free = last < first && grid.line(first).length === 0;
  return { first, last: free ? first : last };
}

/** Lines of one or two cells around the table that wait for something known. */
function placesOf(sheet: RawSheet, ready: RowSpan, head: RowSpan): TemplatePlace[] {
  const places: TemplatePlace[] = [];
  for (const [row, cells] of sheet.rows) {
    if (row >= head.first && row <= ready.last) continue;
    for (const [column, cell] of cells) {
      if (cell.type !== 'text' || cell.text.length > 200) continue;
      const text = placeText(cell.text);
      if (text === cell.text || /^\s*注/u.test(cell.text)) continue;
      places.push(besideLabel(sheet, row, column, text) ?? { row, column, text });
    }
  }
  return places.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** 填报单位： alone in a cell, with a merged blank on its right: the name goes there. */
function besideLabel(
  sheet: RawSheet,
  row: number,
  column: number,
  text: string,
): TemplatePlace | null {
  const value = /^[^{}]*[:：]\s*(\{[^{}]+\})$/u.exec(text)?.[1];
  const own = sheet.merges.some(({ top, left }) => top === row && left === column);
  if (value === undefined || own) return null;
  const next = sheet.merges.find(({ top, left }) => top === row && left === column + 1);
  if (!next || sheet.rows.get(row)?.has(next.left)) return null;
  return { row, column: next.left, text: value };
}

/** Titles and headings, and what is filled in around them; a line with blanks of its own stays open. */
function lockedCells(
  sheet: RawSheet,
  head: RowSpan,
  places: readonly TemplatePlace[],
): FormTemplateRow['locked'] {
  const locked: FormTemplateRow['locked'] = [];
  const filled = new Map(places.map((place) => [`${place.row}:${place.column}`, place]));
  for (const [row, cells] of sheet.rows) {
    if (row > head.last) continue;
    for (const [column, cell] of cells) {
      const text = filled.get(`${row}:${column}`)?.text ?? cell.text;
      const labels = withoutSpace(text).match(/[:：]/gu)?.length ?? 0;
      const own = filled.has(`${row}:${column}`) ? 1 : 0;
      if (row >= head.first || labels <= own) locked.push({ row, column });
    }
  }
  for (const { row, column } of places) {
    if (row <= head.last && !sheet.rows.get(row)?.has(column)) locked.push({ row, column });
  }
  return locked;
}

const mostBelow = 60;

function textsBelow({ rows }: RawSheet, ready: RowSpan): string[] {
  const texts = [...rows].flatMap(([row, cells]) =>
    row > ready.last && row >= ready.first
      ? [...cells.values()].map(({ text }) => text.trim())
      : [],
  );
  return [...new Set(texts.filter((text) => text !== ''))].slice(0, mostBelow);
}
