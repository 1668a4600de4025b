// The cells of a table as they stand on a page: what is merged with its neighbours, what text each shows.
import type {
  ColumnMerge,
  SheetCell,
  SheetColumn,
  SheetRow,
  SheetTable,
} from '../consolidate/sheet.ts';

/** A cell of a row on a page: its first column, those that it takes there, its text. */
export type PlacedCell = { column: number; own: readonly number[]; text: string };

/** In what type a cell is set. */
export function cellRole(row: SheetRow, column: SheetColumn | undefined): 'body' | 'sum' {
  return row.kind !== 'task' || isLight(column) ? 'sum' : 'body';
}

function isLight(column: SheetColumn | undefined): boolean {
  return column !== undefined && (column.source ?? column.key) === 'light';
}

export function cellText(value: SheetCell | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** Which merge covers a cell, by column and row. */
export type MergeIndex = ReadonlyMap<number, ReadonlyMap<number, ColumnMerge>>;

export function mergeIndex(merges: readonly ColumnMerge[]): MergeIndex {
  const byColumn = new Map<number, Map<number, ColumnMerge>>();
  for (const merge of merges) {
    let rows = byColumn.get(merge.column);
    if (!rows) byColumn.set(merge.column, (rows = new Map()));
    for (let row = merge.from; row <= merge.to; row++) rows.set(row, merge);
  }
  return byColumn;
}

/**
 * The cells of a row on a page with these columns. A span that reaches over the columns of several pages is shown on each.
 * Cells that are merged downwards are left to the caller, who knows the rows of the page.
 */
export function placedCells(row: SheetRow, group: readonly number[]): PlacedCell[] {
  const cells: PlacedCell[] = [];
  for (let at = 0; at < group.length;) {
    const column = group[at] as number;
    const span = row.spans.find(([from, to]) => column >= from && column <= to);
    const end = span ? span[1] : column;
    let count = 1;
    while (at + count < group.length && (group[at + count] as number) <= end) count++;
    const own = group.slice(at, at + count);
    cells.push({ column, own, text: cellText(row.cells[span ? span[0] : column]) });
    at += count;
  }
  return cells;
}

/** Headings that belong together, beside each other on a page; a heading that belongs to none stands alone. */
export type HeadGroup = { own: number[]; text: string | null };

export function headGroups({ columns }: SheetTable, group: readonly number[]): HeadGroup[] {
  const found: HeadGroup[] = [];
  for (const column of group) {
    const text = columns[column]?.group ?? null;
    const last = found.at(-1);
    if (text !== null && last?.text === text) last.own.push(column);
    else found.push({ own: [column], text });
  }
  return found;
}
