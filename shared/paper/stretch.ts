// The rows of one page as they stand there: the name of their group again, merged cells as far as they reach, and rows made higher
// where the text of a merged cell needs it.
import type { Block, MergedBlock, PageMerge, PageRows, Piece } from './paginate.ts';

/** The name of a group is not shown again when it takes more of a page than this. */
const mostHeading = 0.25;

type Shown = PageMerge & { needed: number };

export function stretcher(
  rows: readonly Block[],
  merges: readonly MergedBlock[],
  room: number,
): (pieces: readonly Piece[]) => PageRows {
  const byRow: MergedBlock[][] = Array.from({ length: rows.length }, () => []);
  for (const merge of merges) {
    for (let row = merge.from; row <= merge.to; row++) byRow[row]?.push(merge);
  }

  const withHeading = (pieces: readonly Piece[]): readonly Piece[] => {
    const first = pieces[0];
    const heading = first ? (rows[first.row]?.heading ?? null) : null;
    const height = heading === null ? 0 : (rows[heading]?.height ?? 0);
    if (heading === null || height > room * mostHeading) return pieces;
    return [{ row: heading, height, lines: null, again: true }, ...pieces];
  };

  return (own) => {
    const pieces = withHeading(own);
    const heights = pieces.map(({ height }) => height);
    const shown: Shown[] = [];
    const open = new Map<MergedBlock, Shown>();
    pieces.forEach(({ row, again }, index) => {
      for (const merge of again ? [] : (byRow[row] ?? [])) {
        const before = open.get(merge);
        if (before) before.to = index;
        else {
          const { column, height, from } = merge;
          const made = { column, from: index, to: index, row: from, needed: height };
          open.set(merge, made);
          shown.push(made);
        }
      }
    });
    // What is missing is added to the last row of each, those inside others first.
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
