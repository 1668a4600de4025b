// A page taken over by somebody tries every way to reach a canary that listens on this machine. The program closes them all; with
// its locks taken off, the canary sees them, so that what is closed here is known to have been a way.
import { networkInterfaces } from 'node:os';
import { afterEach, expect, it, vi } from 'vitest';
import { engine } from '#tests/standin/launch.ts';
import { PlanbookApp } from '../planbookApp.ts';
import { Canary } from './canary.ts';
import { waysOut, type Way } from './waysOut.ts';

const outer = Object.values(networkInterfaces())
  .flatMap((each) => each ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

let app: PlanbookApp | null = null;
let canary: Canary | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  canary?.stop();
  app = null;
  canary = null;
});

/** Takes off what Planbook has put on, and nothing else. */
function unlock(running: PlanbookApp['running']): Promise<void> {
  return running.app.evaluate(({ BrowserWindow, session }) => {
    const { webRequest } = session.defaultSession;
    webRequest.onBeforeRequest(null);
    webRequest.onHeadersReceived(({ responseHeaders = {} }, answer) => {
      const kept = Object.entries(responseHeaders).filter(
        ([name]) => !/security-policy/iu.test(name),
      );
      answer({ responseHeaders: Object.fromEntries(kept) });
    });
    const contents = BrowserWindow.fromId(1)?.webContents;
    contents?.removeAllListeners('will-navigate').removeAllListeners('will-redirect');
    contents?.setWindowOpenHandler(() => ({ action: 'allow' }));
    contents?.setWebRTCIPHandlingPolicy('default');
  });
}

async function loadPage(running: PlanbookApp['running']): Promise<void> {
  await running.app.evaluate(async ({ BrowserWindow }) => {
    await BrowserWindow.getAllWindows()[0]
      ?.webContents.loadURL('app://planbook/index.html')
      .catch(() => undefined);
  });
}

/** Runs the ways in the page, as its own script would, and leaves them half a second. */
async function tryWays(running: PlanbookApp['running'], ways: readonly Way[], port: number) {
  const scripts = ways.map((way) => {
    const place = `${(way.outer && outer) || '127.0.0.1'}:${port}`;
    return way.code.replaceAll('§', `http://${place}/${way.name}`).replaceAll(/#(?!x)/gu, place);
  });
  await running.app.evaluate(({ BrowserWindow }, each) => {
    const contents = BrowserWindow.fromId(1)?.webContents;
    for (const script of each)
      void contents?.executeJavaScript(`${script};0`, true).catch(() => undefined);
  }, scripts);
  await new Promise((resolve) => {
    setTimeout(resolve, 500);
  });
}

/** Tries all ways; answers those that the canary saw, and how often anything connected to it. */
async function tryAll(network: 'app' | 'open'): Promise<{ seen: string[]; connections: number }> {
  const listening = await Canary.start();
  canary = listening;
  const planbook = await PlanbookApp.launch({ env: { STANDIN_NETWORK: network } });
  app = planbook;
  const { running } = planbook;
  if (network === 'open') await unlock(running);
  await loadPage(running);
  const staying = waysOut.filter(({ leaves }) => !leaves);
  const come = (ways: readonly Way[]) => () =>
    ways.every(({ name, noted }) => listening.seen.has(noted ?? name));
  /** The control has as long as a slow machine takes; it ends with what the canary has not seen. */
  const awaited = async (ways: readonly Way[]) => {
    if (network === 'open') await vi.waitUntil(come(ways), { timeout: 30_000 }).catch(() => {});
  };
  await tryWays(running, staying, listening.port);
  // What sets out only after a while: the canary is given the time that the slowest of them took, several times over.
  await new Promise((resolve) => {
    setTimeout(resolve, 2500);
  });
  await awaited(staying);
  for (const way of waysOut.filter(({ leaves }) => leaves)) {
    await loadPage(running);
    await tryWays(running, [way], listening.port);
    await awaited([way]);
  }
  const seen = waysOut.filter(({ name, noted }) => listening.seen.has(noted ?? name));
  return { seen: seen.map(({ name }) => name), connections: listening.connections };
}

it('closes every way out', async () => {
  expect(await tryAll('app')).toEqual({ seen: [], connections: 0 });
});

// Real Electron's switches cannot be taken off from outside.
it.skipIf(engine === 'electron')(
  'control: without its locks the canary sees every one of them',
  async () => {
    const { seen } = await tryAll('open');
    expect(seen).toEqual(waysOut.map(({ name }) => name));
  },
);
