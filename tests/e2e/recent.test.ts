// Plans of last time: opened from the menu, pinned, missing; the choice of light and dark; settings that were damaged.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { PlanSession } from '#electron/planSession.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

const patience = { timeout: 30_000 };
let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

function planNamed(name: string): string {
  const file = path.join(temporaryFolder(), `${name}.planbook`);
  expect(PlanSession.create(file, smallSnapshot()).ok).toBe(true);
  return file;
}

/** Labels of 文件 › 最近打开. */
const recentMenu = () =>
  app?.running.app.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items[0]?.submenu?.items ?? [];
    const recent = file.find(({ label }) => label.startsWith('最近打开'));
    return recent?.submenu?.items.map(({ label }) => label) ?? [];
  });

it('opens from the menu and the list, pins, and says that a plan is gone', async () => {
  const userData = temporaryFolder();
  const files = ['绿化', '治水'].map(planNamed);
  for (const file of files) {
    app = await PlanbookApp.launch({ userData, args: [file] });
    await app.page.getByRole('main').waitFor();
    await app.running.close();
  }
  app = await PlanbookApp.launch({ userData });
  const { page } = app;
  const rows = () => page.locator('.pb-recent-name').allInnerTexts();
  await expect.poll(rows, patience).toEqual(['治水', '绿化']);
  await page.getByRole('button', { name: '固定“绿化”' }).click();
  await expect.poll(rows, patience).toEqual(['绿化', '治水']);
  await expect.poll(async () => (await recentMenu())?.[0], patience).toMatch(/^&1 绿化 — /u);
  rmSync(files[1] ?? '');
  await app.menu('openExample');
  await page.getByRole('main', { name: '今日要事' }).waitFor();
  await app.menu('close');
  await page.getByText('找不到文件').waitFor();
  await page.locator('.pb-recent-open', { hasText: '治水' }).click();
  const gone = page.getByRole('alertdialog', { name: '找不到“治水”' });
  await gone.waitFor();
  await takePictures(page, 'recent-missing');
  await gone.getByRole('button', { name: '从列表中去掉' }).click();
  await expect.poll(rows, patience).toEqual(['绿化']);
  await expect.poll(async () => (await recentMenu())?.length, patience).toBe(1);
  const id = await app.running.app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items[0]?.submenu?.items ?? [];
    return items.find(({ label }) => label.startsWith('最近打开'))?.submenu?.items[0]?.id;
  });
  await app.menu(id ?? '');
  await expect.poll(() => page.title(), patience).toMatch(/^绿化\.planbook - 已保存/u);
});

it('is dark or light as chosen, after a restart too', async () => {
  const userData = temporaryFolder();
  app = await PlanbookApp.launch({ userData });
  const dark = () => app?.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  expect(await dark()).toBe(false);
  await app.menu('theme:dark');
  await expect.poll(dark, patience).toBe(true);
  await takePictures(app.page, 'start-dark');
  await app.running.close();
  app = await PlanbookApp.launch({ userData });
  // Playwright shows a new page its own colours until the program changes them: here the program itself is asked.
  const source = () => app?.running.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource);
  expect(await source()).toBe('dark');
  await app.menu('theme:light');
  await expect.poll(dark, patience).toBe(false);
});

it('starts with damaged settings, and says so', async () => {
  const userData = temporaryFolder();
  writeFileSync(path.join(userData, 'settings.json'), '{"window": {"wid');
  app = await PlanbookApp.launch({ userData });
  await app.page.getByText('设置文件已损坏，已恢复为默认设置', { exact: true }).waitFor();
  await takePictures(app.page, 'settings-damaged');
  expect(readFileSync(path.join(userData, 'settings.damaged.json'), 'utf8')).toContain('{"wid');
});
