// Rows of known heights onto pages: no row is cut unless it is higher than a page, and what is merged is shown again on every page.

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
};

/** A merged cell on a page: its first and last piece there. */
export type PageMerge = { column: number; from: number; to: number; row: number };

export type PageRows = { pieces: Piece[]; merges: PageMerge[] };

/** So many lines of a row that is cut must stand together, unless there are fewer. */
const fewestLines = 3;

export function paginate(
  rows: readonly Block[],
  merges: readonly MergedBlock[],
  room: PageRoom,
): PageRows[] {
  const stretch = stretcher(merges, rows.length);
  const pages: PageRows[] = [];
  const roomOf = (page: number): number => (page === 0 ? room.first : room.other);
  let pieces: Piece[] = [];
  const close = (): void => {
    if (pieces.length > 0) pages.push(stretch(pieces));
    pieces = [];
  };
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as Block;
    if (row.startsPage) close();
    const whole: Piece = { row: index, height: row.height, lines: null };
    if (heightOf(stretch([...pieces, whole]).pieces) <= roomOf(pages.length)) {
      pieces.push(whole);
      continue;
    }
    const firstOfAll = pages.length === 0 && pieces.length === 0;
    if (row.height <= room.other && !firstOfAll) {
      const along = pieces.length > 0 ? takenAlong(pieces, rows, index) : [];
      pieces.length -= along.length;
      close();
      // On a page of its own it may still be too much with what it takes along.
      if (heightOf(stretch([...along, whole]).pieces) > roomOf(pages.length)) {
        pieces = along;
        close();
        pieces = [whole];
      } else pieces = [...along, whole];
      continue;
    }
    cutRow(index, row);
  }
  close();
  return pages;

  /** A row higher than a page: as many lines as fit where it begins, the others on the pages after it [PA5]. */
  function cutRow(index: number, row: Block): void {
    const fits = (page: number, used: number): number =>
      Math.floor((roomOf(page) - used - row.edge) / row.line);
    let from = 0;
    while (from < row.lines) {
      // The merged cells beside it have had their height by the rows before it.
      const used = heightOf(stretch(pieces).pieces);
      // A line of its own says that the row goes on.
      const said = from > 0 ? 1 : 0;
      const to = Math.min(row.lines, from + Math.max(1, fits(pages.length, used) - said));
      const height = (to - from + said) * row.line + row.edge;
      const piece: Piece = { row: index, height, lines: { from, to } };
      const whole = heightOf(stretch([...pieces, piece]).pieces);
      if (pieces.length > 0 && (to - from < fewestLines || whole > roomOf(pages.length))) {
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

/**
 * Merged cells of the rows of one page: where they stand there, and rows made higher where their text needs it. What is
 * missing is added to the last row of each.
 */
function stretcher(
  merges: readonly MergedBlock[],
  rowCount: number,
): (pieces: readonly Piece[]) => PageRows {
  const byRow: MergedBlock[][] = Array.from({ length: rowCount }, () => []);
  for (const merge of merges) {
    for (let row = merge.from; row <= merge.to; row++) byRow[row]?.push(merge);
  }
  return (pieces) => {
    const heights = pieces.map(({ height }) => height);
    const shown: (PageMerge & { needed: number })[] = [];
    const open = new Map<MergedBlock, PageMerge & { needed: number }>();
    pieces.forEach(({ row }, index) => {
      for (const merge of byRow[row] ?? []) {
        const before = open.get(merge);
        if (before) before.to = index;
        else {
          const { column, height } = merge;
          const made = { column, from: index, to: index, row: merge.from, needed: height };
          open.set(merge, made);
          shown.push(made);
        }
      }
    });
    shown.sort((a, b) => a.to - b.to || b.from - a.from);
    for (const { from, to, needed } of shown) {
      let have = 0;
      for (let index = from; index <= to; index++) have += heights[index] ?? 0;
      if (needed > have) heights[to] = (heights[to] ?? 0) + needed - have;
    }
    return {
      pieces: pieces.map((piece, index) => ({ ...piece, height: heights[index] ?? 0 })),
      merges: shown.map(({ column, from, to, row }) => ({ column, from, to, row })),
    };
  };
}
