// The selection of a sheet as pure functions: a corner that stays (anchor), one that moves (focus), in row and column ids,
// so that it survives sorting, filtering and inserted rows. Indexes are positions as displayed at the time of use.
// Several ranges, and walking through them, are in ranges.ts.

export type CellPlace = { rowId: string; column: string };
export type Range = {
  anchor: CellPlace;
  focus: CellPlace;
  /** Selected by their heads: these rows and no others, also where a merged cell reaches beyond them. */
  wholeRows?: boolean;
};
/** `active` is the cell that takes what is typed: the anchor, until Tab or Enter walk through the range. */
export type Selection = Range & { active: CellPlace };
/** Cells that were cut and wait for being pasted. */
export type Cut = {
  range: Range;
  /** The cells row by row as they were cut; null where a merged cell has its text elsewhere. */
  cells: readonly (readonly (CellPlace | null)[])[];
  /** What the clipboard held then: something else copied since ends the cut. */
  text: string;
};

/** Inclusive, in displayed positions. */
export type Rectangle = {
  top: number;
  bottom: number;
  left: number;
  right: number;
  wholeRows?: boolean;
};
export type Position = { row: number; column: number };

/** The rows and columns as displayed now. A merged cell is one cell: `spanOf` gives the rows that it covers. */
export type Layout = {
  rowIds: readonly string[];
  rowIndex: ReadonlyMap<string, number>;
  columns: readonly string[];
  columnIndex: ReadonlyMap<string, number>;
  spanOf(row: number, column: number): { first: number; last: number };
};

export function createLayout(
  rowIds: readonly string[],
  columns: readonly string[],
  spanOf: Layout['spanOf'],
): Layout {
  return {
    rowIds,
    rowIndex: new Map(rowIds.map((id, index) => [id, index])),
    columns,
    columnIndex: new Map(columns.map((key, index) => [key, index])),
    spanOf,
  };
}

/** Where a cell is displayed, or null when it is filtered out or gone. */
export function positionOf(layout: Layout, place: CellPlace): Position | null {
  const row = layout.rowIndex.get(place.rowId);
  const column = layout.columnIndex.get(place.column);
  return row === undefined || column === undefined ? null : { row, column };
}

/** The row and column at a position, whatever is merged there. Null outside the sheet. */
export function exactPlaceAt(layout: Layout, row: number, column: number): CellPlace | null {
  const rowId = layout.rowIds[row];
  const key = layout.columns[column];
  return rowId === undefined || key === undefined ? null : { rowId, column: key };
}

/** The cell at a position, clamped to the sheet; the first row of a merged cell. Null when the sheet is empty. */
export function placeAt(layout: Layout, row: number, column: number): CellPlace | null {
  const lastRow = layout.rowIds.length - 1;
  const lastColumn = layout.columns.length - 1;
  if (lastRow < 0 || lastColumn < 0) return null;
  const clampedColumn = clamp(column, lastColumn);
  const first = layout.spanOf(clamp(row, lastRow), clampedColumn).first;
  const rowId = layout.rowIds[first];
  const key = layout.columns[clampedColumn];
  return rowId === undefined || key === undefined ? null : { rowId, column: key };
}

/** The rectangle between the two corners, or null when one of them is not displayed. */
export function rectangleOf(layout: Layout, selection: Range | null): Rectangle | null {
  if (!selection) return null;
  const anchor = positionOf(layout, selection.anchor);
  const focus = positionOf(layout, selection.focus);
  if (!anchor || !focus) return null;
  const left = Math.min(anchor.column, focus.column);
  const right = Math.max(anchor.column, focus.column);
  let top = Math.min(anchor.row, focus.row);
  let bottom = Math.max(anchor.row, focus.row);
  if (selection.wholeRows) return { top, bottom, left, right, wholeRows: true };
  // A merged cell at either edge belongs to the selection as a whole.
  for (const { row, column } of [anchor, focus]) {
    const span = layout.spanOf(row, column);
    top = Math.min(top, span.first);
    bottom = Math.max(bottom, span.last);
  }
  return { top, bottom, left, right };
}

export function contains(rectangle: Rectangle, row: number, column: number): boolean {
  return (
    row >= rectangle.top &&
    row <= rectangle.bottom &&
    column >= rectangle.left &&
    column <= rectangle.right
  );
}

/** Cells of a rectangle, row by row, each merged cell once. */
export function cellsIn(layout: Layout, rectangle: Rectangle): CellPlace[] {
  const places: CellPlace[] = [];
  for (let row = rectangle.top; row <= rectangle.bottom; row += 1) {
    for (let column = rectangle.left; column <= rectangle.right; column += 1) {
      const rowId = layout.rowIds[row];
      const key = layout.columns[column];
      if (rowId === undefined || key === undefined) continue;
      const { first } = layout.spanOf(row, column);
      if (first === row || (first < rectangle.top && row === rectangle.top)) {
        places.push({ rowId, column: key });
      }
    }
  }
  return places;
}

export function rowIdsIn(layout: Layout, rectangle: Rectangle): string[] {
  return layout.rowIds.slice(rectangle.top, rectangle.bottom + 1);
}

/** One step of the moving corner. From inside a merged cell a vertical step leaves it. */
export function stepFrom(layout: Layout, from: Position, rows: number, columns: number): Position {
  const span = layout.spanOf(from.row, from.column);
  const start = rows > 0 ? span.last : rows < 0 ? span.first : from.row;
  return {
    row: clamp(start + rows, layout.rowIds.length - 1),
    column: clamp(from.column + columns, layout.columns.length - 1),
  };
}

/** Where Ctrl+arrow goes: the end of the filled run, or the next filled cell, or the edge, as in a spreadsheet. */
export function edgeFrom(
  layout: Layout,
  from: Position,
  rows: number,
  columns: number,
  isFilled: (row: number, column: number) => boolean,
): Position {
  let at = from;
  let next = stepFrom(layout, at, rows, columns);
  const inRun = isFilled(from.row, from.column) && isFilled(next.row, next.column);
  while (next.row !== at.row || next.column !== at.column) {
    const filled = isFilled(next.row, next.column);
    if (inRun && !filled) return at;
    at = next;
    if (!inRun && filled) return at;
    next = stepFrom(layout, at, rows, columns);
  }
  return at;
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(value, last));
}
