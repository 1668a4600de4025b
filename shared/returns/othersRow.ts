// Rows that say that another unit is responsible: a table of a whole sector, which one unit sends in [M9].
import type { TaskRow } from '../plan/model.ts';
import { splitUnitNames } from '../plan/unitNames.ts';
import type { UnitFinder } from './matchUnit.ts';
import type { ReturnedRow } from './returnedTable.ts';

/**
 * Why the row may be another unit's report, or null. Where the unit only supports the task, the column names those who lead it,
 * and says nothing against.
 */
export function othersRow(
  { responsible }: ReturnedRow,
  task: TaskRow | undefined,
  unitId: string,
  finder: UnitFinder,
): string | null {
  if (responsible === null || !task?.leads.includes(unitId)) return null;
  const named = splitUnitNames(responsible).map((name) => finder.exact(name));
  if (named.includes(unitId) || named.every((id) => id === null)) return null;
  return `责任单位写的是“${responsible}”，请核对是否由本单位填报`;
}
