// Rows of a plan that changes are laid upon, forwards or back: how an earlier state is made from a later one and its history.
import type { Change } from './change.ts';
import type { PlanDocument } from './document.ts';
import type { AnyRow, SheetName } from './model.ts';

/** What a change refers to and is not there is passed over. */
export class LaidRows {
  private readonly sheets: Record<SheetName, Map<string, AnyRow>>;

  constructor(document: PlanDocument) {
    this.sheets = Object.fromEntries(
      Object.entries(document).map(([sheet, rows]) => [sheet, new Map<string, AnyRow>(rows)]),
    ) as Record<SheetName, Map<string, AnyRow>>;
  }

  apply({ removed, updated, added }: Change): void {
    for (const { sheet, row } of removed) this.sheets[sheet].delete(row.id);
    for (const { sheet, id, after } of updated) {
      const row = this.sheets[sheet].get(id);
      if (row) this.sheets[sheet].set(id, { ...row, ...after } as AnyRow);
    }
    for (const { sheet, row } of added) this.sheets[sheet].set(row.id, row);
  }

  /** The rows as they are; what no change named is the same object as before. */
  document(): PlanDocument {
    return this.sheets as unknown as PlanDocument;
  }
}
