// Notification and Tray: shown nowhere, recorded. A test clicks one with `emit('click')`.
import { EventEmitter } from 'node:events';
import type {
  Menu,
  NativeImage,
  Notification,
  NotificationConstructorOptions,
  Tray,
} from 'electron';
import type { Faithful } from '../guard.ts';
import { record } from '../record.ts';

export class StandinNotification extends EventEmitter {
  title: string;
  subtitle: string;
  body: string;
  silent: boolean;
  hasReply: boolean;
  timeoutType: Notification['timeoutType'];
  urgency: Notification['urgency'];

  constructor(options: NotificationConstructorOptions = {}) {
    super();
    this.title = options.title ?? '';
    this.subtitle = options.subtitle ?? '';
    this.body = options.body ?? '';
    this.silent = options.silent ?? false;
    this.hasReply = options.hasReply ?? false;
    this.timeoutType = options.timeoutType ?? 'default';
    this.urgency = options.urgency ?? 'normal';
  }
  static isSupported(): boolean {
    return true;
  }
  show(): void {
    record.notifications.push(this);
    this.emit('show', {});
  }
  close(): void {
    this.emit('close', {});
  }
}

export class StandinTray extends EventEmitter {
  toolTip = '';
  menu: Menu | null = null;
  private destroyed = false;

  constructor(_image: NativeImage | string) {
    super();
    record.trays.push(this);
  }
  setToolTip(toolTip: string): void {
    this.toolTip = toolTip;
  }
  setContextMenu(menu: Menu | null): void {
    this.menu = menu;
  }
  setImage(_image: NativeImage | string): void {}
  popUpContextMenu(menu?: Menu): void {
    const shown = menu ?? this.menu;
    if (shown) record.dialogs.push({ kind: 'popup', options: shown });
  }
  destroy(): void {
    this.destroyed = true;
    record.trays = record.trays.filter((tray) => tray !== this);
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
}

export const faithfulNotification: [
  Faithful<StandinNotification, Notification>,
  Faithful<Omit<StandinTray, 'toolTip' | 'menu'>, Tray>,
] = [true, true];
