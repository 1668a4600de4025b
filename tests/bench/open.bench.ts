// A plan of 2,000 tasks, 200 units and 36 periods, which is 72,000 reports, in a real window: opening it, going from sheet to
// sheet, one edit. Build first. Times are from the event in the page to what is painted; the processor's are those of the main
// process' thread and of the page's. Floors of the same run: the rows read by SQLite alone, a call that does nothing.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ElectronApplication, Page } from 'playwright';
import { PlanSession } from '#electron/planSession.ts';
import { today } from '#electron/clock.ts';
import type { Bridge } from '#shared/ipc/calls.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import { launchPlanbook } from '#tests/standin/launch.ts';
import { watchFor } from './gridPage.ts';
import { largePlan } from './largePlan.ts';
import { measure, summary, table, type Measured } from './measure.ts';
import { mainThreadTasks, traced } from './scrolling.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'planbook-bench-'));
const file = path.join(folder, '三年计划.planbook');
const say = (measured: Measured) => console.log(table([measured]));

const document = largePlan({ tasks: 2000, deadlinesPerTask: 2, units: 200, progress: 72_000 });
const created = PlanSession.create(file, toSnapshot(document));
if (!created.ok) throw new Error(created.problem.code);
console.log(`plan of ${today()}, file of ${(statSync(file).size / 2 ** 20).toFixed(1)} MB`);

say(
  measure('floor: the rows read by SQLite alone', () => {
    const database = new DatabaseSync(file);
    const rows = database.prepare('SELECT sheet, id, data, digest FROM record').iterate();
    while (rows.next().done !== true);
    database.close();
  }),
);
say(
  measure('the plan read, checked and flagged, without a window', () => {
    const opened = PlanSession.open(file);
    if (!opened.ok) throw new Error(opened.problem.code);
    opened.value.close();
  }),
);

const running = await launchPlanbook();
const { page, app } = running;
page.setDefaultTimeout(120_000);
await page.setViewportSize({ width: 1366, height: 768 });
await page.locator('.pb-app').waitFor();
await app.evaluate(({ dialog }, place) => {
  dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [place] });
}, file);

/** Milliseconds of the processor that the main process' thread has taken so far. */
function mainTime(of: ElectronApplication): Promise<number> {
  return of.evaluate(() => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  });
}

async function openOnce(of: Page): Promise<[wall: number, main: number, inPage: number]> {
  const before = await mainTime(app);
  const { events, result } = await traced(of, async () => {
    const shown = await watchFor(of, 'click', '.pb-app', '今日');
    const strip = await watchFor(of, 'click', '[role="tab"]', '任务');
    await of.getByRole('button', { name: /打开已有计划/ }).click();
    await shown();
    return strip();
  });
  const inPage = mainThreadTasks(events).reduce((sum, time) => sum + time, 0);
  return [result, (await mainTime(app)) - before, inPage];
}

const opened: [number, number, number][] = [];
for (let run = 0; run < 5; run += 1) {
  opened.push(await openOnce(page));
  if (run === 4) break;
  await page.evaluate(async () => {
    await (window as unknown as { planbook: Bridge }).planbook.call('plan:close', null);
    location.reload();
  });
  await page.getByRole('button', { name: /打开已有计划/ }).waitFor();
}
const names = ['opened, first screen shown', '  main process', '  page'];
for (const [place, name] of names.entries()) {
  say(
    summary(
      name,
      opened.map((each) => each[place] ?? Number.NaN),
    ),
  );
}

// Going from sheet to sheet: the first time a sheet is made, later times it is shown again.
const tabs = page.getByRole('tab');
for (const round of ['first time', 'again'] as const) {
  for (let place = 0; place < (await tabs.count()); place += 1) {
    const times: number[] = [];
    const busy: number[] = [];
    for (let run = 0; run < (round === 'again' ? 5 : 1); run += 1) {
      await tabs.nth(place === 0 ? 1 : 0).click();
      await page.waitForTimeout(300);
      await page.evaluate(watchSwitch);
      const { events, result } = await traced(page, async () => {
        await tabs.nth(place).click();
        return page.evaluate(() => (window as unknown as Switched).switched);
      });
      times.push(result);
      busy.push(mainThreadTasks(events).reduce((sum, time) => sum + time, 0));
    }
    const title = await tabs.nth(place).getAttribute('value');
    const { median: processor } = summary('', busy);
    say({ ...summary(`sheet ${title}, ${round}`, times), processor });
  }
}

// An edit, and what the stand-in takes for a call in which nothing is done.
await page.getByRole('tab', { name: /^任务/u }).click();
const cellOf = (row: number) =>
  page.locator(`.pb-pane:not(.pb-pane-hidden) .ag-row[row-index="${row}"] .ag-cell[col-id="text"]`);
await cellOf(0).first().waitFor();
const empty = await page.evaluate(async () => {
  const { planbook } = window as unknown as { planbook: Bridge };
  const times: number[] = [];
  for (let run = 0; run < 50; run += 1) {
    const start = performance.now();
    await planbook.call('plan:openRecent', { id: 'none' });
    times.push(performance.now() - start);
  }
  return times;
});
say(summary('a call that does nothing', empty));
const edits: number[] = [];
for (let run = 0; run < 20; run += 1) {
  const row = run % 10;
  await cellOf(row).first().click();
  await page.keyboard.insertText(`改动${run}`);
  const shown = await watchFor(page, 'keydown', `[row-index="${row}"]`, `改动${run}`);
  await page.keyboard.press('Enter');
  edits.push(await shown());
  await page.waitForTimeout(200);
}
say(summary('an edit, in the file and shown', edits));

type Switched = { switched: Promise<number> };
/** From the next click to the second frame after it: by then what the click shows has been painted. */
function watchSwitch(): void {
  const switched = new Promise<number>((resolve) => {
    window.addEventListener(
      'pointerdown',
      ({ timeStamp }) => {
        window.addEventListener(
          'click',
          () =>
            requestAnimationFrame(() =>
              setTimeout(() => requestAnimationFrame(() => resolve(performance.now() - timeStamp))),
            ),
          { once: true },
        );
      },
      { capture: true, once: true },
    );
  });
  Object.assign(window, { switched });
}

await running.close();
rmSync(folder, { recursive: true, force: true });
