// The module `electron` of the main process, as the stand-in has it. What Electron has and this list has not throws a
// sentence when it is used.
import { app } from './app.ts';
import { missingModule } from './guard.ts';
import { ipcMain } from './ipcMain.ts';
import { StandinMenu as Menu, StandinMenuItem as MenuItem } from './menu/menu.ts';
import { nativeImage } from './nativeImage.ts';
import { nativeTheme } from './nativeTheme.ts';
import { net, protocol } from './protocol.ts';
import { windows, windowOfTarget } from './registry.ts';
import { session } from './session.ts';
import { clipboard, StandinClipboardItem as ClipboardItem } from './system/clipboard.ts';
import { dialog } from './system/dialog.ts';
import { powerMonitor, powerSaveBlocker, screen } from './system/machine.ts';
import { StandinNotification as Notification, StandinTray as Tray } from './system/notification.ts';
import { safeStorage } from './system/safeStorage.ts';
import { shell } from './system/shell.ts';
import { utilityProcess } from './system/utilityProcess.ts';
import { standFor } from './guard.ts';
import { StandinWindow as BrowserWindow } from './windows/browserWindow.ts';

const webContents = standFor<typeof Electron.WebContents>('webContents')({
  getAllWebContents: () => [...windows.values()].map((window) => window.webContents),
  fromId: (id: number) => windows.get(id)?.webContents,
  getFocusedWebContents: () => BrowserWindow.getFocusedWindow()?.webContents ?? null,
  // Playwright finds the window of a page with it.
  fromDevToolsTargetId: (id: string) => windowOfTarget(id)?.webContents,
});

export {
  app,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
  webContents,
};

export const autoUpdater: object = missingModule('autoUpdater');
export const BaseWindow: object = missingModule('BaseWindow');
export const BrowserView: object = missingModule('BrowserView');
export const contentTracing: object = missingModule('contentTracing');
export const crashReporter: object = missingModule('crashReporter');
export const desktopCapturer: object = missingModule('desktopCapturer');
export const globalShortcut: object = missingModule('globalShortcut');
export const inAppPurchase: object = missingModule('inAppPurchase');
export const MessageChannelMain: object = missingModule('MessageChannelMain');
export const netLog: object = missingModule('netLog');
export const pushNotifications: object = missingModule('pushNotifications');
export const ServiceWorkerMain: object = missingModule('ServiceWorkerMain');
export const ShareMenu: object = missingModule('ShareMenu');
export const systemPreferences: object = missingModule('systemPreferences');
export const TouchBar: object = missingModule('TouchBar');
export const View: object = missingModule('View');
export const WebContentsView: object = missingModule('WebContentsView');
export const webFrameMain: object = missingModule('webFrameMain');

const electron: object = {
  app,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
  webContents,
};
// `import electron from 'electron'` must work as it does in Electron.
// oxlint-disable-next-line import/no-default-export
export default electron;
