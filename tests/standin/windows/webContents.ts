// webContents: the Electron API of one page. What comes from Chromium is in pageEvents.ts, what comes from the preload in
// messages.ts, what the page asks of the network in requests.ts.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoadFileOptions, WebContents, WebFrameMain } from 'electron';
import { app } from '../app.ts';
import { bootFacts } from '../bootFacts.ts';
import type { Protocol } from '../chromium/protocol.ts';
import { engine } from '../engine.ts';
import { preventable } from '../events.ts';
import { type Faithful, unsupported } from '../guard.ts';
import { StandinIpcMain } from '../ipcMain.ts';
import { focus } from '../registry.ts';
import { isBlank, toChromium } from '../schemes.ts';
import { defaultSession } from '../session.ts';
import { ContentsActions } from './contentsActions.ts';
import type { StandinWindow } from './browserWindow.ts';
import { codec, receiveFromPage } from './messages.ts';
import { Page } from './page.ts';
import { wirePageEvents } from './pageEvents.ts';

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];
/** An app that waits for these would wait for ever. */
const eventsThatNeverCome = new Set(['before-input-event', 'context-menu', 'found-in-page']);

export class StandinContents extends ContentsActions {
  readonly id: number;
  readonly ipc: StandinIpcMain = new StandinIpcMain();
  readonly session: WebContents['session'] = defaultSession;
  readonly ownWindow: StandinWindow;
  readonly ownPage: Page;
  ownUrl = '';
  ownIsLoading = false;
  ownOpenHandler: OpenHandler | undefined;
  /** What the page asked window.open for, until the pop-up itself appears. */
  readonly ownWindowOpens: Protocol.Page.windowOpenPayload[] = [];
  /** Addresses that the app itself is loading: they raise no will-navigate. */
  readonly ownNavigations: Set<string> = new Set();
  /** The app is closing or reloading the window: a beforeunload question is answered with yes. */
  ownLeavesOnItsOwn = false;
  private readonly loads: PromiseWithResolvers<void>[] = [];
  private title = '';
  private destroyed = false;
  private crashed = false;

  constructor(window: StandinWindow) {
    super();
    this.id = window.id;
    this.ownWindow = window;
    this.ownPage = new Page({
      preferences: window.ownOptions.webPreferences ?? {},
      size: () => window.getBounds(),
      onMessage: (message, world) => receiveFromPage(this, message, world),
      onPreloadError: (file, error) => this.emit('preload-error', preventable(), file, error),
      wire: (session) => wirePageEvents(this, session),
    });
    this.on('newListener', (event) => {
      if (typeof event === 'string' && eventsThatNeverCome.has(event)) {
        throw unsupported(`the event '${event}' of webContents`);
      }
    });
  }

  get mainFrame(): WebFrameMain {
    return this.ownFrame(this.ownUrl);
  }
  ownFrame(url: string): WebFrameMain {
    const frame = {
      url,
      origin: /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/iu.exec(url)?.[0] ?? 'null',
      parent: null,
      top: null as unknown,
      routingId: 1,
      processId: this.id,
      frameTreeNodeId: 1,
      name: '',
      isDestroyed: () => this.destroyed,
      send: (channel: string, ...args: unknown[]) => this.send(channel, ...args),
    };
    frame.top = frame;
    return frame as unknown as WebFrameMain;
  }

  async loadURL(url: string): Promise<void> {
    const target = toChromium(url);
    this.ownWindow.ownOpenOnDisplay(target);
    const session = await this.ownPage.attached;
    const withoutHash = target.replace(/#.*$/su, '');
    this.ownNavigations.add(withoutHash);
    const load = Promise.withResolvers<void>();
    load.promise.catch(() => undefined);
    this.loads.push(load);
    const result = await session.send('Page.navigate', { url: target });
    this.ownNavigations.delete(withoutHash);
    if (result.errorText !== undefined) {
      const code = result.errorText.replace('net::', '');
      this.emit('did-fail-load', preventable(), -2, code, url, true);
      throw Object.assign(new Error(`${code} (-2) loading '${url}'`), { code, url, errno: -2 });
    }
    // The same document with another #fragment does not load again.
    if (result.loaderId === undefined) load.resolve();
    await load.promise;
  }
  loadFile(file: string, options: LoadFileOptions = {}): Promise<void> {
    const url = pathToFileURL(path.resolve(bootFacts.appPath, file));
    for (const [key, value] of Object.entries(options.query ?? {})) {
      url.searchParams.set(key, value);
    }
    if (options.search) url.search = options.search;
    if (options.hash) url.hash = options.hash;
    return this.loadURL(url.href);
  }
  ownLoaded(): void {
    for (const load of this.loads.splice(0)) load.resolve();
  }
  reload(): void {
    void this.reloadPage().catch(() => undefined);
  }
  reloadIgnoringCache(): void {
    this.reload();
  }
  private async reloadPage(): Promise<void> {
    const session = await this.ownPage.attached;
    this.ownLeavesOnItsOwn = true;
    session.once('Page.frameNavigated', () => {
      this.ownLeavesOnItsOwn = false;
    });
    // A crashed page answers nothing until it is loaded again; it keeps the scripts that it has.
    if (!this.crashed) await this.ownPage.installScripts();
    this.crashed = false;
    await session.send('Page.reload');
  }
  stop(): void {
    void this.ownPage.now?.try('Page.stopLoading');
  }
  close(options?: { waitForBeforeUnload: boolean }): void {
    void this.ownWindow.ownTryToClose(options?.waitForBeforeUnload ?? false);
  }

  send(channel: string, ...args: unknown[]): void {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument');
    this.ownPage.deliver({ t: 'event', channel, args: codec.encode(args) });
  }
  getURL(): string {
    return this.ownUrl;
  }
  getTitle(): string {
    return this.title;
  }
  ownSetTitle(title: string): void {
    if (title === this.title || isBlank(this.ownUrl)) return;
    this.title = title;
    this.emit('page-title-updated', preventable(), title, true);
    this.ownWindow.ownPageTitled(title);
  }
  isLoading(): boolean {
    return this.ownIsLoading;
  }
  isLoadingMainFrame(): boolean {
    return this.ownIsLoading;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  isCrashed(): boolean {
    return this.crashed;
  }
  ownNoteCrash(): void {
    this.crashed = true;
    const details = { reason: 'crashed', exitCode: 1 };
    this.emit('render-process-gone', preventable(), details);
    app.emit('render-process-gone', preventable(), this, details);
  }
  forcefullyCrashRenderer(): void {
    void this.ownPage.now?.try('Page.crash');
  }
  isFocused(): boolean {
    return focus.window === this.ownWindow;
  }
  focus(): void {
    this.ownWindow.focus();
  }
  getType(): 'window' {
    return 'window';
  }
  getProcessId(): number {
    return this.id;
  }
  getOSProcessId(): number {
    return engine.browser?.pid ?? 0;
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.ownOpenHandler = handler;
  }
  setBackgroundThrottling(_allowed: boolean): void {}
  setWebRTCIPHandlingPolicy(_policy: string): void {}
  async setVisualZoomLevelLimits(_minimum: number, _maximum: number): Promise<void> {}
  isDevToolsOpened(): boolean {
    return false;
  }
  openDevTools(): void {}
  closeDevTools(): void {}

  ownDestroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    for (const load of this.loads.splice(0)) load.reject(new Error('Object has been destroyed'));
    this.ownPage.end();
    this.emit('destroyed');
  }
}

export const faithfulContents: Faithful<Omit<StandinContents, 'ipc'>, WebContents> = true;
