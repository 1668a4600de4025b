// Following the mouse over a sheet while its button is down: which cell it is at, scrolling at the edges, Escape calls off.
// Outside React on purpose: a mouse move must not render anything.
import type { GridCore } from './core.ts';
import type { Position } from './selection.ts';

type Point = { x: number; y: number };
type Scroll = 'both' | 'rows' | 'columns' | ((viewport: Element, point: Point) => void);
export type PointerDrag = {
  /** Along which way the edges scroll, or what scrolls instead. */
  scroll: Scroll;
  /** The way that counts for a drag to begin; either unless it is named. */
  axis?: 'x' | 'y';
  /** The mouse moved, or the sheet under it did. */
  onMove(point: Point, event: { ctrlKey: boolean }): void;
  /** The button went up; `cancelled` after Escape or when the window lost the focus. */
  onEnd?(cancelled: boolean): void;
};

/** Width of the edges that scroll, and how far they do each time, in pixels. */
const edge = 6;
const frozenEdge = 20;
const scrollStep = 30;
/** The mouse that moves less is a click: no edge scrolls under it. */
const least = 4;

/** Begins at a pressed button. Answers the function that calls the drag off. */
export function followPointer(
  frame: HTMLElement,
  start: MouseEvent,
  drag: PointerDrag,
): () => void {
  let point: Point = { x: start.clientX, y: start.clientY };
  let keys = { ctrlKey: start.ctrlKey };
  let moved = false;

  const end = (cancelled: boolean) => {
    window.removeEventListener('mousemove', onMove);
    window.removeEventListener('mouseup', onUp);
    window.removeEventListener('blur', onBlur);
    window.removeEventListener('keydown', onKey, true);
    window.removeEventListener('keyup', onKey, true);
    clearInterval(timer);
    drag.onEnd?.(cancelled);
  };
  const onMove = (event: MouseEvent) => {
    // The grid tells of a press later than the browser: the button of a quick click is up again by then.
    if (event.buttons === 0) {
      end(false);
      return;
    }
    point = { x: event.clientX, y: event.clientY };
    keys = event;
    moved ||= wayFrom(start, point, drag.axis) >= least;
    if (moved) drag.onMove(point, keys);
  };
  const onUp = () => end(false);
  const onBlur = () => end(true);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Control' && moved) {
      keys = { ctrlKey: event.type === 'keydown' };
      drag.onMove(point, keys);
    }
    if (event.key !== 'Escape' || event.type !== 'keydown') return;
    if (moved) {
      event.stopPropagation();
      event.preventDefault();
    }
    end(true);
  };
  // A mouse that rests at the edge goes on scrolling.
  const timer = setInterval(() => {
    if (moved && scrollAtEdge(frame, point, drag.scroll)) drag.onMove(point, keys);
  }, 50);
  window.addEventListener('mousemove', onMove);
  window.addEventListener('mouseup', onUp);
  window.addEventListener('blur', onBlur);
  window.addEventListener('keydown', onKey, true);
  window.addEventListener('keyup', onKey, true);
  return () => end(true);
}

function wayFrom(
  { clientX, clientY }: MouseEvent,
  { x, y }: Point,
  axis: PointerDrag['axis'],
): number {
  return Math.hypot(axis === 'y' ? 0 : x - clientX, axis === 'x' ? 0 : y - clientY);
}

/** Whether the sheet moved. */
function scrollAtEdge(frame: HTMLElement, point: Point, scroll: Scroll): boolean {
  const viewport = frame.querySelector('.ag-grid-viewport');
  if (!viewport) return false;
  const before = [viewport.scrollTop, viewport.scrollLeft];
  if (typeof scroll === 'function') scroll(viewport, point);
  else scrollCells(viewport, cellArea(frame), point, scroll);
  return before[0] !== viewport.scrollTop || before[1] !== viewport.scrollLeft;
}

function scrollCells(
  viewport: Element,
  area: ReturnType<typeof cellArea>,
  { x, y }: Point,
  scroll: Exclude<Scroll, (viewport: Element, point: Point) => void>,
): void {
  if (scroll !== 'columns') {
    if (y < area.top + edge) viewport.scrollTop -= scrollStep;
    else if (y > area.bottom - edge) viewport.scrollTop += scrollStep;
  }
  if (scroll !== 'rows') {
    // Over the frozen columns nothing scrolls: they are selected like any other.
    if (x > area.right - edge) viewport.scrollLeft += scrollStep;
    else if (x >= area.frozen && x < area.frozen + frozenEdge) viewport.scrollLeft -= scrollStep;
  }
}

/** The part of the screen where cells are; `frozen` is where the columns that scroll begin. */
export function cellArea(frame: HTMLElement) {
  const box = frame.getBoundingClientRect();
  const head = frame.querySelector('.ag-header')?.getBoundingClientRect();
  const frozen = [
    ...frame.querySelectorAll('.ag-header .ag-grid-pinned-left-cells .ag-header-cell'),
  ].map((each) => each.getBoundingClientRect().right);
  return {
    top: head?.bottom ?? box.top,
    bottom: box.bottom,
    right: box.right,
    frozen: Math.max(box.left, ...frozen),
  };
}

/** The displayed cell nearest to a point, also from outside the sheet. Null when no row or column is drawn. */
export function cellNear(core: GridCore, frame: HTMLElement, { x, y }: Point): Position | null {
  const area = cellArea(frame);
  const row = rowNear(frame, Math.min(Math.max(y, area.top + 1), area.bottom - 1));
  const column = columnNear(core, frame, Math.max(x, frame.getBoundingClientRect().left));
  // The empty row below the last one is part of no selection and is not filled.
  const last = core.layout.rowIds.length - 1;
  return row === null || column === null || last < 0 ? null : { row: Math.min(row, last), column };
}

function rowNear(frame: HTMLElement, y: number): number | null {
  let nearest: number | null = null;
  let distance = Infinity;
  for (const element of frame.querySelectorAll('.ag-row[row-index]')) {
    const box = element.getBoundingClientRect();
    const away = y < box.top ? box.top - y : y > box.bottom ? y - box.bottom : 0;
    if (away >= distance) continue;
    distance = away;
    nearest = Number(element.getAttribute('row-index'));
  }
  return nearest;
}

/** Frozen headings lie over those that are scrolled away, so they are looked at first. */
function columnNear(core: GridCore, frame: HTMLElement, x: number): number | null {
  let nearest: number | null = null;
  let distance = Infinity;
  const headings = [
    ...frame.querySelectorAll('.ag-header .ag-grid-pinned-left-cells .ag-header-cell'),
    ...frame.querySelectorAll('.ag-header-cell'),
  ];
  for (const element of headings) {
    const column = core.layout.columnIndex.get(element.getAttribute('col-id') ?? '');
    if (column === undefined) continue;
    const box = element.getBoundingClientRect();
    const away = x < box.left ? box.left - x : x > box.right ? x - box.right : 0;
    if (away >= distance) continue;
    distance = away;
    nearest = column;
  }
  return nearest;
}
