// What the tests of habits share: one app a file on the example plan, and what is selected in the sheet that is shown.
import { afterAll, beforeAll, expect } from 'vitest';
import { PlanbookApp } from '../planbookApp.ts';

const patience = { timeout: 30_000 };

export type Kit = {
  app: PlanbookApp;
  /** The active cell as the screen reader hears it: `第3行 任务内容`. */
  active(): Promise<string>;
  expectActive(words: string): Promise<void>;
  /** Rendered selected cells outside merged columns, `row column` in reading order, rows from 0. */
  selected(): Promise<string[]>;
  expectSelected(...cells: string[]): Promise<void>;
  /** Pastes what another program has on the clipboard, as the event that the system would make. */
  paste(text: string, html?: string): Promise<void>;
  /** Presses keys one after the other. */
  press(...keys: string[]): Promise<void>;
  text(row: number, column: string): Promise<string>;
  /** Presses the mouse button on one cell and lets it go on another. */
  drag(from: [number, string], to: [number, string]): Promise<void>;
  /** Clicks a cell and waits until it is the active one: the sheet hears of a press a little later than the browser. */
  click(row: number, column: string): Promise<void>;
  /** Selects a range: click on one corner, Shift and click on the other. */
  select(from: [number, string], to?: [number, string]): Promise<void>;
};

/** Launches the app before the tests of a file and closes it after them, with no complaint of the page. */
export function useHabitKit(): Kit {
  const kit = {} as Kit;
  beforeAll(async () => {
    const app = await PlanbookApp.launch({ args: ['--example'] });
    kit.app = app;
    await app.cell(0, 'text').waitFor();
    await widen(app);
    Object.assign(kit, createKit(app));
  });
  afterAll(async () => {
    await kit.app.close();
  });
  return kit;
}

const wide = { width: 2100, height: 900 };

/** Wide enough for every column, so that each cell is drawn. The window may still take its own size when it has opened. */
export async function widen({ page }: PlanbookApp, size = wide): Promise<void> {
  const isWide = () =>
    page.evaluate((width) => {
      const cell = document.querySelector('.pb-pane:not(.pb-pane-hidden) .ag-cell[col-id="note"]');
      return window.innerWidth === width && (cell?.getBoundingClientRect().right ?? 9999) <= width;
    }, size.width);
  for (let tries = 0; tries < 50; tries += 1) {
    await page.setViewportSize(size);
    await page.waitForTimeout(100);
    if (await isWide()) return;
  }
  throw new Error('the window did not become wide');
}

function createKit(app: PlanbookApp): Kit {
  const { page } = app;
  const kit: Kit = {
    app,
    active: async () => {
      const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
      return (label ?? '').split('：')[0] ?? '';
    },
    async expectActive(words) {
      await expect.poll(() => kit.active(), patience).toBe(words);
    },
    selected: () =>
      page.evaluate(() => {
        const cells = [
          ...document.querySelectorAll('.pb-pane:not(.pb-pane-hidden) .ag-cell.pb-in'),
        ];
        const places = cells
          .filter((cell) => !cell.classList.contains('pb-merged'))
          .map((cell) => ({
            row: Number(cell.closest('[row-index]')?.getAttribute('row-index')),
            left: cell.getBoundingClientRect().left,
            column: cell.getAttribute('col-id') ?? '',
          }));
        places.sort((a, b) => a.row - b.row || a.left - b.left);
        return places.map(({ row, column }) => `${row} ${column}`);
      }),
    async expectSelected(...cells) {
      await expect.poll(() => kit.selected(), patience).toEqual(cells);
    },
    async paste(text, html = '') {
      await page.evaluate(
        ([plain, table]) => {
          const data = new DataTransfer();
          if (plain) data.setData('text/plain', plain);
          if (table) data.setData('text/html', table);
          document.activeElement?.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
          );
        },
        [text, html] as const,
      );
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    text: async (row, column) => (await app.cell(row, column).textContent())?.trim() ?? '',
    async drag(from, to) {
      const start = await app.cell(...from).boundingBox();
      const end = await app.cell(...to).boundingBox();
      if (!start || !end) throw new Error('not on screen');
      // The head of a row has its grip at the left, which moves the row: this presses its number.
      const beside = from[1] === 'rowNumber' ? start.width - 8 : 12;
      await page.mouse.move(start.x + beside, start.y + start.height / 2);
      await page.mouse.down();
      await page.mouse.move(end.x + 12, end.y + end.height / 2, { steps: 6 });
      await page.mouse.up();
    },
    async click(row, column) {
      await app.cell(row, column).click();
      const active = app.page.locator(
        `.pb-pane:not(.pb-pane-hidden) [row-index="${row}"] .pb-active[col-id="${column}"]`,
      );
      await active.waitFor();
    },
    async select(from, to) {
      await kit.click(...from);
      if (!to) return;
      await app.cell(...to).click({ modifiers: ['Shift'] });
      await app.page.waitForFunction(
        ([row, column]) =>
          document.querySelector(
            `.pb-pane:not(.pb-pane-hidden) [row-index="${row}"] .pb-in[col-id="${column}"]`,
          ) !== null,
        to,
      );
    },
  };
  return kit;
}
