// The sheet in a real window on large plans: opening, scrolling, filtering, typing, one edit, a paste of 10,000 cells.
// Build first; `BENCH_ROWS=5000` takes one size only. Times are from the event in the page to what is painted; an edit is in the file by then.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { PlanSession } from '#electron/planSession.ts';
import { today } from '#electron/clock.ts';
import { dayFromNumber, dayNumber } from '#shared/calendar/days.ts';
import { toSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { DeadlineRow } from '#shared/plan/model.ts';
import { launchPlanbook } from '#tests/standin/launch.ts';
import { keyTimes, paste, refusedEdit, watchFor, watchKeys } from './gridPage.ts';
import { largePlan } from './largePlan.ts';
import { summary, table, type Measured } from './measure.ts';
import { costOfFrame, drawBar, scrollToTop, turnWheel, watchScrolling } from './scrolling.ts';
import { watchWhite } from './whiteFrames.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'planbook-bench-'));
const window = { width: 1920, height: 1080 };
const smallWindow = { width: 1366, height: 768 };
const sheet = '.pb-pane:not(.pb-pane-hidden)';
const status = '[aria-label="状态栏"]';

async function measurePlan(tasks: number): Promise<void> {
  const file = path.join(folder, `${tasks}.planbook`);
  const document = planOfToday(tasks);
  const created = PlanSession.create(file, toSnapshot(document));
  if (!created.ok) throw new Error(created.problem.code);
  const size = `${tasks.toLocaleString('en')} rows`;
  const start = performance.now();
  const running = await launchPlanbook({ args: [file] });
  const { page } = running;
  page.setDefaultTimeout(120_000);
  await page.setViewportSize(window);
  const tab = page.getByRole('tab', { name: /^任务/u });
  await tab.waitFor();
  say(summary(`${size}: program started, plan open`, [performance.now() - start]));
  const clicked = performance.now();
  await tab.click();
  await cellOf(page, 0, 'text').waitFor();
  say(summary(`${size}: the sheet of tasks shown`, [performance.now() - clicked]));
  await page.waitForTimeout(1000);

  for (let run = 0; run < 3; run += 1) {
    for (const [how, scroll] of [
      ['by the wheel', () => turnWheel(page, 12_000, 2000)],
      ['by the bar', () => drawBar(page, 0.6, 120)],
    ] as const) {
      await scrollToTop(page);
      const { frames, wanted, dropped, busy } = await watchScrolling(page, scroll);
      say(summary(`${size}: a frame while scrolling ${how}`, frames));
      const cost = (busy / Math.max(1, frames.length)).toFixed(1);
      console.log(
        `  ${dropped} of ${wanted} frames dropped; ${cost} ms of the main thread a frame`,
      );
    }
  }
  await measureWhite(page, size);
  for (const [how, pixels, frames] of [
    ['moves by 33 pixels', 33, 300],
    ['shows other rows only', 1500, 60],
  ] as const) {
    const costs: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      await scrollToTop(page);
      costs.push(await costOfFrame(page, pixels, frames));
    }
    say(summary(`${size}: main thread, a frame that ${how}`, costs));
  }
  await scrollToTop(page);

  await cellOf(page, 0, 'text').click();
  await watchKeys(page);
  await page.keyboard.type('abcdefghijklmnopqrstuvwxyz', { delay: 40 });
  say(summary(`${size}: a typed letter`, await keyTimes(page)));
  await page.keyboard.press('Escape');
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowDown', { delay: 20 });
  say(summary(`${size}: an arrow key`, await keyTimes(page)));

  const edits: number[] = [];
  const letters: number[] = [];
  for (let run = 0; run < 8; run += 1) {
    await cellOf(page, run, 'text').click();
    await page.keyboard.insertText(`改动${run}`);
    await keyTimes(page);
    const shown = await watchFor(page, 'keydown', `${sheet} [row-index="${run}"]`, `改动${run}`);
    await page.keyboard.press('Enter');
    // Typing goes on in the next cell while the file is written.
    await page.keyboard.type('xyz');
    edits.push(await shown());
    letters.push(...(await keyTimes(page)).slice(1));
    await page.keyboard.press('Escape');
  }
  say(summary(`${size}: an edit, in the file and shown`, edits));
  say(summary(`${size}: a letter typed while an edit is written`, letters));

  const filters: number[] = [];
  for (const part of ['第12项', '第34项', '第56项', '第78项']) {
    await page.getByLabel('筛选行', { exact: true }).first().focus();
    const filtered = await watchFor(page, 'input', status, '显示');
    await page.keyboard.insertText(part);
    filters.push(await filtered());
    const whole = await watchFor(page, 'keydown', status, `共${tasks}项`);
    await page.keyboard.press('Escape');
    await whole();
    await page.waitForTimeout(300);
  }
  say(summary(`${size}: filtering by a text`, filters));

  for (const [what, column, block] of [
    ['10,000 cells pasted (text, lead)', 'text', pastedTexts],
    ['5,000 due days pasted', 'deadline', pastedDays],
  ] as const) {
    const pastes: number[] = [];
    const undone: number[] = [];
    for (let run = 0; run < 4; run += 1) {
      const before = (await cellOf(page, 0, column).textContent()) ?? '';
      await cellOf(page, 0, column).click();
      const lines = block(run);
      const first = lines[0]?.split('\t')[0] ?? '';
      const shown = await watchFor(page, 'paste', cellSelector(0, column), first);
      await paste(page, lines.join('\r\n'));
      pastes.push(await shown());
      const back = await watchFor(page, 'keydown', cellSelector(0, column), before);
      await page.keyboard.press('Control+z');
      undone.push(await back());
    }
    say(summary(`${size}: ${what}`, pastes));
    say(summary(`${size}: the paste undone`, undone));
  }
  const messages: number[] = [];
  for (let run = 0; run < 4; run += 1) messages.push(await refusedEdit(page, 10_000));
  say(summary(`${size}: 10,000 cells refused (messages alone)`, messages));
  await running.close();
}

/** A hand turns at 2,000 pixels a second at most; a wheel that runs freely goes faster. */
async function measureWhite(page: Page, size: string): Promise<void> {
  await page.setViewportSize(smallWindow);
  const scrolls = [2000, 4000, 8000].map((speed) => {
    const scroll = () => turnWheel(page, 2 * speed, speed);
    return [`by the wheel, ${speed} pixels a second`, scroll] as const;
  });
  for (const [how, scroll] of [
    ...scrolls,
    ['by the bar', () => drawBar(page, 0.6, 120)] as const,
  ]) {
    await scrollToTop(page);
    const cell = await cellOf(page, 0, 'text').boundingBox();
    if (!cell) throw new Error('no cell');
    // To above the bar at the bottom and the line below it.
    const view = { ...cell, height: smallWindow.height - cell.y - 60 };
    const { pictures, white, highest } = await watchWhite(page, view, cell.height + 12, scroll);
    const worst = white === 0 ? '' : `, ${highest} pixels at most`;
    console.log(`  ${size}, ${how}: ${white} of ${pictures} pictures with white in them${worst}`);
  }
  await page.setViewportSize(window);
  await page.waitForTimeout(1000);
}

/** A plan of which a quarter of the dates are past: one in which all are missed would carry a flag a date. */
function planOfToday(tasks: number): PlanDocument {
  const document = largePlan({ tasks, deadlinesPerTask: 1, units: 200, columns: 17 });
  const shift = dayNumber(today()) - dayNumber('2021-10-01');
  const deadlines = [...document.deadlines].map(([id, row]): [string, DeadlineRow] => {
    const end = row.end === null ? null : dayFromNumber(dayNumber(row.end) + shift);
    return [id, { ...row, end }];
  });
  return { ...document, deadlines: new Map(deadlines) };
}

/** 5,000 rows of two columns: a text and a lead. */
function pastedTexts(run: number): string[] {
  return Array.from(
    { length: 5000 },
    (_, row) => `粘贴${run}-${row}，新的任务内容\t第${((row + run) % 200) + 1}局`,
  );
}

function pastedDays(run: number): string[] {
  return Array.from({ length: 5000 }, (_, row) => {
    return `2027-${String((row % 12) + 1).padStart(2, '0')}-0${run + 1}`;
  });
}

/** At once: large plans take their time, and what was measured before something failed is known. */
function say(measured: Measured): void {
  console.log(table([{ ...measured, name: measured.name.padEnd(52) }]));
}

function cellSelector(row: number, column: string): string {
  return `${sheet} [row-index="${row}"] .ag-cell[col-id="${column}"]`;
}

function cellOf(page: Page, row: number, column: string) {
  return page.locator(cellSelector(row, column)).first();
}

try {
  const only = Number(process.env['BENCH_ROWS'] ?? 0);
  for (const tasks of only > 0 ? [only] : [5_000, 50_000]) await measurePlan(tasks);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
