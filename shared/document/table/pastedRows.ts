// Rows of texts that were copied from a spreadsheet with their headings → a sheet for the reader of task tables.
import { measureOfHeading, withoutSpace } from '../../tables/headingText.ts';
import { emptySheet, type RawSheet } from '../../tables/rawSheet.ts';
import { meaningOf } from '../../tables/columns.ts';
import type { PlanRow } from '../../plan/model.ts';

/** Headings stand in one of the first rows; a title and a line about units of measure may stand above them. */
const mostAbove = 4;
const longestHeading = 14;

/**
 * Whether the rows have headings of a task table: what is to be done, and who does it or by when [K21]. Cheap, since every
 * paste is asked; the reader of tables decides.
 */
export function looksHeaded(rows: readonly (readonly string[])[]): boolean {
  return rows.length > 1 && headingRow(rows) !== null;
}

function headingRow(rows: readonly (readonly string[])[]): number | null {
  const at = rows.slice(0, mostAbove + 1).findIndex((row) => {
    const kinds = new Set(row.map(kindOfHeading));
    return kinds.has('what') && kinds.has('who');
  });
  return at === -1 ? null : at;
}

function kindOfHeading(text: string): 'what' | 'who' | null {
  const heading = withoutSpace(text);
  if (heading === '' || heading.length > longestHeading) return null;
  const meaning = meaningOf(measureOfHeading(heading) ? heading.replace(/[（(].*$/u, '') : heading);
  if (meaning?.kind === 'units') return 'who';
  if (meaning?.kind !== 'field') return null;
  if (meaning.field === 'deadline') return 'who';
  return ['action', 'project', 'task', 'content'].includes(meaning.field) ? 'what' : null;
}

/** Above headings that stand alone the plan's name and years are put, so that 11月底 is a day of the plan. */
export function sheetOfRows(
  rows: readonly (readonly string[])[],
  { title, start, end }: Pick<PlanRow, 'title' | 'start' | 'end'>,
): RawSheet {
  const years = [...new Set([start, end].flatMap((day) => day?.slice(0, 4) ?? []))].join('—');
  const named = years === '' ? title : `${title}（${years}年）`;
  const all = headingRow(rows) === 0 ? [[named], ...rows] : rows;
  const sheet = emptySheet('粘贴的表格', false);
  for (const [index, row] of all.entries()) {
    const cells = row.flatMap((text, column) =>
      text === '' ? [] : [[column + 1, { type: 'text', value: text, text }] as const],
    );
    if (cells.length > 0) sheet.rows.set(index + 1, new Map(cells));
  }
  return sheet;
}
