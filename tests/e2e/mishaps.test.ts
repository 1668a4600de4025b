// A window that dies or hangs comes back with the plan as it was; a page that cannot be drawn says so; an error that nothing caught
// is said and noted, and the program goes on.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

const patience = { timeout: 30_000 };

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

/** Opens the example; from now on the machine's dialogs are answered with `button` and what they say is kept. */
async function openExample(userData: string, button = 0): Promise<PlanbookApp> {
  const planbook = await PlanbookApp.launch({ args: ['--example'], userData });
  app = planbook;
  await planbook.running.app.evaluate(({ dialog, BrowserWindow }, response) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    dialog.showMessageBox = ((
      _window: unknown,
      { message, detail, buttons }: { message: string; detail: string; buttons: string[] },
    ) => {
      said.push(message, detail, buttons.join('、'));
      return Promise.resolve({ response, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
    dialog.showErrorBox = (_title, content) => void said.push(content);
    BrowserWindow.getAllWindows()[0]?.webContents.on('did-finish-load', () => said.push('loaded'));
  }, button);
  return planbook;
}

const said = (): Promise<string[]> | undefined =>
  app?.running.app.evaluate(() => (globalThis as unknown as { said: string[] }).said);

/** Playwright itself loses a page that crashed; the app's own view of it stays. */
const shownText = (): Promise<string> | undefined =>
  app?.running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
  );

const crash = (): Promise<void> | undefined =>
  app?.running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );

const safe =
  '计划没有关闭，已保存的内容和正在核对的草稿都在；正在输入、还没有确认的内容需要重新来一次。';

it('comes back with the plan after its page has crashed, and after it has crashed again', async () => {
  const userData = temporaryFolder();
  const { running } = await openExample(userData);
  await crash();
  await expect.poll(said, patience).toEqual(['窗口出了意外，已重新打开', safe, '知道了', 'loaded']);
  const title = () =>
    running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  await expect.poll(title, patience).toContain('示例计划');
  await expect.poll(shownText, patience).toContain('示例');

  // So soon after the first time it is not loaded again before the person knows.
  await crash();
  await expect
    .poll(async () => (await said())?.slice(4), patience)
    .toEqual(['窗口又出了意外，现在重新打开', safe, '重新打开', 'loaded']);
  await expect.poll(shownText, patience).toContain('示例');
  const gone = () =>
    readFileSync(path.join(userData, 'log', 'planbook.log'), 'utf8').match(/the page is gone/gu);
  await expect.poll(gone, patience).toHaveLength(2);
});

it('asks about a window that hangs, and opens it anew without more questions', async () => {
  const { running } = await openExample(temporaryFolder(), 1);
  await running.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.emit('unresponsive');
  });
  const detail = '可以再等一会儿，或重新打开窗口。计划没有关闭，已保存的内容都在。';
  await expect
    .poll(said, patience)
    .toEqual(['窗口没有反应', detail, '继续等待、重新打开', 'loaded']);
  await expect.poll(shownText, patience).toContain('示例');
});

it('says once what nobody foresaw in the main process, notes it, and goes on', async () => {
  const userData = temporaryFolder();
  const planbook = await openExample(userData);
  await planbook.running.app.evaluate(() => {
    void Promise.reject(new TypeError('征地补偿款'));
    setTimeout(() => {
      throw new RangeError('征地补偿款');
    });
  });
  const log = () => readFileSync(path.join(userData, 'log', 'planbook.log'), 'utf8');
  await expect.poll(log, patience).toContain('uncaught exception: RangeError');
  await expect.poll(log, patience).toContain('unhandled rejection: TypeError');
  expect(log()).not.toContain('征地');
  await expect.poll(said, patience).toEqual([expect.stringContaining('请重新启动计划簿')]);
  // The plan can still be changed and is still saved.
  await planbook.typeInto(0, 'text', '出错以后的改动');
  await planbook.expectCell(0, 'text', '出错以后的改动');
  await planbook.expectStatus('已保存');
  await planbook.close();
});

it('a page that cannot be drawn says so, and is shown again', async () => {
  const planbook = await openExample(temporaryFolder());
  const { page } = planbook;
  await page.getByRole('tab', { name: /^图表/u }).waitFor();
  // What is drawn next finds the rows of the plan broken: the page that is chosen in the same moment, or a part that follows.
  await page.evaluate(() => {
    const prototype = Map.prototype as unknown as Record<string, unknown>;
    const values = prototype['values'];
    Object.assign(window, { mend: () => void Object.assign(prototype, { values }) });
    Object.assign(prototype, {
      values() {
        throw new TypeError('broken');
      },
    });
    const tabs = document.querySelectorAll<HTMLElement>('[role=tab]');
    for (let at = 0; at < tabs.length; at += 1)
      if (tabs[at]?.textContent.startsWith('图表')) tabs[at]?.click();
  });
  await page.getByText('这一页没能显示').waitFor();
  await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
  planbook.complaints.length = 0;
  await takePictures(page, 'recovering');
  await page.getByRole('button', { name: '重新显示' }).click();
  await page.getByRole('tab', { name: /^任务/u }).waitFor();
  await planbook.openTab('任务');
  await page.getByText('1. 规划设计提升工程').first().waitFor();
});
