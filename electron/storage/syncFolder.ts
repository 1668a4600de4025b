// Makes names last: after a rename, a power cut may bring back the folder as it was, though the file itself was synced.
import { closeSync, fsyncSync, openSync } from 'node:fs';
import path from 'node:path';

/**
 * Syncs the folder that holds `file`. Windows does not let a folder be opened, and NTFS keeps a rename in its own journal; some
 * network drives refuse too. The file is written by then, so nobody is told.
 */
export function syncFolderOf(file: string): void {
  if (process.platform === 'win32') return;
  let descriptor: number | null = null;
  try {
    descriptor = openSync(path.dirname(file), 'r');
    fsyncSync(descriptor);
  } catch (error) {
    console.warn('a folder was not synced:', error);
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}
