// How tasks are put together on a consolidated sheet: by action, by lead unit, by status, by year.
import { effectiveDeadlines, type EffectiveDeadline } from '../flags/effectiveDeadlines.ts';
import { checkpointsByTarget, planYears } from '../plan/checkpoints.ts';
import { statusChoices } from '../plan/choices.ts';
import { inOrder, tasksInOrder, type PlanDocument } from '../plan/document.ts';
import type { TaskRow } from '../plan/model.ts';
import type { ConsolidateBy } from './sheet.ts';

/** The group of what nobody leads, where a sheet is by unit. */
export const noLeadName = '（未明确牵头单位）';

/** `supports`: tasks of a unit's group that it only supports. They are listed and not counted. `year` of a group by year. */
export type TaskGroup = {
  name: string;
  tasks: TaskRow[];
  supports: TaskRow[];
  unitId?: string;
  year?: string;
};

export type GroupOptions = { by: ConsolidateBy; withSupports: boolean };

/** Groups in the order of the sheet; groups without tasks are left out. By unit and year a task may stand in several [S3]. */
export function groupTasks(document: PlanDocument, options: GroupOptions): TaskGroup[] {
  const tasks = tasksInOrder(document);
  const groups = {
    action: () => byAction(document, tasks),
    unit: () => byUnit(document, tasks, options.withSupports),
    status: () => byStatus(tasks),
    year: () => byYear(document, tasks),
  }[options.by]();
  return groups.filter((group) => group.tasks.length + group.supports.length > 0);
}

function named(name: string, more: Partial<TaskGroup> = {}): TaskGroup {
  return { name, tasks: [], supports: [], ...more };
}

function byStatus(tasks: readonly TaskRow[]): TaskGroup[] {
  return statusChoices.map(({ value, label }) =>
    named(label, { tasks: tasks.filter((task) => task.status === value) }),
  );
}

function byAction(document: PlanDocument, tasks: readonly TaskRow[]): TaskGroup[] {
  const groups = new Map<string | null, TaskGroup>();
  for (const { id, ordinal, name } of inOrder(document.actions)) {
    groups.set(id, named([ordinal, name].filter(Boolean).join('、') || '（未命名行动）'));
  }
  const stray = named('（不属于任何行动）');
  for (const task of tasks) {
    const actionId = document.projects.get(task.projectId)?.actionId ?? null;
    (groups.get(actionId) ?? stray).tasks.push(task);
  }
  return [...groups.values(), stray];
}

function byUnit(
  document: PlanDocument,
  tasks: readonly TaskRow[],
  withSupports: boolean,
): TaskGroup[] {
  const groups = new Map<string, TaskGroup>();
  for (const { id, name } of inOrder(document.units)) groups.set(id, named(name, { unitId: id }));
  const none = named(noLeadName);
  for (const task of tasks) {
    const leads = [...new Set(task.leads)].filter((id) => groups.has(id));
    for (const id of leads) groups.get(id)?.tasks.push(task);
    if (leads.length === 0) none.tasks.push(task);
    if (!withSupports) continue;
    for (const id of new Set(task.supports)) {
      if (!leads.includes(id)) groups.get(id)?.supports.push(task);
    }
  }
  return [...groups.values(), none];
}

/** A task stands in every year in which a date of it falls or a target of it is to reach something [S10]. */
function byYear(document: PlanDocument, tasks: readonly TaskRow[]): TaskGroup[] {
  const yearsOf = yearsByTask(document);
  const shown = new Set(planYears(document));
  for (const years of yearsOf.values()) for (const year of years) shown.add(year);
  const groups = new Map(
    [...shown].sort().map((year) => [year, named(`${year}年`, { year })] as const),
  );
  const open = named('（没有写明年度）');
  for (const task of tasks) {
    const years = yearsOf.get(task.id);
    if (!years || years.size === 0) open.tasks.push(task);
    else for (const year of years) groups.get(year)?.tasks.push(task);
  }
  return [...groups.values(), open];
}

function yearsByTask(document: PlanDocument): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (taskId: string, year: string) => {
    const years = found.get(taskId);
    if (years) years.add(year);
    else found.set(taskId, new Set([year]));
  };
  const checkpoints = checkpointsByTarget(document);
  for (const target of document.targets.values()) {
    const points = checkpoints.get(target.id);
    if (points) for (const { year } of points) add(target.taskId, year);
    else if (target.by !== null) add(target.taskId, target.by.slice(0, 4));
  }
  const deadlines = effectiveDeadlines(document);
  const planned = planYears(document);
  for (const { id } of document.tasks.values()) {
    for (const deadline of deadlines.get(id) ?? []) {
      for (const year of yearsOfDeadline(deadline, planned)) add(id, year);
    }
  }
  return found;
}

/** What recurs without an end is due in every year of the plan. */
export function yearsOfDeadline(
  { kind, end }: Pick<EffectiveDeadline, 'kind' | 'end'>,
  planned: readonly string[],
): readonly string[] {
  if (kind === 'recurring') return end === null ? planned : planned.filter((year) => year <= end);
  return end === null ? [] : [end.slice(0, 4)];
}
