// A small laptop: every page and dialog fits into the window that is left of 1366×768, without scroll bars of the window.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterEach, expect, it } from 'vitest';
import { PlanbookApp } from './planbookApp.ts';

const shots = path.resolve(import.meta.dirname, '..', '..', '.shots');

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

/** What does not fit: scroll bars of the window, and controls beyond its border that nothing scrolls to. */
function overflows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const faults: string[] = [];
    for (const part of [root, document.body]) {
      if (part.scrollWidth > innerWidth) faults.push(`${part.tagName} is ${part.scrollWidth} wide`);
      if (part.scrollHeight > innerHeight) {
        faults.push(`${part.tagName} is ${part.scrollHeight} high`);
      }
    }
    const scrolls = (element: Element): boolean => {
      for (let at = element.parentElement; at; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at);
        if (/auto|scroll/u.test(overflowX + overflowY)) return true;
      }
      return false;
    };
    for (const control of document.querySelectorAll(
      'button, input, select, textarea, [role=tab]',
    )) {
      if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const { right, bottom, width, height } = control.getBoundingClientRect();
      // What is for readers of the screen alone, and the sheet's own field, may lie anywhere.
      if (width < 3 || height < 3 || control.matches('.pb-sink')) continue;
      if ((right > innerWidth + 1 || bottom > innerHeight + 1) && !scrolls(control)) {
        const name = control.getAttribute('aria-label') ?? control.textContent;
        faults.push(`“${name}” ends at ${Math.round(right)}, ${Math.round(bottom)}`);
      }
    }
    return faults;
  });
}

/** The pages of a plan with the names of their parts, so that none is taken for the one before it. */
const places = [
  ['today', '今日要事'],
  ['timeline', '时间轴'],
  ['charts', '图表'],
  ['tasks', '任务表'],
  ['units', '单位表'],
  ['targets', '目标表'],
  ['deadlines', '时间节点表'],
  ['duties', '阶段要求表'],
  ['progress', '进展表'],
  ['flags', '预警表'],
] as const;
const pages = [
  ['newFromNotice', /^从通知新建/u],
  ['importReturns', /^收表/u],
  ['consolidate', /汇总表/u],
  ['letters', /文书/u],
  ['assess', /考评/u],
  ['snapshots', /期次封存/u],
  ['readRevision', /修订/u],
  ['mergeCopy', /合并/u],
] as const;

async function expectFits(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(250);
  // Bars fold and rows take their heights in the frames after a change of size.
  await expect.poll(() => overflows(page), { timeout: 10_000, message: name }).toEqual([]);
  await page.screenshot({ path: path.join(shots, `small-${name.replace(':', '-')}.png`) });
}

/** 768 less the task bar, the title bar and the menu bar of Windows; and that at 150 % and at 200 %, in CSS pixels. */
it.each([
  [1, 1366, 678],
  [1.5, 911, 438],
  [2, 683, 318],
])(
  'fits every page and dialog of a plan on a small laptop, scaled %s times',
  async (scale, width, height) => {
    mkdirSync(shots, { recursive: true });
    app = await PlanbookApp.launch({ args: ['--example'] });
    const { page } = app;
    await page.setViewportSize({ width, height });
    const browser = await page.context().newCDPSession(page);
    const metrics = { width, height, deviceScaleFactor: scale, mobile: false };
    await browser.send('Emulation.setDeviceMetricsOverride', metrics);
    const fits = async (name: string) => {
      await expectFits(page, `${scale}-${name}`);
      await page.emulateMedia({ colorScheme: 'dark' });
      // Fluent fades from one colour into the other.
      await page.waitForTimeout(500);
      await page.screenshot({ path: path.join(shots, `dark-${name.replace(':', '-')}.png`) });
      await page.emulateMedia({ colorScheme: 'light' });
    };
    for (const [place, name] of places) {
      await app.menu(`go:${place}`);
      await page.getByRole('main', { name }).waitFor();
      await fits(`go:${place}`);
    }
    for (const [id, name] of pages) {
      await app.menu(id);
      await page.getByRole('heading', { name, level: 1 }).filter({ visible: true }).waitFor();
      await fits(id);
    }
    await app.menu('go:tasks');
    // The sheet takes the keyboard when it comes; a dialog opened before that would lose it again.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.matches('.pb-sink')), {
        timeout: 30_000,
      })
      .toBe(true);
    const dialogs = [
      'assignDuties',
      'milestones',
      'writeForms',
      'imports',
      'holidays',
      'flagSettings',
    ];
    for (const id of [
      ...dialogs,
      'reminderSettings',
      'exportSheets',
      'backups',
      'showLog',
      'about',
    ]) {
      await app.menu(id);
      const dialog = page.locator('[aria-modal=true]').filter({ visible: true }).first();
      await dialog.waitFor();
      await expectFits(page, `${scale}-dialog-${id}`);
      // The dialog hears Escape once it has the focus.
      const within = () => dialog.evaluate((element) => element.contains(document.activeElement));
      await expect.poll(within, { timeout: 30_000, message: id }).toBe(true);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
    await app.menu('close');
    await page.getByRole('button', { name: /从通知新建/u }).waitFor();
    await expectFits(page, `${scale}-start`);
    // The control: something too wide, and a button that nothing scrolls to.
    await page.evaluate(() => {
      const wide = document.createElement('button');
      wide.textContent = '在外面';
      wide.style.cssText = 'position:fixed;left:1300px;top:640px;width:200px;height:60px';
      document.body.append(wide);
    });
    await expect.poll(() => overflows(page)).toEqual(['“在外面” ends at 1500, 700']);
  },
);

it.each([1.25, 1.5, 2])('fits and draws signs as drawings at %s times the size', async (scale) => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  const { page } = app;
  const browser = await page.context().newCDPSession(page);
  const width = Math.round(1920 / scale);
  const height = Math.round(1040 / scale);
  const metrics = { width, height, deviceScaleFactor: scale, mobile: false };
  mkdirSync(shots, { recursive: true });
  await browser.send('Emulation.setDeviceMetricsOverride', metrics);
  await app.openTab('任务');
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => devicePixelRatio)).toBe(scale);
  // Signs are drawings, which are sharp at any size; the one thing that would blur is a picture of pixels.
  const pictures = () => page.locator('main img, main canvas').count();
  expect(await pictures()).toBe(0);
  await expect.poll(() => overflows(page)).toEqual([]);
  const { data } = await browser.send('Page.captureScreenshot', { format: 'png' });
  writeFileSync(path.join(shots, `scale-${scale}.png`), Buffer.from(data, 'base64'));
});
