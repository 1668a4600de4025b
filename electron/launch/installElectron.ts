// Fetches Electron's binary with the electron package's own installer, and gives up soon on a network that is not there.
import { spawn } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import { existsSync, readdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { electronBinary } from './binary.ts';

/** The installer is ended when nothing has grown for so long. */
const patience = 60_000;
const lookInterval = 2_000;

/** Path of the executable, or undefined; says on the console what happens. PLANBOOK_NO_DOWNLOAD=1 forbids the attempt. */
export async function installElectron(root: string): Promise<string | undefined> {
  if (process.env['PLANBOOK_NO_DOWNLOAD'] === '1') return undefined;
  const source = downloadSource(process.env);
  if (!(await canBeReached(source))) {
    console.log(
      `Electron is not installed, and ${new URL(source).hostname} cannot be reached from here.`,
    );
    return undefined;
  }
  console.log(`Electron is not installed: fetching it from ${source} (about 120 MB) …`);
  const failure = await runInstaller(root);
  const binary = electronBinary(root);
  if (binary === undefined)
    console.log(`Electron could not be fetched: ${failure ?? 'no executable was unpacked'}.`);
  return binary;
}

/** Where @electron/get will look, by the variables that it heeds. */
export function downloadSource(environment: Readonly<Record<string, string | undefined>>): string {
  const names = ['npm_config_electron_mirror', 'NPM_CONFIG_ELECTRON_MIRROR', 'ELECTRON_MIRROR'];
  const mirror = names
    .map((name) => environment[name])
    .find((value) => value !== undefined && value !== '');
  return mirror ?? 'https://github.com/electron/electron/releases/download/';
}

/** A proxy looks names up itself; without one, a name that does not resolve means that we are offline. */
async function canBeReached(source: string): Promise<boolean> {
  if (process.env['ELECTRON_GET_USE_PROXY'] || hasDownloadCache()) return true;
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), 5000);
  });
  const found = lookup(new URL(source).hostname).then(
    () => true,
    () => false,
  );
  const answer = await Promise.race([found, tooLong]);
  clearTimeout(timer);
  return answer;
}

/** A copy that was fetched before, or brought on a stick, needs no network. */
function hasDownloadCache(): boolean {
  const home = os.homedir();
  const folders = [
    process.env['electron_config_cache'],
    path.join(home, '.cache', 'electron'),
    path.join(home, 'Library', 'Caches', 'electron'),
    path.join(process.env['LOCALAPPDATA'] ?? home, 'electron', 'Cache'),
  ];
  return folders.some((folder) => folder && existsSync(folder) && readdirSync(folder).length > 0);
}

/** Resolves with what went wrong, or undefined. */
function runInstaller(root: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const script = path.join(root, 'node_modules', 'electron', 'install.js');
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'inherit', 'pipe'] });
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => {
      words += chunk.toString('utf8');
    });
    let lastSize = -1;
    let lastGrowth = performance.now();
    const watch = setInterval(() => {
      const size = sizeOfDownloads(root);
      if (size !== lastSize) lastGrowth = performance.now();
      lastSize = size;
      if (performance.now() - lastGrowth > patience) child.kill();
    }, lookInterval);
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      if (code === 0) resolve(undefined);
      else if (signal !== null) resolve(`no progress for ${patience / 1000} seconds`);
      else resolve(words.trim().split('\n')[0] ?? `exit status ${code}`);
    });
  });
}

/** Bytes in the folders that the installer writes to: its temporary ones and dist. */
function sizeOfDownloads(root: string): number {
  const temporary = readdirSync(os.tmpdir()).filter((name) =>
    name.startsWith('electron-download-'),
  );
  const folders = [
    ...temporary.map((name) => path.join(os.tmpdir(), name)),
    path.join(root, 'node_modules', 'electron', 'dist'),
  ];
  return folders.reduce((sum, folder) => sum + sizeOfFolder(folder), 0);
}

function sizeOfFolder(folder: string): number {
  let sum = 0;
  try {
    for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      sum += statSync(path.join(folder, entry)).size;
    }
  } catch {
    // The folder appears and goes while we look.
  }
  return sum;
}
