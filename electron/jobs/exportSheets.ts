// Writing sheets of the window into a file: a workbook, or one sheet as CSV.
import { csvOf } from '#shared/export/csv.ts';
import { exportedSheet, type ExportedSheet } from '#shared/export/exportedSheet.ts';
import type { ExportRequest } from '#shared/ipc/exportCalls.ts';
import type { Result } from '#shared/result.ts';
import { viewContext } from '#shared/view/viewContext.ts';
import { today } from '../clock.ts';
import type { PlanSession } from '../planSession.ts';
import { writeFileWhole } from '../storage/writeFile.ts';
import { rowsOf, writePaced } from './writePaced.ts';
import type { Watch } from '../pace.ts';

/** The sheets as of the session's day. */
export function sheetsOf(
  { document, asOf, flags }: PlanSession,
  { sheets, merged }: Pick<ExportRequest, 'sheets' | 'merged'>,
): ExportedSheet[] {
  const context = viewContext(document, asOf, flags, today());
  return sheets.map((part) => exportedSheet(context, part, { merged }));
}

/** An existing file is replaced: the caller has asked. */
export async function writeSheetsFile(
  sheets: readonly ExportedSheet[],
  { format, paper }: Pick<ExportRequest, 'format' | 'paper'>,
  file: string,
  watch?: Watch,
): Promise<Result<null>> {
  const [first] = sheets;
  if (format === 'csv' && first) return writeFileWhole(file, Buffer.from(csvOf(first), 'utf8'));
  const { writeSheets } = await import('../excel/writeSheets.ts');
  return writePaced(file, rowsOf(sheets), (pace) => writeSheets(sheets, paper, pace), watch);
}
