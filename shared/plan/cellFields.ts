// Which stored field stands behind a cell of a tab.
import { checkpointOf } from './checkpoints.ts';
import { isCustomTab } from './customColumns.ts';
import { dutyFields } from './duties.ts';
import type { SheetName } from './model.ts';
import { typedDeadline } from './typedDeadline.ts';
import type { TabName } from './tabs.ts';
import type { WorkingCopy } from './workingCopy.ts';

/**
 * A stored field, or a code why the cell cannot be changed. `custom` is the id of a column of the user: the value then
 * stands under this id in the field `custom`. With `year` it stands under the year in the field `yearly`.
 */
export type CellField =
  | { sheet: SheetName; id: string; field: string; custom?: string; year?: string }
  | { locked: string };

/** Prefix of derived rows in the deadlines tab (see `inheritedId` in flags) and of stages shown there. */
export const inheritedPrefix = 'inherited:';
export const stagePrefix = 'stage:';

/** Where a typed text goes. The row must exist; an unknown one answers `missingRow`. */
export function cellField(
  copy: WorkingCopy,
  tab: TabName,
  rowId: string,
  column: string,
): CellField {
  if (copy.get('columns', column)?.tab === tab) return customField(copy, tab, rowId, column);
  switch (tab) {
    case 'tasks':
      return taskField(copy, rowId, column);
    case 'targets':
    case 'units':
    case 'progress':
      if (tab === 'targets' && checkpointOf(rowId)) return yearField(copy, rowId, column);
      return copy.get(tab, rowId)
        ? { sheet: tab, id: rowId, field: column }
        : { locked: 'missingRow' };
    case 'deadlines':
      return deadlineField(copy, rowId, column);
    case 'duties':
      return copy.get('duties', rowId)
        ? { sheet: 'duties', id: rowId, field: dutyFields[column] ?? column }
        : { locked: 'missingRow' };
    case 'flags':
      return { locked: 'lockedCell' };
  }
}

/** Rows that are shown on a tab but stand for something else have no columns of the user. */
function customField(copy: WorkingCopy, tab: TabName, rowId: string, column: string): CellField {
  if (!isCustomTab(tab)) return { locked: 'lockedCell' };
  if (checkpointOf(rowId)) return { locked: 'yearRow' };
  if (rowId.startsWith(inheritedPrefix)) return { locked: 'inheritedDeadline' };
  if (rowId.startsWith(stagePrefix)) return { locked: 'stageRow' };
  return copy.get(tab, rowId)
    ? { sheet: tab, id: rowId, field: 'custom', custom: column }
    : { locked: 'missingRow' };
}

/** What a target asks for by the end of a year follows from it; only what was reached is kept [C4]. */
function yearField(copy: WorkingCopy, rowId: string, column: string): CellField {
  const point = checkpointOf(rowId);
  if (!point || !copy.get('targets', point.targetId)) return { locked: 'missingRow' };
  if (column !== 'actual') return { locked: 'yearRow' };
  return { sheet: 'targets', id: point.targetId, field: 'yearly', year: point.year };
}

function taskField(copy: WorkingCopy, rowId: string, column: string): CellField {
  const task = copy.get('tasks', rowId);
  if (!task) return { locked: 'missingRow' };
  const project = copy.get('projects', task.projectId);
  if (column === 'project') return { sheet: 'projects', id: task.projectId, field: 'name' };
  if (column === 'action' && project)
    return { sheet: 'actions', id: project.actionId, field: 'name' };
  if (column !== 'deadline') return { sheet: 'tasks', id: rowId, field: column };
  const typed = typedDeadline(copy.rowsWith('deadlines', 'taskId', rowId));
  if (typed === 'several') return { locked: 'severalDeadlines' };
  // A task that only inherits gets a deadline of its own; `applyEdit` adds the row under this id.
  return { sheet: 'deadlines', id: typed?.id ?? '', field: 'end' };
}

function deadlineField(copy: WorkingCopy, rowId: string, column: string): CellField {
  if (rowId.startsWith(inheritedPrefix)) {
    const taskId = rowId.slice(inheritedPrefix.length);
    if (!copy.get('tasks', taskId)) return { locked: 'missingRow' };
    if (column === 'actual') return { sheet: 'tasks', id: taskId, field: 'done' };
    return { locked: 'inheritedDeadline' };
  }
  if (rowId.startsWith(stagePrefix)) {
    const id = rowId.slice(stagePrefix.length);
    if (!copy.get('stages', id)) return { locked: 'missingRow' };
    const fields: Record<string, string> = {
      what: 'name',
      raw: 'raw',
      start: 'start',
      end: 'end',
      note: 'text',
    };
    const field = fields[column];
    return field ? { sheet: 'stages', id, field } : { locked: 'stageRow' };
  }
  return copy.get('deadlines', rowId)
    ? { sheet: 'deadlines', id: rowId, field: column }
    : { locked: 'missingRow' };
}
