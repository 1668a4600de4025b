// Whether the real Electron is installed. Asked without loading the `electron` package, which would start a download.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Path of Electron's executable inside node_modules (electron.exe on Windows), or undefined. */
export function electronBinary(root: string): string | undefined {
  const folder = path.join(root, 'node_modules', 'electron');
  const pathFile = path.join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const executable = path.join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : undefined;
}
