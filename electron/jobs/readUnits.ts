// A workbook that lists units, read in the reading process.
import path from 'node:path';
import type { Result } from '#shared/result.ts';
import type { DirectoryReading } from '#shared/units/directory.ts';
import { readDirectory } from '#shared/units/readDirectory.ts';
import { limits } from '../excel/limits.ts';
import { readWorkbook } from '../excel/readWorkbook.ts';
import { readOutsideFile } from '../storage/readFile.ts';

export async function readUnits(file: string): Promise<Result<DirectoryReading>> {
  const bytes = readOutsideFile(file, limits.fileBytes, 'tooLarge');
  if (!bytes.ok) return bytes;
  const name = path.basename(file);
  const workbook = await readWorkbook(bytes.value, name);
  if (!workbook.ok) return workbook;
  const reading = readDirectory(workbook.value);
  if (reading.ok) return reading;
  const { where } = reading.problem;
  return { ok: false, problem: { ...reading.problem, where: where ? `${name}，${where}` : name } };
}
