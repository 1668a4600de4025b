// Whether an open file is still the one that stands under its name. On Linux an open file may be renamed, deleted or replaced:
// what is written to it then reaches no file that anybody will open.
import { statSync } from 'node:fs';
import path from 'node:path';
import type { LostPlace } from '#shared/workingCopy/copy.ts';

export type FileIdentity = { dev: bigint; ino: bigint };

/** What tells a file from another one of the same name; null where there is none. */
export function identityOf(file: string): FileIdentity | null {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return { dev, ino };
  } catch {
    return null;
  }
}

/** How the file of this identity has left its place; null while it is there. */
export function lostFrom(file: string, identity: FileIdentity | null): LostPlace | null {
  const now = identityOf(file);
  if (now === null) return identityOf(path.dirname(file)) === null ? 'gone' : 'moved';
  // Windows lets nobody rename or replace a file that SQLite has open, and makes up the numbers of some network drives anew.
  if (identity === null || process.platform === 'win32') return null;
  return now.dev === identity.dev && now.ino === identity.ino ? null : 'replaced';
}
