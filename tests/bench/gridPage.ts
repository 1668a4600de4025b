// What the benchmark of the grid does inside the page: watches keys and what is painted after them.
import type { Page } from 'playwright';
import type { Bridge } from '#shared/ipc/calls.ts';
import type { Operation } from '#shared/plan/edit.ts';

/** From now on notes for every key how long it takes until the frame after it is drawn. */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          setTimeout(() => times.push(performance.now() - timeStamp));
        });
      },
      { capture: true },
    );
  });
}

/** The times since the last call. */
export function keyTimes(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const { keyTimes: times } = window as unknown as { keyTimes: number[] };
    return times.splice(0);
  });
}

/**
 * Listens for the next `event` on the page and answers, when asked, how many milliseconds went by from it until an element
 * that matches `selector` contained `text`, looked for in every frame.
 */
export async function watchFor(
  page: Page,
  event: string,
  selector: string,
  text: string,
): Promise<() => Promise<number>> {
  await page.evaluate(
    ([name, where, words]) => {
      const shown = new Promise<number>((resolve) => {
        window.addEventListener(
          name,
          ({ timeStamp }) => {
            const look = () => {
              const found = [...document.querySelectorAll(where)].some((element) =>
                element.textContent.includes(words),
              );
              if (found) resolve(performance.now() - timeStamp);
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          },
          { capture: true, once: true },
        );
      });
      Object.assign(window, { shown });
    },
    [event, selector, text] as const,
  );
  return () => page.evaluate(() => (window as unknown as { shown: Promise<number> }).shown);
}

/** A paste event with tab-separated text, as Ctrl+V causes it. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/**
 * Milliseconds until an edit of so many cells is refused because their rows are not there: what the messages of a paste cost
 * and its check, with nothing applied, written or shown.
 */
export function refusedEdit(page: Page, cells: number): Promise<number> {
  return page.evaluate(async (count) => {
    const operations = Array.from({ length: count }, (_, index): Operation => ({
      type: 'input',
      tab: 'tasks',
      rowId: `missing${index}`,
      column: index % 2 === 0 ? 'text' : 'leads',
      text: `粘贴${index}，新的任务内容`,
    }));
    const { planbook } = window as unknown as { planbook: Bridge };
    const start = performance.now();
    // As text, like the page sends it.
    const request = JSON.stringify({ edit: { label: '测量', operations } });
    const reply = await planbook.call('plan:edit', request as never);
    if (!reply.ok || reply.value.rejected.length !== count) throw new Error('it was not refused');
    return performance.now() - start;
  }, cells);
}
