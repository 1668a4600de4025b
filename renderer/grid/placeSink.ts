// Where the focus sink lies: exactly over the active cell, so that the list of an input method opens there.
import type { GridCore } from './core.ts';

/** The element of the active cell; null where it is not rendered. */
export function activeCell({ selection }: GridCore, frame: HTMLElement): HTMLElement | null {
  if (!selection) return null;
  const { rowId, column } = selection.active;
  return frame.querySelector<HTMLElement>(
    `[row-id="${CSS.escape(rowId)}"] .ag-cell[col-id="${CSS.escape(column)}"]`,
  );
}

/**
 * Lays the sink over the active cell and answers that cell. Where it is not rendered the sink goes out of sight (not
 * hidden, it must keep the focus), and the answer is null.
 */
export function placeSink(
  core: GridCore,
  frame: HTMLElement,
  sink: HTMLTextAreaElement,
): HTMLElement | null {
  const cell = activeCell(core, frame);
  sink.classList.toggle('pb-sink-away', cell === null);
  if (!cell) return null;
  const box = cell.getBoundingClientRect();
  const origin = frame.getBoundingClientRect();
  const head = frame.querySelector('.ag-header')?.getBoundingClientRect().bottom ?? origin.top;
  // The visible part of a tall merged cell.
  const top = Math.min(Math.max(box.top, head), Math.max(box.bottom - 28, head)) - origin.top;
  const bottom = Math.min(box.bottom, origin.bottom) - origin.top;
  sink.style.left = `${box.left - origin.left}px`;
  sink.style.top = `${top}px`;
  sink.style.minWidth = `${box.width}px`;
  sink.style.maxWidth = `${Math.max(box.width, Math.min(520, origin.right - box.left - 12))}px`;
  sink.style.minHeight = `${Math.max(28, bottom - top)}px`;
  sink.style.maxHeight = `${Math.max(80, origin.height - top - 16)}px`;
  return cell;
}
