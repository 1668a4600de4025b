// What buttons and pages outside ask of a sheet, handed to whoever holds it.
import { useImperativeHandle, type Ref } from 'react';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { selectAwaited } from './awaited.ts';
import type { GridCore } from './core.ts';
import { sortedColumns } from './columnActions.ts';
import { selectShown } from './lostRows.ts';
import { createRowTest, noFilters, type Filters } from './filters.ts';
import { deleteRows, insertRows, selectedRowIds } from './rowActions.ts';
import type { SheetDialog } from './SheetDialogs.tsx';
import type { SheetGridHandle } from './sheetHandle.ts';
import { submit } from './submit.ts';
import type { EditingActions } from './useEditing.ts';
import type { FindActions } from './useFind.ts';
import type { CellPlace } from './selection.ts';
import type { SelectionActions } from './useSelection.ts';
import { watchKeys } from '../parts/topDialog.ts';

type Parts = {
  handle: Ref<SheetGridHandle> | undefined;
  core: GridCore;
  selection: SelectionActions;
  find: FindActions;
  editing: EditingActions;
  filters: Filters;
  setFilters(filters: Filters): void;
  setDialog(dialog: SheetDialog): void;
};

export function useSheetHandle(parts: Parts): void {
  const { handle, core, selection, find, editing, filters, setFilters, setDialog } = parts;
  useImperativeHandle(handle, () => ({
    insertRow() {
      editing.settle();
      void insertRows(core, 'below');
    },
    deleteRows() {
      editing.settle();
      void deleteRows(core);
    },
    focus() {
      editing.settle();
      selectShown(core, selection);
      editing.focus();
    },
    clearFilters: () => setFilters(noFilters),
    commit: editing.commit,
    settle: editing.settle,
    showColumns: () => setDialog('columns'),
    selectedRows() {
      editing.settle();
      return selectedRowIds(core);
    },
    shownOf(rows, quickFind) {
      const { fullTab, props } = core;
      const test = createRowTest(filters, quickFind, fullTab.columns, props.unitNames);
      const sorted = sortedColumns(core).length > 0;
      if (test === null && !sorted) return null;
      core.complete();
      const left = test === null ? rows : rows.filter(test);
      const ids = left.map(({ id }) => id);
      const { rowIndex } = core.layout;
      const place = (id: string) => rowIndex.get(id) ?? rowIndex.size;
      return { ids: sorted ? ids.toSorted((a, b) => place(a) - place(b)) : ids, sorted };
    },
    tab: () => core.props.tab,
    find,
    submit: (draft, subject) => submit(core, draft, subject),
    goToNext(wanted, back) {
      core.complete();
      editing.commit();
      const { active } = core.selection ?? {};
      const at = (active && core.layout.rowIndex.get(active.rowId)) ?? -1;
      const row = nextRow(core.shown, at, wanted, back);
      if (row === null) return false;
      core.api?.ensureIndexVisible(row);
      const column = (active && core.layout.columnIndex.get(active.column)) ?? 0;
      selection.select({ row, column });
      editing.focus();
      return true;
    },
    goTo(rowId, column, focus = true) {
      core.complete();
      // What is being typed belongs to the cell that is left.
      editing.commit();
      setFilters(noFilters);
      const awaited = { rowId, column: column ?? core.layout.columns[0] ?? null };
      core.awaited = awaited;
      const mayFocus = watchKeys();
      // A row that has just gone hands its place on first.
      let from: CellPlace | null = null;
      setTimeout(() => {
        from = core.selection?.active ?? null;
      });
      setTimeout(() => {
        // Another cell was asked for since.
        if (core.awaited !== null && core.awaited !== awaited) return;
        const active = core.selection?.active;
        // Rows that came meanwhile may have had it selected already.
        const isThere = core.awaited === null && active?.rowId === rowId;
        // Who has gone elsewhere or begun to type meanwhile is left there.
        if (editing.modeNow() !== 'idle' || (!isThere && isElsewhere(from, active))) {
          core.awaited = null;
          return;
        }
        selectAwaited(core, selection);
        if (focus && mayFocus()) editing.focus();
      }, 60);
    },
  }));
}

/** Whether the active cell has been left; a sheet that had none has only just been made. */
function isElsewhere(before: CellPlace | null, now: CellPlace | undefined): boolean {
  if (before === null || now === undefined) return false;
  return before.rowId !== now.rowId || before.column !== now.column;
}

/** The index of the next wanted row behind or before `at`, round the ends; `at` itself comes last. */
function nextRow(
  rows: readonly ViewRow[],
  at: number,
  wanted: (row: ViewRow) => boolean,
  back: boolean,
): number | null {
  for (let step = 1; step <= rows.length; step += 1) {
    const index =
      (Math.max(at, back ? 0 : -1) + (back ? -step : step) + 2 * rows.length) % rows.length;
    const row = rows[index];
    if (row && wanted(row)) return index;
  }
  return null;
}
