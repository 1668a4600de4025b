// What stands in a plan's place, compared with its working copy. A file on a network drive is read through the system's own
// threads and opened as a database only after it was copied: a drive that hangs does not hang the window.
import { rmSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { success, type Result } from '#shared/result.ts';
import { relationOf, type Relation } from '#shared/workingCopy/copy.ts';
import { fileFailure } from '../storage/fileProblem.ts';
import { openForReading } from '../storage/openPlanFile.ts';
import type { PlanFile } from '../storage/planFile.ts';
import { readPaced } from '../storage/readBackup.ts';
import { planLineage } from './planLineage.ts';
import { copyWithJournal, digestOf, stampOf } from './placeFiles.ts';
import { tryLock } from './tryLock.ts';

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

async function folderOf(origin: string): Promise<'gone' | 'moved'> {
  try {
    await stat(path.dirname(origin));
    return 'moved';
  } catch {
    return 'gone';
  }
}

/** Its own copy may be recovered and read at leisure. */
async function relate({ origin, store, folder }: Looking): Promise<Relation> {
  const copy = path.join(folder, 'found.planbook');
  try {
    await copyWithJournal(origin, copy);
    // What a crash left half written is rolled back in it.
    tryLock(copy);
    const read = await readPaced(copy);
    const opened = read.ok ? openForReading(copy) : read;
    if (!opened.ok) return 'apart';
    const file = opened.value;
    try {
      return relationOf(planLineage(file), planLineage(store));
    } finally {
      file.close();
    }
  } finally {
    rmSync(copy, { force: true });
    await rm(`${copy}-journal`, { force: true });
  }
}
