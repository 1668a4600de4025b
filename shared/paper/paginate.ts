// Rows of known heights onto pages: no row is cut unless it is higher than a page, what is merged is shown again on every page, and
// so is the row that names a group.
import { stretcher } from './stretch.ts';

/** One thing that stands below another: a row of the table, a note, the line to sign on. Heights in whole pixels. */
export type Block = {
  height: number;
  /** Of text: a block higher than a page is cut between lines. Their height, and what the block has beside them. */
  lines: number;
  line: number;
  edge: number;
  /** It does not begin a page without what stands before it. */
  keepWithPrevious: boolean;
  startsPage: boolean;
  /** The row under whose name it stands: shown again where a page begins in between. Null: none, or this is such a row. */
  heading: number | null;
};

/** Rows shown as one in a column, and how high the text in it is. */
export type MergedBlock = { column: number; from: number; to: number; height: number };

/** Space for blocks on the first page and on every other one. */
export type PageRoom = { first: number; other: number };

/** A block on a page; `lines` are those that stand there, null: all of them. */
export type Piece = {
  row: number;
  height: number;
  lines: { from: number; to: number } | null;
  /** The row stands in its own place on a page before this one. */
  again?: true;
};

/** A merged cell on a page: its first and last piece there, and the row of the table whose text it shows. */
export type PageMerge = { column: number; from: number; to: number; row: number };

export type PageRows = { pieces: Piece[]; merges: PageMerge[] };

/** So many lines of a row that is cut must stand together, unless there are fewer. */
const fewestLines = 3;

/** Stops after every row, so that long sheets can be done in slices. */
export function* paginate(
  rows: readonly Block[],
  merges: readonly MergedBlock[],
  room: PageRoom,
): Generator<void, PageRows[]> {
  const page = stretcher(rows, merges, room.other);
  const heightOn = (shown: readonly Piece[]): number => heightOf(page(shown).pieces);
  const pages: PageRows[] = [];
  let pieces: Piece[] = [];
  const roomHere = (): number => (pages.length === 0 ? room.first : room.other);
  const close = (): void => {
    if (pieces.length > 0) pages.push(page(pieces));
    pieces = [];
  };
  for (const [index, row] of rows.entries()) {
    yield;
    if (row.startsPage) close();
    const whole: Piece = { row: index, height: row.height, lines: null };
    if (heightOn([...pieces, whole]) <= roomHere()) {
      pieces.push(whole);
      continue;
    }
    const onlyFirst = pages.length === 0 && pieces.length === 0;
    if (onlyFirst || heightOn([whole]) > room.other) {
      cutRow(index, row);
      continue;
    }
    const along = takenAlong(pieces, rows, index);
    pieces.length -= along.length;
    close();
    pieces = along;
    // On a page of its own it may still be too much with what it takes along.
    if (heightOn([...along, whole]) > roomHere()) close();
    pieces.push(whole);
  }
  close();
  return pages;

  /** A row higher than a page: as many lines as fit where it begins, the others on the pages after it [PA5]. */
  function cutRow(index: number, row: Block): void {
    let from = 0;
    while (from < row.lines) {
      // A line of its own says that the row goes on.
      const said = from > 0 ? 1 : 0;
      // As if it filled the page: then the merged cells beside it ask for nothing more.
      const filling: Piece = { row: index, height: roomHere(), lines: { from, to: from } };
      const used = heightOn([...pieces, filling]) - filling.height;
      const fits = Math.floor((roomHere() - used - row.edge) / row.line) - said;
      const to = Math.min(row.lines, from + Math.max(1, fits));
      const height = (to - from + said) * row.line + row.edge;
      const piece: Piece = { row: index, height, lines: { from, to } };
      const tooMuch = heightOn([...pieces, piece]) > roomHere();
      if (pieces.length > 0 && (to - from < fewestLines || tooMuch)) {
        close();
        continue;
      }
      pieces.push(piece);
      from = to;
      if (from < row.lines) close();
    }
  }
}

/** The pieces at the foot of a page that go with the block `next`, which must not stand without them. */
function takenAlong(pieces: readonly Piece[], rows: readonly Block[], next: number): Piece[] {
  let count = 0;
  let row = next;
  while (rows[row]?.keepWithPrevious && !rows[row]?.startsPage) {
    const piece = pieces[pieces.length - 1 - count];
    // A row that is cut stays where it is; a page is never emptied.
    if (!piece || piece.lines !== null || count === pieces.length - 1) return [];
    count++;
    row--;
  }
  return pieces.slice(pieces.length - count);
}

export function heightOf(pieces: readonly Piece[]): number {
  let total = 0;
  for (const { height } of pieces) total += height;
  return total;
}
