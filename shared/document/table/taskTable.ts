// A table as rows of cells that know their places, with the sections above each row: what tasks are made of.
import type { Grid, Segment } from '../../tables/grid.ts';
import { sameAsAbove } from '../../tables/readRows.ts';
import type { Table, TableColumn, TableRow } from '../../tables/table.ts';
import { joinMapped, type Mapped } from '../mapped.ts';
import type { CellSource } from './cellSource.ts';
import type { RoledColumn } from './columnRoles.ts';
import { decideLevels, type Levels } from './levels.ts';

/** A table that was found to be one of tasks. */
export type TaskTable = {
  grid: Grid;
  table: Table;
  columns: RoledColumn[];
  levels: Levels;
};

export type PlacedCell = {
  text: Mapped;
  segment: Segment;
  /** Standing in this row, not reaching into it from above. */
  own: boolean;
};

export type PlacedRow = {
  row: TableRow;
  /** By column; cells without text are absent. 同上 stands for the text of the cell above, at its own place. */
  cells: Map<TableColumn, PlacedCell>;
  /** Texts of the section rows above, outermost first; null where there is none. */
  sections: { action: Mapped | null; project: Mapped | null };
};

export function createTaskTable(grid: Grid, table: Table, columns: RoledColumn[]): TaskTable {
  const levels = decideLevels(columns, (column) => reachesDown(grid, table, column));
  return { grid, table, columns, levels };
}

/** Whether a cell of the column covers several rows of data, or stays blank below its first row. */
function reachesDown(grid: Grid, { rows }: Table, { index }: TableColumn): boolean {
  let before: Segment | null = null;
  let blanks = 0;
  for (const { row } of rows) {
    const segment = grid.segmentAt(row, index);
    if (segment && before && segment.top === before.top) return true;
    if (segment && before && segment.text === before.text) return true;
    if (!segment && before) blanks += 1;
    else if (segment) before = segment;
  }
  // A blank here and there is an omission; where half are blank, names are written once for several rows.
  return blanks * 3 >= rows.length && blanks > 0;
}

/** Rows of data in order. `unused` receives the section rows that found no level. */
export function placeRows(
  { grid, table }: TaskTable,
  source: CellSource,
  unused: Mapped[],
): PlacedRow[] {
  const sections = table.skipped.filter(({ reason }) => reason.endsWith('分节行'));
  let next = 0;
  let action: Mapped | null = null;
  let project: Mapped | null = null;
  let previous: PlacedRow | null = null;
  return table.rows.map((row) => {
    for (; (sections[next]?.row ?? Infinity) < row.row; next++) {
      const { row: at, reason } = sections[next] ?? { row: 0, reason: '' };
      const own = grid.line(at).filter(({ top }) => top === at);
      const text = joinMapped(
        own.slice(0, sectionCells(own)).map((one) => source.cellText(grid, one)),
        '',
      );
      if (reason === '行动分节行') {
        action = text;
        project = null;
      } else if (reason === '工程分节行') project = text;
      else unused.push(text);
    }
    const placed: PlacedRow = { row, cells: new Map(), sections: { action, project } };
    for (const column of table.columns) {
      const segment = grid.segmentAt(row.row, column.index);
      if (!segment) continue;
      const above = sameAsAbove.test(segment.text) ? previous?.cells.get(column) : undefined;
      const text = source.cellText(grid, segment);
      placed.cells.set(column, {
        text: above ? standIn(above.text.text, text) : text,
        segment: above?.segment ?? segment,
        own: segment.top === row.row,
      });
    }
    previous = placed;
    return placed;
  });
}

/** The name of a section, and the number in the cell before it; a subtotal behind them is no part of it. */
function sectionCells(own: readonly Segment[]): number {
  const [first, second] = own;
  if (!first || !second || first.text.length > 4) return 1;
  return second.cell.type === 'text' ? 2 : 1;
}

/** The words of another cell, all of them at the place of 同上. */
function standIn(words: string, at: Mapped): Mapped {
  const last = at.at.length - 1;
  return {
    text: words,
    at: Array.from(words, (_, index) => at.at[Math.min(index, last)] ?? 0).slice(0, words.length),
  };
}
