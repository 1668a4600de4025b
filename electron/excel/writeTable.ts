// One printed worksheet: titles, a line above the table, a head of one or two levels, rows, notes, a footer.
import type { SheetColumn } from '#shared/consolidate/sheet.ts';
import type { PaperSetup } from '#shared/paper/setup.ts';
import { columnLetters } from '#shared/tables/address.ts';
import type ExcelJS from 'exceljs';
import type { Pace } from '../pace.ts';
import { onPaper } from './paperSetup.ts';
import type { Numbers } from './workbookParts.ts';
import { lineHeight, textHeight } from './writeHeights.ts';
import { bodySize, groupEnds, writeBody, type PrintedTable } from './writeBody.ts';
import { inPieces, placeRows } from './writeLayout.ts';
import { createRowWriter, withRows } from './writeRows.ts';
import { aligned, allBorders, fills, font, fonts, solid, styleFor } from './writeStyles.ts';

export type PrintedSheet = {
  name: string;
  titles: string[];
  headLine: readonly [left: string, middle: string, right: string];
  table: PrintedTable;
  notes: string[];
  /** An empty one has no row. */
  footer: string;
  paper: PaperSetup;
  /** Columns kept in view while scrolling sideways. */
  frozenColumns: number;
  /** The head has buttons to sort and filter by: only where no rows are merged. */
  sortable?: boolean;
};

type CellStyle = Partial<ExcelJS.Style>;
const headSize = 11;

/** Writes the rows of the table and answers the patch that completes the worksheet's part. */
export type WriteRows = (numbers: Numbers, pace?: Pace) => Promise<(xml: string) => string>;

/**
 * Adds the worksheet with all that is no row of the table. Rows (see `writeRows.ts`) and merged ranges come as a patch: ExcelJS
 * compares every new merge with all others.
 */
export async function addPrintedSheet(
  workbook: ExcelJS.Workbook,
  printed: PrintedSheet,
  pace?: Pace,
): Promise<WriteRows> {
  const { titles, notes, footer } = printed;
  const table = { ...printed.table, merges: inPieces(printed.table) };
  const levels = table.columns.some(({ group }) => group !== null) ? 2 : 1;
  const headRow = titles.length + 2;
  const firstRow = headRow + levels;
  const lastLetter = columnLetters(table.columns.length);
  const placed = await placeRows(table, firstRow, bodySize, pace);
  const afterTable = placed.starts.at(-1) ?? firstRow;
  const lastRow = afterTable + notes.length - (footer === '' ? 1 : 0);
  const sheet = workbook.addWorksheet(printed.name, {
    views: [{ state: 'frozen', xSplit: printed.frozenColumns, ySplit: firstRow - 1 }],
    pageSetup: {
      ...onPaper(printed.paper, table.columns, bodySize),
      ...(printed.paper.repeatHead ? { printTitlesRow: `${headRow}:${firstRow - 1}` } : {}),
      printArea: `A$1:${lastLetter}$${lastRow}`,
    },
    ...(printed.paper.showPageNumbers
      ? { headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' } }
      : {}),
  });
  // ExcelJS takes 9 for the default width and leaves it out; other programs have other defaults.
  sheet.columns = table.columns.map(({ width }) => ({ width: width === 9 ? 9.05 : width }));
  if (printed.sortable) {
    const lastData = Math.max(firstRow, afterTable - 1);
    sheet.autoFilter = `A${firstRow - 1}:${lastLetter}${lastData}`;
  }
  const merges = writeTitles(sheet, printed, headRow - 1);
  merges.push(...writeHead(sheet, table.columns, headRow, levels));
  if (printed.paper.groupsOnNewPages) {
    for (const row of groupEnds(table, placed.starts)) breakBehind(sheet, row);
  }
  return async (numbers, paceOfRows) => {
    const writer = createRowWriter(numbers);
    await writeBody(writer, table, placed, paceOfRows);
    const width = table.columns.reduce((sum, column) => sum + column.width, 0);
    const lines = footer === '' ? notes : [...notes, footer];
    lines.forEach((text, index) => {
      const row = afterTable + index;
      const isFooter = index === notes.length;
      const height = isFooter ? 30 : textHeight(text, width, bodySize);
      const style = isFooter ? footerStyle : noteStyle;
      writer.begin(row, height);
      writer.cell(text, styleFor(style, text));
      writer.end();
      merges.push(`A${row}:${lastLetter}${row}`);
    });
    // A table of one column has nothing to merge across; a merge of one cell is damage to Excel.
    const across = merges.filter((range) => {
      const [from, to] = range.split(':');
      return from !== to;
    });
    const merged = withMerges([...across, ...placed.merges]);
    const filled = withRows(writer.rows(), `A1:${lastLetter}${lastRow}`);
    // The rows last: what the other searches is small then.
    return (xml) => filled(merged(xml));
  };
}

/** A page ends behind the row. ExcelJS has this store, its types do not. */
function breakBehind(sheet: ExcelJS.Worksheet, row: number): void {
  const { rowBreaks } = sheet as unknown as { rowBreaks: object[] };
  rowBreaks.push({ id: row, max: 16_838, man: 1 });
}

const noteStyle: CellStyle = { font: font(fonts.body, bodySize), alignment: aligned('left') };
const footerStyle: CellStyle = { font: font(fonts.body, 12), alignment: aligned('left') };

function writeLine(
  sheet: ExcelJS.Worksheet,
  number: number,
  text: string,
  style: CellStyle,
  height: number,
): void {
  const row = sheet.getRow(number);
  const cell = row.getCell(1);
  cell.value = text;
  cell.style = styleFor(style, text);
  row.height = height;
  row.commit();
}

function writeTitles(
  sheet: ExcelJS.Worksheet,
  { titles, headLine, table }: PrintedSheet,
  lineRow: number,
): string[] {
  const count = table.columns.length;
  const merges: string[] = [];
  const width = table.columns.reduce((sum, column) => sum + column.width, 0);
  titles.forEach((title, index) => {
    const size = index === 0 ? 22 : 18;
    const style = { font: font(fonts.title, size), alignment: aligned('center') };
    const height = Math.max(lineHeight(size) + 8, textHeight(title, width, size));
    writeLine(sheet, index + 1, title, style, height);
    merges.push(`A${index + 1}:${columnLetters(count)}${index + 1}`);
  });
  if (count < headLine.length) {
    // No room for a cell each.
    const text = headLine.filter((each) => each !== '').join('　');
    const style = { font: font(fonts.body, 12), alignment: aligned('left') };
    writeLine(sheet, lineRow, text, style, Math.max(22, textHeight(text, width, 12)));
    return [...merges, `A${lineRow}:${columnLetters(count)}${lineRow}`];
  }
  const cuts = [1, ...cutsByWidth(table.columns, [0.4, 0.7]), count + 1];
  const row = sheet.getRow(lineRow);
  headLine.forEach((text, index) => {
    const from = cuts[index] ?? 1;
    const to = (cuts[index + 1] ?? count + 1) - 1;
    const cell = row.getCell(from);
    cell.value = text;
    cell.style = lineStyles[index] ?? {};
    if (to > from) merges.push(`${columnLetters(from)}${lineRow}:${columnLetters(to)}${lineRow}`);
  });
  row.height = 22;
  row.commit();
  return merges;
}

/** The columns, from 2, that begin behind these shares of the width: each text of the line gets its share, whatever the columns. */
function cutsByWidth(columns: readonly SheetColumn[], shares: readonly number[]): number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return shares.map((share, index) => {
    let before = 0;
    const at = columns.findIndex(({ width }) => (before += width) >= total * share);
    return Math.min(Math.max(at + 2, index + 2), columns.length);
  });
}

const lineStyles: CellStyle[] = (['left', 'center', 'right'] as const).map((side) => ({
  font: font(fonts.body, 12),
  alignment: aligned(side, { wrapText: false }),
}));

const headStyle: CellStyle = {
  font: font(fonts.head, headSize),
  alignment: aligned('center'),
  border: allBorders,
  fill: solid(fills.head),
};

/** Headings that belong together stand under one; the others take both levels. */
function writeHead(
  sheet: ExcelJS.Worksheet,
  columns: readonly SheetColumn[],
  top: number,
  levels: number,
): string[] {
  const merges: string[] = [];
  const upper = sheet.getRow(top);
  const lower = levels === 2 ? sheet.getRow(top + 1) : null;
  let groupFrom = 0;
  columns.forEach((column, index) => {
    const letter = columnLetters(index + 1);
    const cell = upper.getCell(index + 1);
    cell.style = headStyle;
    if (lower) lower.getCell(index + 1).style = headStyle;
    if (column.group === null || !lower) {
      cell.value = column.heading;
      if (lower) merges.push(`${letter}${top}:${letter}${top + 1}`);
      return;
    }
    lower.getCell(index + 1).value = column.heading;
    if (columns[index - 1]?.group !== column.group) {
      groupFrom = index;
      cell.value = column.group;
    }
    const last = columns[index + 1]?.group !== column.group;
    if (last && index > groupFrom) {
      merges.push(`${columnLetters(groupFrom + 1)}${top}:${letter}${top}`);
    }
  });
  upper.height = 24;
  upper.commit();
  if (lower) {
    lower.height = 30;
    lower.commit();
  }
  return merges;
}

/** Patch of a worksheet part: the merged ranges, at the place that the format prescribes. */
function withMerges(merges: readonly string[]): (xml: string) => string {
  const cells = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  const element = `<mergeCells count="${merges.length}">${cells}</mergeCells>`;
  return (xml) => {
    if (merges.length === 0) return xml;
    // Only what follows the rows is searched; `</sheetData>` cannot occur in a text, where `<` is escaped.
    const after = xml.lastIndexOf('</sheetData>') + '</sheetData>'.length;
    const rest = xml.slice(after);
    const before =
      /^(?:\s*<(?:sheetCalcPr|sheetProtection|autoFilter)[^>]*\/>)*/u.exec(rest)?.[0] ?? '';
    return xml.slice(0, after) + before + element + rest.slice(before.length);
  };
}
