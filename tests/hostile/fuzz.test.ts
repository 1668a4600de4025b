// Workbooks changed at random: each is read or refused by a code.
import { expect, it } from 'vitest';
import { seed } from '../seed.ts';
import { fuzz } from './fuzz.ts';

it('[R2] a changed workbook is read or refused by a code that has words', async () => {
  const { read, refused, faults } = await fuzz((seed % 20_000) * 100_000, 1500);
  expect(faults).toEqual([]);
  // Otherwise nothing was put to the test.
  expect(read).toBeGreaterThan(50);
  expect(refused.size).toBeGreaterThan(8);
});
