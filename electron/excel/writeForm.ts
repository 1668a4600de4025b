// The workbook that a unit gets to fill in: one visible sheet, a hidden one for choices, a deeply hidden baseline.
import { idHeading } from '#shared/forms/baseline.ts';
import type { FormContent } from '#shared/forms/buildForm.ts';
import ExcelJS, { type Style, type Worksheet } from 'exceljs';
import { addBaseline } from './writeBaseline.ts';
import { addValidations } from './writeFormChoices.ts';
import { highestRow, textHeight } from './writeHeights.ts';
import { writePackage } from './writePackage.ts';
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

const bodySize = 10.5;

type Column = FormContent['columns'][number];
type CellStyle = Partial<Style>;

/** The form as the bytes of an .xlsx file. */
export async function writeForm(content: FormContent): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '计划簿';
  workbook.title = content.titles.join(' ');
  const headRow = content.titles.length + content.instructions.length + 2;
  const sheet = workbook.addWorksheet(content.sheetName, {
    views: [{ state: 'frozen', xSplit: frozenColumns(content), ySplit: headRow }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      printTitlesRow: `${headRow}:${headRow}`,
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  });
  sheet.columns = [
    { width: 4, hidden: true },
    // ExcelJS takes 9 for the default width and leaves it out; other programs have other defaults.
    ...content.columns.map(({ width }) => ({ width: width === 9 ? 9.05 : width })),
  ];
  writeHead(sheet, content, headRow);
  const lastRow = writeRows(sheet, content, headRow);
  writeSignature(sheet, content, lastRow + 1);
  // ExcelJS puts a dollar before the letters only; a print area must not move with the cell that is selected.
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(content.columns.length + 1).letter}$${lastRow + 1}`;
  addValidations(workbook, sheet, content, headRow + 1, lastRow);
  addBaseline(workbook, content);
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    formatCells: false,
  });
  const stored = await workbook.xlsx.writeBuffer(storeOnly);
  return writePackage(new Uint8Array(stored), { 'xl/styles.xml': unlockNormalStyle });
}

/** ExcelJS passes these on to its zip library; its types do not know them. */
const storeOnly = { zip: { compression: 'STORE' } } as Partial<ExcelJS.XlsxWriteOptions>;

/** Ids, number, names: up to the task, so that it stays in view beside what is filled in. */
function frozenColumns(content: FormContent): number {
  return content.columns.findIndex(({ key }) => key === 'task') + 2;
}

function writeHead(sheet: Worksheet, content: FormContent, headRow: number): void {
  const last = content.columns.length + 1;
  content.titles.forEach((title, index) => {
    const row = index + 1;
    sheet.mergeCells(row, 2, row, last);
    const cell = sheet.getCell(row, 2);
    cell.value = title;
    cell.style = styleFor(
      { font: font(fonts.title, index === 0 ? 18 : 15), alignment: aligned('center') },
      title,
    );
    sheet.getRow(row).height = index === 0 ? 30 : 24;
  });
  const width = content.columns.reduce((sum, column) => sum + column.width, 0);
  content.instructions.forEach((text, index) => {
    const row = content.titles.length + 1 + index;
    sheet.mergeCells(row, 2, row, last);
    const cell = sheet.getCell(row, 2);
    cell.value = text;
    cell.style = { font: font(fonts.body, bodySize), alignment: aligned('left') };
    sheet.getRow(row).height = textHeight(text, width, bodySize);
  });
  writeHeadLine(sheet, content, headRow - 1);
  const row = sheet.getRow(headRow);
  row.getCell(1).value = idHeading;
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
    if (to > from) sheet.mergeCells(row, from, row, to);
    const cell = sheet.getCell(row, from);
    cell.value = text;
    cell.style = {
      font: font(fonts.body, 12),
      alignment: aligned(index === 0 ? 'left' : index === 1 ? 'center' : 'right', {
        wrapText: false,
      }),
    };
  });
  sheet.getRow(row).height = 22;
}

/** Data rows below the head; answers the last row. */
function writeRows(sheet: Worksheet, content: FormContent, headRow: number): number {
  const styles = content.columns.map(columnStyle);
  content.rows.forEach((row, index) => {
    const target = sheet.getRow(headRow + 1 + index);
    target.getCell(1).value = row.taskId;
    let height = 24;
    content.columns.forEach((column, at) => {
      const value = row.cells[column.key] ?? null;
      const cell = target.getCell(at + 2);
      cell.value = dayCell(column, value);
      cell.style = styleFor(styles[at] ?? {}, value);
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
  if (column.key !== 'actualDate' || typeof value !== 'string') return value;
  return new Date(`${value}T00:00:00Z`);
}

function columnStyle(column: Column): CellStyle {
  return {
    font: font(fonts.body, bodySize),
    alignment: aligned(column.align),
    border: allBorders,
    fill: solid(column.filled ? fills.filled : fills.locked),
    protection: { locked: !column.filled },
    ...(column.key === 'actualDate' ? { numFmt: 'yyyy-mm-dd' } : {}),
    // Leading zeros of a telephone number survive only in a cell of text.
    ...(column.key === 'phone' ? { numFmt: '@' } : {}),
  };
}

function writeSignature(sheet: Worksheet, content: FormContent, row: number): void {
  sheet.mergeCells(row, 2, row, content.columns.length + 1);
  const cell = sheet.getCell(row, 2);
  cell.value = content.signature;
  cell.style = {
    font: font(fonts.body, 12),
    alignment: aligned('left'),
    protection: { locked: false },
  };
  sheet.getRow(row).height = 30;
}
