// Which recent plans are missing, with shares that answer late or never.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { missingOf } from '#electron/storage/presence.ts';
import { temporaryFolder } from '#tests/temporary.ts';

it('tells the files that are gone from those that are there', async () => {
  const folder = temporaryFolder();
  const here = path.join(folder, '在.planbook');
  const gone = path.join(folder, '不在.planbook');
  writeFileSync(here, '');
  expect([...(await missingOf([here, gone]))]).toEqual([gone]);
});

it('does not wait for a share that never answers, and does not ask it twice', async () => {
  let asked = 0;
  let answer: () => void = () => {};
  const silent = () => {
    asked += 1;
    return new Promise<void>((_resolve, reject) => {
      answer = () => reject(new Error('ENOENT'));
    });
  };
  const began = performance.now();
  expect([...(await missingOf(['/dead/a', '/dead/b'], silent, 50))]).toEqual([]);
  expect([...(await missingOf(['/dead/a', '/dead/b'], silent, 50))]).toEqual([]);
  expect(performance.now() - began).toBeLessThan(5000);
  expect(asked).toBe(1);
  // The control: once it answers it is asked again, and its answer counts.
  answer();
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  answer();
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  const refuses = () => Promise.reject(new Error('ENOENT'));
  expect([...(await missingOf(['/dead/a'], refuses, 50))]).toEqual(['/dead/a']);
});
