// A workbook that an office wants to send as its own form, read in the reading process: its bytes, its cells, its facts.
import path from 'node:path';
import { failure, success, type Result } from '#shared/result.ts';
import type { RawWorkbook } from '#shared/tables/rawSheet.ts';
import type { PackageFacts } from '#shared/templates/facts.ts';
import { limits } from '../excel/limits.ts';
import { ReadProblem } from '../excel/readProblem.ts';
import { readWorkbook } from '../excel/readWorkbook.ts';
import { templateFacts } from '../excel/template/templateFacts.ts';
import { readOutsideFile } from '../storage/readFile.ts';

/** `content` is the file in base64. */
export type ReadTemplate = {
  file: string;
  content: string;
  workbook: RawWorkbook;
  facts: PackageFacts;
};

/** Codes: those of files and workbooks, `templateTooLarge`, `templateNotXlsx`. */
export async function readTemplate(
  file: string,
  fetched: () => void,
): Promise<Result<ReadTemplate>> {
  const name = path.basename(file);
  const bytes = readOutsideFile(file, limits.templateBytes, 'templateTooLarge');
  fetched();
  if (!bytes.ok) return { ok: false, problem: { ...bytes.problem, where: name } };
  return understandTemplate(bytes.value, name);
}

/** The same for bytes that are here; `name` is the file's, for messages. */
export async function understandTemplate(
  bytes: Buffer,
  name: string,
): Promise<Result<ReadTemplate>> {
  const workbook = await readWorkbook(bytes, name);
  if (!workbook.ok) return workbook;
  if (workbook.value.format !== 'xlsx') return failure('templateNotXlsx', name);
  const cells = workbook.value.sheets.flatMap(({ rows }) => [...rows.values()]);
  if (cells.reduce((sum, { size }) => sum + size, 0) > limits.templateCells) {
    return failure('templateTooLarge', name);
  }
  try {
    const facts = await templateFacts(bytes);
    const content = bytes.toString('base64');
    return success({ file: name, content, workbook: workbook.value, facts });
  } catch (error) {
    if (error instanceof ReadProblem) return { ok: false, problem: error.toProblem(name) };
    throw error;
  }
}
