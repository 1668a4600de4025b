// The rules that keep the window to the program's own page: no network, no permissions, no other pages or windows.
import type { CommandLine, Session, WebContents } from 'electron';
import { pageOrigin } from './pageServer.ts';

/**
 * Chromium's own network, closed where no page and no library reaches: no name or address resolves, and whatever would
 * connect is sent to a proxy that cannot be found. The proxy also answers for WebRTC, which asks nothing else here, and keeps
 * Windows' search for a proxy (WPAD) from asking the network at every start.
 */
export const networkSwitches: readonly (readonly [name: string, value: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', 'socks5://nowhere.invalid:9'],
  ['proxy-bypass-list', '<-loopback>'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-background-networking', ''],
  ['disable-component-update', ''],
  ['disable-domain-reliability', ''],
  ['no-pings', ''],
];

/** Must run before the app is ready. */
export function lockNetwork(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  for (const [name, value] of networkSwitches) {
    // An empty value would be written out as one.
    if (value === '') commandLine.appendSwitch(name);
    else commandLine.appendSwitch(name, value);
  }
}

/** Schemes that may be loaded at all. Everything else is cancelled before a connection is made. */
export function mayLoad(url: string): boolean {
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
  session.setDevicePermissionHandler(() => false);
  // Its dictionaries would be downloaded.
  session.setSpellCheckerEnabled(false);
}

/** Copying a selection of cells is the only thing that the page asks for. */
export function isGranted(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}

export function lockContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
