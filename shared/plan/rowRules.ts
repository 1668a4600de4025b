// What must hold of a row before it goes into the plan: its references exist, its name is one of a kind.
import { isDay } from '../calendar/days.ts';
import type { AnyRow, SheetName, Sheets, UnitRow } from './model.ts';
import type { WorkingCopy } from './workingCopy.ts';

/** Null when the row may stand, otherwise a code: emptyName, doubleName, missingReference, notDate, notPercent. */
export function checkRow(
  copy: WorkingCopy,
  sheet: SheetName,
  row: AnyRow,
): { code: string } | null {
  switch (sheet) {
    case 'units':
      return checkUnit(copy, row as UnitRow);
    case 'projects':
      return exists(copy, 'actions', (row as Sheets['projects']).actionId);
    case 'tasks':
      return checkTask(copy, row as Sheets['tasks']);
    case 'targets':
    case 'deadlines':
    case 'progress':
      return checkDependent(copy, row as Sheets['targets' | 'deadlines' | 'progress']);
    case 'plan':
    case 'stages':
    case 'actions':
    case 'returns':
    case 'imports':
      return null;
  }
}

function exists(copy: WorkingCopy, sheet: SheetName, id: string): { code: string } | null {
  return copy.get(sheet, id) ? null : { code: 'missingReference' };
}

function checkUnit(copy: WorkingCopy, row: UnitRow): { code: string } | null {
  if (row.name === '') return { code: 'emptyName' };
  const before = copy.get('units', row.id);
  if (before?.name !== row.name) {
    const taken = copy.rows('units').some((unit) => unit.id !== row.id && unit.name === row.name);
    if (taken) return { code: 'doubleName' };
  }
  return row.members.includes(row.id) ? { code: 'memberOfItself' } : null;
}

function checkTask(copy: WorkingCopy, row: Sheets['tasks']): { code: string } | null {
  const unit = [...row.leads, ...row.supports].find((id) => !copy.get('units', id));
  if (unit !== undefined) return { code: 'missingReference' };
  if (row.percent !== null && !(row.percent >= 0 && row.percent <= 100))
    return { code: 'notPercent' };
  if (row.done !== null && !isDay(row.done)) return { code: 'notDate' };
  return exists(copy, 'projects', row.projectId);
}

function checkDependent(
  copy: WorkingCopy,
  row: Sheets['targets' | 'deadlines' | 'progress'],
): { code: string } | null {
  if ('unitId' in row && !copy.get('units', row.unitId)) return { code: 'missingReference' };
  return exists(copy, 'tasks', row.taskId);
}
