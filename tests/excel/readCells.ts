// Helpers of the tests of reading: a workbook's bytes to its cells by address.
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import type { RawCell, RawWorkbook } from '#shared/tables/rawSheet.ts';

export async function read(bytes: Uint8Array): Promise<RawWorkbook> {
  const result = await readWorkbook(bytes, '表.xlsx');
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export async function cells(bytes: Uint8Array, sheet = 0): Promise<Record<string, RawCell>> {
  const book = await read(bytes);
  const found: Record<string, RawCell> = {};
  for (const [row, line] of book.sheets[sheet]?.rows ?? []) {
    for (const [column, cell] of line) found[`${String.fromCharCode(64 + column)}${row}`] = cell;
  }
  return found;
}

export const text = (value: string) => ({ type: 'text', value, text: value });
export const sheetOf = (body: string) => `<worksheet><sheetData>${body}</sheetData></worksheet>`;
