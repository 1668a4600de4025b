// The program killed in the middle of its work; imports that come to nothing. `npm run bench:safety` does it a thousand times.
import { expect, it } from 'vitest';
import { importEnds, importInVain, type ImportInVain } from './imports.ts';
import { killOnce, type Kill } from './kills.ts';
import type { WorkloadName } from './workloads.ts';

const today = Math.floor(Date.now() / 86_400_000) * 1000;

async function kill(name: WorkloadName, count: number, broken = ''): Promise<Kill[]> {
  const kills: Kill[] = [];
  for (let index = 0; index < count; index++) {
    kills.push(await killOnce(name, today + index, { broken }));
  }
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
  const kills = await kill('pasting', 3, 'early');
  expect(kills.filter(({ fault }) => fault !== null).length).toBeGreaterThan(0);
});

it.each(importEnds)(
  'an import that comes to nothing leaves every byte of the plan: %s',
  async (end) => {
    const tried: ImportInVain[] = [];
    for (let index = 0; index < 4; index++) tried.push(await importInVain(end, today + index));
    expect(tried.flatMap(({ fault }) => fault ?? [])).toEqual([]);
    // A kill may come too late.
    if (end !== 'killed') expect(tried.filter(({ counts }) => counts).length).toBeGreaterThan(2);
  },
);

it('is found to leave other bytes where the import is merged all the same', async () => {
  expect((await importInVain('full', today, true)).fault).toContain('other bytes');
});
