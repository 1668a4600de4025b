// A plan copied while somebody works on it.
import path from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { copyFlushed } from '#electron/storage/copyFlushed.ts';
import { temporaryFolder } from '#tests/temporary.ts';

function inTransaction(): { database: DatabaseSync; target: string } {
  const folder = temporaryFolder();
  const database = new DatabaseSync(path.join(folder, 'from'));
  database.exec('PRAGMA locking_mode = EXCLUSIVE; CREATE TABLE some (value)');
  database.exec("BEGIN IMMEDIATE; INSERT INTO some VALUES ('a')");
  return { database, target: path.join(folder, 'to') };
}

it('waits where it begins in the middle of an edit', async () => {
  const { database, target } = inTransaction();
  const copying = copyFlushed(database, target);
  setTimeout(() => database.exec('COMMIT'), 60);
  await copying;
  database.close();
  const copy = new DatabaseSync(target);
  expect(copy.prepare('SELECT value FROM some').all()).toEqual([{ value: 'a' }]);
  copy.close();
});

it('is needed as long as Node fails then', async () => {
  const { database, target } = inTransaction();
  await expect(backup(database, target)).rejects.toThrow('not an error');
  database.close();
});
