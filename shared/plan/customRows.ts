// The rows that have something in a column of the user, and writing it.
import type { ColumnRow, CustomValues } from './model.ts';
import type { WorkingCopy } from './workingCopy.ts';

export type CustomRow = { id: string; custom: CustomValues };

export function customRows(copy: WorkingCopy, { id, tab }: ColumnRow): CustomRow[] {
  const rows: CustomRow[] = copy.rows(tab);
  return rows.filter(({ custom }) => Object.hasOwn(custom, id));
}

/** Puts the values of a row that is there. */
export function putCustom(
  copy: WorkingCopy,
  { tab }: ColumnRow,
  id: string,
  custom: CustomValues,
): void {
  const row = copy.get(tab, id);
  if (row) copy.put(tab, { ...row, custom });
}
