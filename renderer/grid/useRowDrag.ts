// Dragging rows by the grip in the row's head: a line shows where they would go, the edge of the sheet scrolls, Escape
// calls it off. Outside React on purpose: a mouse move must not render anything.
import { useMemo, type RefObject } from 'react';
import type { GridCore } from './core.ts';
import { useDropLine } from './drag.ts';
import { cellArea } from './pointer.ts';
import { groupOf, mayGo, moveRowsTo, whyRowsStay, type RowPlace } from './rowMoves.ts';

export type RowDragActions = {
  /** Begins at a mouse button pressed on the grip of one of the rows. */
  start(ids: readonly string[], mouse: MouseEvent): void;
};

type Drop = { place: RowPlace; y: number };

export function useRowDrag(
  core: GridCore,
  frame: RefObject<HTMLDivElement | null>,
): RowDragActions & { line: RefObject<HTMLDivElement | null> } {
  const { line, start: startDrag } = useDropLine();

  return useMemo(() => {
    const start: RowDragActions['start'] = (ids, mouse) => {
      const element = frame.current;
      const reason = whyRowsStay(core);
      if (reason !== null) {
        core.props.onMessage({ tone: 'info', title: reason });
        return;
      }
      if (!element) return;
      let drop: Drop | null = null;
      startDrag({
        frame: element,
        mouse,
        axis: 'y',
        visible() {
          const { top, bottom } = cellArea(element);
          return [top, bottom];
        },
        show(pointer) {
          drop = dropAt(core, element, pointer, ids);
          const mark = line.current;
          if (!mark) return;
          mark.hidden = drop === null;
          mark.textContent = drop ? joined(core, ids, drop.place) : '';
          if (drop) mark.style.top = `${drop.y - element.getBoundingClientRect().top - 1}px`;
        },
        release(dragged) {
          if (dragged && drop) void moveRowsTo(core, ids, drop.place);
        },
      });
    };
    return { start, line };
  }, [core, frame, line, startDrag]);
}

/** What the line says where the rows would leave their project: the one that takes them. */
function joined(core: GridCore, ids: readonly string[], { into }: RowPlace): string {
  if (into === undefined || core.props.tab.name !== 'tasks') return '';
  const group = groupOf(core, into);
  if (ids.every((id) => groupOf(core, id) === group)) return '';
  return `移到：${core.rowById.get(into)?.texts['project'] || '未命名的工程（项目）'}`;
}

/**
 * The gap between two rows that is nearest to the mouse, where the rows may go. Between two groups, the row under the
 * mouse says which of them takes the rows.
 */
function dropAt(
  core: GridCore,
  frame: HTMLElement,
  y: number,
  ids: readonly string[],
): Drop | null {
  const { top, bottom } = cellArea(frame);
  const { rowIds } = core.layout;
  let nearest: Drop | null = null;
  let distance = Infinity;
  for (const element of frame.querySelectorAll<HTMLElement>('.ag-row[row-index]')) {
    const index = Number(element.getAttribute('row-index'));
    const box = element.getBoundingClientRect();
    const into = rowIds[index];
    if (into === undefined) continue;
    const gaps: [number, number][] = [
      [index, box.top],
      [index + 1, box.bottom],
    ];
    for (const [gap, at] of gaps) {
      const place = { before: rowIds[gap] ?? null, into };
      // Both rows beside a gap offer it: the one under the mouse comes first.
      const far = Math.abs(at - y) + (y >= box.top && y < box.bottom ? 0 : 0.5);
      if (at < top - 1 || at > bottom + 1 || far >= distance || !mayGo(core, ids, place)) continue;
      distance = far;
      nearest = { place, y: at };
    }
  }
  return nearest;
}
