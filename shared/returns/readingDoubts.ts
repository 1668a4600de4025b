// What the reader of a returned file could not make out and the rows do not show: said, so that nothing is lost unseen.
import { baselineSheetName } from '../forms/baseline.ts';
import type { RawWorkbook } from '../tables/rawSheet.ts';
import type { ReturnedTable } from './returnedTable.ts';

/** Codes of warnings after which a cell looks blank, or holds less than the unit sees in it. */
const losing = new Set(['formulaWithoutValue', 'longText', 'duplicateSheetName']);

/** Sentences with the places in them; places in the hidden sheet of what was sent are nobody's concern. */
export function readingDoubts(
  { warnings }: RawWorkbook,
  tables: readonly ReturnedTable[],
): string[] {
  const byMessage = new Map<string, string[]>();
  for (const { code, message, where } of warnings) {
    if (!losing.has(code) || where.startsWith(baselineSheetName)) continue;
    byMessage.set(message, [...(byMessage.get(message) ?? []), where]);
  }
  return [
    ...[...byMessage].map(([message, places]) => `${places.join('、')}：${message}。`),
    ...tables.flatMap(withoutHeadings),
    ...tables.flatMap(unknownColumns),
  ];
}

/** Columns with something in them and nothing over them: nobody can say what it is about. */
function withoutHeadings({ sheet, columns }: ReturnedTable): string[] {
  const letters = columns.filter(({ heading }) => heading === '').map(({ column }) => column);
  if (letters.length === 0) return [];
  return [`${sheet}的${letters.join('、')}列没有表头，其中的内容未采用。`];
}

/** Columns under headings that mean nothing to the reader: what stands in them may be what was asked for. */
function unknownColumns({ sheet, unknown }: ReturnedTable): string[] {
  if (unknown.length === 0) return [];
  const named = unknown.map(({ column, heading }) => `${column}列“${heading}”`);
  return [`${sheet}有不认识的列：${named.join('、')}，其中的内容未采用。`];
}
