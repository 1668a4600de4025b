// Several selected ranges as one: their cells, their rows, and the walk of Tab and Enter through them. Pure functions.
import {
  contains,
  type CellPlace,
  type Layout,
  type Position,
  type Rectangle,
} from './selection.ts';

/** Cells of the rectangles as displayed, row by row, each merged cell and each cell of an overlap once. */
export function* positionsIn(
  layout: Layout,
  rectangles: readonly Rectangle[],
): Generator<Position> {
  for (const [index, rectangle] of rectangles.entries()) {
    const before = rectangles.slice(0, index);
    for (let row = rectangle.top; row <= rectangle.bottom; row += 1) {
      for (let column = rectangle.left; column <= rectangle.right; column += 1) {
        if (!isCell(layout, rectangle, row, column)) continue;
        if (before.some((each) => contains(each, row, column))) continue;
        yield { row, column };
      }
    }
  }
}

/**
 * A merged cell is met where it starts, or at the edge of a rectangle that begins inside it. One that reaches beyond
 * whole rows is no cell of them: emptying a row must not empty the name of its group.
 */
function isCell(layout: Layout, rectangle: Rectangle, row: number, column: number): boolean {
  const { first, last } = layout.spanOf(row, column);
  const { top, bottom, wholeRows } = rectangle;
  if (wholeRows) return first === row && last <= bottom;
  return first === row || (first < top && row === top);
}

export function placesIn(layout: Layout, rectangles: readonly Rectangle[]): CellPlace[] {
  return [...positionsIn(layout, rectangles)].flatMap(({ row, column }) => {
    const rowId = layout.rowIds[layout.spanOf(row, column).first];
    const key = layout.columns[column];
    return rowId === undefined || key === undefined ? [] : [{ rowId, column: key }];
  });
}

/** Rows that any of the rectangles touches, as displayed from top to bottom. */
export function rowIdsInAll(layout: Layout, rectangles: readonly Rectangle[]): string[] {
  return layout.rowIds.filter((_, row) =>
    rectangles.some(({ top, bottom }) => row >= top && row <= bottom),
  );
}

/** Whether Tab and Enter walk inside the selection: it has more than one cell. */
export function hasSeveralCells(layout: Layout, rectangles: readonly Rectangle[]): boolean {
  const cells = positionsIn(layout, rectangles);
  cells.next();
  return cells.next().done !== true;
}

/**
 * The next cell of the selection for Tab (`rows`, row by row) or Enter (`columns`, column by column), back with a step
 * of -1. After the last cell of a rectangle comes the next rectangle, after the last one the first.
 */
export function walkFrom(
  layout: Layout,
  rectangles: readonly Rectangle[],
  from: Position,
  order: 'rows' | 'columns',
  step: 1 | -1,
): { position: Position; rectangle: number } | null {
  // A merged cell may start above the rectangle that it is part of.
  const { last } = layout.spanOf(from.row, from.column);
  const rowIn = ({ top }: Rectangle) => (from.row < top && last >= top ? top : from.row);
  let index = rectangles.findLastIndex((each) => contains(each, rowIn(each), from.column));
  const start = rectangles[index];
  if (!start) return null;
  let at = placeInWalk(start, { ...from, row: rowIn(start) }, order) + step;
  let rectangle = start;
  // Every cell of every rectangle is tried at most once.
  for (
    let tries = rectangles.reduce((sum, each) => sum + sizeOf(each), 0);
    tries >= 0;
    tries -= 1
  ) {
    if (at < 0 || at >= sizeOf(rectangle)) {
      index = (index + step + rectangles.length) % rectangles.length;
      rectangle = rectangles[index] ?? rectangle;
      at = step > 0 ? 0 : sizeOf(rectangle) - 1;
    }
    const position = positionInWalk(rectangle, at, order);
    if (isCell(layout, rectangle, position.row, position.column)) {
      return { position, rectangle: index };
    }
    at += step;
  }
  return null;
}

function sizeOf({ top, bottom, left, right }: Rectangle): number {
  return (bottom - top + 1) * (right - left + 1);
}

function placeInWalk({ top, bottom, left, right }: Rectangle, at: Position, order: string): number {
  return order === 'rows'
    ? (at.row - top) * (right - left + 1) + at.column - left
    : (at.column - left) * (bottom - top + 1) + at.row - top;
}

function positionInWalk(
  { top, bottom, left, right }: Rectangle,
  at: number,
  order: string,
): Position {
  const width = right - left + 1;
  const height = bottom - top + 1;
  return order === 'rows'
    ? { row: top + Math.floor(at / width), column: left + (at % width) }
    : { row: top + (at % height), column: left + Math.floor(at / height) };
}
