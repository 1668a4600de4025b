// What F1 says of the active cell, on screen and read out: until Escape, F1 again or another cell. F1 again, or at once where the
// cell has nothing to say, opens 使用说明.
import { showHelp } from '../help/helpStore.ts';
import { noteOfActive } from './cellNote.ts';
import type { GridCore } from './core.ts';

export const helpClass = 'pb-cell-help';
const openClass = 'pb-cell-help-open';

function elementIn(frame: HTMLElement | null): HTMLElement | null {
  return frame?.querySelector<HTMLElement>(`:scope > .${helpClass}`) ?? null;
}

function activePlace(core: GridCore): string {
  const active = core.selection?.active;
  return active ? `${active.rowId} ${active.column}` : '';
}

export function explainCell(core: GridCore, frame: HTMLElement | null): void {
  const element = elementIn(frame);
  const note = noteOfActive(core);
  if (!element || note === null || element.classList.contains(openClass)) {
    closeHelp(frame);
    showHelp();
    return;
  }
  element.dataset['place'] = activePlace(core);
  element.replaceChildren(note, linkToHelp(frame));
  element.classList.add(openClass);
}

function linkToHelp(frame: HTMLElement | null): HTMLElement {
  const link = document.createElement('button');
  link.type = 'button';
  // The keyboard stays in the sheet, where F1 does the same.
  link.tabIndex = -1;
  link.className = 'pb-help-link pb-cell-help-link';
  link.textContent = '使用说明（再按 F1）';
  link.addEventListener('mousedown', (event) => {
    event.preventDefault();
    event.stopPropagation();
  });
  link.addEventListener('click', () => {
    closeHelp(frame);
    showHelp();
  });
  return link;
}

export function closeHelp(frame: HTMLElement | null): void {
  const element = elementIn(frame);
  if (!element?.classList.contains(openClass)) return;
  element.classList.remove(openClass);
  element.textContent = '';
}

/** Keeps it below the cell, or above where there is no room; closes it once another cell is active. */
export function followHelp(core: GridCore, frame: HTMLElement, sink: HTMLElement): void {
  const element = elementIn(frame);
  if (!element?.classList.contains(openClass)) return;
  if (element.dataset['place'] !== activePlace(core)) {
    closeHelp(frame);
    return;
  }
  const top = sink.offsetTop;
  const bottom = top + sink.offsetHeight;
  const above = frame.clientHeight - bottom < 120 && top > 120;
  element.style.left = `${Math.max(0, Math.min(sink.offsetLeft, frame.clientWidth - 340))}px`;
  element.style.top = above ? '' : `${bottom + 2}px`;
  element.style.bottom = above ? `${frame.clientHeight - top + 2}px` : '';
}
