// The rules that keep the window to the program's own page: no network, no permissions, no other pages or windows.
import type { Session, WebContents } from 'electron';
import { pageOrigin } from './pageServer.ts';

/** Schemes that may be loaded at all. Everything else is cancelled before a connection is made. */
function mayLoad(url: string): boolean {
  return /^(?:app:\/\/planbook\/|data:|blob:app:|devtools:)/.test(url);
}

/** Whether a frame with this URL may call the main process. */
export function mayCall(url: string | undefined): boolean {
  return url !== undefined && url.startsWith(`${pageOrigin}/`);
}

export function lockSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayLoad(details.url) });
  });
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(isGranted(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => isGranted(permission));
}

/** Copying a selection of cells is the only thing that the page asks for. */
function isGranted(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}

export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
