// What is read from a returned table, whether it is our own form or a table of the unit's own.
import type { FilledKey } from '../forms/definition.ts';
import { columnLetters } from '../tables/address.ts';
import type { RawCell, RawSheet } from '../tables/rawSheet.ts';
import type { ChosenField } from './columnChoice.ts';
import type { ReviewColumn } from './review.ts';

/** `doubt`: why the cell may not say what its column asks for. */
export type ReturnedCell = { cell: RawCell; address: string; doubt?: string };

export type ReturnedRow = {
  sheet: string;
  row: number;
  id: string | null;
  ordinal: number | null;
  /** All numbers that its number names, as 3-4 does; one as a rule. */
  numbers: number[];
  /** What the row is called, the fullest name first. */
  names: string[];
  /** The unit that the row itself names, as written. */
  unit: string | null;
  /** The unit stands there only as the one that leads. */
  unitLeads: boolean;
  /** Who is responsible by a column that says so, as written. */
  responsible: string | null;
  cells: Map<FilledKey, ReturnedCell>;
  /** Of our own form, by the keys of its columns: what the unit was told and not asked. */
  given: Map<string, ReturnedCell>;
};

export type ReturnedTable = {
  /** The sheet and the first cell of the headings: `反馈表!B5`. */
  key: string;
  sheet: string;
  title: string | null;
  headRows: [first: number, last: number];
  columns: ReviewColumn[];
  /** Counted from 1. */
  lastColumn: number;
  /** Columns with something in them that nobody knows how to read. */
  unknown: { column: string; heading: string }[];
  /** Behind 填报单位, as written. */
  unit: string | null;
  /** As written above the table; a period where the reader knew one. */
  period: string | null;
  rows: ReturnedRow[];
  /** What was written into columns of our own form that the plan has nothing for. */
  others: { heading: string; address: string; text: string }[];
  /** Lines below the table of our own form that were not sent with it and are no row. */
  below: { row: number; text: string }[];
};

export function tableKey(sheet: string, firstColumn: number, firstRow: number): string {
  return `${sheet}!${columnLetters(firstColumn)}${firstRow}`;
}

export function rowKey({ sheet, row }: Pick<ReturnedRow, 'sheet' | 'row'>): string {
  return `${sheet}!${row}`;
}

/** How messages name a row: with its sheet where there are several. */
export function placeOf({ sheet, row }: ReturnedRow, rows: readonly ReturnedRow[]): string {
  const several = rows.some((other) => other.sheet !== sheet);
  return `${several ? sheet : ''}第${row}行`;
}

export function textOf(cell: RawCell | undefined): string {
  if (!cell) return '';
  return cell.type === 'text' || cell.type === 'date' ? cell.value : String(cell.value);
}

/** Cells with the value of a downward merge in every row that it covers: a unit may join its contact cells. */
export function mergedReader(
  sheet: RawSheet,
  headRow: number,
): (row: number, column: number) => RawCell | undefined {
  const covered = new Map<number, { top: number; bottom: number }[]>();
  for (const { top, left, bottom, right } of sheet.merges) {
    if (top <= headRow || bottom === top || left !== right) continue;
    covered.set(left, [...(covered.get(left) ?? []), { top, bottom }]);
  }
  return (row, column) => {
    const merge = covered.get(column)?.find(({ top, bottom }) => row >= top && row <= bottom);
    return sheet.rows.get(merge ? merge.top : row)?.get(column);
  };
}

/**
 * Columns by field once somebody's choice is laid over what was known. `known` has the columns by field; the columns
 * are told by their letters in `lettersOf`.
 */
export function chooseColumns<Column>(
  known: ReadonlyMap<string, Column>,
  chosen: ReadonlyMap<string, ChosenField>,
  lettersOf: (column: Column) => string,
  columnAt: (letters: string) => Column | undefined,
): Map<string, Column> {
  const byField = new Map(known);
  if (chosen.size === 0) return byField;
  for (const [field, column] of known) if (chosen.has(lettersOf(column))) byField.delete(field);
  for (const [letters, { field }] of chosen) {
    const column = columnAt(letters);
    if (field !== null && column !== undefined) byField.set(field, column);
  }
  return byField;
}
