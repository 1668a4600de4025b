// Workbooks changed at random, from new seeds every day: each is read or refused by a code.
import { expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';

const today = Math.floor(Date.now() / 86_400_000);

it('[R2] a changed workbook is read or refused by a code that has words', async () => {
  const { read, refused, faults } = await fuzz((today % 20_000) * 100_000, 1500);
  expect(faults).toEqual([]);
  // Otherwise nothing was put to the test.
  expect(read).toBeGreaterThan(50);
  expect(refused.size).toBeGreaterThan(8);
});
