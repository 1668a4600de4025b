// The active cell when its row is gone: deleted, or taken back with the step that made it. As in a spreadsheet the
// selection stays at its place in the sheet. A row that is merely filtered keeps it and has it again when it is shown.
import type { GridCore } from './core.ts';
import { isFreshActive, shownPosition } from './freshRow.ts';
import type { Layout, Position } from './selection.ts';
import type { SelectionActions } from './useSelection.ts';

/**
 * Where the selection goes, or null while it has its row. `before` is how the rows stood with it. While the sheet has the
 * keys, what they work on must be seen: a filtered row is left too.
 */
export function placeOfLost(core: GridCore, before: Layout, keyed: boolean): Position | null {
  const { selection, layout, awaited, props } = core;
  if (!selection || awaited || layout.rowIds.length + core.fresh.length === 0) return null;
  const { rowId, column } = selection.active;
  if (shownPosition(core, selection.active)) return null;
  if (!keyed && props.rows.some(({ id }) => id === rowId)) return null;
  // A filter has hidden the empty row below the last one.
  const row = isFreshActive(core) ? before.rowIds.length : before.rowIndex.get(rowId);
  if (row === undefined) return null;
  return {
    row: Math.max(0, Math.min(row, layout.rowIds.length - 1)),
    column: Math.max(0, layout.columnIndex.get(column) ?? 0),
  };
}

/** When the keys come to the sheet, what they work on must be seen: the first row in place of a filtered one. */
export function selectShown(core: GridCore, selection: SelectionActions): void {
  const { layout, awaited } = core;
  const active = core.selection?.active;
  if (!active || awaited || layout.rowIds.length === 0 || shownPosition(core, active)) return;
  selection.select({ row: 0, column: Math.max(0, layout.columnIndex.get(active.column) ?? 0) });
}

/** Whether what is typed goes to the sheet. */
export function hasKeys(frame: HTMLElement | null): boolean {
  return frame?.contains(document.activeElement) ?? false;
}
