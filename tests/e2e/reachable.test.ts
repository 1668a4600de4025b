// Every command is reached whatever stands beside the work and however large the screen is scaled: on the toolbar or in the
// menu at its end. And the window keeps still for who asks for less motion.
import type { Page } from 'playwright';
import { afterEach, expect, it } from 'vitest';
import { PlanbookApp } from './planbookApp.ts';

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

const commands = [
  '打开',
  '新建',
  '另存为',
  '撤销',
  '重做',
  '插入行',
  '删除行',
  '发表',
  '收表',
  '汇总',
];
const more = ['文书', '考评'];

/** Names of what is shown within a part of the window and can be clicked in its middle. */
function clickable(page: Page, within: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const controls = document.querySelectorAll(`:is(${selector}) :is(button, input, [role=tab])`);
    return [...controls]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .flatMap((control) => {
        const { left, top, width, height } = control.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        const name = control.getAttribute('aria-label') ?? control.textContent;
        const label = document.querySelector(`label[for="${control.id}"]`)?.textContent;
        return hit && (control.contains(hit) || hit.contains(control)) ? [label ?? name] : [];
      });
  }, within);
}

/** Commands of the toolbar that can be pressed there or in the menu at its end. */
async function reached(page: Page): Promise<string[]> {
  const shown = await clickable(page, '.pb-toolbar-folding');
  const menu = page.getByRole('button', { name: '更多命令' });
  const folded: string[] = [];
  if (await menu.isVisible()) {
    await menu.click();
    await page.getByRole('menu').waitFor();
    // A menu hears Escape once it has the focus.
    const within = () =>
      page.evaluate(() => document.activeElement?.closest('[role=menu]') !== null);
    await expect.poll(within, { timeout: 30_000 }).toBe(true);
    folded.push(...(await page.getByRole('menuitem').allTextContents()));
    // The first one after a change of size has been seen to open again at the key that follows within milliseconds.
    const closed = async () => {
      await page.keyboard.press('Escape');
      await page.waitForTimeout(200);
      return page.getByRole('menu').count();
    };
    await expect.poll(closed, { timeout: 30_000 }).toBe(0);
  }
  return [...commands, ...more].filter((name) => {
    const isThat = (text: string) => (name === '新建' ? /新建/u.test(text) : text.startsWith(name));
    return shown.some(isThat) || folded.some(isThat);
  });
}

/** Waits until the bars have folded as the window's size asks: they look the same four frames and a moment later. */
async function standsStill(page: Page): Promise<void> {
  const look = () =>
    page.evaluate(async () => {
      for (let frame = 0; frame < 4; frame += 1)
        await new Promise((drawn) => requestAnimationFrame(drawn));
      const bars = [...document.querySelectorAll('.pb-commands, .pb-tabs')];
      return `${innerWidth} ${bars.map(({ outerHTML }) => outerHTML).join('')}`;
    });
  let before = '';
  const same = async () => {
    const now = await look();
    const isSame = now === before;
    before = now;
    return isSame;
  };
  await expect.poll(same, { interval: 150 }).toBe(true);
}

const tabsShown = ['今日要事', '任务', '进展', '导出…', '里程碑…'];

async function expectReached(page: Page, name: string): Promise<void> {
  await standsStill(page);
  expect.soft(await reached(page), name).toEqual([...commands, ...more]);
  const fields = () => clickable(page, '.pb-commands-fields');
  await expect
    .poll(fields, { message: name })
    .toEqual(expect.arrayContaining(['截至日', '筛选行']));
  // A tab holds its name twice, so that it keeps its width when it is chosen.
  const missed = async () => {
    const tabs = await clickable(page, '.pb-tabs');
    return tabsShown.filter((tab) => !tabs.some((text) => text.startsWith(tab)));
  };
  await expect.poll(missed, { message: name }).toEqual([]);
}

it('reaches every command with 使用说明, with the tour, with both and at large scales', async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  const { page } = app;
  // A step has a name, which takes room.
  await app.typeInto(0, 'text', '改了一格，名称较长');
  const sizes = { 1366: 768, 1920: 1080 };
  const both = async (name: string) => {
    for (const [width, height] of Object.entries(sizes)) {
      await page.setViewportSize({ width: Number(width), height });
      await expectReached(page, `${name} at ${width}`);
    }
  };
  await both('nothing beside');
  await page.getByRole('button', { name: '更多命令' }).waitFor({ state: 'detached' });
  await page.keyboard.press('F1');
  await page.getByRole('complementary', { name: '使用说明' }).waitFor();
  await both('help');
  await app.menu('tour');
  await page.getByRole('complementary', { name: '示例导览' }).waitFor();
  await both('help and tour');
  // What begins the tour rests while it runs.
  expect(await page.getByRole('button', { name: /^(?:开始|继续)导览$/u }).count()).toBe(0);
  await page.getByRole('button', { name: '关闭使用说明' }).click();
  await both('tour');
  // A folded command does what it says.
  await page.setViewportSize({ width: 1000, height: 768 });
  await page.getByRole('button', { name: '更多命令' }).click();
  await page.getByRole('menuitem', { name: '考评' }).click();
  await page.getByRole('heading', { name: '考评', level: 1 }).waitFor();
  await page.getByRole('button', { name: '返回' }).first().click();
  await page.getByRole('button', { name: '离开导览' }).click();
  await page.getByRole('button', { name: '开始导览' }).waitFor();
  // A laptop of 1366×768 at 150 % and at 200 %.
  const browser = await page.context().newCDPSession(page);
  for (const scale of [1.5, 2]) {
    const width = Math.round(1366 / scale);
    const metrics = { width, height: Math.round(768 / scale), deviceScaleFactor: 2, mobile: false };
    await browser.send('Emulation.setDeviceMetricsOverride', metrics);
    await expectReached(page, `${scale} times`);
  }
  // The control: without its menu a command is missed.
  await page.evaluate(() => document.querySelector('.pb-tool-more')?.remove());
  expect(await reached(page)).not.toContain('打开');
});

it('moves nothing for longer than a hundredth of a second where less motion is asked for', async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  const { page } = app;
  const browser = await page.context().newCDPSession(page);
  /** Longest run of what moved while something was opened, in milliseconds. */
  const longest = async (open: () => Promise<void>): Promise<number> => {
    await page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(globalThis, { seen });
      const look = () => {
        for (const { effect } of document.getAnimations()) {
          const { endTime, activeDuration } = effect?.getComputedTiming() ?? {};
          seen.push(Number(activeDuration ?? endTime ?? 0));
        }
        if (Object.hasOwn(globalThis, 'seen')) requestAnimationFrame(look);
      };
      look();
    });
    await open();
    await page.waitForTimeout(300);
    return page.evaluate(() => {
      const { seen } = globalThis as unknown as { seen: number[] };
      Reflect.deleteProperty(globalThis, 'seen');
      return Math.max(0, ...seen);
    });
  };
  const walk = async () => {
    for (const id of ['flagSettings', 'holidays', 'writeForms', 'about']) {
      await app?.menu(id);
      await app?.escape(page.getByRole('dialog'));
    }
    await page.getByRole('button', { name: '新建' }).click();
    await app?.escape(page.getByRole('menu'));
    await page.getByRole('tab', { name: /^今日要事/u }).click();
    await page.getByRole('tab', { name: /^任务/u }).click();
  };
  const media = (value: 'reduce' | 'no-preference') =>
    browser.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-reduced-motion', value }],
    });
  await media('no-preference');
  // The control: otherwise dialogs come in gently.
  expect(await longest(walk)).toBeGreaterThan(50);
  await media('reduce');
  expect(await longest(walk)).toBeLessThanOrEqual(10);
});
