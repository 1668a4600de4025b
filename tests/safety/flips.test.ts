// Bits of a plan file that turned over. `npm run bench:safety` does it a thousand times.
import { expect, it } from 'vitest';
import { seed } from '../seed.ts';
import { flipBits } from './flips.ts';

it('[S6] a bit that changes a value is noticed on opening, which SQLite alone would not do', () => {
  const { changed, missedWithoutDigest, faults } = flipBits(seed, 60);
  expect(changed).toBe(60);
  expect(faults).toEqual([]);
  expect(missedWithoutDigest).toBeGreaterThan(20);
});
