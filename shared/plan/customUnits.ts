// Units named in columns of the user: found before a unit is deleted, replaced when two units are merged.
import { withCustomValue } from './customColumns.ts';
import { customRows, putCustom } from './customRows.ts';
import type { ColumnRow, CustomValue, CustomValues } from './model.ts';
import type { WorkingCopy } from './workingCopy.ts';

type Place = { column: ColumnRow; id: string; custom: CustomValues; units: string[] };

/** The cells of a units column that name the unit. */
function placesIn(copy: WorkingCopy, column: ColumnRow, unitId: string): Place[] {
  return customRows(copy, column).flatMap(({ id, custom }): Place[] => {
    const units = custom[column.id];
    return Array.isArray(units) && units.includes(unitId) ? [{ column, id, custom, units }] : [];
  });
}

function unitsColumns(copy: WorkingCopy): ColumnRow[] {
  return copy.rows('columns').filter(({ kind }) => kind === 'units');
}

export function isInCustomColumn(copy: WorkingCopy, unitId: string): boolean {
  return unitsColumns(copy).some((column) => placesIn(copy, column, unitId).length > 0);
}

/** `keep` stands for `drop` too, at the place of the first [P14]. */
export function replaceInCustomColumns(copy: WorkingCopy, drop: string, keep: string): void {
  for (const column of unitsColumns(copy)) {
    for (const { id, custom, units } of placesIn(copy, column, drop)) {
      const next = [...new Set(units.map((each) => (each === drop ? keep : each)))];
      putCustom(copy, column, id, withCustomValue(custom, column.id, next));
    }
  }
}

/** What the kept one of two units takes over in columns of the user: every text and unit; figures only where it has none. */
export function joinedValues(
  copy: WorkingCopy,
  keep: CustomValues,
  drop: CustomValues,
): CustomValues {
  const joined: Record<string, CustomValue> = { ...drop, ...keep };
  for (const { id, kind } of copy.rows('columns')) {
    const [one, other] = [keep[id], drop[id]];
    if (Array.isArray(one) && Array.isArray(other)) joined[id] = [...new Set([...one, ...other])];
    if ((kind !== 'text' && kind !== 'longText') || !one || !other || one === other) continue;
    joined[id] = `${String(one)}${kind === 'text' ? '、' : '\n'}${String(other)}`;
  }
  return joined;
}
