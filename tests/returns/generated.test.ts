// Returns made from seeds, with troubles in combination: nothing wrong goes in unasked. `npm run bench:returns` says more.
import { beforeAll, describe, expect, it } from 'vitest';
import { withoutOffice } from '../excel/libreOffice.ts';
import { generateReturn } from './generator/generate.ts';
import { convertingProducers } from './generator/producers/all.ts';
import { saveAgain } from './generator/producers/libreOffice.ts';
import { formTroubles, officeTroubles } from './generator/troubles/all.ts';
import { scoreReturn, type Outcome, type ReturnScore } from './score.ts';

const seeds = Array.from({ length: 40 }, (_, index) => index + 1);

function those(scores: readonly ReturnScore[], outcome: Outcome) {
  return scores.flatMap(({ seed, findings }) =>
    findings.filter((one) => one.outcome === outcome).map((one) => ({ seed, ...one })),
  );
}

it('has a name and a line about every trouble', () => {
  const troubles = [...new Set([...formTroubles.flat(), ...officeTroubles.flat()])];
  expect(troubles.length).toBeGreaterThan(80);
  expect(new Set(troubles.map(({ name }) => name)).size).toBe(troubles.length);
  for (const { doc } of troubles) expect(doc).toMatch(/^[^\n]{10,140}[.?]$/u);
});

describe('returns with troubles in combination', () => {
  const scores: ReturnScore[] = [];
  beforeAll(async () => {
    for (const seed of seeds) scores.push(await scoreReturn(await generateReturn(seed)));
  }, 240_000);

  it('takes nothing wrong without a question', () => {
    expect(those(scores, 'wrong')).toEqual([]);
  });

  it('passes over nothing in silence', () => {
    expect(those(scores, 'missed')).toEqual([]);
  });

  it('takes most cells without a question', () => {
    const all = scores.flatMap(({ findings }) => findings).length;
    expect(all).toBeGreaterThan(1000);
    expect(those(scores, 'right').length / all).toBeGreaterThan(0.95);
  });

  it('asks about few cells that nobody touched', () => {
    const needless = scores.reduce((sum, score) => sum + score.needless, 0);
    expect(needless).toBeLessThanOrEqual(seeds.length / 10);
  });

  it('matches no row to another task', () => {
    expect(scores.map(({ rows }) => rows.wrong)).toEqual(seeds.map(() => 0));
  });
});

describe.skipIf(withoutOffice)('returns that LibreOffice has saved', () => {
  it('takes nothing wrong and passes over nothing', async () => {
    const made = [];
    for (const { name } of convertingProducers) {
      for (const seed of [1, 2]) made.push(await generateReturn(seed, { producer: name }));
    }
    const scores = [];
    for (const generated of await saveAgain(made)) scores.push(await scoreReturn(generated));
    expect(scores.flatMap(({ findings }) => findings).length).toBeGreaterThan(300);
    expect(those(scores, 'wrong')).toEqual([]);
    expect(those(scores, 'missed')).toEqual([]);
  }, 240_000);
});
