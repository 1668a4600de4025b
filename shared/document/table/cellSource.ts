// The cells of sheets as one text with a place for each: what a proposal that was read from tables points into.
import type { Grid, Segment } from '../../tables/grid.ts';
import type { Mapped } from '../mapped.ts';
import type { ProposalSource, SourceSheet } from '../source.ts';
import type { Span } from '../proposal.ts';

export type CellSource = {
  source: Extract<ProposalSource, { kind: 'table' }>;
  /** The text of a cell of one of the sheets, each code unit with its place in `source.text`. */
  cellText: (grid: Grid, segment: Segment) => Mapped;
  /** Where a cell stands in `source.text`. */
  spanOfCell: (grid: Grid, segment: Segment) => Span;
};

/** Cells of a row are kept apart by a tab, rows by a line break. A merged region counts once, at its first cell. */
export function createCellSource(grids: readonly Grid[]): CellSource {
  const starts = new Map<Grid, Map<string, number>>();
  const texts: string[] = [];
  let length = 0;
  const append = (text: string): number => {
    texts.push(text);
    length += text.length;
    return length - text.length;
  };
  const sheets = grids.map((grid): SourceSheet => {
    const places = new Map<string, number>();
    starts.set(grid, places);
    const rows = grid.rows.flatMap((row) => {
      const own = grid.line(row).filter(({ top }) => top === row);
      const cells = own.map(({ left, right, bottom, text }, index) => {
        const from = append(text);
        append(index === own.length - 1 ? '\n' : '\t');
        places.set(keyOf(row, left), from);
        const span: Span = [from, from + text.length];
        return { column: left, columns: right - left + 1, rows: bottom - row + 1, span };
      });
      return cells.length > 0 ? [{ row, cells }] : [];
    });
    return { name: grid.sheet.name, rows };
  });
  const startOf = (grid: Grid, { top, left }: Segment): number =>
    starts.get(grid)?.get(keyOf(top, left)) ?? 0;
  return {
    source: { kind: 'table', text: texts.join(''), sheets },
    cellText(grid, segment) {
      const start = startOf(grid, segment);
      return { text: segment.text, at: placesFrom(start, segment.text.length) };
    },
    spanOfCell(grid, segment) {
      const start = startOf(grid, segment);
      return [start, start + segment.text.length];
    },
  };
}

function keyOf(row: number, column: number): string {
  return `${row} ${column}`;
}

function placesFrom(start: number, length: number): number[] {
  return Array.from({ length }, (_, index) => start + index);
}
