// Simulated power cuts over the program's own way of writing, and what is broken on purpose, which must be found out.
import { describe, expect, it } from 'vitest';
import { cutPower, recordWorkload } from './powerCuts.ts';
import { hasStrace } from './trace.ts';

const today = Math.floor(Date.now() / 86_400_000) * 1000;
const orders = ['ordered', 'adversarial'] as const;

describe.skipIf(!hasStrace())('a power cut', () => {
  it.each([
    ['typing', 2, 20],
    ['pasting', 1, 5],
    ['importing', 2, 15],
    ['structure', 1, 15],
    ['creating', 2, 10],
    ['migrating', 2, 10],
  ])('[S1] loses nothing that was acknowledged: %s', (name, rounds, count) => {
    const recording = recordWorkload(name, rounds);
    for (const order of orders) {
      expect(cutPower(recording, order, { first: today, count })).toEqual({
        cuts: count,
        lost: 0,
        corrupt: 0,
        torn: 0,
        examples: [],
      });
    }
  });

  it.each([
    ['synchronous = OFF', 'off'],
    ['no exclusive lock', 'shared'],
    ['acknowledged before it is written', 'early'],
  ])('is found to lose something where the writer is broken: %s', (_, broken) => {
    const recording = recordWorkload('typing', 2, broken);
    for (const order of orders) {
      const { lost, corrupt, torn } = cutPower(recording, order, { first: today, count: 60 });
      expect(lost + corrupt + torn).toBeGreaterThan(0);
    }
  });
});
