// A list as a workbook to print: what was sent to whom, what a unit is to correct.
import type { ListTable } from '#shared/forms/listTable.ts';
import ExcelJS, { type Style } from 'exceljs';
import { printedOnA4 } from './pageSetup.ts';
import { workbookParts } from './workbookParts.ts';
import { highestRow, textHeight } from './writeHeights.ts';
import { packParts } from './writePackage.ts';
import { aligned, allBorders, fills, font, fonts, solid, styleFor } from './writeStyles.ts';

const bodySize = 11;

type CellStyle = Partial<Style>;

/** The bytes of an .xlsx file. */
export async function writeList(table: ListTable): Promise<Uint8Array> {
  const { title, lead, headLine, columns, rows, sums, notes } = table;
  const headRow = title.length + lead.length + 2;
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '计划簿';
  workbook.title = title.join(' ');
  const sheet = workbook.addWorksheet(table.sheet, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: headRow }],
    ...printedOnA4(headRow),
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const last = columns.length;
  const write = (row: number, column: number, value: string | number, style: CellStyle): void => {
    const cell = sheet.getCell(row, column);
    if (value !== '') cell.value = value;
    cell.style = styleFor(style, value);
  };
  title.forEach((text, index) => {
    const size = index === 0 ? 18 : 15;
    write(index + 1, 1, text, { font: font(fonts.title, size), alignment: aligned('center') });
    sheet.mergeCells(index + 1, 1, index + 1, last);
    sheet.getRow(index + 1).height = Math.max(26, textHeight(text, width, size));
  });
  lead.forEach((text, index) => {
    const row = title.length + 1 + index;
    write(row, 1, text, { font: font(fonts.body, 12), alignment: aligned('left') });
    sheet.mergeCells(row, 1, row, last);
    sheet.getRow(row).height = textHeight(text, width, 12);
  });
  const middle = Math.ceil(last / 2);
  (['left', 'right'] as const).forEach((side, index) => {
    const from = index === 0 ? 1 : middle + 1;
    write(headRow - 1, from, headLine[index] ?? '', {
      font: font(fonts.body, 12),
      alignment: aligned(side, { wrapText: false }),
    });
    sheet.mergeCells(headRow - 1, from, headRow - 1, index === 0 ? middle : last);
  });
  columns.forEach(({ heading }, at) => write(headRow, at + 1, heading, headStyle));
  sheet.getRow(headRow).height = 26;
  const styles = columns.map(({ align }): CellStyle => ({
    font: font(fonts.body, bodySize),
    alignment: aligned(align),
    border: allBorders,
  }));
  rows.forEach((cells, index) => {
    const row = headRow + 1 + index;
    let height = 24;
    cells.forEach((value, at) => {
      write(row, at + 1, value, styles[at] ?? {});
      const wide = columns[at]?.width ?? 10;
      if (typeof value === 'string') height = Math.max(height, textHeight(value, wide, bodySize));
    });
    sheet.getRow(row).height = Math.min(highestRow, height);
  });
  const below = headRow + 1 + rows.length;
  const { mergedColumn } = table;
  if (mergedColumn !== undefined && rows.length > 1) {
    sheet.mergeCells(headRow + 1, mergedColumn, below - 1, mergedColumn);
  }
  sums?.forEach((value, at) => write(below, at + 1, value, headStyle));
  if (sums) sheet.getRow(below).height = 24;
  const noteRow = below + (sums ? 1 : 0);
  notes.forEach((text, index) => {
    const row = noteRow + index;
    write(row, 1, text, { font: font(fonts.body, bodySize), alignment: aligned('left') });
    sheet.mergeCells(row, 1, row, last);
    sheet.getRow(row).height = textHeight(text, width, bodySize);
  });
  const lastRow = noteRow + notes.length - 1;
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(last).letter}$${lastRow}`;
  return packParts(await workbookParts(workbook));
}

const headStyle: CellStyle = {
  font: font(fonts.head, bodySize),
  alignment: aligned('center'),
  border: allBorders,
  fill: solid(fills.head),
};
