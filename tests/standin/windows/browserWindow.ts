// BrowserWindow: a page of the headless Chromium, or an app window of the headed one.
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  LoadFileOptions,
  NativeImage,
  WebContents,
} from 'electron';
import { app } from '../app.ts';
import { bootFacts } from '../bootFacts.ts';
import { browserSession, engine } from '../engine.ts';
import { pause, preventable } from '../events.ts';
import type { Faithful } from '../guard.ts';
import { record } from '../record.ts';
import { focus, windows } from '../registry.ts';
import { blankAddress } from '../schemes.ts';
import { claimTarget, claimUrl } from './claims.ts';
import { StandinContents } from './webContents.ts';
import { WindowGeometry } from './windowGeometry.ts';

let lastId = 0;

/** A page that neither goes nor says why is ended after this. */
const closingLimit = 2000;

export class StandinWindow extends WindowGeometry {
  readonly id: number;
  readonly webContents: WebContents;
  override readonly ownContents: StandinContents;
  readonly ownOptions: BrowserWindowConstructorOptions;
  title: string;
  private visible: boolean;
  private destroyed = false;
  private wasReadyToShow = false;
  private isOnDisplay = false;
  private closing: Promise<boolean> | undefined;
  private edited = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super(options);
    if (!engine.isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    lastId += 1;
    this.id = lastId;
    this.ownOptions = options;
    this.title = options.title ?? app.name;
    this.visible = options.show !== false;
    this.ownContents = new StandinContents(this);
    this.webContents = this.ownContents as unknown as WebContents;
    windows.set(this.id, this);
    if (this.visible) focus.window = this;
    if (!bootFacts.headed) void this.openHeadless();
    app.emit('browser-window-created', preventable(), this);
    app.emit('web-contents-created', preventable(), this.webContents);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()].map(asReal);
  }
  static getFocusedWindow(): BrowserWindow | null {
    return focus.window ? asReal(focus.window) : null;
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    const window = (contents as unknown as StandinContents).ownWindow;
    return window.isDestroyed() ? null : asReal(window);
  }
  static fromId(id: number): BrowserWindow | null {
    const window = windows.get(id);
    return window ? asReal(window) : null;
  }

  private async openHeadless(): Promise<void> {
    const { width, height } = this.getBounds();
    try {
      const { targetId } = await browserSession().send('Target.createTarget', {
        url: 'about:blank',
        newWindow: true,
        width,
        height,
      });
      claimTarget(targetId, this);
    } catch (error) {
      if (engine.hasExited) return;
      console.error('stand-in: no window:', error);
      this.ownRemove();
    }
  }
  /** An app window keeps its look only on the origin that it was opened with, so it opens with its first load. */
  ownOpenOnDisplay(target: string): void {
    if (!bootFacts.headed || this.isOnDisplay) return;
    this.isOnDisplay = true;
    const origin = /^https?:\/\/[^/]+/u.exec(target)?.[0];
    const url = origin ? blankAddress(origin, this.id) : `data:text/html,<title>${this.id}</title>`;
    claimUrl(url, this);
    engine.browser?.openAppWindow(url);
  }

  loadURL(url: string): Promise<void> {
    return this.ownContents.loadURL(url);
  }
  loadFile(file: string, options?: LoadFileOptions): Promise<void> {
    return this.ownContents.loadFile(file, options);
  }
  reload(): void {
    this.ownContents.reload();
  }
  capturePage(): Promise<NativeImage> {
    return this.ownContents.capturePage();
  }
  ownReadyToShow(): void {
    if (this.wasReadyToShow) return;
    this.wasReadyToShow = true;
    this.emit('ready-to-show', preventable());
  }

  close(): void {
    void this.ownTryToClose(true);
  }
  destroy(): void {
    this.ownRemove();
  }
  /** Asks the app, then the page. Whether the window is gone afterwards. */
  ownTryToClose(askPage: boolean): Promise<boolean> {
    this.closing ??= this.askAndClose(askPage).finally(() => {
      this.closing = undefined;
    });
    return this.closing;
  }
  private async askAndClose(askPage: boolean): Promise<boolean> {
    if (this.destroyed) return true;
    const event = preventable();
    this.emit('close', event);
    if (event.defaultPrevented) return this.isDestroyed();
    const session = this.ownContents.ownPage.now;
    if (session && askPage && !this.isDestroyed() && !this.ownContents.isCrashed()) {
      if (bootFacts.headed) this.ownContents.ownLeavesOnItsOwn = true;
      const gone = new Promise<boolean>((resolve) => {
        this.once('closed', () => resolve(true));
      });
      const answered = new Promise<boolean>((resolve) => {
        this.once('standin-unload-answered', resolve);
      });
      void session.try('Page.close');
      const mayGo = await Promise.race([gone, answered, pause(closingLimit).then(() => true)]);
      if (!mayGo) return false;
    }
    this.ownRemove();
    return true;
  }
  /** The window is gone, for whatever reason. */
  ownRemove(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    windows.delete(this.id);
    const { targetId } = this.ownContents.ownPage;
    if (targetId !== '' && engine.browser)
      void browserSession().try('Target.closeTarget', { targetId });
    if (focus.window === this) focus.window = undefined;
    this.ownContents.ownDestroy();
    this.emit('closed');
    if (windows.size > 0 || engine.isQuitting || engine.hasExited) return;
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
    else app.quit();
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }

  show(): void {
    this.showInactive();
    this.focus();
  }
  showInactive(): void {
    if (this.visible) return;
    this.visible = true;
    this.emit('show');
  }
  hide(): void {
    if (!this.visible) return;
    this.visible = false;
    this.emit('hide');
  }
  isVisible(): boolean {
    return this.visible;
  }
  focus(): void {
    if (bootFacts.headed) void this.ownContents.ownPage.now?.try('Page.bringToFront');
    if (focus.window === this) return;
    focus.window?.blur();
    focus.window = this;
    this.emit('focus');
    app.emit('browser-window-focus', preventable(), this);
  }
  blur(): void {
    if (focus.window !== this) return;
    focus.window = undefined;
    this.emit('blur');
    app.emit('browser-window-blur', preventable(), this);
  }
  isFocused(): boolean {
    return focus.window === this;
  }
  moveTop(): void {}
  flashFrame(_flash: boolean): void {}

  getTitle(): string {
    return this.title;
  }
  setTitle(title: string): void {
    this.title = title;
  }
  ownPageTitled(title: string): void {
    const event = preventable();
    this.emit('page-title-updated', event, title, true);
    if (!event.defaultPrevented) this.title = title;
  }
  setDocumentEdited(edited: boolean): void {
    this.edited = edited;
  }
  isDocumentEdited(): boolean {
    return this.edited;
  }
  setRepresentedFilename(_file: string): void {}
  setProgressBar(_progress: number): void {}
  setOverlayIcon(overlay: NativeImage | null, description: string): void {
    const png = overlay ? overlay.toPNG().toString('base64') : null;
    record.overlays.push({ png, description });
  }
  setMenu(_menu: unknown): void {}
  removeMenu(): void {}
  setMenuBarVisibility(_visible: boolean): void {}
  setAutoHideMenuBar(_hide: boolean): void {}
  setBackgroundColor(_color: string): void {}
  setIcon(_icon: unknown): void {}
}

function asReal(window: StandinWindow): BrowserWindow {
  return window as unknown as BrowserWindow;
}

export const faithfulWindow: [
  Faithful<StandinWindow, BrowserWindow>,
  Faithful<Omit<typeof StandinWindow, 'prototype'>, typeof BrowserWindow>,
] = [true, true];
