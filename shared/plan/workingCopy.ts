// A plan while an edit is applied to it: reads see what the edit has done so far, and the result is one change.
import { applyChange, sameValue, type Change, type RowAdded, type RowUpdated } from './change.ts';
import type { PlanDocument } from './document.ts';
import { sheetNames, type AnyRow, type SheetName, type Sheets } from './model.ts';

export class WorkingCopy {
  readonly original: PlanDocument;
  /** Rows that the edit touched; null for a removed one. */
  private readonly touched = new Map<SheetName, Map<string, AnyRow | null>>();

  constructor(original: PlanDocument) {
    this.original = original;
  }

  get<S extends SheetName>(sheet: S, id: string): Sheets[S] | undefined {
    const row = this.touched.get(sheet)?.get(id);
    if (row === null) return undefined;
    return (row as Sheets[S] | undefined) ?? this.original[sheet].get(id);
  }

  /** All rows of a sheet as they are now, in no promised order. */
  rows<S extends SheetName>(sheet: S): Sheets[S][] {
    const touched = this.touched.get(sheet);
    if (!touched) return [...this.original[sheet].values()];
    const kept = [...this.original[sheet].values()].filter((row) => !touched.has(row.id));
    const written = [...touched.values()].filter((row) => row !== null);
    return [...kept, ...(written as Sheets[S][])];
  }

  put<S extends SheetName>(sheet: S, row: Sheets[S]): void {
    this.rowsTouched(sheet).set(row.id, row);
  }

  remove(sheet: SheetName, id: string): void {
    this.rowsTouched(sheet).set(id, null);
  }

  private rowsTouched(sheet: SheetName): Map<string, AnyRow | null> {
    let rows = this.touched.get(sheet);
    if (!rows) this.touched.set(sheet, (rows = new Map()));
    return rows;
  }

  /** What the edit comes to. A row added and removed again, or changed and changed back, is not in it. */
  change(): Change {
    const change: Change = { added: [], updated: [], removed: [] };
    for (const sheet of sheetNames) {
      for (const [id, row] of this.touched.get(sheet) ?? []) {
        const before = this.original[sheet].get(id);
        if (!before && row) change.added.push({ sheet, row } as RowAdded);
        if (before && !row) change.removed.push({ sheet, row: before } as RowAdded);
        if (before && row) {
          const updated = fieldsThatDiffer(sheet, before, row);
          if (updated) change.updated.push(updated);
        }
      }
    }
    return change;
  }

  /** The plan with the edit in it. */
  document(): PlanDocument {
    return applyChange(this.original, this.change());
  }
}

function fieldsThatDiffer(sheet: SheetName, before: AnyRow, after: AnyRow): RowUpdated | null {
  const old = before as Record<string, unknown>;
  const now = after as Record<string, unknown>;
  const fields = Object.keys(now).filter((field) => !sameValue(old[field], now[field]));
  if (fields.length === 0) return null;
  const pick = (row: Record<string, unknown>) =>
    Object.fromEntries(fields.map((field) => [field, row[field]]));
  return { sheet, id: before.id, before: pick(old), after: pick(now) };
}
