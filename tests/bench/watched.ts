// One thing done in a window: by the clock, from the event to the frame that shows what came of it, which grows with whatever else
// the machine does; and what the page's thread took of the processor in that while, which hardly does.
import type { Page } from 'playwright';
import { summary, table, type Measured } from './measure.ts';
import { betweenMarks, traced, type TraceEvent } from './scrolling.ts';

/** By the clock, by the page's processor, and the longest task in it. */
export type Once = { wall: number; processor: number; longest: number };

/** `begin` watches in the page; `act` does it; `shown` in the page settles once it is painted. */
export async function once(
  page: Page,
  begin: () => Promise<void>,
  act: () => Promise<void>,
): Promise<Once & { events: TraceEvent[] }> {
  await begin();
  const { events, result } = await traced(page, async () => {
    const wall = await shownAfter(page, act);
    // The last mark is in the trace a moment after it was set, and the frame is presented by then.
    await page.waitForTimeout(150);
    return wall;
  });
  return { events, wall: result, ...betweenMarks(events, 'bench:from', 'bench:to') };
}

/** By the clock alone, without a trace, which has its own price. */
export async function shownAfter(page: Page, act: () => Promise<void>): Promise<number> {
  await act();
  return page.evaluate(() => (window as unknown as { shown: Promise<number> }).shown);
}

export function say(name: string, times: readonly Once[]): void {
  const of = (which: keyof Once) =>
    summary(
      '',
      times.map((each) => each[which]),
    ).median;
  const wall = summary(
    name.padEnd(34),
    times.map((each) => each.wall),
  );
  const line = table([{ ...wall, processor: of('processor') } satisfies Measured]);
  console.log(`${line}; longest task ${of('longest').toFixed(0)} ms`);
}

/**
 * In the page, from the next key to the frame at whose start an element holds the text; null: anything else than now. It asks for a
 * frame only once the text stands there: one asked for before would be drawn for nothing, and the display's next turn waited for.
 */
export function watchText({ selector, text }: { selector: string; text: string | null }): void {
  for (const name of ['bench:from', 'bench:to']) performance.clearMarks(name);
  const textsOf = () => [...document.querySelectorAll(selector)].map((each) => each.textContent);
  const before = textsOf().join('\n');
  const isThere = () =>
    text === null ? textsOf().join('\n') !== before : textsOf().some((each) => each.includes(text));
  const shown = new Promise<number>((resolve) => {
    let from = 0;
    const watcher = new MutationObserver(() => {
      if (from === 0 || !isThere()) return;
      watcher.disconnect();
      requestAnimationFrame(() => {
        performance.mark('bench:to');
        resolve(performance.now() - from);
      });
    });
    watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        performance.mark('bench:from');
        from = timeStamp;
      },
      { capture: true, once: true },
    );
  });
  Object.assign(window, { shown });
}
