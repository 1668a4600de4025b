// A working copy of a plan on a network drive, as it is there now.
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { failure, success, type Result } from '#shared/result.ts';
import { fileFailure } from '../storage/fileProblem.ts';
import { syncFile } from '../storage/writeFile.ts';
import type { KeptCopy, WorkingCopies } from './copies.ts';
import { copyWithJournal, digestOf, stampOf } from './placeFiles.ts';

/** How often it is copied anew when somebody writes to it meanwhile. */
const tries = 3;

/** Null where the file there cannot be written: it is opened in its place, for reading. */
export async function fetchCopy(
  origin: string,
  copies: WorkingCopies,
): Promise<Result<KeptCopy | null>> {
  if (!(await isWritable(origin))) return success(null);
  const copy = copies.make(origin, 'share');
  try {
    for (let count = 0; count < tries; count += 1) {
      const before = await stampOf(origin);
      await copyWithJournal(origin, copy.file);
      if (before === null || before !== (await stampOf(origin))) continue;
      syncFile(copy.file);
      copy.record.seen = await digestOf(copy.file);
      return success(copy);
    }
    copies.remove(copy);
    return failure('fileBusy', origin);
  } catch (error) {
    copies.remove(copy);
    return fileFailure(error, origin);
  }
}

async function isWritable(file: string): Promise<boolean> {
  try {
    await access(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
