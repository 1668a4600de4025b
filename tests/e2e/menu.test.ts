// The menu bar: every page can be reached from it, its letters are unique, entries rest without a plan; Ctrl+S, Ctrl+P.
import { afterEach, expect, it } from 'vitest';
import { PlanbookApp } from './planbookApp.ts';

const patience = { timeout: 30_000 };

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

type Shown = {
  id: string;
  label: string;
  enabled: boolean;
  key: string | object | null;
  menu: string;
};

/** Every entry of the menu bar with the menu that it stands in. */
function entries(at: PlanbookApp): Promise<Shown[]> {
  return at.running.app.evaluate(({ Menu }) => {
    const all: Shown[] = [];
    const walk = (items: readonly Electron.MenuItem[], menu: string) => {
      for (const { id, label, enabled, accelerator, type, submenu } of items) {
        if (type === 'separator') continue;
        all.push({ id, label, enabled, key: accelerator ?? null, menu });
        if (submenu) walk(submenu.items, label);
      }
    };
    walk(Menu.getApplicationMenu()?.items ?? [], '');
    return all;
  });
}

/** Labels that share the letter after & with another of their menu, and labels without one. */
function letterFaults(shown: readonly Pick<Shown, 'label' | 'menu'>[]): string[] {
  const faults: string[] = [];
  const taken = new Set<string>();
  for (const { label, menu } of shown) {
    const letter = /&([A-Z1-9])/u.exec(label)?.[1];
    if (!letter || taken.has(`${menu} ${letter}`)) faults.push(label);
    taken.add(`${menu} ${letter}`);
  }
  return faults;
}

it('has a letter for every entry, unique in its menu, and no key twice', async () => {
  app = await PlanbookApp.launch();
  const shown = await entries(app);
  expect(letterFaults(shown)).toEqual([]);
  const keys = shown.flatMap(({ key }) => key ?? []);
  expect(new Set(keys).size).toBe(keys.length);
  // The control: a letter given twice, and one that is missing.
  const wrong = [
    { label: '打开(&O)…', menu: '文件' },
    { label: '关闭(&O)', menu: '文件' },
    { label: '退出', menu: '文件' },
  ];
  expect(letterFaults(wrong)).toEqual(['关闭(&O)', '退出']);
});

it('rests what is about a plan while there is none', async () => {
  app = await PlanbookApp.launch();
  const enabled = async () =>
    (app ? await entries(app) : []).filter((entry) => entry.enabled).map(({ id }) => id);
  const without = await enabled();
  expect(without).toEqual(expect.arrayContaining(['open', 'newFromNotice', 'backups', 'about']));
  for (const id of ['save', 'print', 'close', 'consolidate', 'go:timeline', 'importReturns'])
    expect(without).not.toContain(id);
  await app.menu('openExample');
  await app.page.getByRole('main', { name: '今日要事' }).waitFor();
  await expect
    .poll(enabled, patience)
    .toEqual(expect.arrayContaining(['save', 'print', 'close', 'consolidate', 'go:timeline']));
  await app.menu('close');
  await app.page.getByRole('button', { name: /从通知新建/u }).waitFor();
  await expect.poll(enabled, patience).not.toContain('save');
});

it('leads to every page of the plan from anywhere, with the title of the file above', async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  const { page } = app;
  await expect.poll(() => page.title(), patience).toMatch(/\.planbook - 已保存 - 计划簿$/u);
  const bar = app.running.app;
  const barTitle = () =>
    bar.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  await expect.poll(barTitle, patience).toMatch(/\.planbook - 已保存 - 计划簿$/u);
  const boards: [string, string][] = [
    ['go:today', '今日要事'],
    ['go:timeline', '时间轴'],
    ['go:charts', '图表'],
  ];
  const sheets = ['tasks', 'units', 'targets', 'deadlines', 'duties', 'progress', 'flags'];
  for (const id of [...boards.map(([name]) => name), ...sheets.map((name) => `go:${name}`)]) {
    // From another page: what lies over the plan makes way.
    await app.menu('consolidate');
    await page.getByRole('heading', { name: /汇总表/u, level: 1 }).waitFor();
    await app.menu(id);
    const title = boards.find(([name]) => name === id)?.[1];
    await page.getByRole('main', { name: title ?? /表$/u }).waitFor();
  }
  const pages: [string, RegExp][] = [
    ['importReturns', /^收表/u],
    ['letters', /文书/u],
    ['assess', /考评/u],
    ['snapshots', /期次封存/u],
    ['readRevision', /修订/u],
    ['mergeCopy', /合并/u],
  ];
  for (const [id, heading] of pages) {
    await app.menu(id);
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  }
});

it('says with Ctrl+S that all is saved, cell and all; prints what is shown', async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  const { page } = app;
  await app.openTab('任务');
  await app.cell(0, 'text').click();
  await page.keyboard.insertText('还没有确认的字');
  await page.keyboard.press('Control+s');
  await page.getByText(/^“.*”已保存$/u).waitFor();
  await app.expectCell(0, 'text', '还没有确认的字');
  // A sheet is printed as a consolidated sheet; the page of that prints itself.
  await page.keyboard.press('Control+p');
  await page.getByRole('heading', { name: /汇总表/u, level: 1 }).waitFor();
  await app.menu('print');
  await page
    .getByText(/没有打印机|正在准备打印/u)
    .first()
    .waitFor();
  await app.menu('letters');
  await page.getByRole('heading', { name: /文书/u, level: 1 }).waitFor();
  await app.menu('print');
  const said = () => page.locator('.fui-Toast').allInnerTexts();
  await expect
    .poll(said, patience)
    .toContainEqual(expect.stringContaining('这一页没有可打印的内容'));
});
