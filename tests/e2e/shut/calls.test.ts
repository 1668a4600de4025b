// The counter of calls must see a call of the main process and one of the page, or a journey without calls proves nothing.
import { afterEach, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { PlanbookApp } from '../planbookApp.ts';
import { callsIn, canTrace, traceFile } from './calls.ts';
import { Canary } from './canary.ts';

let app: PlanbookApp | null = null;
let canary: Canary | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  canary?.stop();
  app = null;
  canary = null;
});

it.skipIf(!canTrace)(
  'a call of the main process and one of the page are both counted',
  async () => {
    const listening = await Canary.start();
    canary = listening;
    const trace = traceFile(temporaryFolder());
    app = await PlanbookApp.launch({ ...trace, env: { STANDIN_NETWORK: 'open' } });
    const { running } = app;
    await expect.poll(() => callsIn(trace)).toEqual([]);
    await running.app.evaluate(async (_electron, port) => {
      await fetch(`http://127.0.0.1:${port}/main`);
    }, listening.port);
    await expect.poll(() => [...listening.seen]).toEqual(['main']);
    const calls = () => callsIn(trace).length;
    await expect.poll(calls).toBeGreaterThan(0);
    const ofMain = calls();
    // The page's own policy would stop it; without a policy of its own, a new page is stopped by nothing here.
    await running.app.evaluate(async ({ BrowserWindow, session }, port) => {
      session.defaultSession.webRequest.onBeforeRequest(null);
      const bare = new BrowserWindow({ show: false });
      await bare.loadURL(`http://127.0.0.1:${port}/page`);
    }, listening.port);
    await expect.poll(() => [...listening.seen]).toEqual(['main', 'page']);
    await expect.poll(calls).toBeGreaterThan(ofMain);
  },
);

it('a request that the page tries in vain is counted on the page', async () => {
  app = await PlanbookApp.launch();
  await app.page.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => undefined));
  await expect.poll(() => app?.complaints.join('\n')).toContain('127.0.0.1:9');
});
