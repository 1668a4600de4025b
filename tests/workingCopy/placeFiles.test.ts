import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { copyWithJournal } from '#electron/workingCopy/placeFiles.ts';
import { temporaryFolder } from '#tests/temporary.ts';

it('a copy that is made anew has no journal of the one before', async () => {
  const folder = temporaryFolder();
  const [from, to] = [path.join(folder, 'a'), path.join(folder, 'b')];
  writeFileSync(from, '计划');
  writeFileSync(`${from}-journal`, '没有写完');
  await copyWithJournal(from, to);
  expect(existsSync(`${to}-journal`)).toBe(true);
  rmSync(`${from}-journal`);
  await copyWithJournal(from, to);
  expect(existsSync(`${to}-journal`)).toBe(false);
});
