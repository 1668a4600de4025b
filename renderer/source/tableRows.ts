// The cells of a sheet as the rows of an HTML table: where merged cells lie, and the empty cells between.
import type { SourceSheet } from '#shared/document/source.ts';
import type { Block } from './marks.ts';

/** `block` is null for an empty cell. */
export type TableCell = { column: number; columns: number; rows: number; block: Block | null };
export type TableRow = { row: number; cells: TableCell[] };

/** `blocks` are those of all cells of the sheet, row by row. Rows that the source leaves out are left out here. */
export function tableRows(
  { rows }: SourceSheet,
  blocks: readonly Block[],
): { columns: number; rows: TableRow[] } {
  const ends = rows.flatMap(({ cells }) => cells.map((cell) => cell.column + cell.columns - 1));
  const columns = ends.reduce((most, end) => Math.max(most, end), 1);
  /** By column, the last row of the sheet that a merged cell from above covers. */
  const covered = Array.from({ length: columns + 2 }, () => 0);
  let next = 0;
  const made = rows.map(({ row, cells }, place): TableRow => {
    const own = new Map(
      cells.map((cell) => [cell.column, { cell, block: blocks[next++] ?? null }]),
    );
    const line: TableCell[] = [];
    for (let column = 1; column <= columns;) {
      if ((covered[column] ?? 0) >= row) {
        column += 1;
        continue;
      }
      const found = own.get(column);
      if (!found) {
        line.push({ column, columns: 1, rows: 1, block: null });
        column += 1;
        continue;
      }
      const { cell, block } = found;
      const last = row + cell.rows - 1;
      for (let at = column; at < column + cell.columns; at += 1) covered[at] = last;
      line.push({ column, columns: cell.columns, rows: rowsWithin(rows, place, last), block });
      column += cell.columns;
    }
    return { row, cells: line };
  });
  return { columns, rows: made };
}

/** How many of the rows that are shown a merged cell covers. */
function rowsWithin(rows: SourceSheet['rows'], place: number, last: number): number {
  let count = 1;
  while ((rows[place + count]?.row ?? Number.MAX_VALUE) <= last) count += 1;
  return count;
}
