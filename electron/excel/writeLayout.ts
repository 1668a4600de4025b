// Where the rows of a table come to stand in a worksheet: heights by their text, rows too high for the format spread
// over several, and every merge that follows.
import { columnLetters } from '#shared/tables/address.ts';
import { isCategory } from '#shared/consolidate/columnSources.ts';
import type { SheetTable } from '#shared/consolidate/sheet.ts';
import type { Pace } from '../pace.ts';
import { highestRow, textHeight } from './writeHeights.ts';

export type Placement = {
  /** The first worksheet row of each table row, counted from 1, and of what comes after the last. */
  starts: number[];
  /** Height in points of every worksheet row of a table row; rows of one table row are equally high. */
  heights: number[];
  /** Merged ranges such as `B5:B9`. */
  merges: string[];
};

const lowestRow = 24;

/** About half a page on the papers in use. */
const mostMerged = 10;

/**
 * Merges as a workbook has them: names of groups over many rows in equal pieces. Other programs print the text of a merged cell
 * once, in its middle: a group of two pages would have its name on neither, or cut by the end of one. Numbers stay whole: said
 * twice they would be added up twice.
 */
export function inPieces({
  columns,
  merges,
}: Pick<SheetTable, 'columns' | 'merges'>): SheetTable['merges'] {
  return merges.flatMap((merge) => {
    const rows = merge.to - merge.from + 1;
    const pieces = isCategory(columns[merge.column]?.key ?? '') ? Math.ceil(rows / mostMerged) : 1;
    return Array.from({ length: pieces }, (_, piece) => ({
      ...merge,
      from: merge.from + Math.floor((rows * piece) / pieces),
      to: merge.from + Math.floor((rows * (piece + 1)) / pieces) - 1,
    }));
  });
}

/** `firstRow` is the worksheet row of the first table row; texts are measured at `points`. */
export async function placeRows(
  table: SheetTable,
  firstRow: number,
  points: number,
  pace?: Pace,
): Promise<Placement> {
  const needed = await neededHeights(table, points, pace);
  const starts: number[] = [];
  const heights: number[] = [];
  let at = firstRow;
  for (const height of needed) {
    // A row cannot be higher than the format allows; what is higher goes on in the rows below, merged with it.
    const count = Math.max(1, Math.ceil(height / highestRow));
    starts.push(at);
    heights.push(Math.round((height / count) * 4) / 4);
    at += count;
  }
  starts.push(at);
  return { starts, heights, merges: mergedRanges(table, starts) };
}

async function neededHeights(table: SheetTable, points: number, pace?: Pace): Promise<number[]> {
  const { columns, rows, merges } = table;
  // Cells merged downwards share the height of their rows: they are looked at afterwards.
  const shared = new Map<number, Set<number>>();
  for (const { column, from, to } of merges) {
    let set = shared.get(column);
    if (!set) shared.set(column, (set = new Set()));
    for (let row = from; row <= to; row++) set.add(row);
  }
  const spanWidth = (row: SheetTable['rows'][number], column: number): number => {
    const [from, to] = row.spans.find(([first]) => first === column) ?? [column, column];
    return columns.slice(from, to + 1).reduce((sum, { width }) => sum + width, 0);
  };
  const heights: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (pace) await pace(0);
    let height = lowestRow;
    for (const [column, value] of row.cells.entries()) {
      if (typeof value !== 'string' || value === '' || shared.get(column)?.has(index)) continue;
      const width = row.spans.length === 0 ? (columns[column]?.width ?? 0) : spanWidth(row, column);
      height = Math.max(height, textHeight(value, width, points));
    }
    heights.push(height);
  }
  for (const { column, from, to } of merges) {
    const value = rows[from]?.cells[column];
    const width = columns[column]?.width ?? 0;
    const wanted = typeof value === 'string' ? textHeight(value, width, points) : 0;
    let have = 0;
    for (let row = from; row <= to; row++) have += heights[row] ?? 0;
    if (wanted > have) heights[to] = (heights[to] ?? lowestRow) + wanted - have;
  }
  return heights;
}

function mergedRanges({ columns, rows, merges }: SheetTable, starts: readonly number[]): string[] {
  const ranges: string[] = [];
  const add = (left: number, top: number, right: number, bottom: number): void => {
    if (left === right && top === bottom) return;
    ranges.push(`${columnLetters(left + 1)}${top}:${columnLetters(right + 1)}${bottom}`);
  };
  const lastOf = (row: number): number => (starts[row + 1] ?? 0) - 1;
  const taken = new Map<number, Set<number>>();
  for (const { column, from, to } of merges) {
    add(column, starts[from] ?? 0, column, lastOf(to));
    let set = taken.get(column);
    if (!set) taken.set(column, (set = new Set()));
    for (let row = from; row <= to; row++) set.add(row);
  }
  rows.forEach((row, index) => {
    const top = starts[index] ?? 0;
    const bottom = lastOf(index);
    for (const [from, to] of row.spans) add(from, top, to, bottom);
    if (bottom === top) return;
    for (let column = 0; column < columns.length; column++) {
      const inSpan = row.spans.some(([from, to]) => column >= from && column <= to);
      if (!inSpan && !taken.get(column)?.has(index)) add(column, top, column, bottom);
    }
  });
  return ranges;
}
