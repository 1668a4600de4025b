// From a rectangle of cells and a larger one to the texts that filling writes into the rest. Pure.
import { columnOf, textAt, type GridCore } from './core.ts';
import type { CellTexts } from './edits.ts';
import type { Rectangle } from './selection.ts';
import { continueSeries } from './series.ts';

export type FillDirection = 'down' | 'up' | 'right' | 'left';
type Line = { row: number; column: number }[];

/** What goes into the cells of `target` outside `source`, line by line: columns when filling down or up, rows otherwise. */
export function seriesTexts(
  core: GridCore,
  source: Rectangle,
  target: Rectangle,
  direction: FillDirection,
  switched: boolean,
): CellTexts {
  const vertical = direction === 'down' || direction === 'up';
  const backwards = direction === 'up' || direction === 'left';
  const lines = vertical
    ? numbers(source.left, source.right).map((column) => columnLine(core, target, column))
    : numbers(source.top, source.bottom).map((row) => rowLine(core, target, row));
  return lines.flatMap((line) => {
    const inSource = ({ row, column }: Line[number]) =>
      vertical
        ? row >= source.top && row <= source.bottom
        : column >= source.left && column <= source.right;
    const from = line.filter(inSource);
    const to = line.filter((cell) => !inSource(cell));
    if (backwards) to.reverse();
    const texts = from.map(({ row, column }) => textAt(core, row, column));
    const key = core.layout.columns[from[0]?.column ?? -1] ?? '';
    const kind = columnOf(core, key)?.kind;
    if (texts.length === 0 || !kind) return [];
    const filled = continueSeries(texts, to.length, { kind, backwards, switched });
    return to.flatMap(({ row, column }, index) => {
      const rowId = core.layout.rowIds[row];
      const columnKey = core.layout.columns[column];
      if (rowId === undefined || columnKey === undefined) return [];
      return [{ place: { rowId, column: columnKey }, text: filled[index] ?? '' }];
    });
  });
}

/** The cells of a column from top to bottom, each merged one once. */
function columnLine({ layout }: GridCore, { top, bottom }: Rectangle, column: number): Line {
  return numbers(top, bottom)
    .filter((row) => layout.spanOf(row, column).first === row)
    .map((row) => ({ row, column }));
}

function rowLine({ layout }: GridCore, { left, right }: Rectangle, row: number): Line {
  return numbers(left, right)
    .filter((column) => layout.spanOf(row, column).first === row)
    .map((column) => ({ row, column }));
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** The rectangle that filling from `source` towards a cell covers, and which way; null from inside the source. */
export function fillTarget(
  source: Rectangle,
  cell: { row: number; column: number },
): { target: Rectangle; direction: FillDirection } | null {
  const down = cell.row - source.bottom;
  const up = source.top - cell.row;
  const right = cell.column - source.right;
  const left = source.left - cell.column;
  const vertical = Math.max(down, up);
  const horizontal = Math.max(right, left);
  if (vertical <= 0 && horizontal <= 0) return null;
  if (vertical >= horizontal) {
    return down > 0
      ? { target: { ...source, bottom: cell.row }, direction: 'down' }
      : { target: { ...source, top: cell.row }, direction: 'up' };
  }
  return right > 0
    ? { target: { ...source, right: cell.column }, direction: 'right' }
    : { target: { ...source, left: cell.column }, direction: 'left' };
}

/** The last row of the data beside a rectangle: on its left, or where nothing stands there, on its right. */
export function neighbourEnd(core: GridCore, { bottom, left, right }: Rectangle): number | null {
  for (const column of [left - 1, right + 1]) {
    if (column < 0 || column >= core.layout.columns.length) continue;
    let row = bottom;
    while (row + 1 < core.layout.rowIds.length && textAt(core, row + 1, column) !== '') row += 1;
    if (row > bottom) return row;
  }
  return null;
}
