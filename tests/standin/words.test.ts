// Addresses, keys and missing members: the small translations of the stand-in.
import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { ContentsEmitter, type Faithful, guard, missingModule, standFor } from './guard.ts';
import { normalAccelerator } from './menu/accelerators.ts';
import { declareScheme, fromChromium, isBlank, mapPolicy, mapText, toChromium } from './schemes.ts';

declareScheme('app');

describe('schemes', () => {
  it.each(['app://planbook/index.html', 'app://planbook/a%20b?x=1#y', 'app://planbook/'])(
    'gives %s to Chromium and back',
    (url) => {
      expect(toChromium(url)).toMatch(/^https:\/\/planbook\.app\.standin\.invalid\//u);
      expect(fromChromium(toChromium(url))).toBe(url);
    },
  );

  it('leaves other addresses alone', () => {
    for (const url of ['https://example.com/', 'file:///a', 'data:,x', 'about:blank']) {
      expect(toChromium(url)).toBe(url);
      expect(fromChromium(url)).toBe(url);
    }
  });

  it('names the app scheme in a blob address too', () => {
    expect(fromChromium('blob:https://planbook.app.standin.invalid/1')).toBe(
      'blob:app://planbook/1',
    );
  });

  it('maps text and policies', () => {
    expect(mapText('<img src="app://planbook/a.png">')).toContain(
      'https://planbook.app.standin.invalid/a.png',
    );
    expect(mapPolicy("connect-src 'self' app:; img-src data:")).toBe(
      "connect-src 'self' https://*.app.standin.invalid; img-src data:",
    );
  });

  it('knows pages that the app did not ask for', () => {
    expect(isBlank('about:blank')).toBe(true);
    expect(isBlank('app://planbook/index.html')).toBe(false);
  });
});

describe('accelerators', () => {
  it.each([
    ['CmdOrCtrl+N', 'ctrl+n'],
    ['Shift+CommandOrControl+S', 'ctrl+shift+s'],
    ['Alt+F4', 'alt+f4'],
    ['CmdOrCtrl+Plus', 'ctrl+plus'],
    ['Control+Escape', 'ctrl+esc'],
  ])('spells %s as %s', (given, expected) => {
    expect(normalAccelerator(given)).toBe(expected);
  });
});

describe('what the stand-in lacks', () => {
  it('says so in a sentence', () => {
    expect(() => (guard('shell', {}) as { openPath?: unknown }).openPath).toThrow(
      'stand-in: shell.openPath is not supported; see tests/standin/README.md',
    );
    expect(() => (missingModule('desktopCapturer') as { getSources?: unknown }).getSources).toThrow(
      'desktopCapturer.getSources',
    );
  });

  it('says so for a member of an object with events, which otherwise stays an emitter', () => {
    const contents = new ContentsEmitter();
    expect(() => (contents as unknown as { startDrag: unknown }).startDrag).toThrow(
      'webContents.startDrag',
    );
    let heard = 0;
    contents.once('x', () => {
      heard += 1;
    });
    contents.emit('x');
    expect(heard).toBe(1);
    expect(contents).toBeInstanceOf(EventEmitter);
  });

  it('lets a promise resolve with a guarded object', async () => {
    const part = guard('x', { a: 1 });
    expect(await Promise.resolve(part)).toBe(part);
  });

  it('does not compile with a member or a signature that Electron lacks', () => {
    // @ts-expect-error Electron's shell has no such method
    standFor<Electron.Shell>('shell')({ openPathSync: () => '' });
    // @ts-expect-error openPath is given a path, not a number
    standFor<Electron.Shell>('shell')({ openPath: async (file: number) => String(file) });
    // @ts-expect-error a class is held to the same
    const unknownMember: Faithful<{ openPathSync: () => string }, Electron.Shell> = true;
    // @ts-expect-error getTitle gives a string
    const wrongType: Faithful<{ getTitle: () => number }, Electron.BrowserWindow> = true;
    const right: Faithful<{ getTitle: () => string; ownTitle: number }, Electron.BrowserWindow> =
      true;
    expect([unknownMember, wrongType, right]).toHaveLength(3);
    expect(standFor<Electron.Shell>('shell')({ beep() {} })).toHaveProperty('beep');
  });
});
