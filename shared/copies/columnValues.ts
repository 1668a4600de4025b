// What rows have in a column of the user: it comes and goes with the column.
import type { PlanDocument } from '../plan/document.ts';
import type { ColumnRow, CustomValue, CustomValues } from '../plan/model.ts';
import type { CopyStep } from './difference.ts';
import { sameContent } from './sides.ts';

function valuesIn(document: PlanDocument, { id, tab }: ColumnRow): Map<string, CustomValue> {
  const values = new Map<string, CustomValue>();
  const rows: Iterable<{ id: string; custom: CustomValues }> = document[tab].values();
  for (const row of rows) {
    const value = row.custom[id];
    if (value !== undefined) values.set(row.id, value);
  }
  return values;
}

export function columnSteps(document: PlanDocument, column: ColumnRow): CopyStep[] {
  return [...valuesIn(document, column)].map(([id, value]) => ({
    type: 'entry',
    sheet: column.tab,
    id,
    field: 'custom',
    key: column.id,
    value,
  }));
}

export function sameColumnValues(
  one: PlanDocument,
  other: PlanDocument,
  column: ColumnRow,
): boolean {
  const before = valuesIn(one, column);
  const now = valuesIn(other, column);
  return (
    before.size === now.size && [...now].every(([id, value]) => sameContent(before.get(id), value))
  );
}
