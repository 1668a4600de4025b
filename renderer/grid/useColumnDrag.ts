// Dragging columns by their heading: a line shows where they would go, the edge of the sheet scrolls, Escape calls it off.
// Outside React on purpose: a mouse move must not render anything.
import { useMemo, type RefObject } from 'react';
import { moveColumnsTo } from './columnActions.ts';
import type { GridCore } from './core.ts';
import { useDropLine } from './drag.ts';

export type ColumnDragActions = {
  /** Begins at a mouse button pressed on a heading; `onClick` runs when it goes up where it went down. */
  start(keys: readonly string[], mouse: MouseEvent, onClick: () => void): void;
};

type Drop = { before: string | null; x: number };

export function useColumnDrag(
  core: GridCore,
  frame: RefObject<HTMLDivElement | null>,
): ColumnDragActions & { line: RefObject<HTMLDivElement | null> } {
  const { line, start: startDrag } = useDropLine();

  return useMemo(() => {
    const start: ColumnDragActions['start'] = (keys, mouse, onClick) => {
      const element = frame.current;
      if (!element) return;
      let drop: Drop | null = null;
      startDrag({
        frame: element,
        mouse,
        axis: 'x',
        visible() {
          const { left, right } = element.getBoundingClientRect();
          return [left, right];
        },
        show(pointer) {
          drop = dropAt(core, element, pointer);
          const mark = line.current;
          if (!mark) return;
          mark.hidden = drop === null;
          if (drop) mark.style.left = `${drop.x - element.getBoundingClientRect().left - 1}px`;
        },
        release(dragged) {
          if (!dragged) onClick();
          else if (drop) moveColumnsTo(core, keys, drop.before);
        },
      });
    };
    return { start, line };
  }, [core, frame, line, startDrag]);
}

/** The gap between two headings that is nearest to the mouse. */
function dropAt(core: GridCore, frame: HTMLElement, x: number): Drop | null {
  const box = frame.getBoundingClientRect();
  const { columns, columnIndex } = core.layout;
  let nearest: Drop | null = null;
  let distance = Infinity;
  for (const element of frame.querySelectorAll<HTMLElement>('.ag-header-cell[col-id]')) {
    const index = columnIndex.get(element.getAttribute('col-id') ?? '');
    if (index === undefined) continue;
    const { left, right } = element.getBoundingClientRect();
    const gaps: [number, number][] = [
      [index, left],
      [index + 1, right],
    ];
    for (const [place, at] of gaps) {
      if (at < box.left - 1 || at > box.right + 1 || Math.abs(at - x) >= distance) continue;
      distance = Math.abs(at - x);
      nearest = { before: columns[place] ?? null, x: at };
    }
  }
  return nearest;
}
