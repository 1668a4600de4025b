// Dragging rows or columns to another place: a line shows where they would go. The mouse is followed by `pointer.ts`.
import { useEffect, useRef, type RefObject } from 'react';
import { followPointer } from './pointer.ts';

/** Width of the edges that scroll, and how far they scroll at a time, in pixels. */
const edge = 28;
const step = 24;

export type Drag = {
  frame: HTMLElement;
  mouse: MouseEvent;
  axis: 'x' | 'y';
  /** The stretch along the axis in which places can be seen, in pixels of the window. */
  visible(): readonly [first: number, last: number];
  /** Draws where the drop would go. Called for every move, and when the sheet scrolls under the mouse. */
  show(pointer: number): void;
  /** The button went up: after a drag, or where it went down. */
  release(dragged: boolean): void;
};

export type DropLine = {
  line: RefObject<HTMLDivElement | null>;
  start(drag: Drag): void;
};

/** The line that shows where a drop would go, and the drag that moves it; both end with the sheet. */
export function useDropLine(): DropLine {
  const line = useRef<HTMLDivElement>(null);
  const stop = useRef<(() => void) | null>(null);
  const ours = useRef<DropLine | null>(null);
  useEffect(() => () => stop.current?.(), []);
  ours.current ??= {
    line,
    start({ frame, mouse, axis, visible, show, release }) {
      let dragging = false;
      stop.current = followPointer(frame, mouse, {
        axis,
        scroll: (viewport, point) => scroll(viewport, axis, point[axis], visible()),
        onMove(point) {
          dragging = true;
          frame.classList.add('pb-dragging');
          show(point[axis]);
        },
        onEnd(cancelled) {
          frame.classList.remove('pb-dragging');
          if (line.current) line.current.hidden = true;
          stop.current = null;
          if (!cancelled) release(dragging);
        },
      });
    },
  };
  return ours.current;
}

function scroll(
  viewport: Element,
  axis: 'x' | 'y',
  pointer: number,
  [first, last]: readonly [number, number],
): void {
  const by = pointer < first + edge ? -step : pointer > last - edge ? step : 0;
  if (axis === 'x') viewport.scrollLeft += by;
  else viewport.scrollTop += by;
}
