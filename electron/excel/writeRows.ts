// Rows of a worksheet put together as the text of its part. ExcelJS keeps the styles and writes everything around the rows; for
// each cell it makes several objects and writes it attribute after attribute, which takes most of the time of a large sheet.
import { columnLetters } from '#shared/tables/address.ts';
import type ExcelJS from 'exceljs';
import type { WrittenStrings } from './writeStrings.ts';

type CellStyle = Partial<ExcelJS.Style>;
export type WrittenCell = { value: string | number | null; style: CellStyle };

export type RowWriter = {
  /** The next row, counted from 1, with its height in points; cells from the first column on. */
  add: (row: number, height: number, cells: readonly WrittenCell[]) => void;
  /** The rows so far, for `withRows`. */
  rows: () => string[];
};

/** The styles of a workbook that is being written, each with its number; ExcelJS has them, its types do not. */
type Styled = { styles: { addStyleModel: (style: CellStyle) => number } };

export function createRowWriter(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  strings: WrittenStrings,
): RowWriter {
  const { styles } = workbook as unknown as Styled;
  const numbers = new Map<CellStyle, number>();
  const letters: string[] = [];
  const rows: string[] = [];
  const styleNumber = (style: CellStyle): number => {
    let number = numbers.get(style);
    if (number === undefined) numbers.set(style, (number = styles.addStyleModel(style)));
    return number;
  };
  return {
    add(row, height, cells) {
      const pieces = [`<row r="${row}" ht="${height}" customHeight="1">`];
      for (const [at, { value, style }] of cells.entries()) {
        const letter = (letters[at] ??= columnLetters(at + 1));
        pieces.push(`<c r="${letter}${row}" s="${styleNumber(style)}"`);
        if (value === null || value === '') pieces.push('/>');
        else if (typeof value === 'number') pieces.push(`><v>${value}</v></c>`);
        else pieces.push(` t="s"><v>${strings.add(value)}</v></c>`);
      }
      pieces.push('</row>');
      rows.push(pieces.join(''));
    },
    rows: () => rows,
  };
}

/** Patch of a worksheet part: rows behind those that the library wrote. */
export function withRows(rows: readonly string[]): (xml: string) => string {
  return (xml) => {
    // Cannot occur in a text, where `<` is escaped.
    const end = xml.lastIndexOf('</sheetData>');
    if (end < 0) throw new Error('the sheet has no rows of the library to go on from');
    return `${xml.slice(0, end)}${rows.join('')}${xml.slice(end)}`;
  };
}
