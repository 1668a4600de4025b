// The consolidated workbook, ready to print: the sheet itself on A3 and its figures on A4.
import type { ConsolidatedSheet } from '#shared/consolidate/sheet.ts';
import ExcelJS from 'exceljs';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writePackage } from './writePackage.ts';
import { addPrintedSheet, withMerges } from './writeTable.ts';

/** The workbook as the bytes of an .xlsx file. Rows are streamed, so a large plan does not fill the memory. */
export async function writeConsolidated(content: ConsolidatedSheet): Promise<Uint8Array> {
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
  const taskColumn = content.table.columns.findIndex(({ key }) => key === 'task');
  const merges = addPrintedSheet(workbook, {
    name: content.name,
    titles: content.titles,
    headLine: content.headLine,
    table: content.table,
    notes: content.notes,
    footer: content.footer,
    paper: 8,
    frozenColumns: taskColumn + 1,
  });
  const figureMerges = addPrintedSheet(workbook, {
    name: '统计表',
    titles: [content.titles[0] ?? '', '任务进展统计表'],
    headLine: content.headLine,
    table: content.figures,
    notes: content.notes,
    footer: content.footer,
    paper: 9,
    frozenColumns: 2,
  });
  await workbook.commit();
  return writePackage(await stored, {
    'xl/worksheets/sheet1.xml': withMerges(merges),
    'xl/worksheets/sheet2.xml': withMerges(figureMerges),
  });
}
