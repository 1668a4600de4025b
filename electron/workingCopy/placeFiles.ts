// What is asked of files that may lie on another computer: by the system's own threads, so that nobody waits for a slow line.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, rm, stat } from 'node:fs/promises';

/** Tells one state of a file from another; null where there is none. */
export async function stampOf(file: string): Promise<string | null> {
  try {
    const { size, mtimeNs, ino } = await stat(file, { bigint: true });
    return `${size} ${mtimeNs} ${ino}`;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** SHA-256 of a file, read piece by piece. */
export async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

/** With what a crash left half written: opening the copy rolls it back. */
export async function copyWithJournal(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  await copyJournal(from, to);
}

/** Where there is none, there is none of an earlier copy either: it would be played back into this one. */
export async function copyJournal(from: string, to: string): Promise<void> {
  try {
    await copyFile(`${from}-journal`, `${to}-journal`);
  } catch (error) {
    if (!isMissing(error)) throw error;
    await rm(`${to}-journal`, { force: true });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
