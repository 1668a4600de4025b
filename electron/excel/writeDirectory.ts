// The directory of units as a workbook to print, to fill in and to read again.
import type { DirectoryTable } from '#shared/units/directoryTable.ts';
import ExcelJS, { type Style, type Worksheet } from 'exceljs';
import { printedOnA4 } from './pageSetup.ts';
import { workbookParts } from './workbookParts.ts';
import { highestRow, textHeight } from './writeHeights.ts';
import { packParts } from './writePackage.ts';
import { aligned, allBorders, fills, font, fonts, solid } from './writeStyles.ts';

const bodySize = 10.5;
const headRow = 3;
/** Empty rows below the last unit that take a kind from the list as well. */
const roomBelow = 100;

/** The bytes of an .xlsx file. Every cell is text: leading zeros of a phone number survive. */
export async function writeDirectory(table: DirectoryTable): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '计划簿';
  workbook.title = table.title;
  const last = headRow + table.rows.length;
  const sheet = workbook.addWorksheet('单位名录', {
    views: [{ state: 'frozen', xSplit: 2, ySplit: headRow }],
    ...printedOnA4(headRow),
  });
  sheet.columns = table.columns.map(({ width }) => ({ width }));
  writeHead(sheet, table);
  writeRows(sheet, table);
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(table.columns.length).letter}$${last}`;
  offerKinds(workbook, sheet, table, last + roomBelow);
  return packParts(await workbookParts(workbook));
}

function writeHead(sheet: Worksheet, { title, note, columns }: DirectoryTable): void {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  sheet.mergeCells(1, 1, 1, columns.length);
  sheet.getCell(1, 1).value = title;
  sheet.getCell(1, 1).style = { font: font(fonts.title, 18), alignment: aligned('center') };
  sheet.getRow(1).height = Math.max(30, textHeight(title, width, 18));
  sheet.mergeCells(2, 1, 2, columns.length);
  sheet.getCell(2, 1).value = note;
  sheet.getCell(2, 1).style = { font: font(fonts.body, bodySize), alignment: aligned('left') };
  sheet.getRow(2).height = textHeight(note, width, bodySize);
  const row = sheet.getRow(headRow);
  columns.forEach(({ heading }, index) => {
    row.getCell(index + 1).value = heading;
    row.getCell(index + 1).style = headStyle;
  });
  row.height = 26;
}

const headStyle: Partial<Style> = {
  font: font(fonts.head, bodySize),
  alignment: aligned('center'),
  border: allBorders,
  fill: solid(fills.head),
};

function writeRows(sheet: Worksheet, { columns, rows }: DirectoryTable): void {
  const styles = columns.map(({ align }): Partial<Style> => ({
    font: font(fonts.body, bodySize),
    alignment: aligned(align),
    border: allBorders,
    numFmt: '@',
  }));
  rows.forEach((texts, index) => {
    const row = sheet.getRow(headRow + 1 + index);
    let height = 22;
    columns.forEach(({ width }, at) => {
      const text = texts[at] ?? '';
      const cell = row.getCell(at + 1);
      if (text !== '') cell.value = text;
      cell.style = styles[at] ?? {};
      height = Math.max(height, textHeight(text, width, bodySize));
    });
    row.height = Math.min(highestRow, height);
  });
}

/** Kinds stand on a hidden sheet, like the choices of the forms. */
function offerKinds(
  workbook: ExcelJS.Workbook,
  sheet: Worksheet,
  { kinds, kindColumn }: DirectoryTable,
  lastRow: number,
): void {
  const choices = workbook.addWorksheet('选项', { state: 'hidden' });
  kinds.forEach((kind, index) => {
    choices.getCell(index + 1, 1).value = kind;
  });
  const { letter } = sheet.getColumn(kindColumn + 1);
  rangeRules(sheet).add(`${letter}${headRow + 1}:${letter}${lastRow}`, {
    type: 'list',
    allowBlank: true,
    formulae: [`'选项'!$A$1:$A$${kinds.length}`],
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: '类别',
    error: '请从下拉列表中选择。',
  });
}

/** The rules of a sheet by range; ExcelJS has this store, its types do not. */
function rangeRules(sheet: Worksheet): {
  add: (range: string, rule: ExcelJS.DataValidation) => void;
} {
  return (
    sheet as unknown as {
      dataValidations: { add: (range: string, rule: ExcelJS.DataValidation) => void };
    }
  ).dataValidations;
}
