// Printed sheets as one workbook: a worksheet each. Rows are streamed, so a large plan does not fill the memory.
import type { SheetColumn } from '#shared/consolidate/sheet.ts';
import ExcelJS from 'exceljs';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Pace } from '../pace.ts';
import { writePackage, type PartPatches } from './writePackage.ts';
import { takeStrings } from './writeStrings.ts';
import { addPrintedSheet, type PrintedSheet } from './writeTable.ts';

/** The bytes of an .xlsx file. `pace` is told of the rows that are done, over all sheets. */
export async function writePrinted(
  sheets: readonly PrintedSheet[],
  pace?: Pace,
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
  const strings = takeStrings(workbook);
  const patches: PartPatches = { 'xl/sharedStrings.xml': () => strings.part() };
  let before = 0;
  for (const [index, sheet] of sheets.entries()) {
    const done = before;
    const patch = await addPrintedSheet(
      workbook,
      strings,
      sheet,
      pace && ((rows) => pace(done + rows)),
    );
    patches[`xl/worksheets/sheet${index + 1}.xml`] = patch;
    before += sheet.table.rows.length;
  }
  await workbook.commit();
  return writePackage(await stored, patches);
}

/** In characters: about two thirds of a window of 1366 pixels. */
const mostFrozen = 110;

/** How many of the first columns can stay in view and leave room for the rest on a small screen. */
export function frozenWithin(
  columns: readonly Pick<SheetColumn, 'width'>[],
  wanted: number,
): number {
  let width = 0;
  let count = 0;
  for (const column of columns.slice(0, wanted)) {
    width += column.width;
    if (width > mostFrozen) break;
    count += 1;
  }
  return count;
}
