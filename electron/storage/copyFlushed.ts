// A copy of a database that is being worked on, made by SQLite beside the work.
import { open, type FileHandle } from 'node:fs/promises';
import * as sqlite from 'node:sqlite';
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

/** Pages at a time: between two pieces, whoever wants to write has a turn. */
const piece = 100;
/** Milliseconds between flushes, and between attempts. */
const pause = 10;
const mostAttempts = 500;

/** Electron leaves Node's own tests of it out, so a build without it must start all the same. */
export function canCopyAside(): boolean {
  return typeof (sqlite as Partial<typeof sqlite>).backup === 'function';
}

/**
 * Copies `database` to `target`, on the disk when this resolves; what is written by the same connection meanwhile is in the
 * copy too. SQLite syncs the copy in its last step, and holds the connection until that is done: of 287 megabytes, 130 to 190
 * milliseconds in which no edit was written. So the system is asked all along to put on the disk what is there.
 */
export async function copyFlushed(database: DatabaseSync, target: string): Promise<void> {
  const ended = new AbortController();
  const flushing = flushUntil(ended.signal, target);
  try {
    await copyPatiently(database, target);
  } finally {
    ended.abort();
    await flushing;
  }
}

/**
 * Where the first piece falls into a transaction, Node gives up with an error that is none, instead of waiting as it does for
 * any other piece. Edits take milliseconds: the next attempt finds one between them.
 */
async function copyPatiently(database: DatabaseSync, target: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await sqlite.backup(database, target, { rate: piece });
      return;
    } catch (error) {
      const isNone = error instanceof Error && 'errcode' in error && error.errcode === 0;
      if (!isNone || attempt === mostAttempts) throw error;
      await setTimeout(pause);
    }
  }
}

async function flushUntil(ended: AbortSignal, target: string): Promise<void> {
  let handle: FileHandle | null = null;
  while (!ended.aborted) {
    await setTimeout(pause);
    // It may not be there yet, or not be flushed: that only takes longer at the end.
    handle ??= await open(target, 'r+').catch(() => null);
    await handle?.datasync().catch(() => {});
  }
  await handle?.close();
}
