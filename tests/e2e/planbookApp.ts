// Planbook in a window, as the end-to-end tests handle it: cells by tab, row and column; dialogs of the machine answered.
import { expect } from 'vitest';
import type { Locator, Page } from 'playwright';
import { launchPlanbook, type LaunchOptions, type RunningApp } from '#tests/standin/launch.ts';

const patience = { timeout: 30_000 };

export class PlanbookApp {
  readonly running: RunningApp;
  readonly page: Page;
  /** What the page complained about: errors and refused requests. Must stay empty. */
  readonly complaints: string[] = [];

  private constructor(running: RunningApp) {
    this.running = running;
    this.page = running.page;
    this.page.on('pageerror', (error) => this.complaints.push(error.message));
    this.page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  /** A plan that it opens is shown with its sheet of tasks; `today` leaves the page that a user sees first. */
  static async launch(options: LaunchOptions & { today?: true } = {}): Promise<PlanbookApp> {
    const app = new PlanbookApp(await launchPlanbook(options));
    app.page.setDefaultTimeout(30_000);
    // Until the page is drawn the window still sets its own size, over whatever a test would set.
    await app.page.locator('.pb-app').waitFor();
    const { args = [], today } = options;
    if (args.length > 0 && !args.includes('--hidden') && !today) await app.openTab('任务');
    return app;
  }

  async openTab(title: string): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${title}`) }).click();
    await this.page.getByRole('main', { name: `${title}表` }).waitFor();
  }

  /** The cell of a displayed row, counted from 0, by column key. Not for merged columns: their cells lie elsewhere. */
  cell(row: number, column: string) {
    // Tabs that were shown before stay in the page, hidden.
    const cells = this.page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${column}"]`);
    return cells.filter({ visible: true }).first();
  }

  /** Waits until a cell shows a text. */
  async expectCell(row: number, column: string, text: string): Promise<void> {
    await expect
      .poll(async () => (await this.cell(row, column).textContent())?.trim(), patience)
      .toBe(text);
  }

  /** Selects a cell and types over it, as in Excel. What was typed is in the file when the cell shows it: expectCell. */
  async typeInto(row: number, column: string, text: string): Promise<void> {
    const cell = this.cell(row, column);
    await cell.click();
    // The sheet hears of a press a little later than the browser.
    const isActive = () => cell.evaluate((element) => element.classList.contains('pb-active'));
    await expect.poll(isActive, patience).toBe(true);
    await this.expectKeysInSheet();
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Enter');
  }

  status(): Promise<string> {
    return this.page.getByRole('contentinfo').innerText();
  }

  async expectStatus(part: string): Promise<void> {
    await expect.poll(() => this.status(), patience).toContain(part);
  }

  /** Waits until the keys are within a dialog, a menu or a bar: it hears them only then. */
  async expectKeysIn(part: Locator): Promise<void> {
    await part.waitFor();
    const within = () => part.evaluate((element) => element.contains(document.activeElement));
    await expect.poll(within, patience).toBe(true);
  }

  /** Waits until the keys go to the sheet that is shown. */
  async expectKeysInSheet(): Promise<void> {
    const name = () => this.page.evaluate(() => document.activeElement?.className ?? '');
    await expect.poll(name, patience).toContain('pb-sink');
  }

  /** Leaves a dialog or a menu by Escape. */
  async escape(part: Locator): Promise<void> {
    await this.expectKeysIn(part);
    await this.page.keyboard.press('Escape');
    await part.waitFor({ state: 'detached' });
  }

  /** Takes back everything that was done, so that the next test finds the plan as it was. */
  async undoAll(): Promise<void> {
    await this.page.keyboard.press('Escape');
    const undo = this.page.getByRole('button', { name: /^撤销/ }).first();
    while ((await undo.getAttribute('aria-disabled')) !== 'true') {
      const label = await undo.textContent();
      // What a click before this one takes back may just be gone: the button is off by then, and a click does nothing.
      await undo.click({ force: true });
      await expect
        .poll(() => undo.textContent(), patience)
        .not.toBe(label)
        .catch(() => {});
    }
  }

  /** The next file or folder dialogs answer with these paths; an empty list means cancelled. */
  async answerOpenDialog(...paths: string[]): Promise<void> {
    await this.running.app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    }, paths);
  }

  async answerSaveDialog(path: string): Promise<void> {
    await this.running.app.evaluate(({ dialog }, filePath) => {
      const counted = Object.assign(globalThis, { savesAsked: 0 });
      dialog.showSaveDialog = () => {
        counted.savesAsked += 1;
        return Promise.resolve({ canceled: filePath === '', filePath });
      };
    }, path);
  }

  /** Waits until a place to save was asked for since it was said what to answer. */
  async expectSaveAsked(): Promise<void> {
    const asked = () =>
      this.running.app.evaluate(() => (globalThis as { savesAsked?: number }).savesAsked);
    await expect.poll(asked, patience).toBe(1);
  }

  /** Clicks the entry of the menu bar with this id. */
  async menu(id: string): Promise<void> {
    await this.running.app.evaluate(({ Menu }, wanted) => {
      Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click();
    }, id);
  }

  /** Drops a file in the middle of the window, as from the desktop. */
  async drop(file: string): Promise<void> {
    const browser = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await browser.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
    }
  }

  /** Says yes to the question about places that nobody looked at, if a draft has any. */
  async acceptDoubts(): Promise<void> {
    const { page } = this;
    const accept = page.getByRole('button', { name: '仍要创建' });
    // Without a doubt the sheets of the plan follow at once; the draft under review has a status bar as well.
    const plan = page.locator('.pb-plan').filter({ visible: true });
    await accept.or(plan).first().waitFor();
    if (await accept.isVisible()) await accept.click();
  }

  async close(): Promise<void> {
    await this.running.close();
    expect(this.complaints).toEqual([]);
  }
}
