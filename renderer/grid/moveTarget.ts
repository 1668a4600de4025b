// Where a key moves to from a cell: a neighbour, the edge of the filled cells, the ends of row and sheet, a page.
import { textAt, type GridCore } from './core.ts';
import type { GridCommand } from './keyboard.ts';
import { stepOver } from './freshRow.ts';
import { edgeFrom, stepFrom, type Position } from './selection.ts';

export function moveTarget(
  core: GridCore,
  from: Position,
  command: Extract<GridCommand, { type: 'move' | 'page' | 'rowEdge' }>,
): Position {
  const { layout } = core;
  if (command.type === 'page') return { ...from, row: pageFrom(core, from.row, command.direction) };
  if (command.type === 'rowEdge') {
    const column = command.end ? layout.columns.length - 1 : 0;
    if (!command.sheet) return { row: from.row, column };
    return { row: command.end ? layout.rowIds.length - 1 : 0, column };
  }
  const { rows, columns, edge, extend } = command;
  const empty = from.row >= layout.rowIds.length;
  // In an empty row nothing is filled: there, sideways, the edge is that of the sheet.
  if (empty && edge && rows === 0) {
    return { row: from.row, column: columns > 0 ? layout.columns.length - 1 : 0 };
  }
  if (!edge || (empty && rows > 0)) {
    return extend ? stepFrom(layout, from, rows, columns) : stepOver(core, from, rows, columns);
  }
  const isFilled = (row: number, column: number) => textAt(core, row, column) !== '';
  return edgeFrom(layout, from, rows, columns, isFilled);
}

/** The row that a screen's height lies away. Rows differ in height, so heights are summed. */
function pageFrom({ api, layout }: GridCore, from: number, direction: 1 | -1): number {
  const last = layout.rowIds.length - 1;
  const heightOf = (row: number) => api?.getDisplayedRowAtIndex(row)?.rowHeight ?? 28;
  const range = api?.getVerticalPixelRange() ?? { top: 0, bottom: 600 };
  // Less one row, so that the row at the edge is seen again.
  let left = range.bottom - range.top - heightOf(from);
  let row = from;
  while (row + direction >= 0 && row + direction <= last) {
    left -= heightOf(row + direction);
    if (left < 0 && row !== from) break;
    row += direction;
  }
  return row;
}
