// Both sides of the comparison as flat lists: the levels of the proposal, and the rows of the plan as they are or were.
import { inOrder, tasksInOrder, type PlanDocument } from '../../plan/document.ts';
import type { ActionRow, ProjectRow, TaskRow } from '../../plan/model.ts';
import type { PlanProposal, ProposedAction, ProposedProject, ProposedTask } from '../proposal.ts';

export type FlatProposal = {
  actions: ProposedAction[];
  /** `action` and `project` are places in the lists of this object. */
  projects: { action: number; project: ProposedProject }[];
  tasks: { project: number; task: ProposedTask }[];
};

export function flattenProposal(proposal: PlanProposal): FlatProposal {
  const flat: FlatProposal = { actions: proposal.actions, projects: [], tasks: [] };
  proposal.actions.forEach((action, actionAt) => {
    for (const project of action.projects) {
      const projectAt = flat.projects.push({ action: actionAt, project }) - 1;
      for (const task of project.tasks) flat.tasks.push({ project: projectAt, task });
    }
  });
  return flat;
}

/** A row of the plan as it is (`now`) and as the notice made it (`base`); one of the two may be missing. */
export type Side<Row> = { id: string; now: Row | null; base: Row | null };

export type PlanSides = {
  actions: Side<ActionRow>[];
  projects: Side<ProjectRow>[];
  tasks: Side<TaskRow>[];
};

/** Rows of the plan in the order of its tree, then those that the office deleted since. */
export function planSides(document: PlanDocument, base: PlanDocument): PlanSides {
  return {
    actions: sidesOf(inOrder(document.actions), base.actions, inOrder(base.actions)),
    projects: sidesOf(projectsInOrder(document), base.projects, projectsInOrder(base)),
    tasks: sidesOf(tasksInOrder(document), base.tasks, tasksInOrder(base)),
  };
}

export function sidesOf<Row extends { id: string }>(
  now: readonly Row[],
  base: ReadonlyMap<string, Row>,
  baseInOrder: readonly Row[],
): Side<Row>[] {
  const present = new Set(now.map(({ id }) => id));
  return [
    ...now.map((row) => ({ id: row.id, now: row, base: base.get(row.id) ?? null })),
    ...baseInOrder
      .filter(({ id }) => !present.has(id))
      .map((row) => ({ id: row.id, now: null, base: row })),
  ];
}

function projectsInOrder(document: PlanDocument): ProjectRow[] {
  const place = new Map(inOrder(document.actions).map(({ id }, index) => [id, index]));
  return inOrder(document.projects).sort(
    (a, b) => (place.get(a.actionId) ?? 0) - (place.get(b.actionId) ?? 0),
  );
}
