// Which stored field stands behind a cell of a tab.
import type { SheetName } from './model.ts';
import type { TabName } from './tabs.ts';
import type { WorkingCopy } from './workingCopy.ts';

/** A stored field, or a code why the cell cannot be changed. */
export type CellField = { sheet: SheetName; id: string; field: string } | { locked: string };

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
  switch (tab) {
    case 'tasks':
      return taskField(copy, rowId, column);
    case 'units':
    case 'targets':
    case 'progress':
      return copy.get(tab, rowId)
        ? { sheet: tab, id: rowId, field: column }
        : { locked: 'missingRow' };
    case 'deadlines':
      return deadlineField(copy, rowId, column);
    case 'flags':
      return { locked: 'lockedCell' };
  }
}

function taskField(copy: WorkingCopy, rowId: string, column: string): CellField {
  const task = copy.get('tasks', rowId);
  if (!task) return { locked: 'missingRow' };
  const project = copy.get('projects', task.projectId);
  if (column === 'project') return { sheet: 'projects', id: task.projectId, field: 'name' };
  if (column === 'action' && project)
    return { sheet: 'actions', id: project.actionId, field: 'name' };
  if (column !== 'deadline') return { sheet: 'tasks', id: rowId, field: column };
  const own = copy.rows('deadlines').filter((row) => row.taskId === rowId);
  if (own.length > 1) return { locked: 'severalDeadlines' };
  // A task that only inherits gets a deadline of its own; `applyEdit` adds the row under this id.
  return { sheet: 'deadlines', id: own[0]?.id ?? '', field: 'end' };
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
    const fields: Record<string, string> = { what: 'name', raw: 'raw', end: 'end', note: 'text' };
    const field = fields[column];
    return field ? { sheet: 'stages', id, field } : { locked: 'stageRow' };
  }
  return copy.get('deadlines', rowId)
    ? { sheet: 'deadlines', id: rowId, field: column }
    : { locked: 'missingRow' };
}
