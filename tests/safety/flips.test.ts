// Bits of a plan file that turned over. `npm run bench:safety` does it a thousand times.
import { expect, it } from 'vitest';
import { flipBits } from './flips.ts';

const today = Math.floor(Date.now() / 86_400_000);

it('[S6] a bit that changes a value is noticed on opening, which SQLite alone would not do', () => {
  const { changed, missedWithoutDigest, faults } = flipBits(today, 60);
  expect(changed).toBe(60);
  expect(faults).toEqual([]);
  expect(missedWithoutDigest).toBeGreaterThan(20);
});
