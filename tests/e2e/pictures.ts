// Pictures of the window at the two sizes that offices have: laptops of 1366×768 and desktops of 1920×1080.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { expectAccessible } from './axe.ts';

const folder = path.resolve(import.meta.dirname, '..', '..', '.shots');
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

/**
 * Takes the page as it is now at both sizes, into `.shots/` (not in the repository). What is worth a picture is worth a
 * look by axe as well, so that no screen is left out.
 */
export async function takePictures(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const size of sizes) {
    await page.setViewportSize(size);
    // Rows take their heights in the frames after a change of size.
    await page.waitForTimeout(150);
    await page.screenshot({ path: path.join(folder, `${name}-${size.width}.png`) });
    await expect
      .poll(() => brokenLabels(page), { message: `labels in two lines on ${name}` })
      .toEqual([]);
    await expect
      .poll(() => lostButtons(page), { message: `buttons out of sight on ${name}` })
      .toEqual([]);
  }
  await expectAccessible(page, name);
}

/** Buttons and tabs whose words break into two lines: there was no room for them. */
function brokenLabels(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.fui-Button, .fui-Tab')]
      .filter((button) => button.checkVisibility({ visibilityProperty: true }))
      .filter((button) => {
        const texts = document.createRange();
        texts.selectNodeContents(button);
        const lines = [...texts.getClientRects()].filter(({ width }) => width > 1);
        const tops = lines.map(({ top }) => top);
        const tallest = Math.max(...lines.map(({ height }) => height));
        return tops.length > 0 && Math.max(...tops) - Math.min(...tops) > tallest;
      })
      .map((button) => button.textContent),
  );
}

/** Buttons of messages and dialogs that lie beyond the right edge of what they stand in: nobody can click them. */
function lostButtons(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.fui-MessageBar, [role=dialog], [role=alertdialog]')].flatMap(
      (bar) => {
        const edge = Math.min(bar.getBoundingClientRect().right, window.innerWidth) + 1;
        return [...bar.querySelectorAll('.fui-Button')]
          .filter((button) => button.checkVisibility({ visibilityProperty: true }))
          .filter((button) => button.getBoundingClientRect().right > edge)
          .map((button) => button.textContent);
      },
    ),
  );
}
