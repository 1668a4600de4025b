// A picture of 使用说明, taken of the program as it is: small, with the places of its marks, and what the screen was [HP6].
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import type { Mark, TakenPicture } from '#shared/help/picture.ts';

const folder = path.resolve(import.meta.dirname, '..', '..', '..', 'templates', 'help', 'pictures');
const taken = { width: 1366, height: 768 };
/** Width of a kept picture. */
const keptWidth = 1024;

/** `npm run help-pictures` sets it: pictures are kept instead of compared. */
const keeps = process.env['HELP_PICTURES'] === 'keep';

/** Keeps the picture, or compares the screen with the one that was kept. Every mark must be on the screen. */
export async function takeHelpPicture(page: Page, name: string, places: Locator[]): Promise<void> {
  await page.setViewportSize(taken);
  await page.mouse.move(0, 0);
  // Rows take their heights in the frames after a change of size.
  await page.waitForTimeout(400);
  const marks: Mark[] = [];
  for (const place of places) {
    await place.first().waitFor();
    const box = await place.first().boundingBox();
    if (!box) throw new Error(`a mark of ${name} is not on the screen`);
    marks.push(scaled(box));
  }
  const screen = await namesOn(page);
  const facts = path.join(folder, `${name}.json`);
  if (!keeps) {
    const kept = JSON.parse(readFileSync(facts, 'utf8')) as TakenPicture;
    const hint = `the screen ${name} has changed: npm run help-pictures, and read its page again`;
    expect(screen, hint).toEqual(kept.screen);
    expect(marks.length, hint).toBe(kept.marks.length);
    return;
  }
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  writeFileSync(path.join(folder, `${name}.webp`), await webp(page, png));
  const { width, height } = scaled({ x: 0, y: 0, ...taken });
  const picture: TakenPicture = { width, height, marks, screen };
  writeFileSync(facts, `${JSON.stringify(picture, null, 2)}\n`);
}

/** In pixels of the kept picture, within it. */
function scaled(box: { x: number; y: number; width: number; height: number }): Mark {
  const share = keptWidth / taken.width;
  const left = Math.max(0, box.x);
  const top = Math.max(0, box.y);
  return {
    left: Math.round(left * share),
    top: Math.round(top * share),
    width: Math.round((Math.min(taken.width, box.x + box.width) - left) * share),
    height: Math.round((Math.min(taken.height, box.y + box.height) - top) * share),
  };
}

/** Names without figures: days and counts are those of the plan. */
function namesOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const kinds = 'h1, h2, [role=tab], button, .ag-header-cell';
    const names = [...document.querySelectorAll<HTMLElement>(kinds)]
      .filter((each) => each.checkVisibility({ visibilityProperty: true }))
      .map((each) => (each.getAttribute('aria-label') ?? each.textContent).trim())
      .filter((name) => name && !/\d/.test(name));
    return [...new Set(names)].sort();
  });
}

/** Chromium itself writes WebP: a third of the PNG. */
async function webp(page: Page, png: Buffer): Promise<Buffer> {
  const url = await page.evaluate(
    async ([base64, width]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = width;
      canvas.height = Math.round((image.height * width) / image.width);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/webp', 0.82);
    },
    [png.toString('base64'), keptWidth] as const,
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}
