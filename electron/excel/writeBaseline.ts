// The deeply hidden sheet of a form: which plan, unit and period it is for, and every value as sent.
import { baselineLayout, baselineSheetName } from '#shared/forms/baseline.ts';
import type { FormContent } from '#shared/forms/buildForm.ts';
import type { Workbook } from 'exceljs';

/** Everything is text: a spreadsheet program must not read an id as a number or a value as a date. */
export function addBaseline(workbook: Workbook, content: FormContent): void {
  const sheet = workbook.addWorksheet(baselineSheetName, { state: 'veryHidden' });
  sheet.columns = [
    { style: { numFmt: '@' } },
    { style: { numFmt: '@' } },
    { style: { numFmt: '@' } },
  ];
  for (const row of baselineLayout(content)) sheet.addRow(row);
}
