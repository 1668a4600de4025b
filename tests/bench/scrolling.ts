// What scrolling costs, from the browser's own trace: frames that were drawn, frames that came too late.
import type { CDPSession, Page } from 'playwright';

export type Scrolling = {
  /** Milliseconds between the page's own frames while the sheet moved. */
  frames: number[];
  /** Frames of the compositor in which something was to be shown, and those that it had to drop. */
  wanted: number;
  dropped: number;
  /** Milliseconds of the page's main thread. */
  busy: number;
};

type FrameReport = { state?: string };
export type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds: when it began, how long it took by the clock and by the processor. */
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { frame_reporter?: FrameReport; name?: string };
};

const viewport = '.pb-pane:not(.pb-pane-hidden) .ag-grid-viewport';

/** Runs `scroll` and watches the sheet meanwhile. */
export async function watchScrolling(page: Page, scroll: () => Promise<void>): Promise<Scrolling> {
  const { events, result: frames } = await traced(page, async () => {
    await page.evaluate(watchFrames, viewport);
    await scroll();
    return page.evaluate(() => {
      return (window as unknown as { stopWatching(): number[] }).stopWatching();
    });
  });
  const busy = mainThreadTasks(events).reduce((sum, time) => sum + time, 0);
  return { frames, ...countFrames(events), busy };
}

/** What the browser's own trace has of some work. */
export async function traced<Value>(
  page: Page,
  work: () => Promise<Value>,
): Promise<{ events: TraceEvent[]; result: Value }> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  );
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'cc',
        'benchmark',
        'blink.user_timing',
        'devtools.timeline',
        'disabled-by-default-devtools.timeline',
      ],
    },
  });
  try {
    const result = await work();
    return { events, result };
  } finally {
    const complete = new Promise<void>((resolve) => {
      session.once('Tracing.tracingComplete', () => resolve());
    });
    await session.send('Tracing.end');
    await complete;
    await session.detach();
  }
}

function countFrames(events: readonly TraceEvent[]) {
  const reports = events.flatMap(({ name, ph, args }) =>
    name === 'PipelineReporter' && ph === 'b' ? (args?.frame_reporter ?? []) : [],
  );
  const wanted = reports.filter(({ state }) => state !== 'STATE_NO_UPDATE_DESIRED');
  return {
    wanted: wanted.length,
    dropped: wanted.filter(({ state }) => state === 'STATE_DROPPED').length,
  };
}

/** Milliseconds of the processor for each task of the page's main thread: other work on the machine does not change them much. */
export function mainThreadTasks(events: readonly TraceEvent[]): number[] {
  return tasksOfMain(events).map(({ tdur = 0 }) => tdur / 1000);
}

export function tasksOfMain(events: readonly TraceEvent[]): TraceEvent[] {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return events.filter(({ name, pid, tid }) => name === 'RunTask' && mains.has(`${pid} ${tid}`));
}

/**
 * The same between two marks that the page set with `performance.mark`, each once: what the page needed in all, and in its
 * longest task. A task across a mark counts by its share.
 */
export function betweenMarks(
  events: readonly TraceEvent[],
  from: string,
  to: string,
): { processor: number; longest: number } {
  const start = events.find(({ name }) => name === from);
  const end = events.find(({ name }) => name === to);
  if (!start || !end) throw new Error(`the trace has no mark ${start ? to : from}`);
  const parts = tasksOfMain(events)
    .filter(({ pid }) => pid === start.pid)
    .map(({ ts, dur = 0, tdur = 0 }) => {
      const inside = Math.min(ts + dur, end.ts) - Math.max(ts, start.ts);
      return inside <= 0 || dur === 0 ? 0 : (tdur * inside) / dur / 1000;
    });
  return {
    processor: parts.reduce((sum, part) => sum + part, 0),
    longest: Math.max(0, ...parts),
  };
}

function watchFrames(selector: string): void {
  const view = document.querySelector(selector);
  if (!view) throw new Error('no sheet');
  const frames: number[] = [];
  let last = 0;
  let scrolled = 0;
  view.addEventListener('scroll', () => {
    scrolled = performance.now();
  });
  let running = true;
  const look = (now: number) => {
    if (!running) return;
    // Before and after the movement nothing is to be drawn.
    if (last > 0 && scrolled > last) frames.push(now - last);
    last = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  Object.assign(window, {
    stopWatching: () => {
      running = false;
      return frames;
    },
  });
}

/** Turns the wheel over the sheet: `pixels` downwards at `speed` pixels a second, as a hand does. */
export async function turnWheel(page: Page, pixels: number, speed: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const box = await boxOf(page);
  await scrollWith(session, box, pixels, speed);
  await session.detach();
}

async function scrollWith(
  session: CDPSession,
  box: { x: number; y: number; width: number; height: number },
  pixels: number,
  speed: number,
): Promise<void> {
  await session.send('Input.synthesizeScrollGesture', {
    x: Math.round(box.x + box.width / 2),
    y: Math.round(box.y + box.height / 2),
    yDistance: -pixels,
    speed,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
}

/** Takes the thumb of the scroll bar and draws it down over `share` of its length in `steps` moves. */
export async function drawBar(page: Page, share: number, steps: number): Promise<void> {
  const bar = page.locator('.pb-pane:not(.pb-pane-hidden) .ag-body-vertical-scroll-viewport');
  const box = await bar.first().boundingBox();
  if (!box) throw new Error('no scroll bar');
  const x = box.x + box.width / 2;
  // Below the arrow at its end.
  const from = box.y + 22;
  await page.mouse.move(x, from);
  await page.mouse.down();
  for (let step = 1; step <= steps; step += 1) {
    await page.mouse.move(x, from + ((box.height - 60) * share * step) / steps);
    await page.waitForTimeout(12);
  }
  await page.mouse.up();
}

/**
 * Scrolls by so many pixels in each of so many frames and answers the processor time of the page's main thread for one of
 * them, in milliseconds. Other work on the machine makes it take longer, but changes this number little.
 */
export async function costOfFrame(page: Page, pixels: number, frames: number): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await spent();
  await page.evaluate(scrollInFrames, { selector: viewport, pixels, frames });
  const cost = ((await spent()) - before) / frames;
  await session.detach();
  return cost;
}

type Steps = { selector: string; pixels: number; frames: number };

async function scrollInFrames({ selector, pixels, frames }: Steps): Promise<void> {
  const view = document.querySelector(selector);
  if (!view) throw new Error('no sheet');
  for (let frame = 0; frame < frames; frame += 1) {
    view.scrollTop += pixels;
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  }
}

/** Back to the first row, and until that is drawn. */
export async function scrollToTop(page: Page): Promise<void> {
  await page
    .locator(viewport)
    .first()
    .evaluate((view) => {
      view.scrollTop = 0;
    });
  await page.waitForTimeout(500);
}

async function boxOf(page: Page) {
  const box = await page.locator(viewport).first().boundingBox();
  if (!box) throw new Error('no sheet');
  return box;
}
