// Reads mutated workbooks of the corpus, one seed after the other. Each must be read, or refused by a code that has words.
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { sniffFormat } from '#electron/excel/sniffFormat.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { corpus } from './corpus.ts';
import { mutate } from './mutate.ts';

export type FuzzRun = { read: number; refused: Map<string, number>; faults: string[] };

/** Files that are small enough to be changed thousands of times. */
export function fuzzedFiles(): { trouble: string; fileName: string; bytes: Uint8Array }[] {
  return corpus.flatMap(({ trouble, fileName, bytes, answer }) => {
    if ('refused' in answer) return [];
    const made = bytes();
    return made.length < 50_000 ? [{ trouble, fileName, bytes: made }] : [];
  });
}

/** Milliseconds of the processor. */
const slowest = 5000;
let filesOnce: ReturnType<typeof fuzzedFiles> | null = null;

export async function fuzz(first: number, count: number, read = readWorkbook): Promise<FuzzRun> {
  const files = (filesOnce ??= fuzzedFiles());
  const run: FuzzRun = { read: 0, refused: new Map(), faults: [] };
  for (let seed = first; seed < first + count; seed++) {
    const file = files[seed % files.length];
    if (!file) throw new Error('nothing to change');
    const bytes = mutate(file.bytes, seed);
    const before = process.cpuUsage();
    const fault = (what: string) => run.faults.push(`seed ${seed}, ${file.trouble}: ${what}`);
    try {
      const result = await read(bytes, file.fileName);
      if (result.ok) run.read += 1;
      else {
        const { code } = result.problem;
        run.refused.set(code, (run.refused.get(code) ?? 0) + 1);
        const sentence = wordProblem(result.problem);
        if (!sentence.startsWith(file.fileName) || !sentence.includes('请')) fault(sentence);
      }
    } catch (error) {
      fault(`${sniffFormat(bytes, file.fileName)}: ${String(error)}`);
    }
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1000 > slowest) fault('too slow');
  }
  return run;
}
