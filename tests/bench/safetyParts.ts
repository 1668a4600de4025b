// The parts of `npm run bench:safety`: what is done, in jobs that any process can do, and what each came to.
import { failure } from '#shared/result.ts';
import { fuzz } from '../hostile/fuzz.ts';
import { flipBits } from '../safety/flips.ts';
import { importInVain, type ImportEnd } from '../safety/imports.ts';
import { killOnce } from '../safety/kills.ts';
import { cutPower, recordWorkload } from '../safety/powerCuts.ts';
import type { WorkloadName } from '../safety/workloads.ts';

export type Part = 'cuts' | 'kills' | 'imports' | 'flips' | 'mutations';

export type Job = {
  part: Part;
  /** The workload, or the way in which an import ends. */
  name: string;
  /** What is broken on purpose, or nothing. */
  broken: string;
  seed: number;
  count: number;
};

/** `counts` by what was counted; `faults` say what is wrong and by which seed it comes again. */
export type Tally = { counts: Record<string, number>; faults: string[] };

const rounds = 3;

export const parts: Record<Part, (job: Job) => Promise<Tally>> = {
  /** One trace, cut in both orders. */
  async cuts({ name, broken, seed, count }) {
    const recording = await recordWorkload(name as WorkloadName, rounds, { seed, broken });
    const counts: Record<string, number> = { traces: 1 };
    const faults: string[] = [];
    for (const order of ['ordered', 'adversarial'] as const) {
      const half = order === 'ordered' ? Math.ceil(count / 2) : Math.floor(count / 2);
      const { examples, ...cuts } = await cutPower(recording, order, { first: seed, count: half });
      for (const [key, number] of Object.entries(cuts)) counts[key] = (counts[key] ?? 0) + number;
      faults.push(...examples.map((example) => `trace ${seed}, ${example}`));
    }
    return { counts, faults };
  },

  async kills({ name, broken, seed, count }) {
    const counts = { kills: count, hit: 0, bad: 0 };
    const faults: string[] = [];
    for (let at = seed; at < seed + count; at++) {
      const { hit, fault } = await killOnce(name as WorkloadName, at, { broken });
      if (hit) counts.hit += 1;
      if (fault !== null) faults.push(`seed ${at}: ${fault}`);
    }
    counts.bad = faults.length;
    return { counts, faults };
  },

  /** As many as came to the end that they are named after; no more than three times as many are tried. */
  async imports({ name, broken, seed, count }) {
    const counts = { imports: 0, tried: 0, bad: 0 };
    const faults: string[] = [];
    while (counts.imports < count && counts.tried < count * 3) {
      const at = seed + counts.tried;
      const { counts: isOne, fault } = await importInVain(name as ImportEnd, at, broken !== '');
      counts.tried += 1;
      if (isOne) counts.imports += 1;
      if (fault !== null) faults.push(fault);
    }
    if (broken === '' && counts.imports < count) {
      faults.push(`seed ${seed}: only ${counts.imports} of ${counts.tried} ended so`);
    }
    counts.bad = faults.length;
    return { counts, faults };
  },

  /** Without the digests, what they notice counts as missed. */
  async flips({ broken, seed, count }) {
    const { faults, missedWithoutDigest, missed, ...counts } = flipBits(seed, count);
    if (broken === '') return { counts: { ...counts, missed }, faults };
    const found = `seed ${seed}: ${missedWithoutDigest} not noticed`;
    return {
      counts: { ...counts, missed: missedWithoutDigest },
      faults: missedWithoutDigest > 0 ? [found] : [],
    };
  },

  async mutations({ broken, seed, count }) {
    const wordless = () => Promise.resolve(failure('a code without words'));
    const run = broken === '' ? await fuzz(seed, count) : await fuzz(seed, count, wordless);
    const { read, refused, faults } = run;
    const counts = {
      files: count,
      read,
      refused: [...refused.values()].reduce((sum, number) => sum + number, 0),
      bad: faults.length,
    };
    return { counts, faults };
  },
};
