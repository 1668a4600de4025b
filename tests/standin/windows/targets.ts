// Follows Chromium's targets: new pages go to their windows, pop-ups are put to the app, workers just run.
import type { BrowserWindowConstructorOptions, HandlerDetails } from 'electron';
import type { ProtocolSession } from '../chromium/connection.ts';
import type { Protocol } from '../chromium/protocol.ts';
import { browserSession, engine } from '../engine.ts';
import { pause } from '../events.ts';
import { record } from '../record.ts';
import { windowOfTarget } from '../registry.ts';
import { fromChromium } from '../schemes.ts';
import { StandinWindow } from './browserWindow.ts';
import { assignPage } from './claims.ts';

/** Called once Chromium runs, before the first window. */
export async function followTargets(): Promise<void> {
  const root = browserSession();
  root.on('Target.attachedToTarget', ({ targetInfo, sessionId, waitingForDebugger }) => {
    const session = engine.browser?.connection.session(sessionId);
    if (session) receiveTarget(targetInfo, session, waitingForDebugger);
  });
  root.on('Target.targetDestroyed', ({ targetId }) => windowOfTarget(targetId)?.ownRemove());
  await root.send('Target.setDiscoverTargets', { discover: true });
  await root.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  });
}

function receiveTarget(
  info: Protocol.Target.TargetInfo,
  session: ProtocolSession,
  isWaiting: boolean,
): void {
  const opener = info.openerId === undefined ? undefined : windowOfTarget(info.openerId);
  if (info.type === 'page' && opener) void decidePopup(opener, info, session);
  else if (info.type === 'page') assignPage(info.targetId, info.url, session);
  else if (isWaiting) void session.try('Runtime.runIfWaitingForDebugger');
}

async function decidePopup(
  opener: StandinWindow,
  { targetId, url: popupUrl }: Protocol.Target.TargetInfo,
  session: ProtocolSession,
): Promise<void> {
  const contents = opener.ownContents;
  // The page's own report names the address and the frame; it comes at about the same time, or never.
  for (let waited = 0; contents.ownWindowOpens.length === 0 && waited < 100; waited += 5) {
    await pause(5);
  }
  const asked = contents.ownWindowOpens.shift();
  const url = fromChromium(asked?.url ?? popupUrl);
  const features = (asked?.windowFeatures ?? []).join(',');
  const details: HandlerDetails = {
    url,
    frameName: asked?.windowName ?? '',
    features,
    disposition: features === '' ? 'foreground-tab' : 'new-window',
    referrer: { url: contents.ownUrl, policy: 'default' },
  };
  const decision = contents.ownOpenHandler?.(details) ?? { action: 'allow' as const };
  record.popups.push({ url, action: decision.action });
  // Resumed before it is closed: a paused pop-up lives in its opener's process and would freeze it.
  session.on('Fetch.requestPaused', ({ requestId }) => {
    void session.try('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
  });
  await Promise.all([
    session.try('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    session.try('Runtime.runIfWaitingForDebugger'),
  ]);
  await browserSession().try('Target.closeTarget', { targetId });
  if (decision.action !== 'allow') return;
  const overrides: BrowserWindowConstructorOptions = decision.overrideBrowserWindowOptions ?? {};
  // A window of its own, not a relative of the opener: window.opener is null in it.
  const child = new StandinWindow(overrides);
  contents.emit('did-create-window', child, details);
  await child.loadURL(url).catch(() => undefined);
}
