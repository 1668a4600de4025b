// Rows of a worksheet put together as the text of its part. ExcelJS keeps the styles and writes everything around the rows; for
// each cell it makes several objects and writes it attribute after attribute, which takes most of the time of a large sheet.
import { columnLetters } from '#shared/tables/address.ts';
import type { Style } from 'exceljs';
import type { Numbers } from './workbookParts.ts';

type CellStyle = Partial<Style>;

export type RowWriter = {
  /** The next row, counted from 1, with its height in points. */
  begin: (row: number, height: number) => void;
  /** Its next cell, from the first column on. */
  cell: (value: string | number | null, style: CellStyle) => void;
  end: () => void;
  /** The rows so far, for `withRows`. */
  rows: () => string[];
};

/** What stands between the place of a cell and its value. */
type Attributes = { empty: string; number: string; text: string };

/** Pieces of text that are put together at once: many small texts that live long keep the collector of garbage busy. */
const mostPieces = 4000;

export function createRowWriter({ ofStyle, ofText }: Numbers): RowWriter {
  const known = new Map<CellStyle, Attributes>();
  const opens: string[] = [];
  const rows: string[] = [];
  let pieces: string[] = [];
  let number = '';
  let column = 0;
  const attributesOf = (style: CellStyle): Attributes => {
    let attributes = known.get(style);
    if (!attributes) {
      const start = `" s="${ofStyle(style)}"`;
      attributes = { empty: `${start}/>`, number: `${start}><v>`, text: `${start} t="s"><v>` };
      known.set(style, attributes);
    }
    return attributes;
  };
  const flush = () => {
    if (pieces.length > 0) rows.push(pieces.join(''));
    pieces = [];
  };
  return {
    begin(row, height) {
      number = String(row);
      column = 0;
      pieces.push(`<row r="${number}" ht="${height}" customHeight="1">`);
    },
    cell(value, style) {
      const open = (opens[column] ??= `<c r="${columnLetters(column + 1)}`);
      column += 1;
      const { empty, number: ofNumber, text } = attributesOf(style);
      if (value === null || value === '') pieces.push(open, number, empty);
      else if (typeof value === 'number')
        pieces.push(open, number, ofNumber, String(value), '</v></c>');
      else pieces.push(open, number, text, String(ofText(value)), '</v></c>');
    },
    end() {
      pieces.push('</row>');
      if (pieces.length > mostPieces) flush();
    },
    rows() {
      flush();
      return rows;
    },
  };
}

/** Patch of a worksheet part: rows behind those that the library wrote, and the range that all of them fill. */
export function withRows(rows: readonly string[], range: string): (xml: string) => string {
  return (xml) => {
    // Cannot occur in a text, where `<` is escaped.
    const end = xml.lastIndexOf('</sheetData>');
    if (end < 0) throw new Error('the sheet has no rows of the library to go on from');
    const before = xml
      .slice(0, end)
      .replace(/<dimension ref="[^"]*"\/>/u, `<dimension ref="${range}"/>`);
    return `${before}${rows.join('')}${xml.slice(end)}`;
  };
}
