// axe-core on the page as it is: no serious or critical finding. Handed to the page through the debugger, so that the
// page's own rules for scripts stay as they are.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { expect } from 'vitest';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  var axe: {
    run(context: { exclude: string[][] }, options: RunOptions): Promise<AxeResults>;
  };
}

/** What counts: serious and critical findings, as `rule: element`. */
async function findings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(async () => {
    // Colours on their way from one state to the next are neither. What is paused, as the time of a message under the mouse, never ends.
    const running = document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(running.map(({ finished }) => finished));
    const { violations } = await globalThis.axe.run(
      // Fluent's guards around menus and dialogs: they hand the focus on at once and are never where it stays.
      { exclude: [['[data-tabster-dummy]']] },
      { resultTypes: ['violations'] },
    );
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.flatMap(({ html, target, failureSummary }) => {
          // A list that the focused field points into is scrolled by the arrows of that field.
          const element = document.querySelector(String(target[0]));
          const controls = document.activeElement?.getAttribute('aria-controls');
          if (id === 'scrollable-region-focusable' && element?.id === controls) return [];
          const why = (failureSummary ?? '').split('\n').slice(1).join(' ').trim();
          return `${id}: ${html.slice(0, 160)} (${why.slice(0, 200)})`;
        }),
      );
  });
}

export async function expectAccessible(page: Page, name: string): Promise<void> {
  // What is on its way in or out is looked at again where it stands.
  await expect
    .poll(() => findings(page), { message: `axe on ${name}`, interval: 500, timeout: 60_000 })
    .toEqual([]);
}
