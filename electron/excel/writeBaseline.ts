// The deeply hidden sheet of a form: which plan, unit and period it is for, and every value as sent.
import { baselineLayout, baselineSheetName } from '#shared/forms/baseline.ts';
import type { FormContent } from '#shared/forms/buildForm.ts';
import type { Workbook } from 'exceljs';

const columns = ['A', 'B', 'C'] as const;

/**
 * Everything is text: a spreadsheet program must not read an id as a number or a value as a date. The rows are written by
 * `baselineRows`: they are three quarters of a form's cells, and the library takes most of its time for cells.
 */
export function addBaseline(workbook: Workbook): void {
  const sheet = workbook.addWorksheet(baselineSheetName, { state: 'veryHidden' });
  sheet.columns = columns.map(() => ({ style: { numFmt: '@' } }));
  sheet.addRow(['']);
}

/** Patch of the sheet's part: its rows, each cell in the format that the library gave to the first. */
export function baselineRows(content: FormContent): (xml: string) => string {
  return (xml) => {
    const style = /<c r="A1" s="(\d+)"/u.exec(xml)?.[1];
    if (style === undefined) throw new Error('the first cell of the baseline has no format');
    const layout = baselineLayout(content);
    const rows = layout.map((texts, index) => {
      const cells = texts.map((text, at) => {
        const place = `${columns[at] ?? 'C'}${index + 1}`;
        return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
      });
      return `<row r="${index + 1}">${cells.join('')}</row>`;
    });
    return xml
      .replace(/<dimension ref="[^"]*"\/>/u, `<dimension ref="A1:C${layout.length}"/>`)
      .replace(/<sheetData>.*<\/sheetData>/su, () => `<sheetData>${rows.join('')}</sheetData>`);
  };
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** What the format cannot hold is left out, as the library does with the other sheets. */
function escaped(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- control characters are no characters of XML
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
      .replace(/[&<>\r]/gu, (sign) => entities[sign] ?? sign)
  );
}
