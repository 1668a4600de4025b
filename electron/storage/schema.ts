// What a plan file looks like inside: its marks, its tables, and the steps from older versions to this one.
import type { DatabaseSync } from 'node:sqlite';

/** `PRAGMA application_id` of plan files: the letters "PLBK". */
export const applicationId = 0x504c424b;

/**
 * `PRAGMA user_version` that this program writes. A file with a greater one is opened for reading only, and so is one with a
 * smaller one until `upgradePlanFile` has brought it to this.
 */
export const formatVersion = 3;

/** From this version on, steps of the history and properties have digests too. */
export const digestsBeside = 3;

/**
 * The tables, one statement each. The text is compared with the file's own on opening: a file whose schema differs
 * (say by a planted trigger) is refused, since a trigger would run with the first innocent edit. Columns that came later stand as
 * SQLite writes them behind the others.
 */
export const tables = {
  record: `CREATE TABLE record (
  sheet TEXT NOT NULL,
  id TEXT NOT NULL,
  data TEXT NOT NULL,
  digest BLOB NOT NULL,
  PRIMARY KEY (sheet, id)
) WITHOUT ROWID`,
  history: `CREATE TABLE history (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  kind TEXT NOT NULL,
  step_of INTEGER,
  label TEXT NOT NULL,
  change TEXT NOT NULL
, digest BLOB)`,
  property: `CREATE TABLE property (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
, digest BLOB) WITHOUT ROWID`,
} as const;

/**
 * Statements that lead from version n (index n - 1) to version n + 1. Rows and fields that came later need none: what an older
 * file lacks is filled in on loading. Version 2 may have sheets that version 1 takes for damage. What version 3 has digests of
 * is given them by `addDigests`.
 */
export const migrations: readonly (readonly string[])[] = [
  [],
  ['ALTER TABLE history ADD COLUMN digest BLOB', 'ALTER TABLE property ADD COLUMN digest BLOB'],
];

/** Whether the schema of a file is, to the letter, that of a version. */
export function schemaMatches(database: DatabaseSync, version: number): boolean {
  const found = database
    .prepare(
      "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_autoindex%' ORDER BY name",
    )
    .all()
    .map((row) => `${String(row['name'])}: ${String(row['sql'])}`);
  const expected = Object.entries(tables)
    .map(
      ([name, sql]) =>
        `${name}: ${version < digestsBeside ? sql.replace(', digest BLOB)', ')') : sql}`,
    )
    .sort();
  return found.length === expected.length && found.every((line, index) => line === expected[index]);
}
