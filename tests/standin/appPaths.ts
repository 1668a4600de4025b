// app.getPath and app.setPath.
import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bootFacts } from './bootFacts.ts';

const changed = new Map<string, string>();

export function setAppPath(name: string, value: string): void {
  if (!path.isAbsolute(value)) throw new Error('Path must be absolute');
  changed.set(name, value);
}

export function getAppPath(name: string, appName: string): string {
  const known = changed.get(name) ?? defaultPath(name, appName);
  if (known === undefined) throw new Error(`Failed to get '${name}' path`);
  return known;
}

function defaultPath(name: string, appName: string): string | undefined {
  const home = os.homedir();
  switch (name) {
    case 'home':
      return home;
    case 'appData':
      return process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config');
    case 'userData':
    case 'sessionData': {
      const named = bootFacts.switches.get('user-data-dir');
      const folder = named
        ? path.resolve(named)
        : path.join(getAppPath('appData', appName), appName);
      mkdirSync(folder, { recursive: true });
      return folder;
    }
    case 'temp':
      return os.tmpdir();
    case 'exe':
    case 'module':
      return process.execPath;
    case 'logs':
      return path.join(getAppPath('userData', appName), 'logs');
    case 'crashDumps':
      return path.join(getAppPath('userData', appName), 'Crashpad');
    case 'desktop':
    case 'documents':
    case 'downloads':
    case 'music':
    case 'pictures':
    case 'videos':
      return path.join(home, name.charAt(0).toUpperCase() + name.slice(1));
    default:
      return undefined;
  }
}
