// How tasks are put together on a consolidated sheet: by action, by lead unit, by status.
import { inOrder, tasksInOrder, type PlanDocument } from '../plan/document.ts';
import { statusChoices } from '../plan/choices.ts';
import type { TaskRow } from '../plan/model.ts';
import type { ConsolidateBy } from './sheet.ts';

export type TaskGroup = { name: string; tasks: TaskRow[] };

/** Groups in the order of the sheet; groups without tasks are left out. By unit a task may stand in several [S3]. */
export function groupTasks(document: PlanDocument, by: ConsolidateBy): TaskGroup[] {
  const tasks = tasksInOrder(document);
  if (by === 'status') {
    return nonEmpty(
      statusChoices.map(({ value, label }) => ({
        name: label,
        tasks: tasks.filter((task) => task.status === value),
      })),
    );
  }
  return by === 'action' ? byAction(document, tasks) : byUnit(document, tasks);
}

function byAction(document: PlanDocument, tasks: readonly TaskRow[]): TaskGroup[] {
  const groups = new Map<string | null, TaskGroup>();
  for (const action of inOrder(document.actions)) {
    const name = [action.ordinal, action.name].filter(Boolean).join('、');
    groups.set(action.id, { name: name || '（未命名行动）', tasks: [] });
  }
  const stray: TaskGroup = { name: '（不属于任何行动）', tasks: [] };
  for (const task of tasks) {
    const actionId = document.projects.get(task.projectId)?.actionId ?? null;
    (groups.get(actionId) ?? stray).tasks.push(task);
  }
  return nonEmpty([...groups.values(), stray]);
}

function byUnit(document: PlanDocument, tasks: readonly TaskRow[]): TaskGroup[] {
  const groups = new Map<string, TaskGroup>();
  for (const unit of inOrder(document.units)) groups.set(unit.id, { name: unit.name, tasks: [] });
  const none: TaskGroup = { name: '（未明确牵头单位）', tasks: [] };
  for (const task of tasks) {
    const leads = [...new Set(task.leads)].filter((id) => groups.has(id));
    for (const id of leads) groups.get(id)?.tasks.push(task);
    if (leads.length === 0) none.tasks.push(task);
  }
  return nonEmpty([...groups.values(), none]);
}

function nonEmpty(groups: TaskGroup[]): TaskGroup[] {
  return groups.filter(({ tasks }) => tasks.length > 0);
}
