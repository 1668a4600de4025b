// ipcMain, and the same for one page (webContents.ipc).
import { EventEmitter } from 'node:events';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Faithful } from './guard.ts';

type Handler = Parameters<IpcMain['handle']>[1];

export class StandinIpcMain extends EventEmitter {
  private readonly handlers = new Map<string, Handler>();

  handle(channel: string, listener: Handler): void {
    if (this.handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.handlers.set(channel, listener);
  }

  handleOnce(channel: string, listener: Handler): void {
    this.handle(channel, (event: IpcMainInvokeEvent, ...args: unknown[]): unknown => {
      this.removeHandler(channel);
      return listener(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }

  ownHandler(channel: string): Handler | undefined {
    return this.handlers.get(channel);
  }
}

export const faithfulIpcMain: Faithful<StandinIpcMain, IpcMain> = true;

export const ipcMain: StandinIpcMain = new StandinIpcMain();
