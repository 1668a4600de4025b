// What the hooks of a sheet share: the grid's interface, the rows as displayed now, the selection. Mutable on purpose:
// a mouse move must not render React. Everything outside reads it at the time of use.
import type { GridApi } from 'ag-grid-community';
import type { Column, Tab } from '#shared/plan/tabs.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { arrangeTab } from '#shared/view/sheetLayout.ts';
import {
  createLayout,
  type CellPlace,
  type Cut,
  type Layout,
  type Range,
  type Rectangle,
  type Selection,
} from './selection.ts';
import { createCutBoard, type CutBoard } from './cutBoard.ts';
import { isFresh } from './freshRow.ts';
import type { SheetGridProps } from './sheetProps.ts';

/** Why a cell refused its text, and what the cell shows while that still matters. */
export type Refusal = { reason: string; shown: string };

export type GridCore = {
  api: GridApi<ViewRow> | null;
  /** `tab` has the columns as they are displayed. */
  props: SheetGridProps;
  /** The tab with all its columns. */
  fullTab: Tab;
  layout: Layout;
  /** The displayed rows in their order: another list once they are others. */
  shown: ViewRow[];
  /** The displayed rows by id, and the empty ones below them. */
  rowById: Map<string, ViewRow>;
  /** The empty rows below the last one, in their order; see `freshRow.ts`. */
  fresh: readonly ViewRow[];
  /** Those of them that are on their way into the plan. */
  freshSent: Set<string>;
  selection: Selection | null;
  rectangle: Rectangle | null;
  /** Ranges selected before with Ctrl held; `rectangle` is not among them. */
  otherRanges: readonly Range[];
  /** Every selected rectangle that is displayed, the one with the active cell last. */
  rectangles: readonly Rectangle[];
  /** What the fill handle is drawn over, while it is. */
  preview: Rectangle | null;
  /** Cells in the dashed border of a cut, until they are pasted or something else is done. */
  cut: Cut | null;
  ownCutBoard: CutBoard;
  /** Cells that refused their text last, by `rowId column`, with the reason. */
  rejected: ReadonlyMap<string, Refusal>;
  /** Cells in which the search finds its text, by `rowId column`. */
  found: ReadonlySet<string>;
  /** A cell of a row that is not displayed yet; it is selected as soon as it is. No column: the first to type into. */
  awaited: { rowId: string; column: string | null } | null;
  /** Whether a filter or the quick find hides rows. */
  filtered: boolean;
  /** How many rows of a long sheet the grid is still to be given, and what gives them at once. */
  coming: number;
  complete(): void;
  /** Called before the sheet shows other rows as a whole: rows out of view would be drawn for nothing. */
  drawLess(): void;
  /** Lays the sink over the active cell anew and describes that cell to a screen reader. */
  describe(): void;
  /** Opens a cell again with a text that was not taken, so that it is not lost. */
  typeAgain(place: CellPlace, text: string): void;
  /** Whether a step of moving rows by keyboard is on its way. */
  moving: boolean;
};

const noSpan: Layout['spanOf'] = (row) => ({ first: row, last: row });

export function createCore(props: SheetGridProps): GridCore {
  return {
    api: null,
    props: displayedProps(props),
    fullTab: props.tab,
    layout: createLayout([], [], noSpan),
    shown: [],
    rowById: new Map(),
    fresh: [],
    freshSent: new Set(),
    selection: null,
    rectangle: null,
    otherRanges: [],
    rectangles: [],
    preview: null,
    cut: null,
    ownCutBoard: createCutBoard(),
    rejected: new Map(),
    found: new Set(),
    awaited: null,
    filtered: false,
    coming: 0,
    complete: () => undefined,
    drawLess: () => undefined,
    describe: () => undefined,
    typeAgain: () => undefined,
    moving: false,
  };
}

/** The properties with the tab as it is displayed: whatever a sheet does, it does on that. */
function displayedProps(props: SheetGridProps): SheetGridProps {
  return { ...props, tab: arrangeTab(props.tab, props.layout) };
}

export function rejectedKey(rowId: string, column: string): string {
  return `${rowId} ${column}`;
}

/** Why the cell refused its last text; null once it shows something else. */
export function refusalOf(core: GridCore, row: ViewRow | undefined, column: string): string | null {
  const refusal = row && core.rejected.get(rejectedKey(row.id, column));
  return refusal && refusal.shown === (row.texts[column] ?? '') ? refusal.reason : null;
}

/** Columns in the order in which they are displayed: frozen ones first. */
export function displayedColumns(tab: Tab): Column[] {
  return [
    ...tab.columns.filter((column) => column.frozen),
    ...tab.columns.filter((column) => !column.frozen),
  ];
}

export function columnOf(core: GridCore, key: string): Column | undefined {
  return core.props.tab.columns.find((column) => column.key === key);
}

export function textAt(core: GridCore, row: number, column: number): string {
  const rowId = core.layout.rowIds[row];
  const key = core.layout.columns[column];
  if (rowId === undefined || key === undefined) return '';
  return core.rowById.get(rowId)?.texts[key] ?? '';
}

/**
 * Reads the rows as filtered and sorted now. Neighbours of a merged column with equal keys are one cell. Answers whether
 * anything is displayed elsewhere than before.
 */
export function readLayout(core: GridCore): boolean {
  const { api } = core;
  if (!api) return false;
  const rows: ViewRow[] = [];
  api.forEachNodeAfterFilterAndSort((node) => {
    if (node.data && !isFresh(node.data)) rows.push(node.data);
  });
  const columns = displayedColumns(core.props.tab);
  const others = !isSame(rows, core.shown);
  const keys = columns.map(({ key }) => key);
  // Heights alone change the grid's model too.
  if (!others && isSame(keys, core.layout.columns)) return false;
  const spans = new Map<number, { first: Int32Array; last: Int32Array }>();
  columns.forEach(({ key, merged }, index) => {
    if (merged) spans.set(index, spansOf(rows, key));
  });
  if (others) core.shown = rows;
  core.rowById = new Map([...core.fresh, ...rows].map((row) => [row.id, row]));
  core.layout = createLayout(
    rows.map((row) => row.id),
    keys,
    (row, column) => {
      const span = spans.get(column);
      return { first: span?.first[row] ?? row, last: span?.last[row] ?? row };
    },
  );
  return true;
}

/** Whether the same stands in the same order. */
function isSame(list: readonly unknown[], other: readonly unknown[]): boolean {
  return list.length === other.length && list.every((each, index) => each === other[index]);
}

/**
 * Rows that stay where they are show something else. Answers in which columns the rendered ones do, by row; null where one
 * does in a merged cell, which is drawn once for many rows.
 */
export function replaceShown(
  core: GridCore,
  rows: readonly ViewRow[],
  rendered: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> | null {
  const { rowIndex } = core.layout;
  const { columns } = core.props.tab;
  const merged = columns.filter((column) => column.merged);
  const others = new Map<string, readonly string[]>();
  let renamed = false;
  for (const row of rows) {
    const index = rowIndex.get(row.id);
    const old = index === undefined ? undefined : core.shown[index];
    if (index === undefined || !old) continue;
    core.shown[index] = row;
    core.rowById.set(row.id, row);
    if (!rendered.has(row.id)) continue;
    renamed ||= merged.some(({ key }) => row.texts[key] !== old.texts[key]);
    others.set(
      row.id,
      columns.filter((column) => !looksTheSame(old, row, column)).map(({ key }) => key),
    );
  }
  return renamed ? null : others;
}

/** Whether a cell is drawn as before: all that `cellClasses` and the definitions of columns read of a row. */
function looksTheSame(a: ViewRow, b: ViewRow, { key, kind }: Column): boolean {
  return (
    a.texts[key] === b.texts[key] &&
    a.locks[key] === b.locks[key] &&
    a.marks?.[key] === b.marks?.[key] &&
    a.reasons?.[key] === b.reasons?.[key] &&
    a.past?.[key] === b.past?.[key] &&
    a.parts?.[key] === b.parts?.[key] &&
    (kind !== 'light' || a.light?.color === b.light?.color)
  );
}

export function isMergedWith(above: ViewRow | undefined, row: ViewRow | undefined, key: string) {
  const stands = row?.merges[key];
  return stands !== undefined && stands !== '' && above?.merges[key] === stands;
}

function spansOf(rows: readonly ViewRow[], key: string) {
  const first = new Int32Array(rows.length);
  const last = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row += 1) {
    first[row] = isMergedWith(rows[row - 1], rows[row], key) ? (first[row - 1] ?? row) : row;
  }
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    last[row] = first[row + 1] === first[row] ? (last[row + 1] ?? row) : row;
  }
  return { first, last };
}
