// Columns as an Excel user handles them: hidden, moved, widened, frozen; kept with the plan. And the zoom of the sheet.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { takePictures } from '../pictures.ts';
import { PlanbookApp } from '../planbookApp.ts';
import { widen } from './kit.ts';

const userData = mkdtempSync(path.join(tmpdir(), 'planbook-columns-'));
/** Every column is drawn. */
const wide = { width: 2300, height: 1000 };
let app: PlanbookApp;
beforeAll(async () => {
  app = await PlanbookApp.launch({ args: ['--example'], userData });
  await app.cell(0, 'text').waitFor();
  await widen(app, wide);
});
afterEach(async () => {
  await app.undoAll();
});
afterAll(async () => {
  await app.close();
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
});

/** The headings of the sheet that is shown, from left to right. */
async function headings(): Promise<string[]> {
  return app.page.evaluate(() => {
    const cells = [...document.querySelectorAll('.pb-pane:not(.pb-pane-hidden) .ag-header-cell')];
    return cells
      .map((cell) => ({
        left: cell.getBoundingClientRect().left,
        text: cell.querySelector('.pb-header-text')?.textContent ?? '',
      }))
      .filter(({ text }) => text !== '')
      .sort((a, b) => a.left - b.left)
      .map(({ text }) => text);
  });
}

const heading = (name: string) =>
  app.page
    .locator('.ag-header-cell', { has: app.page.getByText(name, { exact: true }) })
    .filter({ visible: true })
    .first();

async function columnMenu(name: string, entry: string | RegExp): Promise<void> {
  await heading(name).locator('.pb-header-text').click({ button: 'right' });
  await app.page.getByRole('menuitem', { name: entry }).click();
}

it('[H32] hides a column by its menu and shows it again', async () => {
  const before = await headings();
  await columnMenu('灯', '隐藏这一列');
  await expect.poll(headings).toEqual(before.filter((name) => name !== '灯'));
  // What is typed, copied and pasted goes by what is displayed: the cell right of the project is now the text.
  await app.cell(0, 'text').click();
  await app.page.keyboard.press('ArrowLeft');
  await app.page.keyboard.press('ArrowRight');
  await app.page.keyboard.press('ArrowRight');
  await expect
    .poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toMatch(/牵头单位/);
  await app.page.getByRole('button', { name: '列（隐藏1）' }).waitFor();
  await columnMenu('状态', '显示隐藏的1列');
  await expect.poll(headings).toEqual(before);
});

it('[H32] hides and orders columns in the dialog, and goes back to how the tab is', async () => {
  const before = await headings();
  await app.page.getByRole('button', { name: '列', exact: true }).click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: '备注' }).click();
  await dialog.getByRole('button', { name: '状态上移' }).click();
  await takePictures(app.page, 'columns-dialog');
  await app.page.setViewportSize(wide);
  await dialog.getByRole('button', { name: '完成', exact: true }).click();
  await expect.poll(headings).not.toContain('备注');
  await expect
    .poll(async () => (await headings()).indexOf('状态'))
    .toBe(before.indexOf('状态') - 1);
  await columnMenu('状态', '恢复默认列');
  await expect.poll(headings).toEqual(before);
});

it('[H32] moves a column by dragging its heading', async () => {
  const { page } = app;
  const from = await heading('备注').boundingBox();
  const to = await heading('任务内容').boundingBox();
  if (!from || !to) throw new Error('the headings are not on screen');
  await page.mouse.move(from.x + 40, from.y + 4);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 10, { steps: 5 });
  await page.mouse.move(to.x + 3, to.y + 10, { steps: 3 });
  await page.screenshot({ path: '.shots/column-drag.png' });
  await page.mouse.up();
  await expect.poll(async () => (await headings()).join(' ')).toContain('灯 备注 任务内容');
  // A paste follows the order that is displayed.
  await app.cell(0, 'note').click();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '说明\t改过的内容');
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(paste);
  });
  await app.expectCell(0, 'note', '说明');
  await app.expectCell(0, 'text', '改过的内容');
});

it('[H33] widens a column by its border, and fits it by a double click there', async () => {
  const { page } = app;
  const column = heading('牵头单位');
  const width = async () => Math.round((await column.boundingBox())?.width ?? 0);
  const before = await width();
  const tall = (await app.cell(0, 'leads').boundingBox())?.height ?? 0;
  const edge = async () => {
    const box = await column.boundingBox();
    if (!box) throw new Error('the heading is not on screen');
    return { x: box.x + box.width - 2, y: box.y + box.height / 2 };
  };
  const start = await edge();
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x - 100, start.y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(width).toBe(before - 100);
  // Wrapped text grows downwards, and the row with it.
  await expect
    .poll(async () => (await app.cell(0, 'leads').boundingBox())?.height ?? 0)
    .toBeGreaterThan(tall);
  const narrow = await edge();
  await page.mouse.dblclick(narrow.x, narrow.y);
  await expect.poll(width).toBeGreaterThan(before - 60);
});

it('[H32] freezes up to a column, which stays in view while scrolling sideways', async () => {
  await app.page.setViewportSize({ width: 1100, height: 800 });
  await columnMenu('灯', '冻结到此列');
  const left = async () => (await heading('灯').boundingBox())?.x;
  await app.page.getByRole('menu').waitFor({ state: 'detached' });
  await heading('灯').waitFor();
  const before = await left();
  await app.cell(0, 'text').click();
  await app.page.keyboard.press('End');
  await app.cell(0, 'done').waitFor();
  await expect.poll(left).toBe(before);
  await app.page.setViewportSize(wide);
  await columnMenu('灯', '取消冻结');
});

it('[H32] keeps order, width and zoom with the plan', async () => {
  await heading('完成日期').waitFor();
  const before = await headings();
  const width = (await heading('牵头单位').boundingBox())?.width;
  await app.close();
  app = await PlanbookApp.launch({ args: ['--example'], userData });
  await app.page.setViewportSize(wide);
  await heading('备注').waitFor();
  await expect.poll(headings).toEqual(before);
  await expect.poll(async () => (await heading('牵头单位').boundingBox())?.width).toBe(width);
  await columnMenu('状态', '恢复默认列');
});

it('[H34] zooms by Ctrl and the wheel, by keys and in the status bar', async () => {
  const { page } = app;
  const size = () =>
    app
      .cell(0, 'text')
      .evaluate((cell) => `${getComputedStyle(cell).fontSize} ${cell.clientHeight}`);
  const before = await size();
  await app.cell(0, 'text').hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await app.expectStatus('120%');
  await expect.poll(size).toMatch(/^15\.6px/);
  // The editor follows.
  await app.cell(0, 'text').dblclick();
  const sink = page.locator('.pb-pane:not(.pb-pane-hidden) .pb-sink');
  await expect
    .poll(() => sink.evaluate((field) => getComputedStyle(field).fontSize))
    .toBe('15.6px');
  await takePictures(page, 'zoom-120');
  await page.setViewportSize(wide);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Alt+-');
  await app.expectStatus('110%');
  await page.getByRole('button', { name: '放大' }).click();
  await app.expectStatus('120%');
  await page.getByRole('button', { name: /恢复到100%/ }).click();
  await app.expectStatus('100%');
  await expect.poll(size).toBe(before);
});

it('[H36] opens the menus of cell and column by keyboard, and sorts and filters by it', async () => {
  const { page } = app;
  await app.cell(0, 'status').click();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: /批量修改/ }).waitFor();
  await takePictures(page, 'menu-cell');
  await page.setViewportSize(wide);
  await app.escape(page.getByRole('menu'));
  await app.expectKeysInSheet();
  await page.keyboard.press('Control+ ');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: '冻结到此列' }).waitFor();
  await takePictures(page, 'menu-column');
  await page.setViewportSize(wide);
  await app.escape(page.getByRole('menu'));
  await app.expectKeysInSheet();
  await page.keyboard.press('Control+Shift+l');
  await page.getByLabel('搜索可选内容').fill('完成');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '完成', exact: true }).click();
  await page.getByRole('group', { name: '筛选和排序条件' }).getByText('状态：已完成').waitFor();
  await app.expectCell(0, 'status', '已完成');
});

it('[H31] takes filters off by their chips, one or all', async () => {
  const { page } = app;
  const chips = page.getByRole('group', { name: '筛选和排序条件' });
  await page
    .getByRole('button', { name: /^牵头单位：排序和筛选/ })
    .first()
    .click();
  await page.getByLabel('搜索可选内容').fill('住建');
  await page.getByRole('checkbox', { name: /全选搜索结果/ }).click();
  await page.getByRole('checkbox', { name: /全选搜索结果/ }).click();
  await page.getByLabel('搜索可选内容').press('Enter');
  await page.getByRole('button', { name: '升序' }).click();
  await chips.getByText(/排序：牵头单位↑/).waitFor();
  await takePictures(page, 'chips');
  await page.setViewportSize(wide);
  await chips.getByRole('button', { name: /去掉：状态/ }).click();
  await expect.poll(() => chips.getByText('状态：已完成').count()).toBe(0);
  await chips.getByRole('button', { name: '清除全部' }).click();
  await expect.poll(() => chips.count()).toBe(0);
  await app.expectStatus('共40项任务');
});

it('[H30] sorts up, down and by a second column, and goes back to the order of the plan', async () => {
  const { page } = app;
  const first = (await app.cell(0, 'text').textContent())?.trim() ?? '';
  const sort = async (name: string, direction: string, shift = false) => {
    await page
      .getByRole('button', { name: new RegExp(`^${name}：排序和筛选`) })
      .first()
      .click();
    const button = page.getByRole('button', { name: direction, exact: true });
    await button.click(shift ? { modifiers: ['Shift'] } : {});
  };
  await sort('状态', '降序');
  await app.expectCell(0, 'status', '已完成');
  await sort('完成率', '升序', true);
  await page.getByText('排序：状态↓ 完成率↑').waitFor();
  await app.expectCell(0, 'status', '已完成');
  await page.getByRole('button', { name: '清除全部' }).click();
  await app.expectCell(0, 'text', first);
});
