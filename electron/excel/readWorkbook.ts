// The one way into this folder for a file from outside: bytes to raw sheets, or a failure with a code (see RULES.md).
// What a file is, is decided by its content; its name is used in messages only.
import type { RawWorkbook } from '#shared/tables/rawSheet.ts';
import { success, type Result } from '#shared/result.ts';
import { limits } from './limits.ts';
import { createBudget, type ReadBudget } from './readBudget.ts';
import { readDelimited } from './readDelimited.ts';
import { readHtml } from './readHtml.ts';
import { readOldWorkbook } from './readOldWorkbook.ts';
import { ReadProblem } from './readProblem.ts';
import { decodeText, kindOfText } from './readText.ts';
import { readPackage } from './readXlsx.ts';
import { readXmlSpreadsheet } from './readXmlSpreadsheet.ts';
import { sniffFormat } from './sniffFormat.ts';

/** Reads a workbook. Never throws for anything that stands in the bytes. */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<RawWorkbook>> {
  const budget = createBudget();
  try {
    const workbook = await readByContent(bytes, fileName, budget);
    return success({ ...workbook, warnings: [...workbook.warnings, ...budget.warnings()] });
  } catch (error) {
    if (error instanceof ReadProblem) return { ok: false, problem: error.toProblem(fileName) };
    throw error;
  }
}

async function readByContent(
  bytes: Uint8Array,
  fileName: string,
  budget: ReadBudget,
): Promise<RawWorkbook> {
  const format = sniffFormat(bytes, fileName);
  if (format !== 'empty' && bytes.length > limits.fileBytes) {
    throw new ReadProblem('tooLarge', null, { bytes: bytes.length, limit: limits.fileBytes });
  }
  switch (format) {
    case 'zip':
      return readPackage(bytes, budget);
    case 'ole':
      return readOldWorkbook(bytes, budget);
    case 'text':
      return readTextFile(bytes, fileName, budget);
    case 'empty':
      throw new ReadProblem('emptyFile');
    case 'ownerFile':
      throw new ReadProblem('ownerFile');
    case 'pdf':
      throw new ReadProblem('isPdf');
    case 'image':
      throw new ReadProblem('isImage');
    case 'archive':
      throw new ReadProblem('isArchive');
    case 'shortcut':
      throw new ReadProblem('isShortcut');
    case 'rtf':
      throw new ReadProblem('isWord');
    case 'bareBiff':
      throw new ReadProblem('tooOldWorkbook');
    case 'unknown':
      throw new ReadProblem('notWorkbook', null, { reason: 'bytes' });
  }
}

function readTextFile(bytes: Uint8Array, fileName: string, budget: ReadBudget): RawWorkbook {
  const text = decodeText(bytes);
  const kind = kindOfText(text);
  if (kind === 'xml') return readXmlSpreadsheet(text, budget);
  if (kind === 'html') return { format: 'html', sheets: [readHtml(text, budget)], warnings: [] };
  return { format: 'csv', sheets: [readDelimited(text, fileName, budget)], warnings: [] };
}
