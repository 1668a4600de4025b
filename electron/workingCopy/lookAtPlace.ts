// What stands in a plan's place, compared with its working copy. A file on a network drive is read through the system's own
// threads and opened as a database only after it was copied: a drive that hangs does not hang the window.
import { createHash } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { copyFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { failure, success, type Problem, type Result } from '#shared/result.ts';
import { relationOf, type Relation } from '#shared/workingCopy/copy.ts';
import { fileFailure } from '../storage/fileProblem.ts';
import { openForReading } from '../storage/openPlanFile.ts';
import { ownerOf } from '../storage/ownerFile.ts';
import type { PlanFile } from '../storage/planFile.ts';
import { readPaced } from '../storage/readBackup.ts';
import { sqliteFailure } from '../storage/sqliteProblem.ts';

/** `stamp` tells whether the file was touched since; `relation` of a file that is no plan, or a damaged one, is `apart`. */
export type FoundPlace =
  | { found: 'gone' | 'moved' }
  | { found: 'file'; relation: Relation; stamp: string };

/** `seen`: the digest of the file when it was last read or written. `network`: the place is on a network drive. */
type Looking = {
  origin: string;
  store: PlanFile;
  folder: string;
  seen: string | null;
  network: boolean;
};

export async function lookAtPlace(looking: Looking): Promise<Result<FoundPlace>> {
  const { origin, seen, network } = looking;
  try {
    const stamp = await stampOf(origin);
    if (stamp === null) return success({ found: await folderOf(origin) });
    const used = network ? null : tryLock(origin);
    if (used) return { ok: false, problem: used };
    // An unchanged file continues into the working copy: it was seen to.
    const known = seen !== null && seen === (await digestOf(origin));
    const relation = known ? 'older' : await relate(looking);
    return success({ found: 'file', relation, stamp });
  } catch (error) {
    return fileFailure(error, origin);
  }
}

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

async function folderOf(origin: string): Promise<'gone' | 'moved'> {
  try {
    await stat(path.dirname(origin));
    return 'moved';
  } catch {
    return 'gone';
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Takes the lock for a moment, which also rolls back what a crash left half written. The problem if somebody has it. */
function tryLock(origin: string): Problem | null {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(origin);
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    database.exec('BEGIN IMMEDIATE');
    database.exec('ROLLBACK');
    return null;
  } catch (error) {
    const { problem } = sqliteFailure(error, origin);
    if (problem.code !== 'planInUse') return null;
    return failure('planInUse', path.basename(origin), ownerOf(origin)).problem;
  } finally {
    database?.close();
  }
}

/** Its own copy may be recovered and read at leisure. */
async function relate({ origin, store, folder }: Looking): Promise<Relation> {
  const copy = path.join(folder, 'found.planbook');
  try {
    await copyFile(origin, copy);
    await copyFile(`${origin}-journal`, `${copy}-journal`).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
    // What a crash left half written is rolled back in it.
    tryLock(copy);
    const read = await readPaced(copy);
    const opened = read.ok ? openForReading(copy) : read;
    if (!opened.ok) return 'apart';
    const file = opened.value;
    try {
      return relationOf(file.historyEnd(), store.historyEnd(), {
        found: (number) => file.stepDigest(number),
        copy: (number) => store.stepDigest(number),
      });
    } finally {
      file.close();
    }
  } finally {
    rmSync(copy, { force: true });
    await rm(`${copy}-journal`, { force: true });
  }
}
