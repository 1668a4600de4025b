// Places in a sheet and the pages on which they stand.
import type { PaperLayout } from '#shared/paper/layOut.ts';

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
      (row < 0 ? first : rows.pieces.some((piece) => piece.row === row)),
  );
  return found?.number ?? null;
}
