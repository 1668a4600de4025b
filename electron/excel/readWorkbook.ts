// The one way into this folder for a file from outside: bytes to raw sheets, or a failure with a code (see RULES.md).
// What a file is, is decided by its content; its name is used in messages only.
import type { RawWorkbook } from '#shared/returns/rawSheet.ts';
import { success, type Result } from '#shared/result.ts';
import { limits } from './limits.ts';
import { createBudget } from './readBudget.ts';
import { ReadProblem } from './readProblem.ts';
import { readXlsx } from './readXlsx.ts';

/** Reads a workbook. Never throws for anything that stands in the bytes. */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<RawWorkbook>> {
  const budget = createBudget();
  try {
    if (bytes.length > limits.fileBytes) {
      throw new ReadProblem('tooLarge', null, { bytes: bytes.length, limit: limits.fileBytes });
    }
    const workbook = await readXlsx(bytes, budget);
    return success({ ...workbook, warnings: budget.warnings() });
  } catch (error) {
    if (error instanceof ReadProblem) return { ok: false, problem: error.toProblem(fileName) };
    throw error;
  }
}
