// Where a person sees and mends what a flag is about: one click leads there.
import type { Flag } from '../flags/flag.ts';
import type { Cell } from './fieldCells.ts';

/** The cell of a flag's task, of what a unit owes, or of the unit; null where it is about none of them. */
export function placeOfFlag({ taskId, unitId, reason }: Flag): Cell | null {
  if ('dutyId' in reason) return { tab: 'duties', rowId: reason.dutyId, column: 'actual' };
  if (taskId !== null) return { tab: 'tasks', rowId: taskId, column: 'text' };
  return unitId === null ? null : { tab: 'units', rowId: unitId, column: 'name' };
}
