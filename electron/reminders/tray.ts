// The icon beside the clock: there while the user wishes it, or while the program was started without its window.
import { Menu, Tray, nativeImage } from 'electron';
import path from 'node:path';
import type { MenuCommand } from '#shared/ipc/calls.ts';

export type TrayParts = {
  /** Brings the window back. */
  open(): void;
  /** Brings the window back and lets it carry out a command. */
  run(command: MenuCommand): void;
};

/** Windows cuts longer texts off. */
const longestTip = 120;

export class TrayIcon {
  private readonly parts: TrayParts;
  private tray: Tray | null = null;
  private tip = '计划簿';

  constructor(parts: TrayParts) {
    this.parts = parts;
  }

  /** Puts the icon there, or takes it away. */
  keep(there: boolean): void {
    if (there && !this.tray) this.tray = this.make();
    if (there || !this.tray) return;
    this.tray.destroy();
    this.tray = null;
  }

  /** What the icon says under the mouse: the plan and what presses in it. */
  describe(plan: string | null, summary: string | null): void {
    const lines = [plan ?? '计划簿', ...(plan === null ? [] : [summary ?? '没有逾期和临期事项'])];
    this.tip = lines.join('\n').slice(0, longestTip);
    this.tray?.setToolTip(this.tip);
  }

  private make(): Tray {
    // Windows takes the size that it needs out of the .ico; elsewhere only the .png can be read.
    const file = process.platform === 'win32' ? 'planbook.ico' : 'planbook.png';
    const icon = path.join(import.meta.dirname, file);
    const tray = new Tray(process.platform === 'win32' ? icon : nativeImage.createFromPath(icon));
    tray.setToolTip(this.tip);
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { id: 'trayOpen', label: '打开计划簿', click: () => this.parts.open() },
        { id: 'trayToday', label: '今日要事', click: () => this.parts.run('go:today') },
        { type: 'separator' },
        { id: 'trayQuit', label: '退出', role: 'quit' },
      ]),
    );
    tray.on('click', () => this.parts.open());
    return tray;
  }
}
