// Printed sheets as one workbook: a worksheet each.
import type { SheetColumn } from '#shared/consolidate/sheet.ts';
import ExcelJS from 'exceljs';
import type { Pace } from '../pace.ts';
import { workbookParts } from './workbookParts.ts';
import { packParts, type PartPatches } from './writePackage.ts';
import { addPrintedSheet, type PrintedSheet, type WriteRows } from './writeTable.ts';

/** The bytes of an .xlsx file. `pace` is told of the rows that are done, over all sheets. */
export async function writePrinted(
  sheets: readonly PrintedSheet[],
  pace?: Pace,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '计划簿';
  const opened: WriteRows[] = [];
  for (const sheet of sheets) opened.push(await addPrintedSheet(workbook, sheet, pace));
  const patches: PartPatches = {};
  const parts = await workbookParts(workbook, async (numbers) => {
    let before = 0;
    for (const [index, writeRows] of opened.entries()) {
      const done = before;
      patches[`xl/worksheets/sheet${index + 1}.xml`] = await writeRows(
        numbers,
        pace && ((rows) => pace(done + rows)),
      );
      before += sheets[index]?.table.rows.length ?? 0;
    }
  });
  return packParts(parts, patches);
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
