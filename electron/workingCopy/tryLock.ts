// Whether another program has a plan file open for editing.
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { failure, type Problem } from '#shared/result.ts';
import { ownerOf } from '../storage/ownerFile.ts';
import { sqliteFailure } from '../storage/sqliteProblem.ts';

/** Takes the lock for a moment, which also rolls back what a crash left half written. The problem if somebody has it. */
export function tryLock(origin: string): Problem | null {
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
