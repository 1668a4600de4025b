// What somebody wrote beside the rows of a table, to the right of its last column: a remark for the office, an answer that
// found no room. It is not read [F3], so it is said.
import { columnLetters } from '../tables/address.ts';
import type { RawSheet, RawWorkbook } from '../tables/rawSheet.ts';
import type { ReturnedTable } from './returnedTable.ts';

/** Shorter texts are choices of a list, marks and initials. */
const shortest = 4;
const most = 5;
const longest = 40;

/** One sentence a sheet. */
export function wordsBeside({ sheets }: RawWorkbook, tables: readonly ReturnedTable[]): string[] {
  return sheets.flatMap((sheet) => {
    const own = tables.filter((table) => table.sheet === sheet.name);
    const found = textsBeside(sheet, own);
    if (found.length === 0) return [];
    const shown = found.slice(0, most).map(({ address, text }) => `${address}“${shortened(text)}”`);
    const more = found.length > most ? `等${found.length}处` : '';
    return [`${sheet.name}的表格右侧另写有${shown.join('、')}${more}，未采用，请查阅。`];
  });
}

function textsBeside(
  { rows, hiddenColumns }: RawSheet,
  tables: readonly ReturnedTable[],
): { address: string; text: string }[] {
  // Tables may stand side by side: what is right of one may be the next.
  const last = Math.max(0, ...tables.map((table) => table.lastColumn));
  const lines = new Set(tables.flatMap((table) => table.rows.map(({ row }) => row)));
  return [...lines]
    .sort((a, b) => a - b)
    .flatMap((row) =>
      [...(rows.get(row) ?? [])].flatMap(([column, cell]) => {
        const text = cell.text.trim();
        const says = cell.type === 'text' && text.length >= shortest;
        return says && column > last && !hiddenColumns.has(column)
          ? [{ address: `${columnLetters(column)}${row}`, text }]
          : [];
      }),
    );
}

function shortened(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
