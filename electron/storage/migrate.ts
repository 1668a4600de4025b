// From an older form of the plan file to the one of this version.
import type { DatabaseSync } from 'node:sqlite';
import { failure, success, type Result } from '#shared/result.ts';
import { addDigests } from './besideDigests.ts';
import { digestsBeside, formatVersion, migrations, schemaMatches } from './schema.ts';
import { sqliteFailure } from './sqliteProblem.ts';

/**
 * In one transaction, the version last. What is not in order then is taken back: the file is as it was, and it fails. `path` is
 * for the words of the failure.
 */
export function migrate(database: DatabaseSync, path: string, version: number): Result<null> {
  try {
    database.exec('BEGIN IMMEDIATE');
    for (const sql of migrations.slice(version - 1).flat()) database.exec(sql);
    if (version < digestsBeside) addDigests((sql) => database.prepare(sql));
    const pages = database.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'];
    const fits = schemaMatches(database, formatVersion) && pages === 'ok';
    if (fits) database.exec(`PRAGMA user_version = ${formatVersion}`);
    database.exec(fits ? 'COMMIT' : 'ROLLBACK');
    return fits ? success(null) : failure('planDamaged', path);
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    return sqliteFailure(error, path);
  }
}
