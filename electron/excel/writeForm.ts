// The workbook that a unit gets to fill in: one visible sheet, a hidden one for choices, a deeply hidden baseline.
import { idHeading } from '#shared/forms/baseline.ts';
import { isOpen, type FormContent } from '#shared/forms/buildForm.ts';
import { formSizes } from '#shared/forms/look.ts';
import { columnLetters } from '#shared/tables/address.ts';
import ExcelJS, { type Style, type Worksheet } from 'exceljs';
import { printedOn } from './pageSetup.ts';
import { workbookParts } from './workbookParts.ts';
import { addBaseline, baselineRows } from './writeBaseline.ts';
import { addValidations } from './writeFormChoices.ts';
import { highestRow, textHeight } from './writeHeights.ts';
import { packParts } from './writePackage.ts';
import {
  aligned,
  allBorders,
  fills,
  font,
  fonts,
  solid,
  styleFor,
  unlockNormalStyle,
} from './writeStyles.ts';

const bodySize = formSizes.body;

type Column = FormContent['columns'][number];
type CellStyle = Partial<Style>;

/** The form as the bytes of an .xlsx file. */
export async function writeForm(content: FormContent): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '计划簿';
  workbook.title = content.titles.join(' ');
  const headRow = content.titles.length + content.instructions.length + 2;
  const sheet = workbook.addWorksheet(content.sheetName, {
    views: [
      {
        state: 'frozen',
        xSplit: frozenColumns(content),
        ySplit: headRow,
        activeCell: firstToFill(content, headRow + 1),
      },
    ],
    ...printedOn(headRow, content.paper),
  });
  sheet.columns = [
    { width: 4, hidden: true, style: lockedStyle },
    // ExcelJS takes 9 for the default width and leaves it out; other programs have other defaults.
    ...content.columns.map(({ width }) => ({ width: width === 9 ? 9.05 : width })),
    { width: 8.5, style: lockedStyle },
  ];
  writeHead(sheet, content, headRow);
  const lastRow = writeRows(sheet, content, headRow);
  writeSignature(sheet, content, lastRow + 1);
  // ExcelJS puts a dollar before the letters only; a print area must not move with the cell that is selected.
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(content.columns.length + 1).letter}$${lastRow + 1}`;
  addValidations(workbook, sheet, content, headRow + 1, lastRow);
  addBaseline(workbook);
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    formatCells: false,
  });
  for (const hidden of workbook.worksheets.slice(1)) await hidden.protect('', {});
  return packParts(await workbookParts(workbook), {
    'xl/styles.xml': unlockNormalStyle,
    'xl/worksheets/sheet1.xml': toTheRightEdge(content.columns.length + 2),
    'xl/worksheets/sheet3.xml': baselineRows(content),
  });
}

/** For cells that stand outside the table: with Normal unlocked, what has no style of its own can be written in. */
const lockedStyle: CellStyle = { protection: { locked: true } };

/** Patch of the sheet: the format of the first column behind the table goes on to the last column that there is. */
function toTheRightEdge(column: number): (xml: string) => string {
  return (xml) =>
    xml.replace(`<col min="${column}" max="${column}"`, `<col min="${column}" max="16384"`);
}

/** Where the cursor stands when the workbook is opened. */
function firstToFill(content: FormContent, row: number): string {
  const at = content.columns.findIndex(({ filled }) => filled);
  return `${columnLetters(Math.max(0, at) + 2)}${row}`;
}

/** Ids, number, names: up to the task, so that it stays in view beside what is filled in. */
function frozenColumns(content: FormContent): number {
  return content.columns.findIndex(({ key }) => key === 'task') + 2;
}

function writeHead(sheet: Worksheet, content: FormContent, headRow: number): void {
  const last = content.columns.length + 1;
  const width = content.columns.reduce((sum, column) => sum + column.width, 0);
  content.titles.forEach((title, index) => {
    const row = index + 1;
    const size = index === 0 ? formSizes.title : formSizes.subtitle;
    const style = { font: font(fonts.title, size), alignment: aligned('center') };
    writeAcross(sheet, [row, 2, last], title, styleFor(style, title));
    sheet.getRow(row).height = Math.max(index === 0 ? 30 : 24, textHeight(title, width, size));
  });
  content.instructions.forEach((text, index) => {
    const row = content.titles.length + 1 + index;
    const style = { font: font(fonts.body, bodySize), alignment: aligned('left') };
    writeAcross(sheet, [row, 2, last], text, styleFor(style, text));
    sheet.getRow(row).height = textHeight(text, width, bodySize);
  });
  writeHeadLine(sheet, content, headRow - 1);
  const row = sheet.getRow(headRow);
  row.getCell(1).value = idHeading;
  row.getCell(1).style = lockedStyle;
  content.columns.forEach((column, index) => {
    const cell = row.getCell(index + 2);
    cell.value = column.heading;
    cell.style = headStyle;
  });
  row.height = 34;
}

const headStyle: CellStyle = {
  font: font(fonts.head, bodySize),
  alignment: aligned('center'),
  border: allBorders,
  fill: solid(fills.head),
};

/** Unit, period and day above the table: left, middle and right of its width. */
function writeHeadLine(sheet: Worksheet, content: FormContent, row: number): void {
  const count = content.columns.length;
  const cuts = [
    2,
    Math.max(3, Math.ceil(count * 0.45)),
    Math.max(4, Math.ceil(count * 0.7)),
    count + 2,
  ];
  content.headLine.forEach((text, index) => {
    const from = cuts[index] ?? 2;
    const to = (cuts[index + 1] ?? count + 2) - 1;
    const side = index === 0 ? 'left' : index === 1 ? 'center' : 'right';
    writeAcross(sheet, [row, from, to], text, {
      font: font(fonts.body, formSizes.line),
      alignment: aligned(side, { wrapText: false }),
    });
  });
  sheet.getRow(row).height = 22;
}

/** Data rows below the head; answers the last row. */
function writeRows(sheet: Worksheet, content: FormContent, headRow: number): number {
  const styles = content.columns.map((column) => columnStyle(column, column.filled));
  // A column of the user is another unit's to fill in where the task follows that one.
  const closed = content.columns.map((column) => columnStyle(column, false));
  content.rows.forEach((row, index) => {
    const target = sheet.getRow(headRow + 1 + index);
    target.getCell(1).value = row.taskId;
    target.getCell(1).style = lockedStyle;
    let height = 24;
    content.columns.forEach((column, at) => {
      const value = row.cells[column.key] ?? null;
      const cell = target.getCell(at + 2);
      const held = column.filled && !isOpen(row, column);
      cell.value = dayCell(column, value);
      cell.style = styleFor((held ? closed : styles)[at] ?? {}, value);
      if (typeof value === 'string') {
        height = Math.max(height, textHeight(value, column.width, bodySize));
      }
    });
    // Room to write in, also where nothing stands yet.
    target.height = Math.min(highestRow, Math.max(height, 54));
  });
  return headRow + content.rows.length;
}

/** A day goes out as a date of the spreadsheet, so that the unit's own formatting applies. */
function dayCell(column: Column, value: string | number | null): ExcelJS.CellValue {
  if (!isDay(column) || typeof value !== 'string') return value;
  return new Date(`${value}T00:00:00Z`);
}

function isDay(column: Column): boolean {
  if ('kind' in column) return column.filled && column.kind === 'date';
  return column.key === 'actualDate';
}

function columnStyle(column: Column, open: boolean): CellStyle {
  return {
    font: font(fonts.body, bodySize),
    alignment: aligned(column.align),
    border: allBorders,
    fill: solid(open ? fills.filled : fills.locked),
    protection: { locked: !open },
    ...(isDay(column) ? { numFmt: 'yyyy-mm-dd' } : {}),
    // Leading zeros of a telephone number survive only in a cell of text.
    ...(column.key === 'phone' ? { numFmt: '@' } : {}),
  };
}

function writeSignature(sheet: Worksheet, content: FormContent, row: number): void {
  writeAcross(sheet, [row, 2, content.columns.length + 1], content.signature, {
    font: font(fonts.body, formSizes.line),
    alignment: aligned('left'),
    protection: { locked: false },
  });
  sheet.getRow(row).height = 30;
}

/** A text across columns of a row, merged. Every cell below the merge has the style: one that is open would be a hole. */
function writeAcross(
  sheet: Worksheet,
  [row, from, to]: [row: number, from: number, to: number],
  text: string,
  style: CellStyle,
): void {
  for (let column = from; column <= to; column++) sheet.getCell(row, column).style = style;
  if (to > from) sheet.mergeCells(row, from, row, to);
  sheet.getCell(row, from).value = text;
}
