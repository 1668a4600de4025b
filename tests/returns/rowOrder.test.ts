// Which rows were moved.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { movedPlaces } from '#shared/returns/rowOrder.ts';

it('[M23] as few rows as possible are said to have moved', () => {
  expect([...movedPlaces([0, 1, 2, 3])]).toEqual([]);
  expect([...movedPlaces([1, 2, 3, 0])]).toEqual([3]);
  expect([...movedPlaces([3, 0, 1, 2])]).toEqual([0]);
  expect(movedPlaces([3, 2, 1, 0]).size).toBe(3);
});

it('[M23] the others stand in the order in which they were sent', () => {
  const places = fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { maxLength: 20 });
  fc.assert(
    fc.property(places, (some) => {
      const moved = movedPlaces(some);
      const stayed = some.filter((_, index) => !moved.has(index));
      expect(stayed).toEqual([...stayed].sort((a, b) => a - b));
    }),
  );
});
