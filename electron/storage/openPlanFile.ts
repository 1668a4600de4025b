// Making and opening plan files: nothing is opened that is not a plan file in good order.
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { PlanSnapshot } from '#shared/plan/document.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { draftBegun, draftEnded, draftEnding } from './drafts.ts';
import { fileFailure } from './fileProblem.ts';
import { journalOf } from './journal.ts';
import { claimPlan, ownerOf } from './ownerFile.ts';
import { connectionPragmas } from './connection.ts';
import { PlanFile } from './planFile.ts';
import { applicationId, formatVersion, schemaMatches, tables } from './schema.ts';
import { sqliteFailure } from './sqliteProblem.ts';
import { syncFolderOf } from './syncFolder.ts';
import { renameSoon, syncFile } from './writeFile.ts';
import { writingFailure } from './writingFailure.ts';

/** The extension of plan files, with its dot. */
export const planExtension = '.planbook';

/** An opened plan file and why it cannot be written, as a problem code, if so. */
export type OpenedFile = { file: PlanFile; readOnlyBecause: string | null };

/** Makes a new plan file. It stands under its name only when it is whole: written beside it, synced, renamed. */
export function createPlanFile(
  path: string,
  snapshot: PlanSnapshot,
  properties: Record<string, string>,
): Result<null> {
  const draft = `${path}${draftEnding}`;
  draftBegun(draft);
  try {
    rmSync(draft, { force: true });
    const database = new DatabaseSync(draft);
    try {
      for (const pragma of connectionPragmas) database.exec(pragma);
      database.exec(`PRAGMA application_id = ${applicationId}`);
      for (const sql of Object.values(tables)) database.exec(sql);
      database.exec(`PRAGMA user_version = ${formatVersion}`);
      new PlanFile(draft, database, false, formatVersion).fill(snapshot, properties);
    } finally {
      database.close();
    }
    syncFile(draft);
    const cleared = clearJournal(path);
    if (!cleared.ok) {
      rmSync(draft, { force: true });
      return cleared;
    }
    renameSoon(draft, path);
    syncFolderOf(path);
    return success(null);
  } catch (error) {
    rmSync(draft, { force: true });
    return error instanceof Error && 'errcode' in error
      ? sqliteFailure(error, path)
      : writingFailure(error, path);
  } finally {
    draftEnded(draft);
  }
}

/**
 * Opens a plan file after looking at its first bytes, its marks, its schema and its pages. One of another version is opened for
 * reading only; `upgradePlanFile` brings an older one to this version before.
 */
export function openPlanFile(path: string): Result<OpenedFile> {
  let marks = readMarks(path);
  // Only a connection that may write can take back what was cut off, say in the middle of an upgrade.
  if (marks.ok && otherVersion(marks.value.version) !== null && journalOf(path) === 'hot') {
    if (writable(path) && isHeldElsewhere(path)) return failure('planInUse', path, ownerOf(path));
    marks = readMarks(path);
  }
  if (!marks.ok) return marks;
  let readOnlyBecause = writable(path) ? otherVersion(marks.value.version) : 'fileReadOnly';
  let file = connect(path, readOnlyBecause !== null);
  if (file.ok && readOnlyBecause === null) {
    // A crash may have left the header of what is taken back by opening: the version is asked for again.
    readOnlyBecause = otherVersion(file.value.version);
    if (readOnlyBecause !== null) {
      file.value.close();
      file = connect(path, true);
    }
  }
  if (file.ok) {
    if (readOnlyBecause === null) file.value.whenClosed(claimPlan(path));
    return success({ file: file.value, readOnlyBecause });
  }
  if (file.problem.code === 'planInUse') return failure('planInUse', path, ownerOf(path));
  // The system let it be opened for writing and then did not let it be written: a share, a folder without permission.
  if (readOnlyBecause !== null || !cannotWrite.has(file.problem.code)) return file;
  const read = connect(path, true);
  return read.ok ? success({ file: read.value, readOnlyBecause: 'fileReadOnly' }) : read;
}

/** The same for reading only, whether or not it could be written: a backup stays as it was made. */
export function openForReading(path: string): Result<PlanFile> {
  const marks = readMarks(path);
  return marks.ok ? connect(path, true) : marks;
}

/** The same for a file of an older version, which is about to be brought to this one; null for one that needs no upgrade. */
export function openForUpgrade(path: string): Result<PlanFile | null> {
  const marks = readMarks(path);
  if (!marks.ok) return marks;
  // After a crash the header may be that of an upgrade which opening takes back.
  const sure = !existsSync(`${path}-journal`);
  if (sure && otherVersion(marks.value.version) !== 'planOlder') return success(null);
  if (!writable(path)) return success(null);
  const file = connect(path, false);
  if (!file.ok) return file;
  if (otherVersion(file.value.version) === 'planOlder') return file;
  file.value.close();
  return success(null);
}

function otherVersion(version: number): string | null {
  if (version === formatVersion) return null;
  return version > formatVersion ? 'planNewer' : 'planOlder';
}

/**
 * Whether another program has it open for editing. Readers are let in beside it until it writes next, and would then keep it
 * from writing. The trial writes nothing but takes back what a crash left half written.
 */
export function isHeldElsewhere(path: string): boolean {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path);
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    database.exec('BEGIN IMMEDIATE');
    database.exec('ROLLBACK');
    return false;
  } catch (error) {
    const failed = sqliteFailure(error, path);
    // What cannot be written at all is edited by nobody who could be disturbed.
    return failed.problem.code === 'planInUse';
  } finally {
    database?.close();
  }
}

/**
 * Before another file takes the name: a journal that a crash left there would be played back into it. It is played back into the
 * file that it belongs to, since that stays where the other one cannot be put there. Fails with `planInUse`.
 */
export function clearJournal(path: string): Result<null> {
  const journal = `${path}-journal`;
  if (!existsSync(journal)) return success(null);
  if (existsSync(path) && isHeldElsewhere(path)) {
    return failure('planInUse', path, ownerOf(path));
  }
  rmSync(journal, { force: true });
  // It must not come back after a power cut that keeps the other file.
  syncFolderOf(journal);
  return success(null);
}

/** What the trial of writing is answered with where the file or its folder cannot be written. */
const cannotWrite = new Set(['fileReadOnly', 'fileNotAllowed', 'cannotOpenFile']);

function connect(path: string, readOnly: boolean): Result<PlanFile> {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path, { readOnly });
    const version = prepareDatabase(database, path, readOnly);
    if (!version.ok) {
      database.close();
      return version;
    }
    return success(new PlanFile(path, database, readOnly, version.value));
  } catch (error) {
    database?.close();
    const failed = sqliteFailure(error, path);
    const isCutOff =
      readOnly && failed.problem.code === 'fileReadOnly' && journalOf(path) === 'hot';
    return isCutOff ? failure('planCutOff', path) : failed;
  }
}

/** Looks at the header of the file, so that nothing else is ever opened as a database; its version. */
function readMarks(path: string): Result<{ version: number }> {
  const header = Buffer.alloc(100);
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return failure('fileIsFolder', path);
    if (stat.size === 0) return failure('emptyFile', path);
    const descriptor = openSync(path, 'r');
    try {
      readSync(descriptor, header, 0, header.length, 0);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return fileFailure(error, path);
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') return failure('notPlanFile', path);
  if (header.readUInt32BE(68) !== applicationId) return failure('notPlanFile', path);
  return success({ version: header.readUInt32BE(60) });
}

function writable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Sets up a connection and looks at the file through it; the version of its form. */
function prepareDatabase(database: DatabaseSync, path: string, readOnly: boolean): Result<number> {
  for (const pragma of connectionPragmas) {
    if (!readOnly || !pragma.includes('journal_mode')) database.exec(pragma);
  }
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (!readOnly) {
    // Takes the lock that this connection keeps, or fails at once when another program has it. A transaction begins on a
    // read-only file too; only the first page that it touches says so. Rolled back, the file keeps its bytes.
    database.exec('BEGIN IMMEDIATE');
    database.exec(`PRAGMA user_version = ${version}`);
    database.exec('ROLLBACK');
  }
  const check = database.prepare('PRAGMA quick_check(1)').get();
  if (check?.['quick_check'] !== 'ok') return failure('planDamaged', path);
  if (version <= formatVersion && !schemaMatches(database, version)) {
    return failure('planSchemaDiffers', path);
  }
  return success(version);
}
