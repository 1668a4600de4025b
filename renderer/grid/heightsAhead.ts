// Rows that nobody has seen are measured while nothing else is to be done. Until a row is measured the grid takes it to be as
// low as an empty one, and places all rows below it anew when it comes into view, in the very frame that is to scroll.
import type { GridApi, IRowNode } from 'ag-grid-community';
import type { ViewRow } from '#shared/view/viewRow.ts';
import type { GridCore } from './core.ts';

type Node = IRowNode<ViewRow>;

export type HeightsAhead = {
  /** Begins anew with every row of the grid. */
  all(): void;
  /** A row that shows something else than when it was measured. */
  add(node: Node): void;
  stop(): void;
};

/** Milliseconds that are left free at the end of a pause. */
const reserve = 2;
/** Milliseconds of measuring at a stretch: a pause is given for longer than a key should wait. */
const stretch = 8;

/** The grid is told once, at the end, and what is in view stays where it is. */
export function heightsAhead(
  core: GridCore,
  viewport: () => Element | null,
  heightOf: (row: ViewRow) => number,
): HeightsAhead {
  let waiting: Node[] = [];
  let next = 0;
  let request: number | null = null;
  const begin = () => {
    request ??= requestIdleCallback(step);
  };
  const step = (pause: IdleDeadline) => {
    request = null;
    const until = performance.now() + Math.min(stretch, pause.timeRemaining() - reserve);
    for (; next < waiting.length && performance.now() < until; next += 1) {
      const row = waiting[next]?.data;
      if (row) heightOf(row);
    }
    if (next < waiting.length) {
      begin();
      return;
    }
    const { api } = core;
    if (api) keepInView(api, viewport(), () => tell(waiting, heightOf));
    waiting = [];
    next = 0;
  };
  return {
    all() {
      waiting = [];
      next = 0;
      core.api?.forEachNode((node) => waiting.push(node));
      begin();
    },
    add(node) {
      waiting.push(node);
      begin();
    },
    stop() {
      if (request !== null) cancelIdleCallback(request);
      request = null;
    },
  };
}

/** Whether a row is of another height than the grid took it to be. */
function tell(nodes: readonly Node[], heightOf: (row: ViewRow) => number): boolean {
  let changed = false;
  for (const node of nodes) {
    if (!node.data) continue;
    const height = heightOf(node.data);
    changed ||= node.rowHeight !== height;
    node.setRowHeight(height);
  }
  return changed;
}

/** Rows above the view that turn out to be higher must not push it down. */
function keepInView(api: GridApi<ViewRow>, viewport: Element | null, change: () => boolean): void {
  const { top } = api.getVerticalPixelRange();
  const inView = api
    .getRenderedNodes()
    .filter(({ rowTop, rowHeight }) => (rowTop ?? 0) + (rowHeight ?? 0) > top);
  const first = inView.toSorted((a, b) => (a.rowTop ?? 0) - (b.rowTop ?? 0))[0];
  const before = first?.rowTop ?? 0;
  if (!change()) return;
  api.onRowHeightChanged();
  const moved = (first?.rowTop ?? 0) - before;
  if (viewport && moved !== 0) viewport.scrollTop += moved;
}
