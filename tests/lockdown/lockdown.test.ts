// What shuts the window in: the preferences it is made with, and every rule by itself.
import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  isGranted,
  lockContents,
  lockNetwork,
  lockSession,
  mayCall,
  mayLoad,
  networkSwitches,
} from '#electron/lockdown.ts';
import type { Settings } from '#electron/storage/settings.ts';
import { createWindow } from '#electron/window.ts';

const { windows, app } = vi.hoisted(() => ({
  windows: [] as { options: Record<string, unknown>; contents: unknown }[],
  app: { isPackaged: true },
}));

/** A page that only remembers what it was told. */
class FakeContents extends EventEmitter {
  policy = '';
  open: ((details: { url: string }) => unknown) | undefined;
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.policy = policy;
  }
  setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
    this.open = handler;
  }
}

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  class BrowserWindow extends Emitter {
    webContents = new FakeContents();
    constructor(options: Record<string, unknown>) {
      super();
      windows.push({ options, contents: this.webContents });
    }
    loadURL(): Promise<void> {
      return Promise.resolve();
    }
  }
  const display = { id: 1, workArea: { x: 0, y: 0, width: 1366, height: 728 } };
  return {
    app,
    BrowserWindow,
    nativeTheme: { shouldUseDarkColors: false },
    protocol: {},
    screen: { getAllDisplays: () => [display], getPrimaryDisplay: () => display },
  };
});

const settings = { window: { width: 1200, height: 800, maximized: false } } as unknown as Settings;

beforeEach(() => {
  windows.length = 0;
  app.isPackaged = true;
});

describe('the window', () => {
  it('is made with every protection on', () => {
    createWindow('/app', settings, false);
    expect(windows[0]?.options['webPreferences']).toEqual({
      preload: '/app/out/preload/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      plugins: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it('has developer tools in a checkout only', () => {
    app.isPackaged = false;
    createWindow('/app', settings, false);
    expect(windows[0]?.options['webPreferences']).toMatchObject({ devTools: true });
  });

  it('has its page locked before it loads anything', () => {
    createWindow('/app', settings, false);
    const contents = windows[0]?.contents as FakeContents;
    expect(contents.policy).toBe('disable_non_proxied_udp');
    expect(contents.open?.({ url: 'https://a.invalid/' })).toEqual({ action: 'deny' });
  });
});

it.each(['will-navigate', 'will-redirect', 'will-attach-webview'])('%s is refused', (event) => {
  const contents = new FakeContents();
  lockContents(contents as unknown as WebContents);
  const preventDefault = vi.fn();
  contents.emit(event, { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
});

it.each([
  ['app://planbook/index.html', true],
  ['app://planbook/assets/a.js', true],
  ['data:image/png;base64,AAAA', true],
  ['blob:app://planbook/1', true],
  ['devtools://devtools/bundled/a.html', true],
  ['app://planbook.evil/index.html', false],
  ['app://other/index.html', false],
  ['http://127.0.0.1/', false],
  ['https://planbook/', false],
  ['ws://127.0.0.1/', false],
  ['wss://a.invalid/', false],
  ['ftp://a.invalid/', false],
  ['file:///C:/Windows/win.ini', false],
  ['blob:https://a.invalid/1', false],
  ['chrome://settings', false],
  ['view-source:https://a.invalid/', false],
  ['APP://PLANBOOK/index.html', false],
  [' app://planbook/', false],
  ['', false],
])('%s may be loaded: %s', (url, may) => {
  expect(mayLoad(url)).toBe(may);
});

it.each([
  ['app://planbook/index.html', true],
  ['app://planbook', false],
  ['app://planbook.evil/', false],
  [undefined, false],
])('a frame at %s may call: %s', (url, may) => {
  expect(mayCall(url)).toBe(may);
});

describe('the session', () => {
  const asked: Record<string, (...args: never[]) => unknown> = {};
  const keep = (name: string) => (handler: (...args: never[]) => unknown) => {
    asked[name] = handler;
  };
  const session = {
    webRequest: { onBeforeRequest: keep('before') },
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setSpellCheckerEnabled: vi.fn(),
  };

  it('cancels what is not the page’s own, grants copying and no device, looks for no dictionary', () => {
    lockSession(session as unknown as Session);
    const call = (name: string, ...args: unknown[]): unknown => asked[name]?.(...(args as never[]));
    const cancelled = (url: string) => {
      const answer = vi.fn();
      call('before', { url }, answer);
      return answer.mock.calls;
    };
    expect(cancelled('app://planbook/a.js')).toEqual([[{ cancel: false }]]);
    expect(cancelled('https://a.invalid/')).toEqual([[{ cancel: true }]]);
    const granted = vi.fn();
    call('request', null, 'media', granted);
    call('request', null, 'clipboard-sanitized-write', granted);
    expect(granted.mock.calls).toEqual([[false], [true]]);
    expect(call('check', null, 'geolocation')).toBe(false);
    expect(call('device')).toBe(false);
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
  });

  it.each(['media', 'geolocation', 'notifications', 'openExternal', 'fileSystem', 'usb', 'hid'])(
    'does not grant %s',
    (permission) => {
      expect(isGranted(permission)).toBe(false);
    },
  );
});

it('gives Chromium the switches that close its network, before anything else', () => {
  const given: string[][] = [];
  lockNetwork({ appendSwitch: (...words: string[]) => void given.push(words) });
  expect(given).toEqual(networkSwitches.map(([name, value]) => (value ? [name, value] : [name])));
  const names = networkSwitches.map(([name]) => name);
  expect(names).toContain('host-resolver-rules');
  expect(names).toContain('proxy-server');
});
