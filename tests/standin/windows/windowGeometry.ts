// A window's place, size and state. Headless, the size is the page's; the rest is only remembered.
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { bootFacts } from '../bootFacts.ts';
import { WindowEmitter } from '../guard.ts';
import type { StandinContents } from './webContents.ts';

export abstract class WindowGeometry extends WindowEmitter {
  abstract readonly ownContents: StandinContents;
  private bounds: Rectangle;
  private minimized = false;
  private maximized = false;
  private fullScreen = false;

  constructor({ x = 0, y = 0, width = 800, height = 600 }: BrowserWindowConstructorOptions) {
    super();
    this.bounds = { x, y, width, height };
  }

  minimize(): void {
    this.minimized = true;
    this.emit('minimize');
  }
  restore(): void {
    this.minimized = false;
    this.emit('restore');
  }
  maximize(): void {
    this.maximized = true;
    this.emit('maximize');
  }
  unmaximize(): void {
    this.maximized = false;
    this.emit('unmaximize');
  }
  setFullScreen(flag: boolean): void {
    this.fullScreen = flag;
    this.emit(flag ? 'enter-full-screen' : 'leave-full-screen');
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  isFullScreen(): boolean {
    return this.fullScreen;
  }
  isNormal(): boolean {
    return !this.minimized && !this.maximized && !this.fullScreen;
  }

  getBounds(): Rectangle {
    return { ...this.bounds };
  }
  getNormalBounds(): Rectangle {
    return this.getBounds();
  }
  getContentBounds(): Rectangle {
    return this.getBounds();
  }
  getSize(): number[] {
    return [this.bounds.width, this.bounds.height];
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds };
    const { width, height } = this.bounds;
    const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
    if (!bootFacts.headed)
      void this.ownContents.ownPage.now?.try('Emulation.setDeviceMetricsOverride', metrics);
    this.emit('resize');
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  center(): void {}
  setMinimumSize(_width: number, _height: number): void {}
}
