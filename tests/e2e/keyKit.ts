// The window in which keys are proved, and what the proofs have in common.
import { expect } from 'vitest';
import type { PlanbookApp } from './planbookApp.ts';

/** By the name of a row of the list: given its keys one at a time, it does what the row says. */
export type KeyProofs = Record<string, (...keys: string[]) => Promise<void>>;

export const patience = { timeout: 30_000 };

export let app: PlanbookApp;
/** The window of the example, with its sheet of tasks. */
export function proveIn(started: PlanbookApp): void {
  app = started;
}

const names: Record<string, string> = {
  Ctrl: 'Control',
  空格: 'Space',
  Esc: 'Escape',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
};
export const press = (keys: string) =>
  app.page.keyboard.press(
    keys
      .split('+')
      .map((key) => names[key] ?? (key.length === 1 ? key.toLowerCase() : key))
      .join('+'),
  );
export const heading = (name: string | RegExp) =>
  app.page.getByRole('heading', { name, level: 1 }).filter({ visible: true });
export const help = (title: string) =>
  app.page
    .getByRole('complementary', { name: '使用说明' })
    .getByRole('heading', { name: title, level: 1 });
export const leave = async (name: string | RegExp) => {
  await app.page
    .getByRole('button', { name, exact: true })
    .filter({ visible: true })
    .first()
    .click();
  await app.page.getByRole('main', { name: '任务表' }).waitFor();
};
export const closed = () => app.escape(app.page.getByRole('dialog'));
export const focused = () =>
  app.page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );
/** After Esc in a bar the keys are the sheet's again. */
export const backOnSheet = async () => {
  await press('Esc');
  await expect.poll(focused, patience).toMatch(/^第\d+行/u);
};
/** How often the machine was asked for a file since the last time. */
export const asked = (dialog: 'showOpenDialog' | 'showSaveDialog') =>
  app.running.app.evaluate((electron, name) => {
    const counts = globalThis as unknown as Record<string, number>;
    const before = counts[name] ?? 0;
    counts[name] = 0;
    electron.dialog[name] = () => {
      counts[name] = (counts[name] ?? 0) + 1;
      return Promise.resolve<never>({ canceled: true, filePaths: [], filePath: '' } as never);
    };
    return before;
  }, dialog);
