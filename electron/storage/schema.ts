// What a plan file looks like inside: its marks, its tables, and the steps from older versions to this one.
import type { DatabaseSync } from 'node:sqlite';

/** `PRAGMA application_id` of plan files: the letters "PLBK". */
export const applicationId = 0x504c424b;

/**
 * `PRAGMA user_version` that this program writes. A file with a greater one is opened for reading only, and so is one with a
 * smaller one until `upgradePlanFile` has brought it to this.
 */
export const formatVersion = 2;

/**
 * The tables, one statement each. The text is compared with the file's own on opening: a file whose schema differs
 * (say by a planted trigger) is refused, since a trigger would run with the first innocent edit.
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
)`,
  property: `CREATE TABLE property (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID`,
} as const;

/**
 * Statements that lead from version n (index n - 1) to version n + 1. Rows and fields that came later need none: what an older
 * file lacks is filled in on loading. Version 2 may have sheets that version 1 takes for damage.
 */
export const migrations: readonly (readonly string[])[] = [[]];

/** Whether the schema of a file is, to the letter, that of its version: so far all versions have the same tables. */
export function schemaMatches(database: DatabaseSync): boolean {
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
