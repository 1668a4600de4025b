// Places in a sheet, the pages on which they stand, and the places beside them.
import { cellText, mergeIndex } from './cells.ts';
import type { PaperLayout } from './layOut.ts';
import type { PrintedSheet } from './printedSheet.ts';

/** A cell of the table, counted from 0; row −1 is the head. */
export type PaperPlace = { row: number; column: number };

/** The number of the first page on which a cell stands, or null where there is no such cell. */
export function pageOfCell(
  { frame, pages }: PaperLayout,
  { row, column }: PaperPlace,
): number | null {
  const found = pages.find(
    ({ group, first, rows }) =>
      frame.groups[group]?.includes(column) &&
      (row < 0 ? first : rows.pieces.some((piece) => piece.row === row && !piece.again)),
  );
  return found?.number ?? null;
}

/** The cell as which a place is shown: the first of those that are merged or spanned with it. */
export function shownPlace({ table }: PrintedSheet, { row, column }: PaperPlace): PaperPlace {
  const span = table.rows[row]?.spans.find(([from, to]) => from <= column && column <= to);
  if (span) return { row, column: span[0] };
  const merge = mergeIndex(table.merges).get(column)?.get(row);
  return { row: merge?.from ?? row, column };
}

export function textAt(sheet: PrintedSheet, place: PaperPlace): string {
  const { row, column } = shownPlace(sheet, place);
  return cellText(sheet.table.rows[row]?.cells[column], sheet.table.columns[column]);
}

/** The next cell down, up, right or left of one, past what is merged with it; the first of all where there is none yet. */
export function cellBeside(
  { sheet }: PaperLayout,
  place: PaperPlace | null,
  [down, right]: [down: number, right: number],
): PaperPlace {
  if (!place) return { row: sheet.table.rows.length > 0 ? 0 : -1, column: 0 };
  const { rows, columns } = sheet.table;
  let { row, column } = place;
  for (;;) {
    row += down;
    column += right;
    if (row < -1 || column < 0 || row >= rows.length || column >= columns.length) return place;
    const next = row < 0 ? { row, column } : shownPlace(sheet, { row, column });
    if (next.row !== place.row || next.column !== place.column) return next;
  }
}
