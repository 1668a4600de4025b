// The top of a template's sheet for the screen: texts with their merges, and what each row is taken for.
import { createGrid } from '../tables/grid.ts';
import type { RawSheet } from '../tables/rawSheet.ts';
import type { Recognised } from './recognise.ts';

export type PreviewCell = { column: number; columns: number; rows: number; text: string };
export type PreviewRow = {
  row: number;
  part: 'above' | 'head' | 'ready' | 'below';
  /** From the left; a cell that a merge from above covers is not there. */
  cells: PreviewCell[];
};

const mostRows = 40;
/** Rows shown of those that stand ready: they look alike. */
const mostReady = 3;
const mostColumns = 40;
const longestText = 120;
/** Merges that are looked at, from the top; no form has as many. */
const mostMerges = 2000;

/** Rows with something to see, the first of those that stand ready, and what stands below them. */
export function previewOf(sheet: RawSheet, form: Recognised | null): PreviewRow[] {
  const grid = createGrid(sheet);
  const merges = sheet.merges.slice(0, mostMerges);
  const right = Math.min(mostColumns, lastColumn(sheet));
  const last = Math.max(...sheet.rows.keys(), form?.ready.last ?? 1);
  const rows: PreviewRow[] = [];
  for (let row = 1; row <= last && rows.length < mostRows; row++) {
    if (form && row >= form.ready.first + mostReady && row <= form.ready.last) continue;
    const cells: PreviewCell[] = [];
    for (let column = 1; column <= right; column++) {
      const merge = merges.find(
        ({ top, bottom, left, right: end }) =>
          top <= row && bottom >= row && left <= column && end >= column,
      );
      if (merge && (merge.top < row || merge.left < column)) continue;
      const text = grid.segmentAt(row, column)?.text.slice(0, longestText) ?? '';
      const columns = merge ? Math.min(merge.right, right) - column + 1 : 1;
      cells.push({ column, columns, rows: merge ? merge.bottom - row + 1 : 1, text });
    }
    rows.push({ row, part: partOf(row, form), cells });
  }
  return rows;
}

function lastColumn({ rows, merges }: RawSheet): number {
  let last = 1;
  for (const cells of rows.values())
    for (const column of cells.keys()) last = Math.max(last, column);
  return merges.reduce((most, { right }) => Math.max(most, right), last);
}

function partOf(row: number, form: Recognised | null): PreviewRow['part'] {
  if (!form || row < form.head.first) return 'above';
  if (row <= form.head.last) return 'head';
  return row >= form.ready.first && row <= form.ready.last
    ? 'ready'
    : row < form.ready.first
      ? 'head'
      : 'below';
}
