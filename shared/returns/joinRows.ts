// Several rows of one task as one: their texts together, the figures that they agree on [M17].
import { filledKeys, type FilledKey } from '../forms/definition.ts';
import type { RawCell } from '../tables/rawSheet.ts';
import { cleanText } from './compareValues.ts';
import { textOf, type ReturnedCell, type ReturnedRow } from './returnedTable.ts';

/** A cell of a joined row; `parts` where its rows do not agree on what cannot be put together: all that they say. */
export type JoinedCell = ReturnedCell & { parts?: string };

export type JoinedRow = {
  sheet: string;
  row: number;
  cells: Map<FilledKey, JoinedCell>;
  given: Map<string, ReturnedCell>;
  /** Columns to fill in that the table has. */
  columns: ReadonlySet<string>;
  /** `工作表!行、行`. */
  source: string;
  /** Whether it is one row that stands for one task: what it calls the task is then its name. */
  alone: boolean;
};

const texts = new Set<FilledKey>(['progress', 'problems', 'nextSteps']);
const lists = new Set<FilledKey>(['contact', 'phone']);
/** A longer name would bury the text that it stands before. */
const longestName = 30;

export function soleRow(row: ReturnedRow, columns: ReadonlySet<string>, alone: boolean): JoinedRow {
  const { sheet, cells, given } = row;
  return { sheet, row: row.row, cells, given, columns, source: `${sheet}!${row.row}`, alone };
}

/**
 * `sent`: what the form showed, by field: a part that left it as it was has nothing to say. `storedOf` reads a cell; null where
 * it cannot. Texts are put together in the order of the rows, with the names by which the rows differ.
 */
export function joinRows(
  rows: readonly ReturnedRow[],
  columns: ReadonlySet<string>,
  sent: ReadonlyMap<string, string> | null,
  storedOf: (field: FilledKey, cell: RawCell) => string | null,
): JoinedRow {
  const [first] = rows;
  if (!first) throw new Error('no rows to join');
  const cells = new Map<FilledKey, JoinedCell>();
  const named = new Set(rows.map((row) => row.names[0] ?? '')).size > 1;
  for (const field of filledKeys) {
    const filled = rows.flatMap((row) => {
      const found = row.cells.get(field);
      if (!found) return [];
      const stored = storedOf(field, found.cell);
      return stored === '' ? [] : [{ row, found, stored, text: cleanText(found.cell.text) }];
    });
    const changed = filled.filter(({ stored }) => stored !== (sent?.get(field) ?? ''));
    const telling = changed.length > 0 ? changed : filled.slice(0, 1);
    const same = Map.groupBy(telling, ({ stored, text }) => stored ?? text);
    const distinct = [...same.values()].map(([one]) => one);
    const [one] = distinct;
    if (!one) continue;
    if (distinct.length === 1) {
      cells.set(field, one.found);
      continue;
    }
    const said = distinct.flatMap((part) => (part ? [part] : []));
    const address = said.map(({ found }) => found.address).join('、');
    const part = ({ row, found }: (typeof said)[number]) => {
      const [name = ''] = row.names;
      const whole = cleanText(textOf(found.cell));
      return named && name !== '' && name.length <= longestName ? `${name}：${whole}` : whole;
    };
    const joined = texts.has(field)
      ? said.map(part).join('\n')
      : said.map(({ text }) => text).join(lists.has(field) ? '、' : '／');
    const cell = { type: 'text', value: joined, text: joined } as const;
    if (texts.has(field) || lists.has(field)) cells.set(field, { cell, address });
    else cells.set(field, { cell, address, parts: joined });
  }
  return {
    sheet: first.sheet,
    row: first.row,
    cells,
    given: new Map(),
    columns,
    source: `${first.sheet}!${rows.map(({ row }) => row).join('、')}`,
    alone: false,
  };
}
