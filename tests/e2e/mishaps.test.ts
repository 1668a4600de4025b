// A window that dies comes back with the plan as it was; an error that nothing caught is said and noted, and the program goes on.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { PlanbookApp } from './planbookApp.ts';

const patience = { timeout: 20_000 };

it('comes back with the plan after its page has crashed, and says so', async () => {
  const userData = temporaryFolder();
  const app = await PlanbookApp.launch({ args: ['--example'], userData });
  await app.running.app.evaluate(({ dialog, BrowserWindow }) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    dialog.showMessageBox = ((_window: unknown, options: { message: string }) => {
      said.push(options.message);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
    dialog.showErrorBox = (_title, content) => void said.push(content);
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.once('did-finish-load', () => said.push('loaded'));
    window?.webContents.forcefullyCrashRenderer();
  });
  const said = () =>
    app.running.app.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  await expect.poll(said, patience).toEqual(['窗口出了意外，已重新打开', 'loaded']);
  const title = () =>
    app.running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  expect(await title()).toContain('示例计划');
  // Playwright itself loses a page that crashed; the app's own view of it stays.
  const text = () =>
    app.running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
    );
  await expect.poll(text, patience).toContain('示例');

  await app.running.app.evaluate(() => {
    void Promise.reject(new TypeError('征地补偿款'));
  });
  await expect.poll(async () => (await said()).at(-1), patience).toContain('请重新启动计划簿');
  const log = readFileSync(path.join(userData, 'log', 'planbook.log'), 'utf8');
  expect(log).toContain('the page is gone');
  expect(log).toContain('unhandled rejection: TypeError');
  expect(log).not.toContain('征地');
  await app.running.kill();
});
