// Simulated power cuts over the program's own way of writing, and what is broken on purpose, which must be found out.
import { describe, expect, it } from 'vitest';
import { seed } from '../seed.ts';
import { cutPower, recordWorkload } from './powerCuts.ts';
import { hasStrace } from './trace.ts';
import type { WorkloadName } from './workloads.ts';

const first = seed * 1000;
const orders = ['ordered', 'adversarial'] as const;
const workloads: [WorkloadName, number, number][] = [
  ['typing', 2, 20],
  ['pasting', 1, 8],
  ['importing', 2, 15],
  ['structure', 1, 15],
  ['creating', 2, 10],
  ['migrating', 2, 15],
  ['backingUp', 2, 25],
  ['restoring', 2, 25],
];

describe.skipIf(!hasStrace())('a power cut', () => {
  it.each(workloads)(
    '[S1][K9] loses nothing that was acknowledged, and no backup: %s',
    async (name, rounds, count) => {
      const recording = await recordWorkload(name, rounds, { seed: first });
      for (const order of orders) {
        const cuts = await cutPower(recording, order, { first, count });
        expect(cuts).toMatchObject({ cuts: count, lost: 0, corrupt: 0, torn: 0, examples: [] });
        expect(cuts.backup).toBe(0);
      }
    },
  );

  it.each([
    ['synchronous = OFF', 'off'],
    ['no exclusive lock', 'shared'],
    ['acknowledged before it is written', 'early'],
  ])('is found to lose something where the writer is broken: %s', async (_, broken) => {
    const recording = await recordWorkload('typing', 2, { seed: first, broken });
    for (const order of orders) {
      const cuts = await cutPower(recording, order, { first, count: 60 });
      expect(cuts.lost + cuts.corrupt + cuts.torn).toBeGreaterThan(0);
    }
  });

  it('is found to take the backup before an upgrade where its folders were not synced', async () => {
    const recording = await recordWorkload('migrating', 2, { seed: first, broken: 'unsynced' });
    const cuts = await cutPower(recording, 'adversarial', { first, count: 60 });
    expect(cuts.backup).toBeGreaterThan(0);
    expect(cuts.lost + cuts.corrupt + cuts.torn).toBe(0);
  });
});
