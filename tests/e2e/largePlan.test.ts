// A plan of many rows in the window: it comes in pieces and says how far it is, it can be called off, and then it is worked
// on like any other.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { PlanSession } from '#electron/planSession.ts';
import type { Bridge } from '#shared/ipc/calls.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import { largePlan } from '#tests/bench/largePlan.ts';
import { PlanbookApp } from './planbookApp.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'planbook-large-'));
const file = path.join(folder, '大计划.planbook');
const tasks = 12_000;
let app: PlanbookApp;
beforeAll(async () => {
  const document = largePlan({ tasks, deadlinesPerTask: 1, units: 60, columns: 17 });
  expect(PlanSession.create(file, toSnapshot(document)).ok).toBe(true);
  app = await PlanbookApp.launch();
});
afterEach(() => expect(app.complaints).toEqual([]));
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<void> {
  await app.answerOpenDialog(file);
  await app.page.getByRole('button', { name: /打开已有计划/ }).click();
}

/**
 * Until the answer is called, the main process does not go on after its first pause: how long it reads is up to the machine, and a
 * person must be quicker.
 */
async function heldInPause(): Promise<() => Promise<void>> {
  const main = app.running.app;
  await main.evaluate(() => {
    const own = globalThis.setImmediate;
    const held: (() => void)[] = [];
    const hold = (work: () => void) => held.push(work);
    const goOn = () => {
      globalThis.setImmediate = own;
      for (const work of held) own(work);
    };
    Object.assign(globalThis, { setImmediate: hold, goOn });
  });
  return () => main.evaluate(() => (globalThis as unknown as { goOn(): void }).goOn());
}

/** The same of the page, once it is loaded anew: it does not go on after a pause before somebody clicks. */
async function pageHeldUntilClick(): Promise<void> {
  await app.page.addInitScript(() => {
    const own = setTimeout;
    const held: (() => void)[] = [];
    let clicked = false;
    const hold = (work: () => void, delay?: number, ...rest: unknown[]) => {
      if (clicked || delay !== undefined) return own(work, delay, ...rest);
      return held.push(work);
    };
    Object.assign(window, { setTimeout: hold });
    const goOn = () => {
      clicked = true;
      own(() => {
        for (const work of held) work();
      });
    };
    window.addEventListener('click', goOn, { capture: true, once: true });
  });
}

it('[S11] says how far the reading is, and goes back to the start when it is called off', async () => {
  const goOn = await heldInPause();
  await open();
  const reading = app.page.locator('.pb-progress');
  await reading.getByText('正在读取“大计划”').waitFor();
  await reading.getByRole('button', { name: '停止' }).click();
  // Answered after the stop was.
  await app.page.evaluate(() =>
    (window as unknown as { planbook: Bridge }).planbook.call('app:clipboard', null),
  );
  await goOn();
  await reading.waitFor({ state: 'detached' });
  await app.page.getByRole('button', { name: /打开已有计划/ }).waitFor();
  expect(await app.page.getByRole('tab').count()).toBe(0);
});

it('[S11] is there with every row, is edited, filtered and undone', async () => {
  await open();
  await app.page.getByRole('tab', { name: /^任务/u }).click({ timeout: 60_000 });
  await app.cell(0, 'text').waitFor({ timeout: 60_000 });
  await app.expectStatus(`共${tasks}项任务`);
  await app.typeInto(1, 'text', '改过的内容');
  await app.expectCell(1, 'text', '改过的内容');
  await app.page.getByLabel('筛选行', { exact: true }).first().fill('改过的内容');
  await app.expectStatus(`显示1项，共${tasks}项任务`);
  await app.expectCell(0, 'text', '改过的内容');
  await app.page.getByLabel('筛选行', { exact: true }).first().fill('');
  await app.expectStatus(`共${tasks}项任务`);
  await app.undoAll();
  await expect.poll(() => app.cell(1, 'text').textContent()).not.toBe('改过的内容');
});

it('[G32] draws rows below the view in pauses, also after a jump', async () => {
  const { page } = app;
  const viewport = page.locator('.pb-pane:not(.pb-pane-hidden) .ag-grid-viewport');
  /** How many pixels of rows are drawn below what is in view. */
  const drawnBelow = () =>
    viewport.evaluate((view) => {
      const bottoms = [...view.querySelectorAll('.ag-row')].map(
        (row) => row.getBoundingClientRect().bottom,
      );
      return Math.max(...bottoms) - view.getBoundingClientRect().bottom;
    });
  await expect.poll(drawnBelow, { timeout: 30_000 }).toBeGreaterThan(300);
  await viewport.evaluate((view) => {
    view.scrollTop = 100_000;
  });
  await expect.poll(() => viewport.evaluate((view) => view.scrollTop)).toBeGreaterThan(99_000);
  await expect.poll(drawnBelow, { timeout: 30_000 }).toBeGreaterThan(300);
});

it('[G33] gives a long sheet its first rows at once and the others later, but whoever presses a key finds all', async () => {
  const { page } = app;
  const sink = page.locator('.pb-pane:not(.pb-pane-hidden) .pb-sink');
  await page.getByRole('tab', { name: /^时间节点/u }).click();
  // In the same moment in which the sheet has the keys, before a pause.
  await sink.evaluate((field) => {
    const press = () => {
      if (document.activeElement !== field) {
        setTimeout(press);
        return;
      }
      const key = { key: 'End', ctrlKey: true, bubbles: true, cancelable: true };
      field.dispatchEvent(new KeyboardEvent('keydown', key));
    };
    press();
  });
  await expect.poll(() => sink.getAttribute('aria-label')).toContain(`第${tasks}行`);
  await app.expectStatus(`共${tasks}个`);
});

it('[S11] comes again when the page is loaded anew, says how far it is, and can be called off', async () => {
  await pageHeldUntilClick();
  await app.page.reload();
  const arriving = app.page.getByRole('main', { name: '正在打开计划' });
  await arriving.getByText('正在打开“大计划”').waitFor();
  await arriving.getByRole('button', { name: '取消' }).click();
  await app.page.getByRole('button', { name: /打开已有计划/ }).waitFor();
  await app.page.getByText('大计划', { exact: true }).waitFor();
});
