// Filters of a sheet as pure functions: a text that a column must contain, values ticked in a list, and the quick find.
import type { ViewRow } from '#shared/view/viewRow.ts';

/** `values` null: all. An empty text: no condition. */
export type ColumnFilter = { text: string; values: readonly string[] | null };
export type Filters = Readonly<Record<string, ColumnFilter>>;

export const noFilters: Filters = {};

export function isActive(filter: ColumnFilter | undefined): boolean {
  return filter !== undefined && (filter.text.trim() !== '' || filter.values !== null);
}

/** The filters with one column's set, or taken out when it filters nothing. */
export function withFilter(filters: Filters, column: string, filter: ColumnFilter): Filters {
  const { [column]: _, ...others } = filters;
  return isActive(filter) ? { ...others, [column]: filter } : others;
}

/** A test for rows. Several words in the quick find must all occur somewhere in the row. */
export function createRowTest(
  filters: Filters,
  quickFind: string,
): ((row: ViewRow) => boolean) | null {
  const conditions = Object.entries(filters).map(([column, filter]) => ({
    column,
    text: normal(filter.text),
    values: filter.values ? new Set(filter.values) : null,
  }));
  const words = normal(quickFind).split(/\s+/).filter(Boolean);
  if (conditions.length === 0 && words.length === 0) return null;
  return (row) => {
    for (const { column, text, values } of conditions) {
      const cell = row.texts[column] ?? '';
      if (values && !values.has(cell)) return false;
      if (text && !normal(cell).includes(text)) return false;
    }
    if (words.length === 0) return true;
    const all = normal(Object.values(row.texts).join('\n'));
    return words.every((word) => all.includes(word));
  };
}

/** Distinct texts of a column in the order of first appearance, empty last; at most `most`, for the list of a filter. */
export function distinctTexts(
  rows: readonly ViewRow[],
  column: string,
  most = 500,
): { texts: string[]; complete: boolean } {
  const seen = new Set<string>();
  for (const row of rows) {
    seen.add(row.texts[column] ?? '');
    if (seen.size > most) return { texts: [], complete: false };
  }
  const hadEmpty = seen.delete('');
  return { texts: hadEmpty ? [...seen, ''] : [...seen], complete: true };
}

function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
