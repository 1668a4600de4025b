// The cells of a table as they stand on a page: what is merged with its neighbours, what text each shows.
import { formatNumber } from '../words/numbers.ts';
import type {
  ColumnMerge,
  SheetCell,
  SheetColumn,
  SheetRow,
  SheetTable,
  Span,
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

/** Numbers are written as everywhere on the screen, `1,234`; a row's own number is a name. */
export function cellText(value: SheetCell | undefined, column?: SheetColumn): string {
  if (typeof value === 'number' && !isOrdinal(column)) return formatNumber(value);
  // Lines end in one way only: a browser shows the other as nothing at all.
  return value === null || value === undefined ? '' : String(value).replaceAll(/\r\n?/gu, '\n');
}

export function isOrdinal(column: SheetColumn | undefined): boolean {
  return column !== undefined && (column.source ?? column.key) === 'ordinal';
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

/** What the placing of cells needs to know of the paper. */
type Placing = { widths: readonly number[]; groups: readonly (readonly number[])[]; em: number };

/** A text that reaches over the columns of several pages is left out where it would take more lines than this. */
const mostLines = 3;

/**
 * The cells of a row on a page with these columns. A span that reaches over the columns of several pages is shown on each,
 * its text where there is room for it and where there is most. Cells that are merged downwards are left to the caller, who
 * knows the rows of the page.
 */
export function placedCells(
  { columns }: Pick<SheetTable, 'columns'>,
  row: SheetRow,
  group: readonly number[],
  placing: Placing,
): PlacedCell[] {
  const cells: PlacedCell[] = [];
  for (let at = 0; at < group.length;) {
    const column = group[at] as number;
    const span = row.spans.find(([from, to]) => column >= from && column <= to);
    const own = span ? within(span, group) : [column];
    const text = cellText(row.cells[span ? span[0] : column], columns[span ? span[0] : column]);
    const shown = !span || isRoomy(text, span, own, placing);
    cells.push({ column, own, text: shown ? text : '' });
    at += own.length;
  }
  return cells;
}

function within([from, to]: Span, group: readonly number[]): number[] {
  return group.filter((column) => column >= from && column <= to);
}

function isRoomy(text: string, span: Span, own: readonly number[], placing: Placing): boolean {
  const { widths, groups, em } = placing;
  const widthOf = (columns: readonly number[]) =>
    columns.reduce((sum, column) => sum + (widths[column] ?? 0), 0);
  const width = widthOf(own);
  if (text.length * em <= width * mostLines) return true;
  return groups.every((group) => widthOf(within(span, group)) <= width);
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
