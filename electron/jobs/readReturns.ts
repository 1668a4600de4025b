// A batch of returned files read one after the other in the reading process, which is started once, and again after a file
// that it had to be killed for.
import path from 'node:path';
import { failure, success } from '#shared/result.ts';
import type { ReturnInput } from '#shared/returns/compareReturns.ts';
import { unpackWorkbook } from '../reading/packedWorkbook.ts';
import { ReadingProcess, type Patience, type StartReading } from '../reading/readingProcess.ts';
import { isReturnName, mostFiles, shownPath, tooMany, type ReturnedFile } from './returnedFiles.ts';

/**
 * Milliseconds for a file. A ledger of 20,000 rows is read in half a second on a slow office computer; what takes longer than
 * five was made to. The bytes of a file on a network drive may take their time.
 */
const usualPatience: Patience = { fetch: 30_000, read: 5_000 };

export type BatchOptions = {
  start: StartReading;
  patience?: Patience;
  /** Before each file: how many are done of how many, and the path of the one that is read now. */
  progress(done: number, total: number, file: string): void;
  /** After each file that could be read, with its place among the inputs: work that need not wait for the others. */
  ahead?: ((input: ReadInput, index: number) => void) | undefined;
  /** Ends the batch in the middle of a file; what was read stays. */
  signal?: AbortSignal;
};

/** `place` is where the file lies: its path, or that of the archive that it is in. */
export type ReadInput = ReturnInput & { place: string };

/** `left` are the files that were not read because the batch was stopped. */
export type ReadBatch = { inputs: ReadInput[]; left: string[] };

/** Reads every file; one that cannot be read is a problem of its own and leaves the others. */
export async function readReturns(
  files: readonly string[],
  options: BatchOptions,
): Promise<ReadBatch> {
  const { start, signal, patience = usualPatience } = options;
  const reading = new ReadingProcess(start);
  const stop = () => reading.close();
  signal?.addEventListener('abort', stop);
  const waiting: ReturnedFile[] = files.map((file) => ({ path: file, member: null })).toReversed();
  const inputs: ReadInput[] = [];
  /** Done while the next file is being read. */
  let meanwhile = () => {};
  try {
    for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
      if (signal?.aborted) break;
      const shown = shownPath(next);
      const place = next.path;
      options.progress(inputs.length, inputs.length + waiting.length, shown);
      const asked = reading.ask({ kind: 'return', ...next }, patience);
      meanwhile();
      meanwhile = () => {};
      const read = await asked;
      // Stopped in the middle of this file: it counts as one that was not read.
      if (signal?.aborted) break;
      waiting.pop();
      const refuse = (workbook: ReturnType<typeof failure>) =>
        inputs.push({ path: shown, place, digest: `unread ${shown}`, workbook });
      if (!read.ok) refuse(read);
      else if (read.value.is === 'workbook') {
        const { digest, packed } = read.value;
        const workbook = packed.ok ? success(() => unpackWorkbook(packed.value)) : packed;
        const input = { path: shown, place, digest, workbook };
        const index = inputs.push(input) - 1;
        meanwhile = () => options.ahead?.(input, index);
      } else {
        const members = read.value.members.filter(isReturnName);
        const total = inputs.length + waiting.length + members.length;
        if (members.length === 0) refuse(failure('emptyArchive', path.basename(shown)));
        else if (total > mostFiles) refuse(tooMany(path.basename(shown), total));
        else waiting.push(...members.map((member) => ({ path: place, member })).toReversed());
      }
    }
    meanwhile();
  } finally {
    signal?.removeEventListener('abort', stop);
    reading.close();
  }
  return { inputs, left: waiting.map(shownPath).toReversed() };
}
