// Going from sheet to sheet in a plan of 72,000 reports, and editing it. Build first. Two times each: by the clock, from the
// event to the frame that shows what came of it, which grows with whatever else the machine does; and what the page's thread
// took of the processor in that while, which hardly does. Clicks and keys come from outside without a look at the page, so
// nothing of the test's own is in them.
import { copyFileSync } from 'node:fs';
import { PlanSession } from '#electron/planSession.ts';
import type { Bridge } from '#shared/ipc/calls.ts';
import type { Edit } from '#shared/plan/edit.ts';
import { measure, summary, table, type Measured } from './measure.ts';
import { betweenMarks, traced } from './scrolling.ts';
import { mainTime, threeYears, windowFor } from './threeYears.ts';

const plan = threeYears();
const copy = `${plan.file}-2`;
copyFileSync(plan.file, copy);
const running = await windowFor(plan.file);
const { page } = running;
await page.getByRole('button', { name: /打开已有计划/ }).click();
const tabs = page.getByRole('tab');
await tabs.first().waitFor();
// What follows the first screen in pauses has come.
await page.waitForTimeout(3000);

/** One thing done: by the clock, by the page's processor, and the longest task in it. */
type Once = { wall: number; processor: number; longest: number };

/** `begin` watches in the page; `act` does it; `shown` in the page settles once it is painted. */
async function once(begin: () => Promise<void>, act: () => Promise<void>): Promise<Once> {
  await begin();
  const { events, result } = await traced(page, async () => {
    await act();
    const wall = await page.evaluate(() => (window as unknown as { shown: Promise<number> }).shown);
    // The last mark is in the trace a moment after it was set.
    await page.waitForTimeout(50);
    return wall;
  });
  return { wall: result, ...betweenMarks(events, 'bench:from', 'bench:to') };
}

function say(name: string, times: readonly Once[]): void {
  const of = (which: keyof Once) =>
    summary(
      '',
      times.map((each) => each[which]),
    ).median;
  const wall = summary(
    name.padEnd(34),
    times.map((each) => each.wall),
  );
  const line = table([{ ...wall, processor: of('processor') } satisfies Measured]);
  console.log(`${line}; longest task ${of('longest').toFixed(0)} ms`);
}

const place = async (index: number) => {
  const box = await tabs.nth(index).boundingBox();
  if (!box) throw new Error('a tab is not shown');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** To a tab by the mouse, until the frame after the one in which something of it stands: by then that has been painted. */
async function switchTo(index: number): Promise<Once> {
  const { x, y } = await place(index);
  await page.mouse.move(x, y);
  await page.waitForTimeout(400);
  return once(
    () => page.evaluate(watchSwitch),
    () => page.mouse.click(x, y),
  );
}

const editOf = (row: number, text: string): Edit => {
  return {
    label: '修改任务内容',
    operations: [{ type: 'input', tab: 'tasks', rowId: `t${row}`, column: 'text', text }],
  };
};
let edited = 0;
/** An edit that comes from elsewhere than the keys, so that the sheets that are not shown have something to catch up with. */
const editElsewhere = () =>
  page.evaluate(
    async (request) => {
      const { planbook } = window as unknown as { planbook: Bridge };
      await planbook.call('plan:edit', request as never);
    },
    JSON.stringify({ edit: editOf(edited, `另外改动${(edited += 1)}`) }),
  );

const names: string[] = [];
for (let index = 0; index < (await tabs.count()); index += 1) {
  names.push((await tabs.nth(index).getAttribute('value')) ?? '');
}
// 今日要事 is what the plan was opened with: of the others the first time is the one in which they are made.
say('floor: the tab that is shown', [await switchTo(0), await switchTo(0), await switchTo(0)]);
for (const round of ['first time', 'again', 'after an edit'] as const) {
  for (const [index, name] of names.entries()) {
    if (round === 'first time' && index === 0) continue;
    const times: Once[] = [];
    for (let run = 0; run < { 'first time': 1, again: 5, 'after an edit': 3 }[round]; run += 1) {
      await switchTo(index === 0 ? 1 : 0);
      if (round === 'after an edit') await editElsewhere();
      await page.waitForTimeout(300);
      times.push(await switchTo(index));
      // What a sheet does in pauses once it is shown is over before the next one is measured.
      if (round === 'first time') await page.waitForTimeout(2000);
    }
    say(`${name}, ${round}`, times);
  }
}

// An edit is shown in the first frame at whose start the page holds the new text; it is in the file by then. Floors of the
// same run: a key that changes the page at once, a call of the same size that does nothing, the same edit without a window.
await switchTo(names.indexOf('tasks'));
const cellOf = (row: number) =>
  page.locator(`.pb-pane:not(.pb-pane-hidden) .ag-row[row-index="${row}"] .ag-cell[col-id="text"]`);
await cellOf(0).first().waitFor();
await page.evaluate(() => {
  const sign = document.createElement('div');
  sign.className = 'bench-sign';
  sign.style.cssText = 'position: fixed; right: 0; bottom: 0; font-size: 8px';
  document.body.append(sign);
  window.addEventListener('keydown', ({ key, timeStamp }) => {
    if (key === 'F9') sign.textContent = String(timeStamp);
  });
});
const floors: Once[] = [];
for (let run = 0; run < 20; run += 1) {
  floors.push(
    await once(
      () => page.evaluate(watchText, { selector: '.bench-sign', text: null }),
      () => page.keyboard.press('F9'),
    ),
  );
  await page.waitForTimeout(60);
}
say('floor: a key that changes a word', floors);
const calls = await page.evaluate(callsOfSize, JSON.stringify(editOf(0, '改动10')).length);
console.log(table([summary('floor: a call that does nothing', calls)]));
const alone = PlanSession.open(copy);
if (!alone.ok) throw new Error(alone.problem.code);
let typed = 0;
const inFile = measure('floor: the edit in the file alone', () => {
  const done = alone.value.edit(editOf(typed % 10, `改动${(typed += 1)}`));
  if (!done.ok) throw new Error(done.problem.code);
});
alone.value.close();
console.log(table([inFile]));

const edits: Once[] = [];
const mains: number[] = [];
for (let run = 0; run < 30; run += 1) {
  const row = run % 10;
  await cellOf(row).first().click();
  await page.keyboard.insertText(`改动${run}`);
  await page.waitForTimeout(150);
  const before = await mainTime(running);
  edits.push(
    await once(
      () => page.evaluate(watchText, { selector: `[row-index="${row}"]`, text: `改动${run}` }),
      () => page.keyboard.press('Enter'),
    ),
  );
  mains.push((await mainTime(running)) - before);
}
say('an edit, in the file and shown', edits);
console.log(table([summary('  main process, processor, with asking for it', mains)]));

await running.close();
plan.remove();

/** From the next press of the mouse to the frame after the one at whose start a page or rows of a sheet are shown. */
function watchSwitch(): void {
  for (const name of ['bench:from', 'bench:to']) performance.clearMarks(name);
  const content =
    '.pb-board:not(.pb-pane-hidden) h2, .pb-pane:not(.pb-pane-hidden) :is(.ag-row, .pb-empty-sheet)';
  const shown = new Promise<number>((resolve) => {
    window.addEventListener(
      'pointerdown',
      ({ timeStamp }) => {
        performance.mark('bench:from');
        const end = () => {
          performance.mark('bench:to');
          resolve(performance.now() - timeStamp);
        };
        const look = () =>
          requestAnimationFrame(() =>
            setTimeout(document.querySelector(content) ? () => requestAnimationFrame(end) : look),
          );
        window.addEventListener('click', look, { once: true });
      },
      { capture: true, once: true },
    );
  });
  Object.assign(window, { shown });
}

/** From the next key to the frame at whose start an element holds the text; null: anything else than now. */
function watchText({ selector, text }: { selector: string; text: string | null }): void {
  for (const name of ['bench:from', 'bench:to']) performance.clearMarks(name);
  const textsOf = () => [...document.querySelectorAll(selector)].map((each) => each.textContent);
  const before = textsOf().join('\n');
  const shown = new Promise<number>((resolve) => {
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        performance.mark('bench:from');
        const look = () => {
          const found =
            text === null
              ? textsOf().join('\n') !== before
              : textsOf().some((each) => each.includes(text));
          if (!found) {
            requestAnimationFrame(look);
            return;
          }
          performance.mark('bench:to');
          resolve(performance.now() - timeStamp);
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
  Object.assign(window, { shown });
}

/** Milliseconds of calls that carry so many characters and find nothing to do. */
async function callsOfSize(size: number): Promise<number[]> {
  const { planbook } = window as unknown as { planbook: Bridge };
  const times: number[] = [];
  for (let run = 0; run < 50; run += 1) {
    const start = performance.now();
    await planbook.call('plan:openRecent', { id: 'x'.repeat(size) });
    times.push(performance.now() - start);
  }
  return times;
}
