// Long writing of a workbook that somebody waits for: its rows are counted, it can be ended, and then nothing is written.
import { failure, type Result } from '#shared/result.ts';
import { paced, type Pace, type Watch } from '../pace.ts';
import { writeFileWhole } from '../storage/writeFile.ts';

/** `rows`: how many there are. Fails with `exportStopped` when it was ended. An existing file is replaced: the caller has asked. */
export async function writePaced(
  file: string,
  rows: number,
  bytesOf: (pace: Pace | undefined) => Promise<Uint8Array>,
  watch: Watch | undefined,
): Promise<Result<null>> {
  let bytes: Uint8Array;
  try {
    bytes = await bytesOf(watch && paced(watch.signal, (done) => watch.progress(done, rows)));
  } catch (error) {
    if (watch?.signal.aborted) return failure('exportStopped');
    throw error;
  }
  return writeFileWhole(file, bytes);
}

/** The rows of sheets that are written into one workbook. */
export function rowsOf(sheets: readonly { table: { rows: readonly unknown[] } }[]): number {
  return sheets.reduce((sum, { table }) => sum + table.rows.length, 0);
}
