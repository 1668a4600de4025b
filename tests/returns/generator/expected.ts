// The truth beside a generated return: what an attentive clerk would take from it, cell by cell.
import type { FilledKey } from '#shared/forms/definition.ts';

/**
 * What is to come of one field of one task. Values are stored texts (see shared/forms/values).
 * - `value`: it is clear what the unit reports; `also` are readings that are as good.
 * - `ask`: nobody can tell for sure, or somebody must look; it may not be taken unasked, and not be passed over in
 *   silence. `stored` is what the unit meant, where anybody knows.
 * What is in no expectation was not touched and must stay as it is.
 */
export type Expected =
  | { kind: 'value'; stored: string; also?: string[] }
  | { kind: 'ask'; stored: string | null };

export type ExpectedCell = Expected & {
  unitId: string;
  taskId: string;
  field: FilledKey;
  /** The troubles that this cell has of its own. */
  troubles: string[];
};

/** Where a task stands in the file that was written; `taskId` null for a row that is about none. */
export type ExpectedRow = {
  file: string;
  /** Null in a file of one sheet, which has no name. */
  sheet: string | null;
  row: number;
  unitId: string | null;
  taskId: string | null;
};

/** Something that has to be said to the person who reviews, with a text that the message must hold. */
export type ExpectedWord = { about: string; holds: RegExp };

export type Expectations = {
  cells: Map<string, ExpectedCell>;
  rows: ExpectedRow[];
  words: ExpectedWord[];
};

export function cellKey(unitId: string, taskId: string, field: string): string {
  return `${unitId}\n${taskId}\n${field}`;
}
