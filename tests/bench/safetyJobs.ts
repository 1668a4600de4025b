// What `npm run bench:safety` has to do, in jobs of some seconds, with new seeds for each.
import { importEnds } from '../safety/imports.ts';
import { hasStrace } from '../safety/trace.ts';
import type { WorkloadName } from '../safety/workloads.ts';
import type { Job, Part } from './safetyParts.ts';

/** `merging` has its place among the imports. */
const names: WorkloadName[] = [
  'typing',
  'pasting',
  'importing',
  'structure',
  'creating',
  'migrating',
  'backingUp',
  'restoring',
];

/** Of one trace, in both orders together. */
const cutsOfTrace = 50;

export function jobsOf(wanted: Record<Part, number>, seed: number): Job[] {
  const jobs: Job[] = [];
  let next = seed * 1000;
  const add = (part: Part, name: string, { count, size, broken = '' }: Size) => {
    for (let left = count; left > 0; left -= size) {
      jobs.push({ part, name, broken, seed: next, count: Math.min(size, left) });
      next += size * 3;
    }
  };
  const share = (count: number, among: readonly unknown[]) => Math.ceil(count / among.length);

  if (wanted.cuts > 0 && hasStrace()) {
    for (const name of names) {
      add('cuts', name, { count: share(wanted.cuts, names), size: cutsOfTrace });
    }
    // Twenty times as large, so that there are fewer.
    add('cuts', 'backingUpLarge', { count: Math.ceil(wanted.cuts / 100), size: cutsOfTrace });
    const count = Math.max(cutsOfTrace, Math.ceil(wanted.cuts / 50));
    for (const broken of ['off', 'shared', 'early']) {
      add('cuts', 'typing', { count, size: cutsOfTrace, broken });
    }
    add('cuts', 'migrating', { count, size: cutsOfTrace, broken: 'unsynced' });
  }
  if (wanted.kills > 0) {
    for (const name of names) add('kills', name, { count: share(wanted.kills, names), size: 5 });
    add('kills', 'backingUpLarge', { count: Math.ceil(wanted.kills / 50), size: 5 });
    add('kills', 'pasting', { count: 5, size: 5, broken: 'early' });
  }
  if (wanted.imports > 0) {
    for (const end of importEnds) {
      add('imports', end, { count: share(wanted.imports, importEnds), size: 5 });
    }
    for (const end of ['refused', 'full', 'stopped']) {
      add('imports', end, { count: 5, size: 5, broken: 'merged' });
    }
  }
  if (wanted.flips > 0) {
    add('flips', 'rows', { count: wanted.flips, size: 100 });
    add('flips', 'rows', { count: 100, size: 100, broken: 'no digest' });
  }
  if (wanted.mutations > 0) {
    add('mutations', 'workbooks', { count: wanted.mutations, size: 2000 });
    add('mutations', 'workbooks', { count: 100, size: 100, broken: 'no words' });
  }
  return jobs;
}

type Size = { count: number; size: number; broken?: string };
