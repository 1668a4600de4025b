// Every hostile or odd file of the corpus through the real reading process: the right answer, in time, in little memory.
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { corpus } from './corpus.ts';
import { accepted, refused } from './entry.ts';
import { runCorpus } from './runCorpus.ts';
import { workbook } from '../fixtures/workbooks/workbook.ts';

describe('the hostile corpus', () => {
  it('[R1] [R2] has the one right answer to each of its files, in five seconds and 400 MB', async () => {
    expect(corpus.length).toBeGreaterThan(250);
    const troubles = corpus.map(({ trouble }) => trouble);
    expect(new Set(troubles).size).toBe(troubles.length);
    const { faults, costs } = await runCorpus(corpus, temporaryFolder());
    expect(faults).toEqual([]);
    expect(costs.filter(({ seconds }) => seconds > 5)).toEqual([]);
    expect(costs.filter(({ megabytes }) => megabytes > 400)).toEqual([]);
    if (process.platform === 'linux') expect(costs.length).toBeGreaterThan(250);
  });

  it('notices a wrong value, a missing warning, a refusal that should not be and one that is missing', async () => {
    const book = () => workbook([{ name: '表', rows: [[{ error: '#N/A' }, 7]] }]);
    const right = { '表!A1': '#N/A', '表!B1': 7 };
    const { faults } = await runCorpus(
      [
        accepted('right', book, right, ['errorValue']),
        accepted('wrong value', book, { ...right, '表!B1': 8 }, ['errorValue']),
        accepted('a cell too many', book, { '表!A1': '#N/A' }, ['errorValue']),
        accepted('missing warning', book, right),
        accepted('refused', () => new Uint8Array(), {}),
        refused('read', 'damagedZip', book),
        refused('another code', 'damagedZip', () => new Uint8Array()),
      ],
      temporaryFolder(),
    );
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'wrong value',
      'a cell too many',
      'missing warning',
      'refused',
      'read',
      'another code',
    ]);
  });
});
