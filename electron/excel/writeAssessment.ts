// The workbook of an assessment, ready to print: the scoring sheet and the details behind it.
import ExcelJS from 'exceljs';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { isWide, type AssessmentSheet } from '#shared/assess/sheets.ts';
import { defaultPaper } from '#shared/paper/setup.ts';
import { writePackage } from './writePackage.ts';
import { addPrintedSheet, withMerges } from './writeTable.ts';

/** The workbook as the bytes of an .xlsx file; a worksheet for each of the sheets. */
export async function writeAssessment(sheets: readonly AssessmentSheet[]): Promise<Uint8Array> {
  const output = new PassThrough();
  const stored = buffer(output);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    // Without them ExcelJS marks every text as the result of a formula.
    useSharedStrings: true,
    // Stored without compression: the package is compressed once, when it is finished.
    zip: { store: true },
  });
  workbook.creator = '计划簿';
  const patches: Record<string, (xml: string) => string> = {};
  sheets.forEach((sheet, index) => {
    const merges = addPrintedSheet(workbook, {
      ...sheet,
      paper: { ...defaultPaper, size: isWide(sheet) ? 'A3' : 'A4' },
      frozenColumns: sheet.frozenColumns,
    });
    patches[`xl/worksheets/sheet${index + 1}.xml`] = withMerges(merges);
  });
  await workbook.commit();
  return writePackage(await stored, patches);
}
