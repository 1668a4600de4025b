// A plan while an edit is applied to it: reads see what the edit has done so far, and the result is one change.
import { applyChange, sameValue, type Change, type RowAdded, type RowUpdated } from './change.ts';
import type { PlanDocument } from './document.ts';
import { sheetNames, type AnyRow, type SheetName, type Sheets } from './model.ts';
import { RowIndex } from './rowIndex.ts';

export class WorkingCopy {
  readonly original: PlanDocument;
  /** Rows that the edit touched; null for a removed one. */
  private readonly touched = new Map<SheetName, Map<string, AnyRow | null>>();

  private readonly writes = new Map<SheetName, number>();
  private readonly indexes = new Map<SheetName, Map<string, RowIndex>>();
  /** By sheet, the greatest order that any row has had during the edit. */
  private readonly lastOrders = new Map<SheetName, number>();

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

  /** The rows of a sheet whose `field` has a value, in no promised order. Cheap however often it is asked. */
  rowsWith<S extends SheetName, F extends keyof Sheets[S] & string>(
    sheet: S,
    field: F,
    value: Sheets[S][F],
  ): Sheets[S][] {
    return this.indexOf(sheet, field).rowsWith(value) as Sheets[S][];
  }

  private indexOf(sheet: SheetName, field: string): RowIndex {
    let ofSheet = this.indexes.get(sheet);
    if (!ofSheet) this.indexes.set(sheet, (ofSheet = new Map()));
    let index = ofSheet.get(field);
    if (!index) ofSheet.set(field, (index = new RowIndex(field, this.rows(sheet))));
    return index;
  }

  /** An order number behind all rows of a sheet. */
  orderAtEnd(sheet: 'deadlines' | 'targets'): number {
    let last = this.lastOrders.get(sheet);
    if (last === undefined) {
      last = 0;
      for (const { order } of this.rows(sheet)) if (order > last) last = order;
    }
    this.lastOrders.set(sheet, last + 1);
    return last + 1;
  }

  /** How often the edit has written to a sheet so far: what was derived from its rows holds until this grows. */
  writesTo(sheet: SheetName): number {
    return this.writes.get(sheet) ?? 0;
  }

  put<S extends SheetName>(sheet: S, row: Sheets[S]): void {
    this.write(sheet, row.id, row);
  }

  remove(sheet: SheetName, id: string): void {
    this.write(sheet, id, null);
  }

  private write(sheet: SheetName, id: string, row: AnyRow | null): void {
    const indexes = this.indexes.get(sheet);
    if (indexes) {
      const before = this.get(sheet, id);
      for (const index of indexes.values()) index.replace(before, row ?? undefined);
    }
    const last = this.lastOrders.get(sheet);
    if (last !== undefined && row && 'order' in row && row.order > last) {
      this.lastOrders.set(sheet, row.order);
    }
    this.rowsTouched(sheet).set(id, row);
  }

  /** Ids of the rows of a sheet that the edit wrote to or removed. */
  touchedIds(sheet: SheetName): string[] {
    return [...(this.touched.get(sheet)?.keys() ?? [])];
  }

  private rowsTouched(sheet: SheetName): Map<string, AnyRow | null> {
    this.writes.set(sheet, this.writesTo(sheet) + 1);
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
  document(change: Change = this.change()): PlanDocument {
    return applyChange(this.original, change);
  }
}

function fieldsThatDiffer(sheet: SheetName, before: AnyRow, after: AnyRow): RowUpdated | null {
  const old = before as Record<string, unknown>;
  const now = after as Record<string, unknown>;
  const fields = Object.keys(now).filter((field) => !sameValue(old[field], now[field]));
  if (fields.length === 0) return null;
  const pick = (row: Record<string, unknown>) =>
    Object.fromEntries(fields.map((field) => [field, row[field]]));
  return { sheet, id: before.id, before: pick(old), after: pick(now) } as RowUpdated;
}
