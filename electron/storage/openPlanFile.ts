// Making and opening plan files: nothing is opened that is not a plan file in good order.
import {
  accessSync,
  closeSync,
  constants,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { PlanSnapshot } from '#shared/plan/document.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { fileFailure } from './fileProblem.ts';
import { claimPlan, ownerOf } from './ownerFile.ts';
import { connectionPragmas, PlanFile } from './planFile.ts';
import { applicationId, formatVersion, migrations, tables } from './schema.ts';
import { sqliteFailure } from './sqliteProblem.ts';
import { syncFolderOf } from './syncFolder.ts';
import { syncFile } from './writeFile.ts';
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
  const draft = `${path}.writing`;
  try {
    rmSync(draft, { force: true });
    const database = new DatabaseSync(draft);
    try {
      for (const pragma of connectionPragmas) database.exec(pragma);
      database.exec(`PRAGMA application_id = ${applicationId}`);
      for (const sql of Object.values(tables)) database.exec(sql);
      database.exec(`PRAGMA user_version = ${formatVersion}`);
      new PlanFile(draft, database, false).fill(snapshot, properties);
    } finally {
      database.close();
    }
    syncFile(draft);
    renameSync(draft, path);
    syncFolderOf(path);
    return success(null);
  } catch (error) {
    rmSync(draft, { force: true });
    return error instanceof Error && 'errcode' in error
      ? sqliteFailure(error, path)
      : writingFailure(error, path);
  }
}

/** Opens a plan file after looking at its first bytes, its marks, its schema and its pages. */
export function openPlanFile(path: string): Result<OpenedFile> {
  const newer = isNewer(path);
  if (!newer.ok) return newer;
  const readOnlyBecause = newer.value ? 'planNewer' : writable(path) ? null : 'fileReadOnly';
  const file = connect(path, readOnlyBecause !== null, newer.value);
  if (file.ok) {
    if (readOnlyBecause === null) file.value.whenClosed(claimPlan(path));
    return success({ file: file.value, readOnlyBecause });
  }
  if (file.problem.code === 'planInUse') return failure('planInUse', path, ownerOf(path));
  // The system let it be opened for writing and then did not let it be written: a share, a folder without permission.
  if (readOnlyBecause !== null || !cannotWrite.has(file.problem.code)) return file;
  const read = connect(path, true, false);
  return read.ok ? success({ file: read.value, readOnlyBecause: 'fileReadOnly' }) : read;
}

/** The same for reading only, whether or not it could be written: a backup stays as it was made. */
export function openForReading(path: string): Result<PlanFile> {
  const newer = isNewer(path);
  return newer.ok ? connect(path, true, newer.value) : newer;
}

/** What the trial of writing is answered with where the file or its folder cannot be written. */
const cannotWrite = new Set(['fileReadOnly', 'fileNotAllowed', 'cannotOpenFile']);

function isNewer(path: string): Result<boolean> {
  const marks = readMarks(path);
  if (!marks.ok) return marks;
  if (marks.value.application !== applicationId) return failure('notPlanFile', path);
  return success(marks.value.version > formatVersion);
}

function connect(path: string, readOnly: boolean, newer: boolean): Result<PlanFile> {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path, { readOnly });
    const problem = prepareDatabase(database, path, readOnly, newer);
    if (problem) {
      database.close();
      return problem;
    }
    return success(new PlanFile(path, database, readOnly, newer));
  } catch (error) {
    database?.close();
    return sqliteFailure(error, path);
  }
}

/** Application id and version from the header of the file, so that nothing else is ever opened as a database. */
function readMarks(path: string): Result<{ application: number; version: number }> {
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
  return success({ application: header.readUInt32BE(68), version: header.readUInt32BE(60) });
}

function writable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function prepareDatabase(
  database: DatabaseSync,
  path: string,
  readOnly: boolean,
  newer: boolean,
): ReturnType<typeof failure> | null {
  for (const pragma of connectionPragmas) {
    if (!readOnly || !pragma.includes('journal_mode')) database.exec(pragma);
  }
  if (!readOnly) {
    // Takes the lock that this connection keeps, or fails at once when another program has it. A transaction begins on a
    // read-only file too; only the first page that it touches says so. Rolled back, the file keeps its bytes.
    const version = database.prepare('PRAGMA user_version').get()?.['user_version'];
    database.exec('BEGIN IMMEDIATE');
    database.exec(`PRAGMA user_version = ${Number(version)}`);
    database.exec('ROLLBACK');
  }
  const check = database.prepare('PRAGMA quick_check(1)').get();
  if (check?.['quick_check'] !== 'ok') return failure('planDamaged', path);
  if (!newer) {
    if (!readOnly) migrate(database);
    if (!schemaMatches(database)) return failure('planSchemaDiffers', path);
  }
  return null;
}

function migrate(database: DatabaseSync): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version >= formatVersion) return;
  database.exec('BEGIN IMMEDIATE');
  for (const statements of migrations.slice(version - 1)) {
    for (const sql of statements) database.exec(sql);
  }
  database.exec(`PRAGMA user_version = ${formatVersion}`);
  database.exec('COMMIT');
}

function schemaMatches(database: DatabaseSync): boolean {
  const found = database
    .prepare(
      "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_autoindex%' ORDER BY name",
    )
    .all()
    .map((row) => `${String(row['name'])}: ${String(row['sql'])}`);
  const expected = Object.entries(tables)
    .map(([name, sql]) => `${name}: ${sql}`)
    .sort();
  return found.length === expected.length && found.every((line, index) => line === expected[index]);
}
