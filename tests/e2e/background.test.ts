// The program without its window: the icon beside the clock, starting hidden, coming back, ending for real.
import { afterEach, expect } from 'vitest';
import { PlanSession } from '#electron/planSession.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';
import {
  expectTitles,
  isVisible,
  openSettings,
  patience,
  planDue,
  recorded,
  shown,
} from './reminderKit.ts';

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

const closeWindow = (at: PlanbookApp) =>
  at.running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

/** The exit status of the program, once it has ended. */
function ending(at: PlanbookApp): Promise<unknown> {
  const child = at.running.app.process();
  return new Promise((resolve) => {
    child.once('exit', resolve);
  });
}

async function stayInTray(at: PlanbookApp): Promise<void> {
  const dialog = await openSettings(at);
  await dialog.getByRole('switch', { name: '关闭窗口后仍在后台运行' }).click();
  await dialog.getByRole('button', { name: '确定' }).click();
  await dialog.waitFor({ state: 'detached' });
}

recorded('closes to the icon beside the clock, comes back, and ends for real', async () => {
  const userData = temporaryFolder();
  app = await PlanbookApp.launch({ userData, args: [planDue('2022-06-20')] });
  await app.cell(0, 'text').waitFor();
  // The reminder of the day comes when the plan has been open for a moment; what comes after it is what is looked at here.
  const reminded = '今日要事：逾期1项';
  await expectTitles(app, reminded);
  const trays = () => app?.running.app.evaluate(() => globalThis.__standin?.trays.length);
  expect(await trays()).toBe(0);
  const dialog = await openSettings(app);
  await takePictures(app.page, 'reminders');
  await app.page.emulateMedia({ colorScheme: 'dark' });
  await takePictures(app.page, 'reminders-dark');
  await dialog.getByRole('switch', { name: '关闭窗口后仍在后台运行' }).click();
  await dialog.getByRole('switch', { name: '随 Windows 启动', disabled: true }).waitFor();
  await dialog.getByRole('button', { name: '确定' }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(trays, patience).toBe(1);
  await closeWindow(app);
  await expect.poll(() => app && isVisible(app), patience).toBe(false);
  await expectTitles(app, reminded, '计划簿仍在运行');
  const tip = () => app?.running.app.evaluate(() => globalThis.__standin?.trays[0]?.toolTip);
  await expect.poll(tip, patience).toMatch(/\n逾期1项$/);
  await app.running.app.evaluate(() => globalThis.__standin?.trays[0]?.emit('click'));
  await expect.poll(() => app && isVisible(app), patience).toBe(true);
  // The second time it is not explained again; another start of the program brings the window back.
  await closeWindow(app);
  await expect.poll(() => app && isVisible(app), patience).toBe(false);
  expect(await shown(app)).toHaveLength(2);
  await app.running.app.evaluate(({ app: program }) => {
    const data = { argv: ['planbook'], folder: '/' };
    program.emit('second-instance', {}, [], '/', data);
  });
  await expect.poll(() => app && isVisible(app), patience).toBe(true);
  await closeWindow(app);
  await app.running.app.evaluate(() => {
    globalThis.__standin?.trays[0]?.menu?.getMenuItemById('trayToday')?.click();
  });
  await expect.poll(() => app && isVisible(app), patience).toBe(true);
  await app.page.getByRole('main', { name: '今日要事' }).waitFor();
  await app.close();

  // Windows starts it without its window, with the plan of last time.
  app = await PlanbookApp.launch({ userData, args: ['--hidden'] });
  expect(await isVisible(app)).toBe(false);
  // Who looks at the plan for the reminders does so when it has been open for a moment.
  await expect.poll(tip, patience).toMatch(/\n逾期1项$/);
  await app.page.getByRole('main', { name: '今日要事' }).waitFor();
  await app.close();
});

recorded(
  'asks before a corrected draft is lost by ending, not when the window is put away',
  async () => {
    app = await PlanbookApp.launch();
    const { page } = app;
    await stayInTray(app);
    await app.menu('newFromNotice');
    await page
      .getByRole('textbox')
      .fill(
        '澜江市绿化三年行动方案（2022—2024年）\n一、绿化行动\n1.公园工程。2022年底前建成公园3座。（牵头单位：市园林局）\n',
      );
    await page.getByRole('button', { name: /^分解粘贴的文字/ }).click();
    await page.getByRole('tab', { name: '任务 1' }).waitFor();
    await app.typeInto(0, 'text', '建成公园四座');
    await app.expectCell(0, 'text', '建成公园四座');
    const asked = () =>
      app?.running.app.evaluate(
        () => globalThis.__standin?.dialogs.filter(({ kind }) => kind === 'showMessageBox').length,
      );
    await closeWindow(app);
    await expect.poll(() => app && isVisible(app), patience).toBe(false);
    expect(await asked()).toBe(0);

    // Nobody answers: the program stays, and closing the window puts it away as before.
    const quit = () => app?.running.app.evaluate(({ app: program }) => program.quit());
    await quit();
    await expect.poll(asked, patience).toBe(1);
    await app.running.app.evaluate(() => globalThis.__standin?.trays[0]?.emit('click'));
    await expect.poll(() => app && isVisible(app), patience).toBe(true);
    await closeWindow(app);
    await expect.poll(() => app && isVisible(app), patience).toBe(false);

    const gone = ending(app);
    await app.running.app.evaluate(({ dialog }) => {
      // A person takes a moment to answer.
      dialog.showMessageBox = () =>
        new Promise((resolve) => {
          setTimeout(() => resolve({ response: 1, checkboxChecked: false }), 100);
        });
    });
    void quit()?.catch(() => {});
    expect(await gone).toBe(0);
  },
);

recorded('lets the plan go when Windows ends the session', async () => {
  const file = planDue('2022-06-20');
  app = await PlanbookApp.launch({ args: [file] });
  await app.cell(0, 'text').waitFor();
  await stayInTray(app);
  await app.running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.emit('session-end', { preventDefault() {} });
  });
  // The file is free again: another program could open it.
  const other = PlanSession.open(file);
  expect(other.ok).toBe(true);
  if (other.ok) other.value.close();
  const gone = ending(app);
  void closeWindow(app).catch(() => {});
  expect(await gone).toBe(0);
});
