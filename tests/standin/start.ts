// Starts Chromium for the app and lets the app become ready.
import { app } from './app.ts';
import { bootFacts } from './bootFacts.ts';
import { BrowserProcess } from './chromium/browserProcess.ts';
import { engine } from './engine.ts';
import { record } from './record.ts';
import { followTargets } from './windows/targets.ts';

/** Resolves when `ready` has been emitted; throws when there is no Chromium or it does not start. */
export async function startApp(): Promise<void> {
  const switches = new Map(bootFacts.switches);
  const language = switches.get('lang') ?? 'zh-CN';
  switches.set('lang', language);
  const debuggingPort = switches.get('remote-debugging-port');
  switches.delete('remote-debugging-port');
  switches.delete('user-data-dir');
  const browser = new BrowserProcess({
    headed: bootFacts.headed,
    userData: app.getPath('userData'),
    language,
    switches,
    debuggingPort,
  });
  engine.browser = browser;
  record.chromiumPid = browser.pid;
  browser.on('exit', () => app.ownLoseBrowser());
  const { product } = await browser.connection.root.send('Browser.getVersion');
  Object.assign(process.versions, { chrome: product.split('/')[1] });
  await followTargets();
  app.ownBecomeReady();
}

/** A terminal's Ctrl+C asks the app to quit; asked twice, it goes. */
export function heedSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (engine.isQuitting) void app.ownEnd(0);
      else app.quit();
    });
  }
}
