// How many rows are drawn above and below those in view. The browser scrolls by itself, ahead of the page: what is not drawn
// by then is white. A sheet at rest draws further rows in pauses, so that a turn of the wheel finds them; one that jumps from
// view to view (the bar, pages, Ctrl+End, a filter) draws none, since every one of them would be drawn for nothing.
import type { GridCore } from './core.ts';

/** In rows of one line. */
export const leastRows = 0;
const mostRows = 16;
const rowsAtOnce = 2;
/** Milliseconds after which a sheet that was scrolled is at rest. */
const pauseBefore = 150;
/** Milliseconds of a pause below which no rows are drawn in it. */
const leastPause = 6;

export type RowsAhead = {
  /** After the view was scrolled up or down, wherever it is now. */
  scrolled(): void;
  /** Before other rows are shown as a whole. */
  jump(): void;
  /** The sheet is at rest from now on. */
  rest(): void;
  stop(): void;
};

export function rowsAhead(core: GridCore): RowsAhead {
  let drawn = leastRows;
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let request: number | null = null;
  const put = (rows: number) => {
    if (rows === drawn) return;
    drawn = rows;
    core.api?.setGridOption('rowBuffer', rows);
  };
  const extend = (pause: IdleDeadline) => {
    request = null;
    if (pause.timeRemaining() >= leastPause) put(Math.min(mostRows, drawn + rowsAtOnce));
    if (drawn < mostRows) request = requestIdleCallback(extend);
  };
  const stop = () => {
    clearTimeout(timer);
    if (request !== null) cancelIdleCallback(request);
    request = null;
  };
  const rest = () => {
    stop();
    if (drawn < mostRows)
      timer = setTimeout(() => (request = requestIdleCallback(extend)), pauseBefore);
  };
  const jump = () => {
    put(leastRows);
    rest();
  };
  return {
    scrolled() {
      const range = core.api?.getVerticalPixelRange();
      if (!range) return;
      const far = Math.abs(range.top - last) > range.bottom - range.top;
      last = range.top;
      if (far) jump();
      else rest();
    },
    jump,
    rest,
    stop,
  };
}
