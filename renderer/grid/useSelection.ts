// Selecting with the mouse and by command: moves the corners of the selected range, keeps further ranges beside it, walks
// through them, scrolls into view, tells what is selected.
import { useMemo, useRef } from 'react';
import { noteOfActive } from './cellNote.ts';
import type { GridCore } from './core.ts';
import { freshCell, freshPlaceAt, isFreshActive, shownPosition, stepOver } from './freshRow.ts';
import { moveTarget } from './moveTarget.ts';
import type { GridCommand } from './keyboard.ts';
import { putSelection, summarizeSelection } from './paint.ts';
import { hasSeveralCells, walkFrom } from './ranges.ts';
import {
  contains,
  exactPlaceAt,
  placeAt,
  positionOf,
  type Position,
  type Range,
} from './selection.ts';

/** `extend`: up to here from where the selection began (Shift). `add`: a further range (Ctrl). */
export type SelectHow = 'one' | 'extend' | 'add';
type MoveCommand = Extract<GridCommand, { type: 'move' | 'page' | 'rowEdge' }>;

export type SelectionActions = {
  select(anchor: Position, focus?: Position): void;
  /** A cell, as a press of the mouse button selects it. */
  selectCell(cell: Position, how: SelectHow): void;
  selectRow(row: number, how: SelectHow): void;
  selectColumn(column: number, how: SelectHow): void;
  /** The whole rows or columns of the selection. */
  widen(to: 'rows' | 'columns'): void;
  move(command: MoveCommand): void;
  /** From the active cell to a neighbour, which is all that is selected then. */
  moveBy(rows: number, columns: number): void;
  /** Tab and Enter: through a selection of several cells, otherwise to the neighbour. */
  walk(rows: number, columns: number): void;
  selectAll(): void;
  isSelected(row: number, column: number): boolean;
};

/** `onMoved` runs after every change of the selection: the focus sink follows the active cell. */
export function useSelection(core: GridCore, onMoved: () => void): SelectionActions {
  const moved = useRef(onMoved);
  moved.current = onMoved;
  return useMemo(() => createActions(core, () => moved.current()), [core]);
}

type Put = {
  anchor: Position;
  focus: Position;
  active?: Position;
  /** Scrolled into view. */
  show?: Position;
  others?: readonly Range[];
  wholeRows?: boolean;
};

function createActions(core: GridCore, onMoved: () => void): SelectionActions {
  const lastColumn = () => core.layout.columns.length - 1;
  const lastRow = () => core.layout.rowIds.length - 1;
  const at = (which: 'anchor' | 'focus' | 'active') =>
    core.selection ? shownPosition(core, core.selection[which]) : null;
  /** From where a selection is extended: never from an empty row. */
  const corner = () => {
    const anchor = at('anchor');
    return anchor && anchor.row <= lastRow() ? anchor : null;
  };
  /** The column in which a run of Tabs began: Enter goes back to it, as in a spreadsheet. */
  let tabColumn: number | null = null;

  const put = (next: Put) => {
    const { anchor, focus, active = anchor, show, others = [], wholeRows = false } = next;
    const place = wholeRows ? exactPlaceAt : placeAt;
    // An empty row below the last one takes the active cell, and is part of no range.
    const fresh = freshPlaceAt(core, active);
    const anchorPlace = fresh ?? place(core.layout, anchor.row, anchor.column);
    const focusPlace = fresh ?? place(core.layout, focus.row, focus.column);
    const activePlace = fresh ?? placeAt(core.layout, active.row, active.column);
    if (!anchorPlace || !focusPlace || !activePlace) return;
    tabColumn = null;
    const range: Range = { anchor: anchorPlace, focus: focusPlace, wholeRows };
    // Before anything is painted: looking where the view is then costs no layout of its own.
    if (show) scrollTo(core, show);
    putSelection(core, { ...range, active: activePlace }, fresh ? [] : others);
    onMoved();
    const activeRow = fresh ? null : (core.rowById.get(activePlace.rowId) ?? null);
    const note = noteOfActive(core);
    core.props.onSelected(summarizeSelection(core), activeRow, activePlace.column, note);
  };
  const putRows = (from: number, to: number, rest: Pick<Put, 'active' | 'others'>) => {
    put({
      anchor: { row: from, column: 0 },
      focus: { row: to, column: lastColumn() },
      active: { row: from, column: ownColumn(core, from) },
      wholeRows: true,
      ...rest,
    });
  };
  /** The ranges that stay beside a new one. */
  const others = (how: SelectHow): readonly Range[] => {
    if (how === 'one') return [];
    return how === 'add' && core.selection
      ? [...core.otherRanges, core.selection]
      : core.otherRanges;
  };
  /** A range between two corners; an extended one keeps the corner and the active cell that it had. */
  const selectRange = (from: Position, to: Position, how: SelectHow, show?: Position) => {
    put({ anchor: from, focus: to, others: others(how), ...(show ? { show } : {}) });
  };

  const actions: SelectionActions = {
    select: (anchor, focus = anchor) => put({ anchor, focus, show: focus }),
    selectCell(cell, how) {
      const from = how === 'extend' ? (corner() ?? cell) : cell;
      selectRange(from, cell, how, cell);
    },
    selectRow(row, how) {
      const fresh = row > lastRow() ? freshCell(core, row) : null;
      if (fresh) return put({ anchor: fresh, focus: fresh });
      const from = how === 'extend' ? (corner()?.row ?? row) : row;
      putRows(from, row, { others: others(how) });
    },
    selectColumn(column, how) {
      const from = how === 'extend' ? (corner()?.column ?? column) : column;
      selectRange({ row: 0, column: from }, { row: lastRow(), column }, how);
    },
    widen(to) {
      const { rectangle } = core;
      const active = at('active');
      if (!rectangle || !active) return;
      const { top, bottom, left, right } = rectangle;
      if (to === 'rows') putRows(top, bottom, { active });
      else
        put({ anchor: { row: 0, column: left }, focus: { row: lastRow(), column: right }, active });
    },
    selectAll() {
      const active = (!isFreshActive(core) && at('active')) || { row: 0, column: 0 };
      put({
        anchor: { row: 0, column: 0 },
        focus: { row: lastRow(), column: lastColumn() },
        active,
      });
    },
    moveBy(rows, columns) {
      const from = at('active');
      if (!from) return;
      const to = stepOver(core, from, rows, columns);
      put({ anchor: to, focus: to, show: to });
    },
    walk(rows, columns) {
      const from = at('active');
      if (!from) return;
      if (hasSeveralCells(core.layout, core.rectangles)) {
        walkInside(core, from, rows, columns, put);
        return;
      }
      const began = tabColumn;
      if (columns !== 0) actions.moveBy(0, columns);
      else if (began === null) actions.moveBy(rows, 0);
      else {
        const to = { ...stepOver(core, from, rows, 0), column: began };
        put({ anchor: to, focus: to, show: to });
      }
      if (columns !== 0) tabColumn = began ?? from.column;
    },
    move(given) {
      const command = isFreshActive(core) ? { ...given, extend: false } : given;
      const active = at('active');
      const anchor = at('anchor');
      if (!active || !anchor) {
        const first = { row: 0, column: 0 };
        put({ anchor: first, focus: first, show: first });
        return;
      }
      // After a walk through the selection it is the active cell from which it is extended.
      const walked = active.row !== anchor.row || active.column !== anchor.column;
      const from = command.extend && !walked ? (at('focus') ?? active) : active;
      const to = moveTarget(core, from, command);
      put({ anchor: command.extend ? active : to, focus: to, show: to });
    },
    isSelected: (row, column) => core.rectangles.some((each) => contains(each, row, column)),
  };
  return actions;
}

/** Moves only the active cell. The range that it enters becomes the last one. */
function walkInside(
  core: GridCore,
  from: Position,
  rows: number,
  columns: number,
  put: (next: Put) => void,
): void {
  const order = columns === 0 ? 'columns' : 'rows';
  const step = rows + columns > 0 ? 1 : -1;
  const next = walkFrom(core.layout, core.rectangles, from, order, step);
  if (!next || !core.selection) return;
  const ranges: Range[] = [...core.otherRanges, core.selection].filter(
    ({ anchor, focus }) => positionOf(core.layout, anchor) && positionOf(core.layout, focus),
  );
  // Ranges stay in their order: those after the entered one come to stand before the others, as in a ring.
  const around = [...ranges.slice(next.rectangle + 1), ...ranges.slice(0, next.rectangle)];
  const range = ranges[next.rectangle];
  const anchor = range && positionOf(core.layout, range.anchor);
  const focus = range && positionOf(core.layout, range.focus);
  if (!anchor || !focus) return;
  put({
    anchor,
    focus,
    active: next.position,
    show: next.position,
    others: around,
    wholeRows: range.wholeRows ?? false,
  });
}

/** The first column of a row where it has a cell of its own, not part of a merged one. */
function ownColumn({ layout }: GridCore, row: number): number {
  const own = layout.columns.findIndex((_, column) => {
    const { first, last } = layout.spanOf(row, column);
    return first === row && last === row;
  });
  return Math.max(own, 0);
}

function scrollTo(core: GridCore, position: Position): void {
  const key = core.layout.columns[position.column];
  core.api?.ensureIndexVisible(position.row);
  if (key !== undefined) core.api?.ensureColumnVisible(key);
}
