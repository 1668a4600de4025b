// 使用说明 in a window: F1 from every screen, beside dialogs, words found, Esc back to where the person was.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

const patience = { timeout: 30_000 };

let app: PlanbookApp;
beforeAll(async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  await app.cell(0, 'text').waitFor();
});
afterAll(async () => {
  await app.close();
});

const help = () => app.page.getByRole('complementary', { name: '使用说明' });
const title = (name: string) => help().getByRole('heading', { name, level: 1, exact: true });

async function expectPage(name: string): Promise<void> {
  await app.page.keyboard.press('F1');
  await title(name).waitFor();
  await app.page.keyboard.press('Escape');
  await help().waitFor({ state: 'detached' });
}

const boards = new Set<string>(['今日要事', '时间轴', '图表']);

it('[HP4] F1 opens the page of each sheet and board', async () => {
  for (const [tab, page] of [
    ['今日要事', '今日要事'],
    ['时间轴', '时间轴和图表'],
    ['图表', '时间轴和图表'],
    ['单位', '单位'],
    ['目标', '目标'],
    ['时间节点', '时间节点'],
    ['阶段要求', '阶段要求'],
    ['进展', '进展'],
    ['预警', '预警和截至日'],
  ] as const) {
    const chosen = app.page.getByRole('tab', { name: new RegExp(`^${tab}`) });
    await chosen.click();
    await app.page.getByRole('main', { name: new RegExp(`^${tab}表?$`) }).waitFor();
    // A sheet takes the keys when it comes; the tab gets them after that.
    if (!boards.has(tab)) await app.expectKeysInSheet();
    await chosen.focus();
    await expectPage(page);
    const back = () => chosen.evaluate((element) => element === document.activeElement);
    await expect.poll(back, { ...patience, message: tab }).toBe(true);
  }
});

it('[HP4] F1 opens the page of each page and dialog that the menu opens, and goes back into it', async () => {
  const { page } = app;
  await app.openTab('任务');
  for (const [command, name] of [
    ['writeForms', '发表'],
    ['exportSheets', '导出表格'],
    ['backups', '备份和恢复'],
    ['assignDuties', '阶段要求'],
    ['holidays', '节假日'],
    ['flagSettings', '预警和截至日'],
    ['reminderSettings', '提醒和定时导出'],
    ['showLog', '数据和安全'],
  ] as const) {
    await app.menu(command);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    // The dialog has taken the focus: F1 is pressed in it.
    const within = () => dialog.evaluate((element) => element.contains(document.activeElement));
    await expect.poll(within, { ...patience, message: command }).toBe(true);
    await expectPage(name);
    await expect.poll(within, { ...patience, message: command }).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
  for (const [command, name] of [
    ['importReturns', '收表'],
    ['consolidate', '汇总打印'],
    ['letters', '文书'],
    ['assess', '考评'],
    ['snapshots', '期次封存'],
    ['readRevision', '修订通知'],
    ['mergeCopy', '合并另一份计划'],
  ] as const) {
    await app.menu(command);
    await page.locator('section[data-help]').waitFor();
    await expectPage(name);
    await page
      .getByRole('button', { name: /^(?:返回|取消|关闭)$/ })
      .first()
      .click();
    await page.getByRole('tab', { name: '任务' }).waitFor();
  }
});

it('stays beside the work, finds words and marks them, leads on and back', async () => {
  const { page } = app;
  await app.cell(0, 'text').click();
  await page.keyboard.press('F1');
  await title('表格操作').waitFor();
  await takePictures(page, 'help');
  // The sheet goes on beside it.
  await app.cell(1, 'text').click();
  await page.keyboard.press('ArrowDown');
  await title('表格操作').waitFor();
  const search = help().getByRole('searchbox', { name: '在使用说明里查找' });
  await search.fill('提醒 通知');
  await help()
    .getByText(/^找到\d+页/)
    .waitFor();
  await expect
    .poll(() => help().getByRole('listitem').first().textContent())
    .toContain('提醒和定时导出');
  await takePictures(page, 'help-search');
  await search.press('Enter');
  await title('提醒和定时导出').waitFor();
  await expect.poll(() => help().locator('mark').count()).toBeGreaterThan(3);
  await help().getByRole('button', { name: '后退' }).click();
  await title('表格操作').waitFor();
  await search.fill('没有这样的词');
  await help().getByText('没有找到').waitFor();
  await search.press('Escape');
  await title('表格操作').waitFor();
  await search.press('Escape');
  await help().waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('pb-sink');
});

it('is opened from the menu, also at the keys, and every link on every page leads to one', async () => {
  const { page } = app;
  await app.menu('showKeys');
  await title('快捷键').waitFor();
  await app.escape(help());
  await page.keyboard.press('Control+/');
  await title('快捷键').waitFor();
  await page.setViewportSize({ width: 1920, height: 1080 });
  await takePictures(page, 'help-keys');
  await page.setViewportSize({ width: 1920, height: 1080 });
  const contents = help().getByRole('navigation', { name: '目录' });
  const names = await contents.getByRole('button').allTextContents();
  expect(names.length).toBeGreaterThan(25);
  for (const name of names) {
    await contents.getByRole('button', { name, exact: true }).click();
    await title(name).waitFor();
    // A picture that the program does not serve is there, but has no size.
    const drawn = () =>
      help()
        .getByRole('img')
        .evaluateAll((images) =>
          images.every((image) => image instanceof HTMLImageElement && image.naturalWidth > 0),
        );
    await expect.poll(drawn, { ...patience, message: name }).toBe(true);
  }
  await help().getByRole('button', { name: '关闭使用说明' }).click();
  await help().waitFor({ state: 'detached' });
});

it('says of the program what it runs on, where its data lie and what it is made of', async () => {
  const { page } = app;
  await app.menu('about');
  const dialog = page.getByRole('dialog', { name: /^计划簿/ });
  await dialog.getByText('Node.js').waitFor();
  await dialog.getByText(app.running.userData, { exact: true }).waitFor();
  await dialog.getByRole('button', { name: '查看许可' }).click();
  await dialog.getByText(/^react \d/).waitFor();
  await dialog.getByRole('button', { name: '复制版本信息' }).click();
  await dialog.getByRole('button', { name: '已复制' }).waitFor();
  await takePictures(page, 'about');
  await app.escape(dialog);
});

it('is there before a plan is open', async () => {
  await app.menu('close');
  await app.page.getByRole('button', { name: /^从通知新建/ }).waitFor();
  await expectPage('开始使用');
});
