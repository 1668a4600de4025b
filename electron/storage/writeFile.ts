// Writing a file so that it is whole or not there: beside its name, synced, renamed.
import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { success, type Result } from '#shared/result.ts';
import { draftBegun, draftEnded, draftEnding } from './drafts.ts';
import { syncFolderOf } from './syncFolder.ts';
import { writingFailure } from './writingFailure.ts';

/** Milliseconds before each further try when another program (a virus scanner) holds the file for a moment. */
export const retryDelays = [50, 150, 400, 1000];

/**
 * Writes `bytes` to `file`, replacing what was there. A failure leaves what was there; where that is what stands in the
 * way, the failure names another file beside it (`facts.other`).
 */
export function writeFileWhole(file: string, bytes: Uint8Array): Promise<Result<null>> {
  return replaceFile(file, async (draft) => {
    const handle = await open(draft, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return success(null);
  });
}

/** Has `write` make a draft beside `file` (synced, under a name that is free), which then takes the file's place. */
export async function replaceFile(
  file: string,
  write: (draft: string) => Promise<Result<null>> | Result<null>,
): Promise<Result<null>> {
  const draft = `${file}${draftEnding}`;
  draftBegun(draft);
  try {
    await rm(draft, { force: true });
    const written = await write(draft);
    if (written.ok) {
      await renamePatiently(draft, file);
      syncFolderOf(file);
    } else await rm(draft, { force: true });
    return written;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    return writingFailure(error, file);
  } finally {
    draftEnded(draft);
  }
}

/** Renames; a file that another program holds for a moment is waited for, some two seconds. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (const delay of retryDelays) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!isHeld(error)) throw error;
      await setTimeout(delay);
    }
  }
  await rename(from, to);
}

/** The same where nobody can be waited for but for a moment: a fifth of a second. */
export function renameSoon(from: string, to: string): void {
  for (const delay of [20, 60, 120]) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (!isHeld(error)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, delay);
    }
  }
  renameSync(from, to);
}

function isHeld(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'EPERM' || code === 'EACCES' || code === 'EBUSY';
}

/** Has the system put on the disk what was written to a file. */
export function syncFile(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
