// Written by SheetJS: the old binary format, OpenDocument and the XML of 2003, as by many export functions.
import { utils, write, type BookType, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { Paper, PaperCell, PaperSheet } from '../paper.ts';
import { regionsOf, serialOf } from './grid.ts';

export function writeWithSheetJs(paper: Paper, bookType: BookType): Uint8Array {
  const book = utils.book_new();
  for (const sheet of paper.sheets)
    utils.book_append_sheet(book, sheetOf(sheet, paper), sheet.name);
  book.Workbook = {
    WBProps: { date1904: paper.date1904 ?? false },
    Sheets: paper.sheets.map(({ state }) => ({
      Hidden: state === 'visible' ? 0 : state === 'hidden' ? 1 : 2,
    })),
  };
  return new Uint8Array(write(book, { type: 'buffer', bookType }) as Uint8Array);
}

function sheetOf(sheet: PaperSheet, paper: Paper): WorkSheet {
  const target: WorkSheet = {};
  let width = 0;
  sheet.lines.forEach(({ cells }, index) => {
    cells.forEach((content, at) => {
      const one = content && cellFor(content, paper);
      if (!one) return;
      width = Math.max(width, at);
      target[utils.encode_cell({ r: index, c: at })] = one;
    });
  });
  target['!ref'] = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: Math.max(0, sheet.lines.length - 1), c: width },
  });
  target['!merges'] = regionsOf(sheet).map(({ top, left, bottom, right }) => ({
    s: { r: top - 1, c: left - 1 },
    e: { r: bottom - 1, c: right - 1 },
  }));
  target['!cols'] = sheet.columns.map(({ hidden }) => ({ hidden: hidden ?? false }));
  target['!rows'] = sheet.lines.map(({ hidden }) => ({ hidden: hidden ?? false }));
  return target;
}

function cellFor({ value, format }: PaperCell, { date1904 }: Paper): CellObject | null {
  // Its writer of OpenDocument knows no dashes in formats.
  const shape = format ? { z: format.replaceAll('-', '/') } : {};
  if (value === null) return null;
  // A carriage return would become the letters `_x000d_`.
  if (typeof value === 'string') return { t: 's', v: value.replaceAll('\r', ''), ...shape };
  if (typeof value === 'boolean') return { t: 'b', v: value };
  if (typeof value === 'number') return { t: 'n', v: value, ...shape };
  if ('day' in value) return { t: 'n', v: serialOf(value.day, date1904), ...shape };
  return { t: 'e', v: errorCodes[value.error] ?? 0x2a };
}

const errorCodes: Record<string, number> = {
  '#DIV/0!': 0x07,
  '#VALUE!': 0x0f,
  '#REF!': 0x17,
  '#N/A': 0x2a,
};
