// The program killed in the middle of its work; imports that fail or are given up. `npm run bench:safety` does it a thousand times.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readReturns } from '#electron/jobs/readReturns.ts';
import { acceptReturns, draftReturns } from '#electron/jobs/returns.ts';
import { PlanSession } from '#electron/planSession.ts';
import { startChild } from '#electron/reading/startChild.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { corpus } from '../hostile/corpus.ts';
import { killOnce, type Kill } from './kills.ts';
import { workloads } from './workloads.ts';

const today = Math.floor(Date.now() / 86_400_000) * 1000;

async function kill(name: string, count: number, broken = ''): Promise<Kill[]> {
  const kills: Kill[] = [];
  for (let index = 0; index < count; index++)
    kills.push(await killOnce(name, today + index, broken));
  return kills;
}

it.each([
  ['typing', 5],
  ['pasting', 3],
  ['importing', 5],
  ['structure', 4],
  ['creating', 2],
  ['migrating', 2],
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

it('an import that fails or is given up leaves every byte of the plan', async () => {
  const folder = temporaryFolder();
  const plan = path.join(folder, 'plan.planbook');
  workloads['importing']?.prepare(plan);
  const before = readFileSync(plan);
  const bad = corpus.filter(({ answer }) => 'refused' in answer).slice(0, 12);
  const files = bad.map(({ bytes, fileName }, index) => {
    mkdirSync(path.join(folder, String(index)));
    const file = path.join(folder, String(index), fileName);
    writeFileSync(file, bytes());
    return file;
  });
  const opened = PlanSession.open(plan);
  if (!opened.ok) throw new Error(opened.problem.code);
  const session = opened.value;
  for (const stopAfter of [files.length, 3]) {
    const control = new AbortController();
    const { inputs, left } = await readReturns(files, {
      start: startChild,
      signal: control.signal,
      progress: (done) => done === stopAfter && control.abort(),
    });
    expect(left.length).toBe(files.length - stopAfter);
    const draft = draftReturns(session, inputs, '2022-06');
    expect(acceptReturns(session, draft, 'safe')).toMatchObject({ value: { changed: null } });
  }
  session.close();
  expect(readFileSync(plan).equals(before)).toBe(true);
});
