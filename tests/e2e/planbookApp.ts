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

  static async launch(options: LaunchOptions = {}): Promise<PlanbookApp> {
    const app = new PlanbookApp(await launchPlanbook(options));
    app.page.setDefaultTimeout(15_000);
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

  async close(): Promise<void> {
    await this.running.close();
    expect(this.complaints).toEqual([]);
  }
}
