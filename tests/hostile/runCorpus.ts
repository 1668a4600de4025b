// The corpus as one batch of files through the reading process of the program: answers, sentences, costs.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readReturns, type ReadInput } from '#electron/jobs/readReturns.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { answerOf } from './corpus.ts';
import type { HostileEntry } from './entry.ts';
import { watchedReading, type ReadingCost } from './watchedReading.ts';

export type CorpusRun = {
  /** What is wrong, one line a file. */
  faults: string[];
  costs: (ReadingCost & { trouble: string })[];
};

/** `patience` is in milliseconds: with the usual five seconds, files would fail on a machine with much else to do. */
export async function runCorpus(
  entries: readonly HostileEntry[],
  folder: string,
  patience = 120_000,
): Promise<CorpusRun> {
  const files = entries.map(({ bytes, fileName }, index) => {
    const inside = path.join(folder, String(index));
    mkdirSync(inside);
    const file = path.join(inside, fileName);
    writeFileSync(file, bytes());
    return file;
  });
  const { start, cost } = watchedReading();
  const costs: CorpusRun['costs'] = [];
  let last: HostileEntry | undefined;
  const note = () => {
    const spent = cost();
    if (last && spent) costs.push({ trouble: last.trouble, ...spent });
  };
  const { inputs } = await readReturns(files, {
    start,
    patience: { fetch: patience, read: patience },
    progress(done) {
      note();
      last = entries[done];
    },
  });
  const faults = entries.flatMap((entry, index) => {
    const input = inputs[index];
    const fault = input ? faultOf(entry, input) : 'no answer';
    return fault === null ? [] : [`${entry.trouble}: ${fault}`];
  });
  return { faults, costs };
}

function faultOf({ answer, fileName }: HostileEntry, { workbook }: ReadInput): string | null {
  if (!workbook.ok) {
    if (!('refused' in answer)) return `refused with ${workbook.problem.code}`;
    if (workbook.problem.code !== answer.refused) {
      return `${workbook.problem.code} instead of ${answer.refused}`;
    }
    // What a person is told names the file and says what to do.
    const sentence = wordProblem(workbook.problem);
    return sentence.startsWith(fileName) && sentence.includes('请') ? null : sentence;
  }
  if ('refused' in answer) return `read instead of ${answer.refused}`;
  const found = answerOf(workbook.value(), answer.cells);
  return isDeepStrictEqual(found, answer)
    ? null
    : `${shorten(found)} instead of ${shorten(answer)}`;
}

function shorten(value: unknown): string {
  return JSON.stringify(value).slice(0, 200);
}
