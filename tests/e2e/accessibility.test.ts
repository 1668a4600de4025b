// What a person without eyes or without a mouse meets: roles and names in Chromium's own accessibility tree, axe in every
// colour scheme, and a whole journey by keyboard. Every picture of the other journeys is checked by axe as well.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { afterEach, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { expectAccessible } from './axe.ts';
import { PlanbookApp } from './planbookApp.ts';

const patience = { timeout: 30_000 };

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

type Node = {
  nodeId: string;
  ignored: boolean;
  backendDOMNodeId?: number;
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  properties?: { name: string; value: { value?: unknown; relatedNodes?: RelatedNode[] } }[];
};
type RelatedNode = { backendDOMNodeId: number };

/** Chromium's accessibility tree, as a screen reader gets it. */
async function treeOf(browser: CDPSession): Promise<Node[]> {
  const { nodes } = (await browser.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  return nodes.filter(({ ignored }) => !ignored);
}

const property = (node: Node | undefined, name: string) =>
  node?.properties?.find((each) => each.name === name)?.value;

/** What has the focus, and the cell that it points at. */
async function focused(browser: CDPSession) {
  const nodes = await treeOf(browser);
  const field = nodes.find(
    (node) => node.role?.value !== 'RootWebArea' && property(node, 'focused')?.value === true,
  );
  const at = property(field, 'activedescendant')?.relatedNodes?.[0]?.backendDOMNodeId;
  const cell = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === at);
  return {
    name: field?.name?.value,
    description: field?.description?.value ?? '',
    cell: at === undefined ? null : `${cell?.role?.value}: ${cell?.name?.value}`,
  };
}

const focusedElement = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent.trim() ?? '';
  });

it('[G20] tells a screen reader the active cell, its heading and row, and why it is locked', async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  const { page } = app;
  await app.cell(0, 'text').click();
  const browser = await page.context().newCDPSession(page);
  await browser.send('Accessibility.enable');
  const nodes = await treeOf(browser);
  const grid = nodes.find(({ role, name }) => role?.value === 'grid' && name?.value === '任务表');
  expect(property(grid, 'multiselectable')?.value).toBe(true);
  const counts = await page
    .getByRole('grid', { name: '任务表' })
    .evaluate((element) => [element.ariaRowCount, element.ariaColCount].map(Number));
  expect(counts[0]).toBeGreaterThan(30);
  expect(counts[1]).toBeGreaterThan(10);
  const headings = nodes.filter(({ role }) => role?.value === 'columnheader');
  expect(headings.some(({ name }) => name?.value.includes('任务内容'))).toBe(true);

  const text = (await app.cell(0, 'text').textContent())?.trim() ?? '';
  await expect
    .poll(() => focused(browser), patience)
    .toEqual({
      name: `第1行 任务内容：${text}`,
      description: '',
      cell: `gridcell: ${text}`,
    });
  // A derived cell says why nothing can be typed there; a refused one says what it refused.
  await app.cell(0, 'light').click();
  await expect
    .poll(() => focused(browser), patience)
    .toMatchObject({
      description: expect.stringContaining('已锁定：'),
      cell: expect.stringMatching(/^gridcell: \S/),
    });
  await app.typeInto(0, 'leads', '没有这个单位');
  await page.keyboard.press('ArrowUp');
  await expect
    .poll(() => focused(browser), patience)
    .toMatchObject({
      description: expect.stringMatching(/^没有写入：“没有这个单位”/),
    });
  // A larger selection is said once it stands; while something is typed, the field speaks for itself.
  await app.cell(0, 'text').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await expect
    .poll(() => page.locator('.pb-selection-note').first().textContent(), patience)
    .toBe('选中2行2列，第1行任务内容至第2行牵头单位');
  await page.keyboard.insertText('改');
  await expect.poll(async () => (await focused(browser)).cell, patience).toBeNull();
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await focused(browser)).cell, patience).toBe(`gridcell: ${text}`);
  await app.close();
});

it('has no serious finding of axe in dark and in high contrast', async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  const { page } = app;
  await app.cell(0, 'text').waitFor();
  for (const media of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
    const scheme = Object.keys(media).join();
    for (const tab of ['单位', '进展', '预警', '任务']) {
      await app.openTab(tab);
      await expectAccessible(page, `${tab}, ${scheme}`);
    }
    await app.cell(0, 'leads').click();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('listbox').waitFor();
    await expectAccessible(page, `a list, ${scheme}`);
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
    await expectAccessible(page, `the menu, ${scheme}`);
    await app.escape(page.getByRole('menu'));
    await app.menu('writeForms');
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, `a dialog, ${scheme}`);
    await app.escape(page.getByRole('dialog'));
  }
  await app.close();
});

it('goes around the window by keyboard, and back to the cell after a dialog', async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  const { page } = app;
  await app.cell(0, 'text').click();
  const sheet = await focusedElement(page);
  expect(sheet).toMatch(/^第1行 任务内容/);
  const seen: string[] = [];
  for (let step = 0; step < 4; step += 1) {
    const from = await focusedElement(page);
    await page.keyboard.press('F6');
    await expect.poll(() => focusedElement(page), patience).not.toBe(from);
    seen.push(await focusedElement(page));
  }
  expect(seen.at(-1)).toBe(sheet);
  expect(seen.some((name) => /红灯/.test(name))).toBe(true);
  expect(seen).toContain('任务');
  await page.keyboard.press('Shift+F6');
  await expect.poll(() => focusedElement(page), patience).toBe('任务');
  await page.keyboard.press('F6');
  await expect.poll(() => focusedElement(page), patience).toBe(sheet);
  await page.keyboard.press('Control+PageDown');
  await page.getByRole('main', { name: '单位表' }).waitFor();
  await page.keyboard.press('Control+PageUp');
  await page.getByRole('main', { name: '任务表' }).waitFor();
  await expect.poll(() => focusedElement(page), patience).toBe(sheet);
  for (const dialog of ['writeForms', 'flagSettings', 'about']) {
    await app.menu(dialog);
    await app.escape(page.getByRole('dialog'));
    await expect.poll(() => focusedElement(page), patience).toBe(sheet);
  }
  await app.close();
});

const notice = `澜江市绿化三年行动方案（2022—2024年）
一、绿化行动
1.公园工程。2022年底前建成公园3座。（牵头单位：市园林局，配合单位：市财政局）
2.绿道工程。2023年6月底前建成绿道20公里。（配合单位：市园林局）
二、净水行动
1.河道工程。2024年10月底前整治河道15公里。（牵头单位：市水务局）
`;

it('makes a plan of a pasted notice, works on it and writes forms without a mouse', async () => {
  const folder = temporaryFolder();
  const plan = path.join(folder, '绿化.planbook');
  const forms = path.join(folder, '发表');
  mkdirSync(forms);
  app = await PlanbookApp.launch();
  const { page } = app;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Tab until the element that is named so has the focus, as a person would who hears the names. */
  const tabTo = async (name: RegExp, key = 'Tab') => {
    for (let step = 0; step < 40; step += 1) {
      if (name.test(await focusedElement(page))) return;
      await press(key);
    }
    await expect.poll(() => focusedElement(page), patience).toMatch(name);
  };
  const cell = (words: RegExp) => expect.poll(() => focusedElement(page), patience).toMatch(words);

  await page.getByRole('button', { name: /^从通知新建/ }).waitFor();
  await tabTo(/^从通知新建/);
  await press('Enter');
  await page.getByRole('textbox').waitFor();
  for (let step = 0; step < 10; step += 1) {
    if (await page.getByRole('textbox').evaluate((field) => field === document.activeElement))
      break;
    await press('Tab');
  }
  await page.keyboard.insertText(notice);
  await tabTo(/^分解粘贴的文字/);
  await press('Enter');
  await page.getByRole('tab', { name: '任务 3' }).waitFor();
  // The first doubt: a task without a lead.
  await press('F8');
  await cell(/^第2行 牵头单位：空/);
  await page.keyboard.insertText('市园林局');
  await press('Enter');
  await app.expectCell(1, 'leads', '市园林局');
  await app.answerSaveDialog(plan);
  await press('Shift+F6', 'Shift+F6', 'Shift+F6', 'Shift+F6');
  await tabTo(/^创建计划/);
  await press('Enter');
  await app.acceptDoubts();
  await app.expectStatus('共3项任务');
  await cell(/^第1行 /);
  // Filter, change a status, take it back.
  await press('Control+Shift+f');
  await cell(/^筛选行/);
  await page.keyboard.insertText('绿道');
  await press('Enter');
  await app.expectStatus('显示1项，共3项任务');
  await cell(/^第1行 /);
  for (let step = 0; step < 12; step += 1) {
    if (/ 状态：/.test(await focusedElement(page))) break;
    await press('ArrowRight');
  }
  await cell(/^第1行 状态：/);
  const status = await app.cell(0, 'status').textContent();
  await press('Alt+ArrowDown', 'ArrowDown', 'Enter');
  await expect.poll(() => app?.cell(0, 'status').textContent(), patience).not.toBe(status);
  await press('Control+z');
  await app.expectCell(0, 'status', status?.trim() ?? '');
  await press('Control+Shift+f');
  await cell(/^筛选行/);
  await press('Escape');
  await app.expectStatus('共3项任务');
  await cell(/^第\d行 /);
  await app.answerOpenDialog(forms);
  await press('Shift+F6', 'Shift+F6');
  await tabTo(/^打开$/);
  for (let step = 0; step < 15 && (await focusedElement(page)) !== '发表'; step += 1) {
    await press('ArrowRight');
  }
  await press('Enter');
  await app.expectKeysIn(page.getByRole('dialog'));
  await tabTo(/^选择文件夹并生成/);
  await press('Enter');
  await page.getByRole('button', { name: '打开文件夹' }).waitFor();
  await tabTo(/^完成$/);
  await press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(readdirSync(forms).length).toBeGreaterThan(1);
  expect(existsSync(plan)).toBe(true);
  await app.close();
});
