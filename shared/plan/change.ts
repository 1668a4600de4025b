// A change is data with one shape. Undo, the file, the history, the review and the grid all read this shape.
import type { PlanDocument } from './document.ts';
import type { ChangeReason } from './dueChanges.ts';
import type { AnyRow, SheetName, Sheets } from './model.ts';
import { withUpdated } from './updatedRows.ts';

export type RowAdded = { [S in SheetName]: { sheet: S; row: Sheets[S] } }[SheetName];
export type RowUpdated = {
  [S in SheetName]: {
    sheet: S;
    id: string;
    /** Only the fields that differ, before and after. Both have the same keys. */
    before: Partial<Sheets[S]>;
    after: Partial<Sheets[S]>;
  };
}[SheetName];

/** A step of a history by its number, with a mark that a step of another history does not bear. */
export type StepMark = { number: number; mark: string };

/**
 * Added and removed rows whole, updated rows by field. A row stands in one of the three lists at most. `reason` says why due
 * days were changed, where they were; `merged` up to which steps of other copies of the plan everything was looked at when
 * they were merged. Taking the change back has neither.
 */
export type Change = {
  added: RowAdded[];
  updated: RowUpdated[];
  removed: RowAdded[];
  reason?: ChangeReason;
  merged?: StepMark[];
};

export function isEmptyChange(change: Change): boolean {
  return change.added.length + change.updated.length + change.removed.length === 0;
}

/** The change that takes this one back. */
export function reverseChange(change: Change): Change {
  return {
    added: change.removed,
    updated: change.updated.map(
      (entry) => ({ ...entry, before: entry.after, after: entry.before }) as RowUpdated,
    ),
    removed: change.added,
  };
}

/** The document with the change in it. Throws when the change does not fit: that is a broken invariant. */
export function applyChange(document: PlanDocument, change: Change): PlanDocument {
  const copied = new Map<SheetName, Map<string, AnyRow>>();
  const copyOf = (sheet: SheetName) => {
    let rows = copied.get(sheet);
    if (!rows) copied.set(sheet, (rows = new Map<string, AnyRow>(document[sheet])));
    return rows;
  };
  for (const { sheet, row } of change.removed) {
    if (!copyOf(sheet).delete(row.id))
      throw new Error(`removed row ${sheet}/${row.id} is not there`);
  }
  for (const { sheet, row } of change.added) {
    if (copyOf(sheet).has(row.id)) throw new Error(`added row ${sheet}/${row.id} is there already`);
    copyOf(sheet).set(row.id, row);
  }
  const next = { ...document } as Record<SheetName, ReadonlyMap<string, AnyRow>>;
  for (const [sheet, rows] of copied) next[sheet] = rows;
  for (const [sheet, updated] of updatedRows(document, change)) {
    next[sheet] = withUpdated(next[sheet], updated);
  }
  return next as PlanDocument;
}

/** The rows of every sheet that change field by field, as they are afterwards. */
function updatedRows(
  document: PlanDocument,
  { updated }: Change,
): Map<SheetName, Map<string, AnyRow>> {
  const sheets = new Map<SheetName, Map<string, AnyRow>>();
  for (const { sheet, id, after } of updated) {
    const row = document[sheet].get(id);
    if (!row) throw new Error(`updated row ${sheet}/${id} is not there`);
    let rows = sheets.get(sheet);
    if (!rows) sheets.set(sheet, (rows = new Map()));
    rows.set(id, { ...row, ...after } as AnyRow);
  }
  return sheets;
}

/** Whether two field values are the same: values are plain JSON, so their text decides. */
export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
