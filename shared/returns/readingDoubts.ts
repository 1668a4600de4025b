// What the reader of a returned file could not make out and the rows do not show: said, so that nothing is lost unseen.
import { baselineSheetName } from '../forms/baseline.ts';
import { columnLetters } from '../tables/address.ts';
import type { RawWorkbook } from '../tables/rawSheet.ts';
import { rowKey, type ReturnedTable } from './returnedTable.ts';
import { wordsBeside } from './wordsBeside.ts';

/** Codes of warnings after which a cell looks blank, or holds less than the unit sees in it. */
const losing = new Set(['formulaWithoutValue', 'longText', 'duplicateSheetName']);

/** Sentences with the places in them; places in the hidden sheet of what was sent are nobody's concern. */
export function readingDoubts(workbook: RawWorkbook, tables: readonly ReturnedTable[]): string[] {
  const byMessage = new Map<string, string[]>();
  for (const { code, message, where } of workbook.warnings) {
    if (!losing.has(code) || where.startsWith(baselineSheetName)) continue;
    byMessage.set(message, [...(byMessage.get(message) ?? []), where]);
  }
  return [
    ...commentsBeside(workbook.warnings, tables),
    ...tables.flatMap(wordsBelow),
    ...wordsBeside(workbook, tables),
    ...[...byMessage].map(([message, places]) => `${places.join('、')}：${message}。`),
    ...tables.flatMap(withoutHeadings),
    ...tables.flatMap((table) => unknownColumns(table, workbook)),
  ];
}

/** Comments in the rows of tasks; those on headings are the office's own. */
function commentsBeside(
  warnings: RawWorkbook['warnings'],
  tables: readonly ReturnedTable[],
): string[] {
  const rows = new Set(tables.flatMap((table) => table.rows.map(rowKey)));
  return warnings.flatMap(({ code, message, where }) =>
    code === 'comment' && rows.has(where.replace(/[A-Z]+(?=\d+$)/u, ''))
      ? [`${where}有${message}，未采用，请查阅。`]
      : [],
  );
}

const longest = 60;

function wordsBelow({ sheet, below }: ReturnedTable): string[] {
  return below.map(({ row, text }) => {
    const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
    return `${sheet}表格下方第${row}行写有“${shown}”，未采用，请查阅。`;
  });
}

/** Columns with something in them and nothing over them: nobody can say what it is about. */
function withoutHeadings({ sheet, columns }: ReturnedTable): string[] {
  const letters = columns.filter(({ heading }) => heading === '').map(({ column }) => column);
  if (letters.length === 0) return [];
  return [`${sheet}的${letters.join('、')}列没有表头，其中的内容未采用。`];
}

/** Columns under headings that mean nothing to the reader: what stands in them may be what was asked for. */
function unknownColumns(
  { sheet, unknown, rows }: ReturnedTable,
  { sheets }: RawWorkbook,
): string[] {
  if (unknown.length === 0) return [];
  const cells = sheets.find(({ name }) => name === sheet)?.rows;
  const count = (letters: string) =>
    rows.filter(({ row }) =>
      [...(cells?.get(row) ?? [])].some(
        ([column, { text }]) => columnLetters(column) === letters && text.trim() !== '',
      ),
    ).length;
  const named = unknown.map(({ column, heading }) => {
    const values = count(column);
    const places = values > 0 ? `（填了${values}格）` : '';
    return `${column}列“${heading}”${places}`;
  });
  return [`${sheet}有认不出的列：${named.join('、')}，其中的内容未采用。`];
}
