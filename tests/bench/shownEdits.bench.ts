// An edit in a real window of a plan with 72,000 reports, from the key until it is in the file and until it is shown; what of that
// is the stand-in's own, whose messages cost more than Electron's. Build first. The parts are read from the browser's trace; the
// whole is measured once more without it. Clicks and keys come from outside without a look at the page.
import { MessageChannel, Worker } from 'node:worker_threads';
import { copyFileSync } from 'node:fs';
import { PlanSession } from '#electron/planSession.ts';
import type { Edit } from '#shared/plan/edit.ts';
import { callNothing, markIn, notedInMain, pathOf, type Path } from './editPath.ts';
import { watchHeld, watchMain, watchPath } from './editPath.ts';
import { measure, summary, table } from './measure.ts';
import { traced } from './scrolling.ts';
import { mainTime, threeYears, windowFor } from './threeYears.ts';
import { once, say, shownAfter, watchText, type Once } from './watched.ts';

const runs = 30;
const plan = threeYears();
const copy = `${plan.file}-2`;
copyFileSync(plan.file, copy);
const running = await windowFor(plan.file);
const { page, app } = running;
await page.getByRole('button', { name: /打开已有计划/ }).click();
await page.getByRole('tab', { name: '任务' }).click();
const rowAt = (row: number) => `.pb-pane:not(.pb-pane-hidden) .ag-row[row-index="${row}"]`;
const cellOf = (row: number) => page.locator(`${rowAt(row)} .ag-cell[col-id="text"]`);
await cellOf(0).first().waitFor();
// What follows the first screen in pauses has come.
await page.waitForTimeout(3000);

/** Types into a cell of the text column; the Enter that ends it is what is measured. */
async function type(row: number, text: string): Promise<void> {
  await cellOf(row).first().click();
  await page.keyboard.insertText(text);
  await page.waitForTimeout(200);
}
const enter = () => page.keyboard.press('Enter');

function line(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN).toFixed(1);
  console.log(`${name.padEnd(66)}${at(0.5).padStart(6)} ms; 90 %: ${at(0.9)}; least ${at(0)}`);
}

// Floors of the same run: a key that changes one word of the page at once; the same edit without a window.
await page.evaluate(() => {
  const sign = document.createElement('div');
  sign.className = 'bench-sign';
  sign.style.cssText = 'position: fixed; right: 0; bottom: 0; font-size: 8px';
  document.body.append(sign);
  window.addEventListener('keydown', ({ key, timeStamp }) => {
    if (key === 'F9') sign.textContent = String(timeStamp);
  });
});
const words: Once[] = [];
for (let run = 0; run < 20; run += 1) {
  const begin = () => page.evaluate(watchText, { selector: '.bench-sign', text: null });
  words.push(await once(page, begin, () => page.keyboard.press('F9')));
  await page.waitForTimeout(60);
}
say('floor: a key that changes a word', words);
const alone = PlanSession.open(copy);
if (!alone.ok) throw new Error(alone.problem.code);
let typed = 0;
const editOf = (row: number): Edit => {
  const text = `改动${(typed += 1)}`;
  const input = { type: 'input', tab: 'tasks', rowId: `t${row}`, column: 'text', text } as const;
  return { label: '修改任务内容', operations: [input] };
};
const inFile = measure('floor: the edit in the file alone', () => {
  const done = alone.value.edit(editOf(typed % 10));
  if (!done.ok) throw new Error(done.problem.code);
});
alone.value.close();
console.log(table([inFile]));

// The whole, without a trace: to the first frame at whose start the page holds the new text.
const whole: number[] = [];
const mains: number[] = [];
for (let run = 0; run < runs; run += 1) {
  const text = `整体${run}`;
  await type(run % 10, text);
  await page.evaluate(watchText, { selector: rowAt(run % 10), text });
  const before = await mainTime(running);
  whole.push(await shownAfter(page, enter));
  mains.push((await mainTime(running)) - before);
}
line('an edit, from the key to the frame that begins with it', whole);
line('  main process, processor, with asking for it', mains);

await watchMain(app);
await page.evaluate(watchPath);
const processor: Once[] = [];
const paths: Path[] = [];
for (let run = 0; run < runs; run += 1) {
  const text = `改动${run}`;
  await type(run % 10, text);
  await page.evaluate(watchHeld, { selector: rowAt(run % 10), text });
  const begin = () => page.evaluate(watchText, { selector: rowAt(run % 10), text });
  const done = await once(page, begin, enter);
  processor.push(done);
  paths.push(pathOf(done.events, await notedInMain(app)));
}
say('the same with a trace', processor);

// The same two messages while the page and the main process have nothing else to do: how the stand-in carries them.
const requestSize = JSON.stringify({ edit: editOf(0) }).length;
const leaving: number[] = [];
const going: number[] = [];
const coming: number[] = [];
for (let run = 0; run < runs; run += 1) {
  const { events, result } = await traced(page, async () => {
    const left = await page.evaluate(callNothing, requestSize);
    await page.waitForTimeout(50);
    return left;
  });
  const { called, told } = await notedInMain(app);
  leaving.push(result);
  going.push((called - markIn(events, 'bench:sent')) / 1000);
  coming.push((markIn(events, 'bench:came', told) - told) / 1000);
  await page.waitForTimeout(40);
}
const floor = await messageFloor('x'.repeat(requestSize));
const medianOf = (times: readonly number[]) => summary('', times).median;
const carried = { leaving: medianOf(leaving), going: medianOf(going), coming: medianOf(coming) };

/** What the stand-in's messages took longer than any engine's: never more than they take when nobody is busy. */
const ownGoing = (path: Path) => Math.max(0, Math.min(path.going, carried.going) - floor);
const ownComing = (path: Path) => Math.max(0, Math.min(path.coming, carried.coming) - floor);
/**
 * By how much an edit would be shown earlier without that: by all in which the page itself sent, and by the rest as far as the page
 * had nothing else to do when the change came.
 */
function savedOf(path: Path): number {
  const leaves = Math.min(carried.leaving, ownGoing(path));
  return leaves + Math.min(ownGoing(path) + ownComing(path) - leaves, path.idle);
}
const writtenOf = (path: Path) => path.sending + path.going + path.writing;
const heldOf = (path: Path) => writtenOf(path) + path.telling + path.coming + path.holding;
const shownOf = (path: Path) => heldOf(path) + path.waiting + path.drawing;
const lines: [string, (path: Path) => number][] = [
  ['key → the call leaves the page', (path) => path.sending],
  ['→ the main process hears of it (stand-in)', (path) => path.going],
  ['→ written: the commit has returned', (path) => path.writing],
  ['→ the window is told', (path) => path.telling],
  ['→ the page hears of it (stand-in; the key’s own work and frame)', (path) => path.coming],
  ['→ the cell holds the text', (path) => path.holding],
  ['→ the next frame begins (a display of 60 Hz waits up to 16.7)', (path) => path.waiting],
  ['→ that frame is presented (drawn by the processor)', (path) => path.drawing],
  ['key → written', writtenOf],
  ['written → shown', (path) => shownOf(path) - writtenOf(path)],
  ['key → shown', shownOf],
  ['of that the stand-in’s own', savedOf],
  ['without it: key → written', (path) => writtenOf(path) - ownGoing(path)],
  ['without it: key → the cell holds the text', (path) => heldOf(path) - savedOf(path)],
  ['without it: key → the frame begins', (path) => shownOf(path) - path.drawing - savedOf(path)],
  ['without it: key → shown', (path) => shownOf(path) - savedOf(path)],
];
console.log('\nan edit part by part, with the trace:');
for (const [name, read] of lines) line(name, paths.map(read));
line('floor: a call that does nothing has left the page', leaving);
line('floor: it is heard of in the main process', going);
line('floor: the message of a change that is old news is heard of', coming);
line('floor: a message between two threads of Node', [floor]);

await running.close();
plan.remove();

/** Milliseconds one way, median: a structured clone and a wake-up, which every engine needs at least. */
async function messageFloor(text: string): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  const code =
    "require('node:worker_threads').workerData.on('message', (text) => require('node:worker_threads').workerData.postMessage(text))";
  const worker = new Worker(code, { eval: true, workerData: port2, transferList: [port2] });
  const times: number[] = [];
  for (let run = 0; run < 200; run += 1) {
    const from = performance.now();
    const back = new Promise((resolve) => {
      port1.once('message', resolve);
    });
    port1.postMessage(text);
    await back;
    times.push((performance.now() - from) / 2);
  }
  port1.close();
  await worker.terminate();
  return summary('', times.slice(50)).median;
}
