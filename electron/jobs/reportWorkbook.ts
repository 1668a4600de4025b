// What the importer sees in a workbook, found out in the reading process.
import path from 'node:path';
import { success, type Result } from '#shared/result.ts';
import { readReport, type ReadReport } from '#shared/tables/readReport.ts';
import { limits } from '../excel/limits.ts';
import { readWorkbook } from '../excel/readWorkbook.ts';
import { readOutsideFile } from '../storage/readFile.ts';

export async function reportWorkbook(file: string): Promise<Result<ReadReport>> {
  const bytes = readOutsideFile(file, limits.fileBytes, 'tooLarge');
  if (!bytes.ok) return bytes;
  const workbook = await readWorkbook(bytes.value, path.basename(file));
  return workbook.ok ? success(readReport(workbook.value)) : workbook;
}
