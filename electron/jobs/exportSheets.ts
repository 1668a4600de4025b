// Writing sheets of the window into a file: a workbook, or one sheet as CSV.
import { csvOf } from '#shared/export/csv.ts';
import { exportedSheet, type ExportedSheet } from '#shared/export/exportedSheet.ts';
import type { ExportRequest } from '#shared/ipc/exportCalls.ts';
import { failure, type Result } from '#shared/result.ts';
import { viewContext } from '#shared/view/viewContext.ts';
import { today } from '../clock.ts';
import type { PlanSession } from '../planSession.ts';
import { paced } from '../excel/pace.ts';
import { writeFileWhole } from '../storage/writeFile.ts';

/** The sheets as of the session's day. */
export function sheetsOf(
  { document, asOf, flags }: PlanSession,
  { sheets, merged }: Pick<ExportRequest, 'sheets' | 'merged'>,
): ExportedSheet[] {
  const context = viewContext(document, asOf, flags, today());
  return sheets.map((part) => exportedSheet(context, part, { merged }));
}

/** Who waits for it: `progress` is told of the rows that are done, `signal` ends it early. */
export type ExportWatch = {
  signal: AbortSignal;
  progress(done: number, total: number): void;
};

/** An existing file is replaced: the caller has asked. Stopped, nothing is written. */
export async function writeSheetsFile(
  sheets: readonly ExportedSheet[],
  { format, paper }: Pick<ExportRequest, 'format' | 'paper'>,
  file: string,
  watch?: ExportWatch,
): Promise<Result<null>> {
  const [first] = sheets;
  if (format === 'csv' && first) return writeFileWhole(file, Buffer.from(csvOf(first), 'utf8'));
  const { writeSheets } = await import('../excel/writeSheets.ts');
  const total = sheets.reduce((sum, { table }) => sum + table.rows.length, 0);
  const pace = watch && paced(watch.signal, (done) => watch.progress(done, total));
  let bytes: Uint8Array;
  try {
    bytes = await writeSheets(sheets, paper, pace);
  } catch (error) {
    if (watch?.signal.aborted) return failure('exportStopped');
    throw error;
  }
  return writeFileWhole(file, bytes);
}
