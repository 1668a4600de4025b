// Which units report on which tasks: leads and supports, collectives through their members.
import { inOrder, tasksInOrder, type PlanDocument } from '../plan/document.ts';
import type { TaskRow, UnitRow } from '../plan/model.ts';
import { expandCollectives } from '../plan/reporters.ts';

export type Role = 'lead' | 'support';
export const roleLabels: Record<Role, string> = { lead: '牵头', support: '配合' };

export type UnitTask = { task: TaskRow; role: Role };
export type ReportingUnit = { unit: UnitRow; tasks: UnitTask[] };

export type ReportingUnits = {
  /** Units that must report, in official order. Tasks: those that the unit leads, then those that it supports. */
  units: ReportingUnit[];
  /** Collectives with a task but without members: nobody reports for them until somebody says who they are. */
  withoutMembers: UnitRow[];
};

const cache = new WeakMap<PlanDocument, ReportingUnits>();

/** Everyone who must report [P1]. */
export function reportingUnits(document: PlanDocument): ReportingUnits {
  const known = cache.get(document);
  if (known) return known;
  const roles = new Map<string, Map<string, Role>>();
  const withoutMembers = new Set<string>();
  const tasks = tasksInOrder(document);
  const give = (unitIds: readonly string[], taskId: string, role: Role): void => {
    const reporters = expandCollectives(document, unitIds);
    for (const id of reporters.withoutMembers) withoutMembers.add(id);
    for (const id of reporters.ids) {
      let own = roles.get(id);
      if (!own) roles.set(id, (own = new Map()));
      // Leads are given first: a unit that leads a task and supports it through a collective leads it.
      if (!own.has(taskId)) own.set(taskId, role);
    }
  };
  for (const task of tasks) give(task.leads, task.id, 'lead');
  for (const task of tasks) give(task.supports, task.id, 'support');
  const result = {
    units: inOrder(document.units)
      .filter((unit) => roles.has(unit.id))
      .map((unit) => ({
        unit,
        tasks: unitTasks(document, roles.get(unit.id) ?? new Map(), tasks),
      })),
    withoutMembers: inOrder(document.units).filter((unit) => withoutMembers.has(unit.id)),
  };
  cache.set(document, result);
  return result;
}

function unitTasks(
  document: PlanDocument,
  roles: ReadonlyMap<string, Role>,
  tasks: readonly TaskRow[],
): UnitTask[] {
  // Few units have many tasks: go through the shorter of the two lists.
  const own =
    roles.size * 8 < tasks.length
      ? inPlanOrder(document, [...roles.keys()])
      : tasks.filter((task) => roles.has(task.id));
  const of = (role: Role) =>
    own.filter((task) => roles.get(task.id) === role).map((task) => ({ task, role }));
  return [...of('lead'), ...of('support')];
}

const places = new WeakMap<PlanDocument, Map<string, number>>();

function inPlanOrder(document: PlanDocument, ids: string[]): TaskRow[] {
  let place = places.get(document);
  if (!place) {
    place = new Map(tasksInOrder(document).map((task, index) => [task.id, index]));
    places.set(document, place);
  }
  const at = place;
  return ids
    .sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0))
    .map((id) => document.tasks.get(id))
    .filter((task) => task !== undefined);
}

/**
 * Whether the task's own status follows what this unit reports [P4]: the unit named first among the leads, unless
 * that is a collective, for which nobody in particular speaks.
 */
export function drivesTask(document: PlanDocument, task: TaskRow, unitId: string): boolean {
  return task.leads[0] === unitId && document.units.get(unitId)?.kind !== 'collective';
}
