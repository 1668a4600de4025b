// A mouse button pressed on a cell. It is heard from the browser itself: the grid tells of it later, when a quick hand may
// have pressed a key already and the focus has left the sink.
import { useMemo, type MouseEvent as PressEvent, type RefObject } from 'react';
import { addColumnKey } from './AddColumnHeader.tsx';
import { choiceAt, gripClass } from './cellParts.ts';
import { columnOf, type GridCore } from './core.ts';
import { inputEdit } from './edits.ts';
import { isOnHandle, startFill } from './fillHandle.ts';
import { pressCell } from './press.ts';
import { submit } from './submit.ts';
import { rowsToMove } from './rowMoves.ts';
import type { EditingActions } from './useEditing.ts';
import type { RowDragActions } from './useRowDrag.ts';
import type { SelectionActions } from './useSelection.ts';

type Parts = {
  core: GridCore;
  frame: RefObject<HTMLElement | null>;
  selection: SelectionActions;
  editing: EditingActions;
  rowDrag: RowDragActions;
};

export function usePress({ core, frame, selection, editing, rowDrag }: Parts) {
  return useMemo(
    () =>
      ({ nativeEvent: mouse }: PressEvent): void => {
        const cell = cellOf(mouse.target);
        if (!cell) return;
        mouse.preventDefault();
        editing.commit();
        const parts = { core, selection, frame: frame.current };
        const { row, key } = cell;
        // Under the heading that adds a column there is nothing to select.
        if (key === addColumnKey) {
          editing.focus();
          return;
        }
        if (mouse.button === 0 && isOnHandle(mouse)) startFill(parts, mouse);
        else if (mouse.button === 0 && !mouse.shiftKey && isGrip(mouse.target)) {
          const ids = rowsToMove(core, row);
          if (ids.length === 1) selection.selectRow(row, 'one');
          rowDrag.start(ids, mouse);
        } else {
          const choice = mouse.button === 0 ? choiceAt(mouse.target) : null;
          pressCell(parts, mouse, row, key);
          if (choice !== null) takeChoice(core, row, key, choice);
        }
        editing.focus();
      },
    [core, frame, selection, editing, rowDrag],
  );
}

/** Taken as the button goes down: selecting the cell draws it anew, and no click would find what was pressed. */
function takeChoice(core: GridCore, row: number, key: string, text: string): void {
  const rowId = core.layout.rowIds[row];
  if (rowId === undefined) return;
  const label = `修改${columnOf(core, key)?.heading ?? ''}`;
  const texts = [{ place: { rowId, column: key }, text }];
  const draft = inputEdit(core.props.tab, (id) => core.rowById.get(id), label, texts);
  if (draft.edit || draft.locked > 0) void submit(core, draft, '修改');
}

/** The displayed row and the column id of the cell at an element. */
export function cellOf(target: EventTarget | null): { row: number; key: string } | null {
  const cell = target instanceof Element ? target.closest('.ag-cell') : null;
  const row = cell?.closest('[row-index]')?.getAttribute('row-index');
  const key = cell?.getAttribute('col-id');
  return row && key ? { row: Number(row), key } : null;
}

function isGrip(target: EventTarget | null): boolean {
  return target instanceof Element && target.classList.contains(gripClass);
}
