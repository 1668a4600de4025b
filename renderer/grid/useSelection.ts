// Selecting with the mouse and by command: moves the two corners, scrolls them into view, tells what is selected.
import { useEffect, useMemo, useRef } from 'react';
import type { GridCore } from './core.ts';
import { textAt } from './core.ts';
import type { GridCommand } from './keyboard.ts';
import { putSelection, summarizeSelection } from './paint.ts';
import { contains, edgeFrom, placeAt, positionOf, stepFrom, type Position } from './selection.ts';

export type SelectionActions = {
  select(anchor: Position, focus?: Position): void;
  extendTo(focus: Position): void;
  selectRow(row: number, extend: boolean): void;
  selectColumn(key: string): void;
  move(command: Extract<GridCommand, { type: 'move' | 'page' | 'rowEdge' }>): void;
  moveBy(rows: number, columns: number): void;
  selectAll(): void;
  /** Starts dragging a range with the mouse; ends by itself when the button goes up. */
  startDrag(kind: 'cells' | 'rows'): void;
  dragOver(row: number, column: number | null): void;
  isSelected(row: number, column: number): boolean;
  anchor(): Position | null;
};

/** `onMoved` runs after every change of the selection: the focus sink follows the active cell. */
export function useSelection(core: GridCore, onMoved: () => void): SelectionActions {
  const drag = useRef<'cells' | 'rows' | null>(null);
  const moved = useRef(onMoved);
  moved.current = onMoved;

  useEffect(() => {
    const stop = () => {
      drag.current = null;
    };
    window.addEventListener('mouseup', stop);
    window.addEventListener('blur', stop);
    return () => {
      window.removeEventListener('mouseup', stop);
      window.removeEventListener('blur', stop);
    };
  }, []);

  return useMemo(() => createActions(core, drag, () => moved.current()), [core]);
}

function createActions(
  core: GridCore,
  drag: { current: 'cells' | 'rows' | null },
  onMoved: () => void,
): SelectionActions {
  const lastColumn = () => core.layout.columns.length - 1;
  const lastRow = () => core.layout.rowIds.length - 1;
  const corner = (which: 'anchor' | 'focus') =>
    core.selection ? positionOf(core.layout, core.selection[which]) : null;

  const put = (anchorAt: Position, focusAt: Position, show: Position | null) => {
    const anchor = placeAt(core.layout, anchorAt.row, anchorAt.column);
    const focus = placeAt(core.layout, focusAt.row, focusAt.column);
    if (!anchor || !focus) return;
    putSelection(core, { anchor, focus });
    if (show) scrollTo(core, show);
    onMoved();
    const activeRow = core.rowById.get(anchor.rowId) ?? null;
    core.props.onSelected(summarizeSelection(core), activeRow);
  };

  const actions: SelectionActions = {
    select: (anchor, focus = anchor) => put(anchor, focus, focus),
    extendTo(focus) {
      put(corner('anchor') ?? focus, focus, focus);
    },
    selectRow(row, extend) {
      const start = extend ? (corner('anchor')?.row ?? row) : row;
      put({ row: start, column: 0 }, { row, column: lastColumn() }, null);
    },
    selectColumn(key) {
      const column = core.layout.columnIndex.get(key);
      if (column !== undefined) put({ row: 0, column }, { row: lastRow(), column }, null);
    },
    selectAll: () => put({ row: 0, column: 0 }, { row: lastRow(), column: lastColumn() }, null),
    moveBy(rows, columns) {
      const from = corner('anchor');
      if (!from) return;
      const to = stepFrom(core.layout, from, rows, columns);
      put(to, to, to);
    },
    move(command) {
      const anchor = corner('anchor');
      const from = command.extend ? corner('focus') : anchor;
      if (!from || !anchor) {
        put({ row: 0, column: 0 }, { row: 0, column: 0 }, { row: 0, column: 0 });
        return;
      }
      const to = target(core, from, command);
      put(command.extend ? anchor : to, to, to);
    },
    startDrag(kind) {
      drag.current = kind;
    },
    dragOver(row, column) {
      if (drag.current === 'rows') actions.selectRow(row, true);
      else if (drag.current === 'cells' && column !== null) actions.extendTo({ row, column });
    },
    isSelected: (row, column) => core.rectangle !== null && contains(core.rectangle, row, column),
    anchor: () => corner('anchor'),
  };
  return actions;
}

function target(
  core: GridCore,
  from: Position,
  command: Extract<GridCommand, { type: 'move' | 'page' | 'rowEdge' }>,
): Position {
  const { layout } = core;
  if (command.type === 'page') {
    const rows = Math.max(1, (core.api?.getRenderedNodes().length ?? 10) - 12);
    return stepFrom(layout, from, rows * command.direction, 0);
  }
  if (command.type === 'rowEdge') {
    const column = command.end ? layout.columns.length - 1 : 0;
    if (!command.sheet) return { row: from.row, column };
    return { row: command.end ? layout.rowIds.length - 1 : 0, column };
  }
  if (!command.edge) return stepFrom(layout, from, command.rows, command.columns);
  const isFilled = (row: number, column: number) => textAt(core, row, column) !== '';
  return edgeFrom(layout, from, command.rows, command.columns, isFilled);
}

function scrollTo(core: GridCore, position: Position): void {
  const key = core.layout.columns[position.column];
  core.api?.ensureIndexVisible(position.row);
  if (key !== undefined) core.api?.ensureColumnVisible(key);
}
