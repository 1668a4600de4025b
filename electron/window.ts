// The one place that makes a window, with every protection on.
import { app, BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron';
import path from 'node:path';
import { placeOnScreens, smallestOn } from '#shared/desktop/windowPlace.ts';
import { loadingTitle, programName } from '#shared/words/windowTitle.ts';
import { lockContents } from './lockdown.ts';
import { pageUrl } from './pageServer.ts';
import type { Settings } from './storage/settings.ts';

/** Smallest size in CSS pixels at which a useful part of the grid fits; a laptop at 150 % has less, and gets less. */
const smallest = { width: 1000, height: 600 };

/** What a page of this program may do: nothing but call through the preload. `packaged`: not in a checkout. */
function shutPreferences(appPath: string, packaged: boolean): WebPreferences {
  return {
    preload: path.join(appPath, 'out/preload/preload.cjs'),
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
    devTools: !packaged,
  };
}

/** With `hidden` it is not shown by itself: the program was started beside the clock. */
export function createWindow(appPath: string, settings: Settings, hidden: boolean): BrowserWindow {
  const place = settings.window;
  const main = screen.getPrimaryDisplay().id;
  const displays = screen
    .getAllDisplays()
    .toSorted((a, b) => Number(b.id === main) - Number(a.id === main));
  const areas = displays.map(({ workArea }) => workArea);
  const shown = placeOnScreens(place, areas);
  const least = smallestOn(smallest, areas);
  const window = new BrowserWindow({
    width: shown.width,
    height: shown.height,
    ...(shown.x === undefined || shown.y === undefined ? {} : { x: shown.x, y: shown.y }),
    minWidth: least.width,
    minHeight: least.height,
    show: false,
    title: programName,
    // Before the page is drawn nothing flashes in the other colour.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#292929' : '#ffffff',
    webPreferences: shutPreferences(appPath, app.isPackaged),
  });
  let wasShown = false;
  window.once('show', () => {
    wasShown = true;
    // Not before: maximizing shows a window.
    if (place.maximized) window.maximize();
  });
  lockContents(window.webContents);
  // The page's title names the plan and is the window's; while it is loaded again, the old one stays.
  window.on('page-title-updated', (event, title) => {
    if (title === loadingTitle) event.preventDefault();
  });
  if (!hidden) window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    // Started beside the clock and never opened, it knows nothing of its place.
    if (!wasShown) return;
    const { x, y, width, height } = window.getNormalBounds();
    settings.rememberWindow({ x, y, width, height, maximized: window.isMaximized() });
  });
  void window.loadURL(pageUrl);
  return window;
}

/** Brings the window before the user, wherever it is. */
export function showWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
