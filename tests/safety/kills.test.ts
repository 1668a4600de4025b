// The program killed in the middle of its work; imports that come to nothing. `npm run bench:safety` does it a thousand times.
import { expect, it } from 'vitest';
import { seed } from '../seed.ts';
import { importEnds, importInVain, type ImportInVain } from './imports.ts';
import { killOnce, type Kill } from './kills.ts';
import type { WorkloadName } from './workloads.ts';

const first = seed * 1000;

async function kill(name: WorkloadName, count: number): Promise<Kill[]> {
  const kills: Kill[] = [];
  for (let index = 0; index < count; index++) kills.push(await killOnce(name, first + index));
  return kills;
}

it.each<[WorkloadName, number]>([
  ['typing', 3],
  ['pasting', 2],
  ['importing', 3],
  ['structure', 2],
  ['creating', 2],
  ['migrating', 2],
  ['backingUp', 3],
  ['backingUpLarge', 1],
  ['restoring', 3],
])(
  '[S1] killed at a random moment, loses nothing that was acknowledged: %s',
  async (name, count) => {
    const kills = await kill(name, count);
    expect(kills.flatMap(({ fault }) => fault ?? [])).toEqual([]);
  },
);

it('is found to lose something where it is acknowledged before it is written', async () => {
  // On a busy machine a kill may come when the write is done already: of twenty one is in time.
  let fault: string | null = null;
  for (let index = 0; index < 20 && fault === null; index++)
    ({ fault } = await killOnce('pasting', first + index, { broken: 'early' }));
  expect(fault).not.toBeNull();
});

it.each(importEnds)(
  'an import that comes to nothing leaves every byte of the plan: %s',
  async (end) => {
    const tried: ImportInVain[] = [];
    for (let index = 0; index < 4; index++) tried.push(await importInVain(end, first + index));
    expect(tried.flatMap(({ fault }) => fault ?? [])).toEqual([]);
    // A kill may come too late.
    if (end !== 'killed') expect(tried.filter(({ counts }) => counts).length).toBeGreaterThan(2);
  },
);

it('is found to leave other bytes where the import is merged all the same', async () => {
  expect((await importInVain('full', first, true)).fault).toContain('other bytes');
});
