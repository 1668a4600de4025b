// The small button beside a selected cell that has something to choose from: for the mouse, keys have Alt and the arrow.
import { columnOf, type GridCore } from './core.ts';
import { lockOf } from './edits.ts';
import { hasList } from './lists.ts';

export const dropButtonClass = 'pb-drop-button';

/** Lays the button at the right of the cell; hides it where the cell is away, locked, edited or has no list. */
export function followDrop(
  core: GridCore,
  frame: HTMLElement,
  cell: HTMLElement | null,
  idle: boolean,
): void {
  const button = frame.querySelector<HTMLElement>(`:scope > .${dropButtonClass}`);
  if (!button) return;
  const active = core.selection?.active;
  const column = active && columnOf(core, active.column);
  const { readOnly, tab } = core.props;
  const open =
    active !== undefined &&
    column !== undefined &&
    hasList(column) &&
    !column.pressed &&
    readOnly === null &&
    lockOf(tab, core.rowById.get(active.rowId), active.column) === null;
  const hidden = !open || !idle || cell === null;
  // Hidden again, it would be styled anew with every move of the selection.
  if (button.hidden !== hidden) button.hidden = hidden;
  if (hidden) return;
  const box = cell.getBoundingClientRect();
  const origin = frame.getBoundingClientRect();
  const right = box.right - origin.left;
  // Outside the cell, so that its text stays readable; inside at the edge of the sheet.
  button.style.left = `${right + 20 > frame.clientWidth - 14 ? right - 20 : right}px`;
  button.style.top = `${box.top - origin.top + Math.max(0, Math.min(box.height - 23, (box.height - 22) / 2))}px`;
}
