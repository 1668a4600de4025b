// A plan of 2,000 tasks, 200 units and 36 periods, which is 72,000 reports, opened in a real window. Build first. Times are from
// the event in the page to what is painted; the processor's are those of the main process' thread and of the page's. Floors of
// the same run: the rows read by SQLite alone; the same messages where the page does nothing with them, which is the stand-in's own. Going from sheet to sheet is `sheets`, editing `shownEdits`.
import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright';
import { PlanSession } from '#electron/planSession.ts';
import { today } from '#electron/clock.ts';
import { planPieces } from '#shared/ipc/planPieces.ts';
import type { Bridge } from '#shared/ipc/calls.ts';
import { watchFor } from './gridPage.ts';
import { measure, summary, table, type Measured } from './measure.ts';
import { mainThreadTasks, traced } from './scrolling.ts';
import { mainTime, threeYears, windowFor } from './threeYears.ts';

const plan = threeYears();
const { file } = plan;
const say = (measured: Measured) => console.log(table([measured]));
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

const running = await windowFor(file);
const { page } = running;

async function openOnce(of: Page): Promise<[wall: number, main: number, inPage: number]> {
  const before = await mainTime(running);
  const { events, result } = await traced(of, async () => {
    const shown = await watchFor(of, 'click', '.pb-app', '今日');
    const strip = await watchFor(of, 'click', '[role="tab"]', '任务');
    await of.getByRole('button', { name: /打开已有计划/ }).click();
    await shown();
    return strip();
  });
  const inPage = mainThreadTasks(events).reduce((sum, time) => sum + time, 0);
  return [result, (await mainTime(running)) - before, inPage];
}

/** Sends the texts as events that nobody hears: what is left is how the engine carries them. */
async function carried(texts: string[]): Promise<[main: number, inPage: number]> {
  const { events, result } = await traced(page, async () => {
    const main = await running.app.evaluate(({ BrowserWindow }, sent) => {
      const before = process.threadCpuUsage();
      for (const text of sent) {
        BrowserWindow.getAllWindows()[0]?.webContents.send('bench:nobody', { text });
      }
      const { user, system } = process.threadCpuUsage(before);
      return (user + system) / 1000;
    }, texts);
    // Answered after all of them have come.
    await page.evaluate(async () => {
      await (window as unknown as { planbook: Bridge }).planbook.call('app:clipboard', null);
    });
    return main;
  });
  return [result, mainThreadTasks(events).reduce((sum, time) => sum + time, 0)];
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

const pieces = planPieces(plan.document);
const texts = Array.from({ length: pieces.count }, (_, index) => pieces.text(index) ?? '');
const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
console.log(`${texts.length} messages, ${(size / 2 ** 20).toFixed(1)} MB in UTF-8, to nobody:`);
const own: [number, number][] = [];
for (let run = 0; run < 5; run += 1) own.push(await carried(texts));
say(
  summary(
    '  main process',
    own.map(([main]) => main),
  ),
);
say(
  summary(
    '  page',
    own.map(([, inPage]) => inPage),
  ),
);

await running.close();
plan.remove();
