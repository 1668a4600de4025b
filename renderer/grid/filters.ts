// Filters of a sheet as pure functions: a text that a column must contain, values ticked in a list, and the quick filter.
import type { Column } from '#shared/plan/tabs.ts';
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

/** A test for rows. Several words in the quick filter must all occur somewhere in the row. */
export function createRowTest(
  filters: Filters,
  quickFind: string,
  columns: readonly Column[] = [],
  unitNames: readonly string[] = [],
): ((row: ViewRow) => boolean) | null {
  const conditions = Object.entries(filters).map(([column, filter]) => ({
    column,
    text: normal(filter.text),
    values: filter.values ? new Set(filter.values) : null,
  }));
  const kinds = new Map(columns.map((each) => [each.key, each]));
  const known = new Set(unitNames);
  const words = normal(quickFind).split(/\s+/).filter(Boolean);
  if (conditions.length === 0 && words.length === 0) return null;
  return (row) => {
    for (const { column, text, values } of conditions) {
      const cell = row.texts[column] ?? '';
      if (values && !piecesOf(cell, kinds.get(column), known).some((each) => values.has(each))) {
        return false;
      }
      if (text && !normal(cell).includes(text)) return false;
    }
    if (words.length === 0) return true;
    const all = wholeText(row);
    return words.every((word) => all.includes(word));
  };
}

/** Rows are looked through again with every letter that is typed. */
const wholeTexts = new WeakMap<ViewRow, string>();

function wholeText(row: ViewRow): string {
  let text = wholeTexts.get(row);
  if (text === undefined) {
    wholeTexts.set(row, (text = normal(Object.values(row.texts).join('\n'))));
  }
  return text;
}

/** What a cell is filtered by: of several units or names each one, otherwise the whole text. */
function piecesOf(text: string, column: Column | undefined, known: ReadonlySet<string>): string[] {
  const several = column?.kind === 'units' || column?.kind === 'list';
  if (!several || text === '' || known.has(text)) return [text];
  const pieces: string[] = [];
  const parts = text.split('、');
  for (let at = 0; at < parts.length;) {
    // A name may have the separator inside (各区、县级市): the longest known one counts.
    let end = Math.min(parts.length, at + 3);
    while (end > at + 1 && !known.has(parts.slice(at, end).join('、'))) end -= 1;
    pieces.push(parts.slice(at, end).join('、'));
    at = end;
  }
  return pieces;
}

/** Distinct texts of a column in the order of first appearance, empty last, for the list of a filter. */
export function distinctTexts(
  rows: readonly ViewRow[],
  column: Column,
  unitNames: readonly string[] = [],
): string[] {
  const seen = new Set<string>();
  const known = new Set(unitNames);
  for (const row of rows) {
    for (const piece of piecesOf(row.texts[column.key] ?? '', column, known)) seen.add(piece);
  }
  const hadEmpty = seen.delete('');
  return hadEmpty ? [...seen, ''] : [...seen];
}

/** The texts of a list that a search leaves. */
export function matchingTexts(texts: readonly string[], search: string): readonly string[] {
  const words = normal(search);
  return words === '' ? texts : texts.filter((text) => normal(text).includes(words));
}

/** The ticked values with one text's tick turned over; null when everything is ticked. */
export function tickOne(
  texts: readonly string[],
  values: readonly string[] | null,
  text: string,
): readonly string[] | null {
  const ticked = new Set(values ?? texts);
  if (!ticked.delete(text)) ticked.add(text);
  return orAll(texts, ticked);
}

/** The ticked values with all of some texts ticked or not; ticks of the others stay. */
export function tickAll(
  texts: readonly string[],
  values: readonly string[] | null,
  these: readonly string[],
  tick: boolean,
): readonly string[] | null {
  const ticked = new Set(values ?? texts);
  for (const text of these) {
    if (tick) ticked.add(text);
    else ticked.delete(text);
  }
  return orAll(texts, ticked);
}

function orAll(texts: readonly string[], ticked: ReadonlySet<string>): readonly string[] | null {
  const values = texts.filter((text) => ticked.has(text));
  return values.length === texts.length ? null : values;
}

/** A filter in a few words, for the chip that takes it off. */
export function filterWords({ text, values }: ColumnFilter): string {
  const parts: string[] = [];
  if (text.trim() !== '') parts.push(`含“${text.trim()}”`);
  if (values?.length === 0) parts.push('不显示任何内容');
  else if (values) {
    const names = values.slice(0, 2).map((value) => (value === '' ? '空白' : shortened(value)));
    parts.push(values.length > 2 ? `${names.join('、')}等${values.length}项` : names.join('、'));
  }
  return parts.join('，且');
}

function shortened(text: string): string {
  return text.length > 14 ? `${text.slice(0, 13)}…` : text.replaceAll('\n', ' ');
}

function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
