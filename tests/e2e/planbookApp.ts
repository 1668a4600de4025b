// Planbook in a window, as the end-to-end tests handle it: cells by tab, row and column; dialogs of the machine answered.
import { expect } from 'vitest';
import type { Page } from 'playwright';
import { launchPlanbook, type LaunchOptions, type RunningApp } from '#tests/standin/launch.ts';

const patience = { timeout: 10_000 };

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
    app.page.setDefaultTimeout(15_000);
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

  /** Selects a cell and types over it, as in Excel. */
  async typeInto(row: number, column: string, text: string): Promise<void> {
    await this.cell(row, column).click();
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Enter');
  }

  status(): Promise<string> {
    return this.page.getByRole('contentinfo').innerText();
  }

  async expectStatus(part: string): Promise<void> {
    await expect.poll(() => this.status(), patience).toContain(part);
  }

  /** Takes back everything that was done, so that the next test finds the plan as it was. */
  async undoAll(): Promise<void> {
    await this.page.keyboard.press('Escape');
    const undo = this.page.getByRole('button', { name: /^撤销/ }).first();
    while ((await undo.getAttribute('aria-disabled')) !== 'true') {
      const label = await undo.textContent();
      await undo.click();
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
      dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === '', filePath });
    }, path);
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
    await accept.or(page.getByRole('contentinfo')).first().waitFor();
    if (await accept.isVisible()) await accept.click();
  }

  async close(): Promise<void> {
    await this.running.close();
    expect(this.complaints).toEqual([]);
  }
}
