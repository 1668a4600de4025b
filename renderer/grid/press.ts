// A mouse button pressed on a cell, a row's head or a column's heading: what it selects, and dragging from there.
import type { GridCore } from './core.ts';
import { cellNear, followPointer, type PointerDrag } from './pointer.ts';
import type { SelectHow, SelectionActions } from './useSelection.ts';

export type PressParts = {
  core: GridCore;
  selection: SelectionActions;
  frame: HTMLElement | null;
};

/** The right button keeps a selection that it hits. */
export function pressCell(parts: PressParts, mouse: MouseEvent, row: number, key: string): void {
  const { core, selection } = parts;
  const column = core.layout.columnIndex.get(key);
  const right = mouse.button === 2;
  if (right && selection.isSelected(row, column ?? 0)) return;
  if (column === undefined) {
    selection.selectRow(row, howOf(mouse));
    drag(parts, mouse, 'rows', (cell) => selection.selectRow(cell.row, 'extend'));
  } else {
    selection.selectCell({ row, column }, howOf(mouse));
    drag(parts, mouse, 'both', (cell) => selection.selectCell(cell, 'extend'));
  }
}

export function pressColumn(parts: PressParts, key: string, mouse: MouseEvent): void {
  const { core, selection } = parts;
  const column = core.layout.columnIndex.get(key);
  if (column === undefined) return;
  selection.selectColumn(column, howOf(mouse));
  drag(parts, mouse, 'columns', (cell) => selection.selectColumn(cell.column, 'extend'));
}

function howOf({ button, shiftKey, ctrlKey, metaKey }: MouseEvent): SelectHow {
  if (button !== 0) return 'one';
  if (shiftKey) return 'extend';
  return ctrlKey || metaKey ? 'add' : 'one';
}

function drag(
  { core, frame }: PressParts,
  mouse: MouseEvent,
  scroll: PointerDrag['scroll'],
  onCell: (cell: { row: number; column: number }) => void,
): void {
  if (!frame || mouse.button !== 0) return;
  let last = '';
  followPointer(frame, mouse, {
    scroll,
    onMove(point) {
      const cell = cellNear(core, frame, point);
      if (!cell || `${cell.row} ${cell.column}` === last) return;
      last = `${cell.row} ${cell.column}`;
      onCell(cell);
    },
  });
}
