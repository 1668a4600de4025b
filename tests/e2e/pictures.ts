// Pictures of the window at the two sizes that offices have: laptops of 1366×768 and desktops of 1920×1080.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';

const folder = path.resolve(import.meta.dirname, '..', '..', '.shots');
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

/** Takes the page as it is now at both sizes, into `.shots/` (not in the repository). */
export async function takePictures(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const size of sizes) {
    await page.setViewportSize(size);
    // Rows take their heights in the frames after a change of size.
    await page.waitForTimeout(150);
    await page.screenshot({ path: path.join(folder, `${name}-${size.width}.png`) });
  }
}
