// Sheets of the window as one workbook, ready to print.
import type { ExportedSheet } from '#shared/export/exportedSheet.ts';
import { defaultPaper, type PaperSize } from '#shared/paper/setup.ts';
import type { Pace } from '../pace.ts';
import { frozenWithin, writePrinted } from './writePrinted.ts';

/** The bytes of an .xlsx file. */
export function writeSheets(
  sheets: readonly ExportedSheet[],
  size: PaperSize,
  pace?: Pace,
): Promise<Uint8Array> {
  const printed = sheets.map(({ frozen, ...sheet }) => ({
    ...sheet,
    notes: [],
    footer: '',
    paper: { ...defaultPaper, size },
    frozenColumns: frozenWithin(sheet.table.columns, frozen),
    sortable: sheet.table.merges.length === 0,
  }));
  return writePrinted(printed, pace);
}
