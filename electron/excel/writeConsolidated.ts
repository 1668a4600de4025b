// The consolidated workbook, ready to print: the sheet itself on its paper and its figures on A4.
import { defaultPaper, type PaperSetup } from '#shared/paper/setup.ts';
import type { ConsolidatedSheet, SheetColumn } from '#shared/consolidate/sheet.ts';
import ExcelJS from 'exceljs';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writePackage } from './writePackage.ts';
import { addPrintedSheet, withMerges } from './writeTable.ts';

/** The workbook as the bytes of an .xlsx file. Rows are streamed, so a large plan does not fill the memory. */
export async function writeConsolidated(
  content: ConsolidatedSheet,
  paper: PaperSetup,
): Promise<Uint8Array> {
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
  const merges = addPrintedSheet(workbook, {
    name: content.name,
    titles: content.titles,
    headLine: content.headLine,
    table: content.table,
    notes: content.notes,
    footer: content.footer,
    paper,
    frozenColumns: frozenColumns(content.table.columns),
  });
  const figureMerges = addPrintedSheet(workbook, {
    name: '统计表',
    titles: [content.titles[0] ?? '', '任务进展统计表'],
    headLine: content.headLine,
    table: content.figures,
    notes: content.notes,
    footer: content.footer,
    paper: { ...defaultPaper, size: 'A4' },
    frozenColumns: 2,
  });
  await workbook.commit();
  return writePackage(await stored, {
    'xl/worksheets/sheet1.xml': withMerges(merges),
    'xl/worksheets/sheet2.xml': withMerges(figureMerges),
  });
}

/** What a row is about stays in view, as long as that leaves room for the rest on a small screen. */
function frozenColumns(columns: readonly SheetColumn[]): number {
  const task = columns.findIndex(({ key }) => key === 'task');
  let width = 0;
  let count = 0;
  for (const column of columns.slice(0, task + 1)) {
    width += column.width;
    if (width > mostFrozen) break;
    count += 1;
  }
  return count;
}

/** In characters: about two thirds of a window of 1366 pixels. */
const mostFrozen = 110;
