// What is tried at random is the same in every run, or a run says nothing about the next one.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { seed } from './seed.ts';

const tried = (more: fc.Parameters<[number]> = {}): number[] => {
  const values: number[] = [];
  fc.assert(
    fc.property(fc.integer(), (value) => void values.push(value)),
    more,
  );
  return values;
};

it('properties are tried on the same values each time', () => {
  expect(fc.readConfigureGlobal().seed).toBe(seed);
  expect(tried()).toEqual(tried());
  // The control: another seed, other values.
  expect(tried({ seed: seed + 1 })).not.toEqual(tried());
});
