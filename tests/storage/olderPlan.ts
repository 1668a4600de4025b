// A plan file as an older version of the program left it.
import { DatabaseSync } from 'node:sqlite';
import { digestsBeside } from '#electron/storage/schema.ts';

/** Brings a file of this version to the form of an older one. */
export function makeOlder(file: string, version = 1): void {
  const database = new DatabaseSync(file);
  if (version < digestsBeside) {
    database.exec('ALTER TABLE history DROP COLUMN digest');
    database.exec('ALTER TABLE property DROP COLUMN digest');
  }
  database.exec(`PRAGMA user_version = ${version}`);
  database.close();
}
