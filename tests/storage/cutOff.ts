import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { connectionPragmas } from '#electron/storage/connection.ts';

/** What a cut in the middle of a step leaves: pages of it in the file, and the journal that takes them back. */
export function cutOff(plan: string): void {
  const work = path.join(path.dirname(plan), 'work');
  mkdirSync(work, { recursive: true });
  const copy = path.join(work, path.basename(plan));
  copyFileSync(plan, copy);
  const database = new DatabaseSync(copy);
  for (const pragma of connectionPragmas) database.exec(pragma);
  database.exec('PRAGMA cache_size = 1');
  database.exec('BEGIN IMMEDIATE');
  database.exec("UPDATE record SET data = '{}'");
  // So many that they do not stay in memory.
  database.exec(`INSERT INTO property (name, value) WITH RECURSIVE many(n) AS
    (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 500)
    SELECT 'p' || n, hex(randomblob(500)) FROM many`);
  copyFileSync(copy, plan);
  copyFileSync(`${copy}-journal`, `${plan}-journal`);
  database.exec('ROLLBACK');
  database.close();
}
