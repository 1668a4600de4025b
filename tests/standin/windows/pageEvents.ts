// Turns what Chromium reports of a page into webContents' events.
import { bootFacts } from '../bootFacts.ts';
import type { ProtocolSession } from '../chromium/connection.ts';
import type { Protocol } from '../chromium/protocol.ts';
import { preventable } from '../events.ts';
import { fromChromium, isBlank } from '../schemes.ts';
import { answerRequest } from './requests.ts';
import type { StandinContents } from './webContents.ts';

export function wirePageEvents(contents: StandinContents, session: ProtocolSession): void {
  const page = contents.ownPage;
  session.onDetached(() => contents.ownWindow.ownRemove());
  session.on('Page.frameStartedLoading', ({ frameId }) => {
    if (frameId !== page.frameId) return;
    contents.ownIsLoading = true;
    contents.emit('did-start-loading');
  });
  session.on('Page.frameStoppedLoading', ({ frameId }) => {
    if (frameId !== page.frameId) return;
    contents.ownIsLoading = false;
    contents.emit('did-stop-loading');
  });
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId !== undefined) return;
    page.frameId = frame.id;
    contents.ownUrl = fromChromium(frame.url + (frame.urlFragment ?? ''));
    if (isBlank(contents.ownUrl)) return;
    contents.emit('did-navigate', preventable(), contents.ownUrl, 200, 'OK');
  });
  session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    if (frameId !== page.frameId) return;
    contents.ownUrl = fromChromium(url);
    contents.emit('did-navigate-in-page', preventable(), contents.ownUrl, true);
  });
  session.on('Page.domContentEventFired', () => {
    if (isBlank(contents.ownUrl)) return;
    if (contents.getZoomFactor() !== 1) contents.ownApplyZoom();
    contents.emit('dom-ready', preventable());
    contents.ownWindow.ownReadyToShow();
  });
  session.on('Page.loadEventFired', () => {
    if (isBlank(contents.ownUrl)) return;
    contents.ownLoaded();
    contents.emit('did-finish-load');
  });
  session.on('Page.javascriptDialogOpening', (dialog) =>
    answerPageDialog(contents, session, dialog),
  );
  session.on('Page.windowOpen', (opened) => contents.ownWindowOpens.push(opened));
  session.on('Inspector.targetCrashed', () => contents.ownNoteCrash());
  session.on('Fetch.requestPaused', (request) => void answerRequest(contents, session, request));
  session.on('Runtime.consoleAPICalled', (call) => reportConsole(contents, call));
}

function reportConsole(
  contents: StandinContents,
  call: Protocol.Runtime.consoleAPICalledPayload,
): void {
  if (contents.listenerCount('console-message') === 0) return;
  const levels: Record<string, string> = { warning: 'warning', error: 'error', debug: 'debug' };
  const [place] = call.stackTrace?.callFrames ?? [];
  const words = call.args.map((part) => String(part.value ?? part.description ?? ''));
  const details = {
    level: levels[call.type] ?? 'info',
    message: words.join(' '),
    lineNumber: place?.lineNumber ?? 0,
    sourceId: place?.url ?? '',
    frame: contents.mainFrame,
  };
  contents.emit('console-message', preventable(details));
}

/** alert, confirm and beforeunload. A driver such as Playwright answers the first two itself. */
function answerPageDialog(
  contents: StandinContents,
  session: ProtocolSession,
  { type }: Protocol.Page.javascriptDialogOpeningPayload,
): void {
  const answer = (accept: boolean): void =>
    void session.try('Page.handleJavaScriptDialog', { accept });
  if (type !== 'beforeunload') {
    if (!bootFacts.driven && !bootFacts.headed) answer(true);
    return;
  }
  if (contents.ownLeavesOnItsOwn) {
    answer(true);
  } else if (bootFacts.headed) {
    // The person pressed the window's close button: now the app is asked.
    const close = preventable();
    contents.ownWindow.emit('close', close);
    contents.ownLeavesOnItsOwn = !close.defaultPrevented;
    answer(!close.defaultPrevented);
  } else {
    // Electron's rule: preventing this event means leaving although the page objects.
    const unload = preventable();
    contents.emit('will-prevent-unload', unload);
    contents.ownWindow.emit('standin-unload-answered', unload.defaultPrevented);
    answer(unload.defaultPrevented);
  }
}
