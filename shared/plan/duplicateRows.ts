// Duplicating a row of a tab: the row with its targets and deadlines, without anything that was achieved or reported.
import { inheritedPrefix, stagePrefix } from './cellFields.ts';
import { checkpointOf } from './checkpoints.ts';
import type { SheetName, TaskRow, UnitRow } from './model.ts';
import { freshDeadline, freshTarget } from './rowDefaults.ts';
import { makeRoom } from './rows.ts';
import { checkRow } from './rowRules.ts';
import type { TabName } from './tabs.ts';
import type { WorkingCopy } from './workingCopy.ts';

type Refusal = { code: string };
type NewId = (sheet: SheetName) => string;

/**
 * A copy of a row under the id `id`, below the row `after` where that stands in the same group, else below the row
 * itself [P22].
 */
export function duplicateTabRow(
  copy: WorkingCopy,
  tab: TabName,
  source: { rowId: string; after: string; id: string },
  newId: NewId,
): Refusal | null {
  const { rowId, id } = source;
  switch (tab) {
    case 'tasks':
      if (copy.get('tasks', id)) return { code: 'rowExists' };
      return duplicateTask(copy, source, newId);
    case 'units':
      if (copy.get('units', id)) return { code: 'rowExists' };
      return duplicateUnit(copy, source);
    case 'targets': {
      if (checkpointOf(rowId)) return { code: 'yearRow' };
      const row = copy.get('targets', rowId);
      if (!row) return { code: 'missingRow' };
      if (copy.get('targets', id)) return { code: 'rowExists' };
      const siblings = copy.rowsWith('targets', 'taskId', row.taskId);
      const order = makeRoom(copy, 'targets', siblings, placeOf(siblings, source));
      return put(copy, 'targets', { ...row, id, order, ...unreached });
    }
    case 'deadlines': {
      if (rowId.startsWith(inheritedPrefix)) return { code: 'inheritedDeadline' };
      if (rowId.startsWith(stagePrefix)) return { code: 'stageRow' };
      const row = copy.get('deadlines', rowId);
      if (!row) return { code: 'missingRow' };
      if (copy.get('deadlines', id)) return { code: 'rowExists' };
      const siblings = copy.rowsWith('deadlines', 'taskId', row.taskId);
      const order = makeRoom(copy, 'deadlines', siblings, placeOf(siblings, source));
      return put(copy, 'deadlines', { ...row, id, order, ...unmet });
    }
    case 'duties': {
      const row = copy.get('duties', rowId);
      if (!row) return { code: 'missingRow' };
      if (copy.get('duties', id)) return { code: 'rowExists' };
      const siblings = copy.rows('duties').filter(({ stageId }) => stageId === row.stageId);
      const order = makeRoom(copy, 'duties', siblings, placeOf(siblings, source));
      return put(copy, 'duties', { ...row, id, order, actual: null });
    }
    case 'progress':
    case 'flags':
      return { code: 'tabNotInsertable' };
  }
}

/** A copy has the user's own values of the row that it was made from, and nothing that was achieved. */
const { custom: _values, ...unreached } = freshTarget;
const { custom: _own, ...unmet } = freshDeadline;

type Source = { rowId: string; after: string; id: string };

function placeOf(siblings: readonly { id: string }[], { rowId, after }: Source): string {
  return siblings.some((row) => row.id === after) ? after : rowId;
}

function duplicateTask(copy: WorkingCopy, source: Source, newId: NewId): Refusal | null {
  const task = copy.get('tasks', source.rowId);
  if (!task) return { code: 'missingRow' };
  const siblings = copy.rowsWith('tasks', 'projectId', task.projectId);
  const order = makeRoom(copy, 'tasks', siblings, placeOf(siblings, source));
  const unstarted: Partial<TaskRow> = { status: 'notStarted', percent: null, done: null };
  const refusal = put(copy, 'tasks', { ...task, ...unstarted, id: source.id, order });
  if (refusal) return refusal;
  for (const target of copy.rowsWith('targets', 'taskId', task.id)) {
    copy.put('targets', { ...target, ...unreached, taskId: source.id, id: newId('targets') });
  }
  for (const deadline of copy.rowsWith('deadlines', 'taskId', task.id)) {
    copy.put('deadlines', {
      ...deadline,
      id: newId('deadlines'),
      taskId: source.id,
      ...unmet,
    });
  }
  return null;
}

/** Names lead to one unit: the copy has a name of its own, and no alias or former name. */
function duplicateUnit(copy: WorkingCopy, source: Source): Refusal | null {
  const unit = copy.get('units', source.rowId);
  if (!unit) return { code: 'missingRow' };
  const siblings = copy.rows('units');
  const order = makeRoom(copy, 'units', siblings, placeOf(siblings, source));
  const isTaken = (wanted: string) => copy.rowsWith('units', 'name', wanted).length > 0;
  let name = `${unit.name}（副本）`;
  for (let number = 2; isTaken(name); number += 1) name = `${unit.name}（副本${number}）`;
  const plain: Partial<UnitRow> = { aliases: [], formerNames: [], apartFrom: [] };
  return put(copy, 'units', { ...unit, ...plain, id: source.id, order, name });
}

function put<S extends 'tasks' | 'units' | 'targets' | 'deadlines' | 'duties'>(
  copy: WorkingCopy,
  sheet: S,
  row: Parameters<typeof copy.put<S>>[1],
): Refusal | null {
  const refusal = checkRow(copy, sheet, row);
  if (refusal) return refusal;
  copy.put(sheet, row);
  return null;
}
