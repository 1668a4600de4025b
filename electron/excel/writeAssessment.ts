// The workbook of an assessment, ready to print: the scoring sheet and the details behind it.
import { isWide, type AssessmentSheet } from '#shared/assess/sheets.ts';
import { defaultPaper } from '#shared/paper/setup.ts';
import type { Pace } from '../pace.ts';
import { writePrinted } from './writePrinted.ts';

/** The workbook as the bytes of an .xlsx file; a worksheet for each of the sheets. */
export function writeAssessment(
  sheets: readonly AssessmentSheet[],
  pace?: Pace,
): Promise<Uint8Array> {
  return writePrinted(
    sheets.map((sheet) => ({
      ...sheet,
      paper: { ...defaultPaper, size: isWide(sheet) ? 'A3' : 'A4' },
    })),
    pace,
  );
}
