// A workbook that was read in the test itself, as a batch has it.
import { success, type Result } from '#shared/result.ts';
import type { RawWorkbook } from '#shared/tables/rawSheet.ts';

export function opened(read: Result<RawWorkbook>): Result<() => RawWorkbook> {
  return read.ok ? success(() => read.value) : read;
}
