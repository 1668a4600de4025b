// What a cell has to say, shown beside the mouse that rests on it. One listener and one element for the sheet: a tooltip of its
// own for every cell would cost each cell that scrolls into view a tenth of its time.
import { useEffect, type RefObject } from 'react';
import { noteOf } from './cellNote.ts';
import type { GridCore } from './core.ts';
import { cellOf } from './usePress.ts';

export const hoverClass = 'pb-hover-note';

/** Milliseconds that the mouse rests before anything is said. */
const rest = 500;
const mostWidth = 340;

export function useHoverNote(core: GridCore, frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const sheet = frame.current;
    const bubble = sheet?.querySelector<HTMLElement>(`:scope > .${hoverClass}`);
    if (!sheet || !bubble) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let at: string | null = null;
    const close = () => {
      clearTimeout(timer);
      // Every key comes here: hidden again, it would be styled anew each time.
      if (!bubble.hidden) bubble.hidden = true;
    };
    const onMove = (mouse: MouseEvent) => {
      const cell = mouse.buttons === 0 ? cellOf(mouse.target) : null;
      const place = cell && `${cell.row} ${cell.key}`;
      if (place === at) return;
      at = place;
      close();
      const rowId = cell && core.layout.rowIds[cell.row];
      if (!cell || !rowId) return;
      timer = setTimeout(() => {
        const note = noteOf(core, rowId, cell.key);
        if (note !== null) show(sheet, bubble, note, mouse);
      }, rest);
    };
    // In the midst of these nobody wants to read; the mouse is heard again when it comes to another cell.
    const events = ['mousedown', 'keydown', 'wheel'] as const;
    const onLeave = () => {
      at = null;
      close();
    };
    sheet.addEventListener('mousemove', onMove);
    sheet.addEventListener('mouseleave', onLeave);
    for (const event of events) sheet.addEventListener(event, close, { passive: true });
    return () => {
      close();
      sheet.removeEventListener('mousemove', onMove);
      sheet.removeEventListener('mouseleave', onLeave);
      for (const event of events) sheet.removeEventListener(event, close);
    };
  }, [core, frame]);
}

function show(sheet: HTMLElement, bubble: HTMLElement, note: string, mouse: MouseEvent): void {
  const box = sheet.getBoundingClientRect();
  const below = mouse.clientY - box.top + 18;
  const above = sheet.clientHeight - below < 120 && below > 140;
  bubble.textContent = note;
  bubble.style.left = `${Math.max(0, Math.min(mouse.clientX - box.left + 8, sheet.clientWidth - mostWidth))}px`;
  bubble.style.top = above ? '' : `${below}px`;
  bubble.style.bottom = above ? `${sheet.clientHeight - below + 28}px` : '';
  bubble.hidden = false;
}
