// From the start of the program to what can be seen, on the built program: the start page, the first screen of the example
// plan and of one of 2,000 tasks, the first sheet; then the first look at pages. On the stand-in Chromium starts with the
// program, so the whole is worth comparing, not the single figure: PLANBOOK_BESIDE names the folder of another build (out/,
// package.json, templates/), which is then measured in turns with this one. `npm run build` first.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { PlanSession } from '#electron/planSession.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import { launchFolder, type RunningApp } from '#tests/standin/launch.ts';
import { watchFor } from './gridPage.ts';
import { largePlan } from './largePlan.ts';
import { summary, table } from './measure.ts';

const rounds = Number(process.env['PLANBOOK_ROUNDS'] ?? 7);
const beside = process.env['PLANBOOK_BESIDE'];
const here = path.resolve(import.meta.dirname, '..', '..');
const builds = [
  { name: 'this build', folder: here },
  ...(beside ? [{ name: 'beside', folder: path.resolve(beside) }] : []),
];

const temporary = mkdtempSync(path.join(os.tmpdir(), 'planbook-start-'));
const largeFile = path.join(temporary, '大计划.planbook');
const made = PlanSession.create(
  largeFile,
  toSnapshot(largePlan({ tasks: 2000, deadlinesPerTask: 1, units: 200 })),
);
if (!made.ok) throw new Error(made.problem.code);

const times = new Map<string, number[]>();
function note(build: string, what: string, milliseconds: number): void {
  const name = `${build}: ${what}`;
  times.set(name, [...(times.get(name) ?? []), milliseconds]);
}

/**
 * Starts the program and waits for `selector`: the milliseconds from its start, and those from the moment when its window
 * began to load the page.
 */
async function started(
  folder: string,
  args: readonly string[],
  selector: string,
): Promise<{ running: RunningApp; total: number; window: number }> {
  const start = performance.now();
  const running = await launchFolder(folder, { args });
  await running.page.locator(selector).first().waitFor();
  const total = performance.now() - start;
  const window = await running.page.evaluate(() => performance.now());
  return { running, total, window };
}

async function firstLook(
  page: Page,
  button: string,
  selector: string,
  text: string,
): Promise<number> {
  const shown = await watchFor(page, 'click', selector, text);
  await page.getByRole('button', { name: button, exact: true }).first().click();
  return shown();
}

const today = 'main[aria-label="今日要事"] h2, main[aria-label="今日要事"] [role=list]';

for (let round = 0; round < rounds; round += 1) {
  for (const { name, folder } of round % 2 === 0 ? builds : builds.toReversed()) {
    const empty = await started(folder, [], '.pb-doors');
    note(name, 'to the start page', empty.total);
    note(name, '  of which in the window', empty.window);
    await empty.running.kill();

    const example = await started(folder, ['--example'], today);
    note(name, "to the example's first screen", example.total);
    note(name, '   of which in the window', example.window);
    const { page } = example.running;
    // A person looks at the screen before the next click; by then the pauses are used.
    await page.waitForTimeout(3000);
    note(name, 'first look at 收表', await firstLook(page, '收表', 'h1', '收表'));
    await example.running.kill();

    const large = await started(folder, [largeFile], today);
    note(name, "to a 2,000-task plan's first screen", large.total);
    note(name, '    of which in the window', large.window);
    const clicked = performance.now();
    await large.running.page.getByRole('tab', { name: /^任务/u }).click();
    await large.running.page.locator('.ag-row .ag-cell').first().waitFor();
    note(name, 'from a click at once to its tasks', performance.now() - clicked);
    await large.running.kill();
  }
}
rmSync(temporary, { recursive: true, force: true });
console.log(table([...times].map(([name, list]) => summary(name, list))));
