// The corpus is read as well as before: the level that was reached stands in level.ts.
import { describe, expect, it } from 'vitest';
import { totalsOf } from '../bench/reading.ts';
import { precision, recall } from './compare.ts';
import { leastPrecision, leastRecall, mostSilentErrors, refusedSoFar } from './level.ts';
import { corpusEntries, readCorpusNotice } from './readCorpus.ts';

describe('the corpus', async () => {
  const notices = await Promise.all(corpusEntries().map(readCorpusNotice));

  it.each(notices)('reads $name', ({ name, text, refused }) => {
    expect(text.length).toBeGreaterThanOrEqual(1300);
    expect(refused === null || refusedSoFar.includes(name)).toBe(true);
  });

  it('finds as much, as rightly, and with as few silent errors as before', () => {
    const { all, silent } = totalsOf(notices);
    expect(precision(all)).toBeGreaterThanOrEqual(leastPrecision);
    expect(recall(all)).toBeGreaterThanOrEqual(leastRecall);
    expect(silent).toBeLessThanOrEqual(mostSilentErrors);
  });
});
