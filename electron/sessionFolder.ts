// Where Chromium keeps what it can make anew: on this computer, also where the user's profile lies on a server and travels.
import type { App } from 'electron';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** Null: beside the settings, as everywhere but on Windows. */
export function sessionFolder(
  platform: string,
  localAppData: string | undefined,
  userData: string,
): string | null {
  if (platform !== 'win32' || !localAppData) return null;
  const inside = path.win32.relative(localAppData, userData);
  // Settings that lie on this computer already, as those of a portable program may, keep everything together.
  if (inside !== '' && !inside.startsWith('..') && !path.win32.isAbsolute(inside)) return null;
  return path.win32.join(localAppData, 'planbook', 'session');
}

/** Before the program is ready. Where the folder cannot be made, all stays beside the settings. */
export function keepSessionHere(app: Pick<App, 'getPath' | 'setPath'>): void {
  const folder = sessionFolder(
    process.platform,
    process.env['LOCALAPPDATA'],
    app.getPath('userData'),
  );
  if (folder === null) return;
  try {
    mkdirSync(folder, { recursive: true });
    app.setPath('sessionData', folder);
  } catch (error) {
    console.warn('the session stays beside the settings:', error);
  }
}
