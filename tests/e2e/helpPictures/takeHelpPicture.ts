// A picture of 使用说明, taken of the program as it is: small, with the places of its marks, and what the screen was [HP6].
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import type { Mark, TakenPicture } from '#shared/help/picture.ts';

const folder = path.resolve(import.meta.dirname, '..', '..', '..', 'templates', 'help', 'pictures');
const taken = { width: 1366, height: 768 };
/** Greatest width of a kept picture. */
const keptWidth = 1024;
/** What is kept of the screen around a part of it, in CSS pixels. */
const around = 6;
/** Clocks on the screen go on: a picture of the same screen of which so little differs stays as it is. */
const littleDiffers = 0.004;

type Box = { x: number; y: number; width: number; height: number };

/** `npm run help-pictures` sets it: pictures are kept instead of compared. */
const keeps = process.env['HELP_PICTURES'] === 'keep';

/**
 * Keeps the picture, or compares the screen with the one that was kept. Every mark must be on the screen. With `parts` the
 * picture is of what holds them.
 */
export async function takeHelpPicture(
  page: Page,
  name: string,
  places: Locator[],
  ...parts: Locator[]
): Promise<void> {
  await page.setViewportSize(taken);
  await page.mouse.move(0, 0);
  // Rows take their heights in the frames after a change of size.
  await page.waitForTimeout(400);
  const boxOf = async (place: Locator): Promise<Box> => {
    await place.first().waitFor();
    const smallerSide = async () => {
      const { width, height } = await place.first().evaluate(shownBox);
      return Math.min(width, height);
    };
    const message = `a mark of ${name} is not on the screen`;
    await expect.poll(smallerSide, { message }).toBeGreaterThanOrEqual(2);
    return place.first().evaluate(shownBox);
  };
  const boxes: Box[] = [];
  for (const part of parts) boxes.push(await boxOf(part));
  const frame = within(boxes.length > 0 ? widened(holding(boxes)) : { x: 0, y: 0, ...taken });
  const width = Math.min(keptWidth, frame.width);
  const share = width / frame.width;
  const marks: Mark[] = [];
  for (const place of places) marks.push(scaled(await boxOf(place), frame, share));
  const facts = path.join(folder, `${name}.json`);
  if (!keeps) {
    const kept = JSON.parse(readFileSync(facts, 'utf8')) as TakenPicture;
    const hint = `the screen ${name} has changed: npm run help-pictures, and read its page again`;
    // What comes in its own time, as the name of a step, may be on its way still; a message goes again.
    await expect.poll(() => namesOn(page), { message: hint }).toEqual(kept.screen);
    expect(marks.length, hint).toBe(kept.marks.length);
    return;
  }
  const screen = await namesOn(page);
  await page.evaluate(withoutThisMachine, { user: userInfo().username, temporary: tmpdir() });
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide', clip: frame });
  const picture: TakenPicture = { width, height: Math.round(frame.height * share), marks, screen };
  const file = path.join(folder, `${name}.webp`);
  const text = `${JSON.stringify(picture, null, 2)}\n`;
  const fresh = await webp(page, png, width);
  const same = existsSync(facts) && readFileSync(facts, 'utf8') === text;
  if (same && (await differing(page, readFileSync(file), fresh)) < littleDiffers) return;
  writeFileSync(file, fresh);
  writeFileSync(facts, text);
}

/** What is seen of an element: the parts around it may scroll, and cut it. */
function shownBox(element: Element): Box {
  const own = element.getBoundingClientRect();
  let { left, top, right, bottom } = own;
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (getComputedStyle(at).overflow === 'visible') continue;
    const cut = at.getBoundingClientRect();
    left = Math.max(left, cut.left);
    top = Math.max(top, cut.top);
    right = Math.min(right, cut.right);
    bottom = Math.min(bottom, cut.bottom);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Pictures go into the program: who made them on which folder is nobody's concern. Runs in the page. */
function withoutThisMachine({ user, temporary }: { user: string; temporary: string }): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: node } = texts;
    const text = node.nodeValue ?? '';
    const from = text.indexOf(temporary);
    const shown = from < 0 ? text : `${text.slice(0, from)}（本机的程序数据文件夹）`;
    const named = shown.replace(new RegExp(`(^|[^\\w/])${user}(?![\\w/])`, 'u'), '$1王芳');
    if (named !== text) node.nodeValue = named;
  }
}

function holding(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  return { x, y, width, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}

function widened({ x, y, width, height }: Box): Box {
  return { x: x - around, y: y - around, width: width + 2 * around, height: height + 2 * around };
}

/** What of it is on the screen, in whole pixels. */
function within(box: Box): Box {
  const x = Math.max(0, Math.floor(box.x));
  const y = Math.max(0, Math.floor(box.y));
  return {
    x,
    y,
    width: Math.min(taken.width, Math.ceil(box.x + box.width)) - x,
    height: Math.min(taken.height, Math.ceil(box.y + box.height)) - y,
  };
}

/** In pixels of the kept picture, within it. */
function scaled(box: Box, frame: Box, share: number): Mark {
  const left = Math.max(frame.x, box.x);
  const top = Math.max(frame.y, box.y);
  return {
    left: Math.round((left - frame.x) * share),
    top: Math.round((top - frame.y) * share),
    width: Math.round((Math.min(frame.x + frame.width, box.x + box.width) - left) * share),
    height: Math.round((Math.min(frame.y + frame.height, box.y + box.height) - top) * share),
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
async function webp(page: Page, png: Buffer, keptAt: number): Promise<Buffer> {
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
    [png.toString('base64'), keptAt] as const,
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** Share of the pixels of two pictures of one size that a person would see to be others. */
function differing(page: Page, before: Buffer, after: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const drawn = await Promise.all(
        pictures.map(async (base64) => {
          const image = new Image();
          image.src = `data:image/webp;base64,${base64}`;
          await image.decode();
          const { width, height } = image;
          const context = new OffscreenCanvas(width, height).getContext('2d');
          if (!context) throw new Error('no canvas');
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, width, height).data;
        }),
      );
      const [one, other] = drawn;
      if (!one || one.length !== other?.length) return 1;
      let pixels = 0;
      for (let at = 0; at < one.length; at += 4) {
        const far = [0, 1, 2].some((part) => Math.abs(one[at + part]! - other[at + part]!) > 48);
        if (far) pixels += 1;
      }
      return pixels / (one.length / 4);
    },
    [before.toString('base64'), after.toString('base64')],
  );
}
