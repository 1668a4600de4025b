// A cell that is to be selected as soon as its row is displayed: of a new row, or behind filters that are being taken off.
import { useEffect } from 'react';
import type { GridCore } from './core.ts';
import { shownPosition } from './freshRow.ts';
import type { EditingActions } from './useEditing.ts';
import type { SelectionActions } from './useSelection.ts';

export function isAwaitedShown({ awaited, layout }: GridCore): boolean {
  return awaited !== null && layout.rowIndex.has(awaited.rowId);
}

/** Selects the awaited cell if it is displayed by now. */
export function selectAwaited(core: GridCore, selection: SelectionActions): void {
  const { awaited, layout } = core;
  const column = layout.columns[0] ?? '';
  const row = awaited && shownPosition(core, { rowId: awaited.rowId, column })?.row;
  if (!awaited || typeof row !== 'number') return;
  core.awaited = null;
  const { columns } = core.props.tab;
  const key = awaited.column ?? columns.find((each) => each.editable && !each.merged)?.key;
  core.api?.ensureIndexVisible(row, 'middle');
  selection.select({ row, column: layout.columnIndex.get(key ?? '') ?? 0 });
}

/** A text that was not taken stands in its cell again, unless the person is typing into another one by now. */
export function useTypeAgain(
  core: GridCore,
  selection: SelectionActions,
  editing: EditingActions,
): void {
  useEffect(() => {
    core.typeAgain = ({ rowId, column }, text) => {
      // After a dialog has gone and given the focus back.
      setTimeout(() => {
        if (editing.modeNow() !== 'idle') return;
        const active = core.selection?.active;
        // Several cells that were typed into at once stay selected.
        if (active?.rowId !== rowId || active.column !== column) {
          core.awaited = { rowId, column };
          selectAwaited(core, selection);
        }
        editing.resume(text);
      }, 60);
    };
  }, [core, selection, editing]);
}
