// What a merge writes elsewhere than into reports: tasks with their columns of the user, targets, deadlines; and where it stood.
import type { PlanDocument } from '../plan/document.ts';
import type { Operation } from '../plan/edit.ts';
import type { CellPlace, ReturnRow, TaskRow, TaskStatus } from '../plan/model.ts';
import { placeKey } from '../plan/placeKey.ts';
import { withStored } from './compareFill.ts';
import { valueToStore, type DraftDifference } from './decideFile.ts';

export function operationsElsewhere(
  document: PlanDocument,
  fresh: readonly DraftDifference[],
): Operation[] {
  return [
    ...taskOperations(document, fresh),
    ...deadlineOperations(fresh),
    ...targetOperations(fresh),
  ];
}

/** Where that stood which goes elsewhere than into a report; what a person typed in its place stands in no cell [P28]. */
export function placesElsewhere(
  fresh: readonly DraftDifference[],
  name: string,
): Pick<ReturnRow, 'places'> {
  const places: Record<string, CellPlace> = {};
  for (const { target, taskId, corrected, sheet, cell } of fresh) {
    if (!target || target.sheet === 'progress' || corrected !== null) continue;
    const id = target.sheet === 'tasks' ? taskId : target.id;
    const field = target.field === 'custom' ? target.column : target.field;
    places[placeKey(target.sheet, id, field)] = { file: name, sheet, cell };
  }
  return Object.keys(places).length > 0 ? { places } : {};
}

function taskOperations(document: PlanDocument, fresh: readonly DraftDifference[]): Operation[] {
  const byTask = new Map<string, Partial<TaskRow>>();
  for (const difference of fresh) {
    const { taskId, target } = difference;
    if (target?.sheet !== 'tasks') continue;
    const stored = valueToStore(difference);
    const values = byTask.get(taskId) ?? {};
    if (target.field === 'status') values.status = stored as TaskStatus;
    else if (target.field === 'percent') values.percent = stored === '' ? null : Number(stored);
    else if (target.field === 'done') values.done = stored || null;
    else if (target.field === 'custom') {
      const custom = values.custom ?? document.tasks.get(taskId)?.custom ?? {};
      values.custom = withStored(document, custom, target.column, stored);
    } else values.text = stored;
    byTask.set(taskId, values);
  }
  return [...byTask].map(([id, values]) => ({ type: 'set', sheet: 'tasks', id, values }));
}

function targetOperations(fresh: readonly DraftDifference[]): Operation[] {
  return fresh.flatMap((difference): Operation[] => {
    const { target } = difference;
    if (target?.sheet !== 'targets') return [];
    const stored = valueToStore(difference);
    const actual = stored === '' ? null : Number(stored);
    return [{ type: 'set', sheet: 'targets', id: target.id, values: { actual } }];
  });
}

function deadlineOperations(fresh: readonly DraftDifference[]): Operation[] {
  return fresh.flatMap((difference): Operation[] => {
    const { target } = difference;
    if (target?.sheet !== 'deadlines') return [];
    const forecast = valueToStore(difference) || null;
    return [{ type: 'set', sheet: 'deadlines', id: target.id, values: { forecast } }];
  });
}
