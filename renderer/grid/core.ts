// What the hooks of a sheet share: the grid's interface, the rows as displayed now, the selection. Mutable on purpose:
// a mouse move must not render React. Everything outside reads it at the time of use.
import type { GridApi } from 'ag-grid-community';
import type { Edit, Rejection } from '#shared/plan/edit.ts';
import type { Column, Tab } from '#shared/plan/tabs.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { createLayout, type Layout, type Rectangle, type Selection } from './selection.ts';
import type { SelectionSummary } from './summary.ts';

export type GridMessage = { tone: 'info' | 'warning'; title: string; details?: string[] };

export type SheetGridProps = {
  tab: Tab;
  rows: readonly ViewRow[];
  /** Why nothing can be changed, in Chinese, or null. */
  readOnly: string | null;
  /** Names of units for the list of a units cell. */
  unitNames: readonly string[];
  quickFind: string;
  /** One edit, one undo step. Answers the cells that it could not change, or null when it failed as a whole. */
  onEdit(edit: Edit): Promise<readonly Rejection[] | null>;
  onUndo(): void;
  onRedo(): void;
  onMessage(message: GridMessage): void;
  onSelected(summary: SelectionSummary, activeRow: ViewRow | null): void;
  onShown(shown: number): void;
  wordRejection(rejection: Rejection): string;
  newId(): string;
  emptyText: string;
};

export type GridCore = {
  api: GridApi<ViewRow> | null;
  props: SheetGridProps;
  layout: Layout;
  rowById: ReadonlyMap<string, ViewRow>;
  selection: Selection | null;
  rectangle: Rectangle | null;
  /** Cells that refused their text last, by `rowId column`, with the reason. */
  rejected: ReadonlyMap<string, string>;
  /** A row that an edit adds; it is selected as soon as it is displayed. */
  awaited: string | null;
};

const noSpan: Layout['spanOf'] = (row) => ({ first: row, last: row });

export function createCore(props: SheetGridProps): GridCore {
  return {
    api: null,
    props,
    layout: createLayout([], [], noSpan),
    rowById: new Map(),
    selection: null,
    rectangle: null,
    rejected: new Map(),
    awaited: null,
  };
}

export function rejectedKey(rowId: string, column: string): string {
  return `${rowId} ${column}`;
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

/** Reads the rows as filtered and sorted now. Neighbours of a merged column with equal keys are one cell. */
export function readLayout(core: GridCore): void {
  const { api } = core;
  if (!api) return;
  const rows: ViewRow[] = [];
  api.forEachNodeAfterFilterAndSort((node) => {
    if (node.data) rows.push(node.data);
  });
  const columns = displayedColumns(core.props.tab);
  const spans = new Map<number, { first: Int32Array; last: Int32Array }>();
  columns.forEach(({ key, merged }, index) => {
    if (merged) spans.set(index, spansOf(rows, key));
  });
  core.rowById = new Map(rows.map((row) => [row.id, row]));
  core.layout = createLayout(
    rows.map((row) => row.id),
    columns.map((column) => column.key),
    (row, column) => {
      const span = spans.get(column);
      return { first: span?.first[row] ?? row, last: span?.last[row] ?? row };
    },
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
