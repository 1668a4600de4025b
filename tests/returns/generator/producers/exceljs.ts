// Written by ExcelJS, as by many programs of offices.
import ExcelJS from 'exceljs';
import type { Paper, PaperCell, PaperSheet } from '../paper.ts';
import { regionsOf, serialOf } from './grid.ts';

export async function writeWithExcelJs(paper: Paper): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = paper.date1904 ?? false;
  for (const sheet of paper.sheets) {
    addSheet(workbook.addWorksheet(sheet.name, { state: sheet.state }), sheet, paper);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(target: ExcelJS.Worksheet, sheet: PaperSheet, paper: Paper): void {
  sheet.columns.forEach(({ hidden }, index) => {
    if (hidden) target.getColumn(index + 1).hidden = true;
  });
  sheet.lines.forEach((row, index) => {
    row.cells.forEach((content, at) => {
      if (!content) return;
      const one = target.getCell(index + 1, at + 1);
      one.value = valueFor(content, paper);
      const { format } = content;
      if (format) one.numFmt = format;
    });
    if (row.hidden) target.getRow(index + 1).hidden = true;
  });
  for (const { top, left, bottom, right } of regionsOf(sheet)) {
    target.mergeCells(top, left, bottom, right);
  }
}

function valueFor(content: PaperCell, { date1904 }: Paper): ExcelJS.CellValue {
  const { value, formula, cached, rich } = content;
  const plain =
    value !== null && typeof value === 'object'
      ? 'day' in value
        ? // As a serial number: ExcelJS mixes up the calendars of a workbook that counts from 1904.
          serialOf(value.day, date1904)
        : ({ error: value.error } as ExcelJS.CellErrorValue)
      : value;
  if (formula !== undefined) {
    return (
      cached === false ? { formula } : { formula, result: plain }
    ) as ExcelJS.CellFormulaValue;
  }
  if (rich && typeof plain === 'string') return { richText: runsOf(plain) };
  return plain;
}

function runsOf(text: string): ExcelJS.RichText[] {
  const half = Math.ceil(text.length / 2);
  return [{ text: text.slice(0, half), font: { bold: true } }, { text: text.slice(half) }].filter(
    (run) => run.text !== '',
  );
}
