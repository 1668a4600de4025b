// A Word document as blocks in order: lines of text, and tables as raw sheets that the reader of tables understands.
import { isDateLine } from '#shared/document/paragraphs.ts';
import { emptySheet, type RawCell, type RawSheet } from '#shared/tables/rawSheet.ts';
import { inlineText, type WordNode } from './wordModel.ts';

export type WordBlock =
  | { kind: 'lines'; text: string }
  /** `text` is the table as lines, cells kept apart by tabs. */
  | { kind: 'table'; sheet: RawSheet; text: string };

/** Lines above a table that may be its title: 附件1, 任务分解表, 填报单位：…. */
const mostTitleLines = 4;
const longestTitleLine = 60;
const mostColumns = 200;

/** Tables are named 表1, 表2 … in the order of the document. */
export function readBlocks(document: WordNode): WordBlock[] {
  const blocks: WordBlock[] = [];
  let above: string[] = [];
  let tables = 0;
  const visit = (nodes: readonly WordNode[]) => {
    for (const node of nodes) {
      if (node.type === 'table') {
        tables += 1;
        const sheet = sheetOf(node, `表${tables}`, titleLines(above));
        blocks.push({ kind: 'table', sheet, text: tableLines(node).join('\n') });
        above = [];
      } else if (node.type === 'paragraph') {
        const text = inlineText(node.children ?? []);
        blocks.push({ kind: 'lines', text });
        above.push(...text.split('\n'));
        if (above.length > mostTitleLines * 4) above = above.slice(-mostTitleLines * 2);
        visit((node.children ?? []).filter(({ type }) => type === 'table'));
      } else visit(node.children ?? []);
    }
  };
  visit(document.children ?? []);
  return blocks;
}

/** Short lines directly above the table that end no sentence, up to the day that closes a letter or the mark of the annex. */
function titleLines(above: readonly string[]): string[] {
  const lines: string[] = [];
  for (const line of above.toReversed()) {
    const text = line.trim();
    if (text === '') continue;
    const ends = text.length > longestTitleLine || /[。；;，,]$/u.test(text) || isDateLine(text);
    if (ends || lines.length >= mostTitleLines) break;
    lines.unshift(text);
    if (/^附\s*[件表]/u.test(text)) break;
  }
  return lines;
}

type PlacedCell = { row: number; column: number; rows: number; columns: number; text: string };

/** Where cells stand: a cell that reaches down keeps its columns from the cells of the rows below. */
function placeCells(table: WordNode): PlacedCell[] {
  const placed: PlacedCell[] = [];
  const takenUntil: number[] = [];
  for (const [index, row] of rowsOf(table).entries()) {
    let column = 0;
    for (const cell of (row.children ?? []).filter(({ type }) => type === 'tableCell')) {
      while ((takenUntil[column] ?? 0) > index) column += 1;
      const columns = Math.min(Math.max(1, cell.colSpan ?? 1), mostColumns);
      const rows = Math.max(1, cell.rowSpan ?? 1);
      if (column + columns > mostColumns) break;
      for (let covered = column; covered < column + columns; covered++)
        takenUntil[covered] = index + rows;
      placed.push({ row: index, column, rows, columns, text: cellText(cell) });
      column += columns;
    }
  }
  return placed;
}

function rowsOf(table: WordNode): WordNode[] {
  return (table.children ?? []).filter(({ type }) => type === 'tableRow');
}

/** Paragraphs of a cell on lines of their own; a table inside it as its lines. */
function cellText(cell: WordNode): string {
  return (cell.children ?? [])
    .flatMap((node) =>
      node.type === 'table' ? tableLines(node) : [inlineText(node.children ?? [])],
    )
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function sheetOf(table: WordNode, name: string, titles: readonly string[]): RawSheet {
  const sheet = emptySheet(name, false);
  const cells = placeCells(table);
  const width = Math.max(1, ...cells.map(({ column, columns }) => column + columns));
  const put = (row: number, column: number, text: string) => {
    const cell: RawCell = { type: 'text', value: text, text };
    const own = sheet.rows.get(row);
    if (own) own.set(column, cell);
    else sheet.rows.set(row, new Map([[column, cell]]));
  };
  for (const [index, title] of titles.entries()) {
    put(index + 1, 1, title);
    if (width > 1) sheet.merges.push({ top: index + 1, left: 1, bottom: index + 1, right: width });
  }
  for (const { row, column, rows, columns, text } of cells) {
    const top = row + titles.length + 1;
    if (text !== '') put(top, column + 1, text);
    if (rows > 1 || columns > 1) {
      sheet.merges.push({ top, left: column + 1, bottom: top + rows - 1, right: column + columns });
    }
  }
  return sheet;
}

/** A row of one cell is its text: many letters are laid out in such tables. */
function tableLines(table: WordNode): string[] {
  return rowsOf(table).map((row) => {
    const texts = (row.children ?? []).map(cellText);
    return texts.length === 1
      ? (texts[0] ?? '')
      : texts.map((text) => text.replace(/\n/gu, ' ')).join('\t');
  });
}
