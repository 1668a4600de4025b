// The rows of a sheet found by the value of one field while an edit is applied: built at the first question, kept up with
// every write after that. So an edit of ten thousand cells does not go through the sheet ten thousand times.
import type { AnyRow } from './model.ts';

export class RowIndex {
  /** The rows that have a value, by that value and by id; a row that is alone stands without a map. */
  private readonly rows = new Map<unknown, AnyRow | Map<string, AnyRow>>();
  private readonly field: string;

  constructor(field: string, rows: Iterable<AnyRow>) {
    this.field = field;
    for (const row of rows) this.add(row);
  }

  rowsWith(value: unknown): AnyRow[] {
    const known = this.rows.get(value);
    if (known === undefined) return [];
    return known instanceof Map ? [...known.values()] : [known];
  }

  /** A row was written: `before` is what it was, `after` what it is, undefined where it is not there. */
  replace(before: AnyRow | undefined, after: AnyRow | undefined): void {
    if (before && (!after || this.valueOf(before) !== this.valueOf(after))) this.drop(before);
    if (after) this.add(after);
  }

  private add(row: AnyRow): void {
    const value = this.valueOf(row);
    const known = this.rows.get(value);
    if (known instanceof Map) known.set(row.id, row);
    else if (known === undefined || known.id === row.id) this.rows.set(value, row);
    else {
      this.rows.set(
        value,
        new Map([
          [known.id, known],
          [row.id, row],
        ]),
      );
    }
  }

  private drop(row: AnyRow): void {
    const value = this.valueOf(row);
    const known = this.rows.get(value);
    if (known instanceof Map) known.delete(row.id);
    else this.rows.delete(value);
  }

  private valueOf(row: AnyRow): unknown {
    return (row as Record<string, unknown>)[this.field];
  }
}
