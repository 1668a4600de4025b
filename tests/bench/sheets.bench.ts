// Going from sheet to sheet in a plan of 72,000 reports, also after an edit. Build first. Clicks come from outside without a look
// at the page, so nothing of the test's own is in them. Editing is `shownEdits`.
import type { Bridge } from '#shared/ipc/calls.ts';
import type { Edit } from '#shared/plan/edit.ts';
import { markIn, presentedBefore } from './editPath.ts';
import { threeYears, windowFor } from './threeYears.ts';
import { once, say, type Once } from './watched.ts';

const plan = threeYears();
const running = await windowFor(plan.file);
const { page } = running;
await page.getByRole('button', { name: /打开已有计划/ }).click();
const tabs = page.getByRole('tab');
await tabs.first().waitFor();
// What follows the first screen in pauses has come.
await page.waitForTimeout(3000);

const place = async (index: number) => {
  const box = await tabs.nth(index).boundingBox();
  if (!box) throw new Error('a tab is not shown');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** To a tab by the mouse, from the release of the button until the frame in which something of it stands is on the screen. */
async function switchTo(index: number): Promise<Once> {
  const { x, y } = await place(index);
  await page.mouse.move(x, y);
  await page.waitForTimeout(400);
  const done = await once(
    page,
    () => page.evaluate(watchSwitch),
    () => page.mouse.click(x, y),
  );
  const wall = presentedBefore(done.events, 'bench:to') - markIn(done.events, 'bench:from');
  return { ...done, wall: wall / 1000 };
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

await running.close();
plan.remove();

/** From the release of the mouse to the end of the first frame after which a page or rows of a sheet are shown. */
function watchSwitch(): void {
  for (const name of ['bench:from', 'bench:to']) performance.clearMarks(name);
  const content =
    '.pb-board:not(.pb-pane-hidden) h2, .pb-pane:not(.pb-pane-hidden) :is(.ag-row, .pb-empty-sheet)';
  const shown = new Promise<number>((resolve) => {
    window.addEventListener(
      'pointerup',
      ({ timeStamp }) => {
        performance.mark('bench:from', { startTime: timeStamp });
        const drawn = () => {
          if (document.querySelector(content) === null) look();
          else {
            performance.mark('bench:to');
            resolve(performance.now() - timeStamp);
          }
        };
        // What is behind a frame's own work comes once that is done.
        const look = () => requestAnimationFrame(() => setTimeout(drawn));
        window.addEventListener('click', look, { once: true });
      },
      { capture: true, once: true },
    );
  });
  Object.assign(window, { shown });
}
