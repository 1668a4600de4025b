// An open plan in memory: every sheet as an immutable map from id to row.
import { sheetNames, type PlanRow, type SheetName, type Sheets } from './model.ts';

export type PlanDocument = { readonly [S in SheetName]: ReadonlyMap<string, Sheets[S]> };

/** The wire and file form of a plan: every sheet as a list of rows. */
export type PlanSnapshot = { [S in SheetName]: Sheets[S][] };

export function fromSnapshot(snapshot: PlanSnapshot): PlanDocument {
  return Object.fromEntries(
    sheetNames.map((sheet) => [sheet, new Map(snapshot[sheet].map((row) => [row.id, row]))]),
  ) as unknown as PlanDocument;
}

export function toSnapshot(document: PlanDocument): PlanSnapshot {
  return Object.fromEntries(
    sheetNames.map((sheet) => [sheet, [...document[sheet].values()]]),
  ) as unknown as PlanSnapshot;
}

/** The plan's own row. A document without one is a broken invariant. */
export function planOf(document: PlanDocument): PlanRow {
  const plan = document.plan.get('plan');
  if (!plan) throw new Error('a plan document has no plan row');
  return plan;
}

/** Rows of a sheet that has an order, in that order; equal orders by id, so that the result is stable. */
export function inOrder<Row extends { id: string; order: number }>(
  rows: ReadonlyMap<string, Row>,
): Row[] {
  return [...rows.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** Tasks in the order of the tree: action, project, task. */
export function tasksInOrder(document: PlanDocument): Sheets['tasks'][] {
  const place = new Map<string, [number, number]>();
  for (const project of document.projects.values()) {
    const action = document.actions.get(project.actionId);
    place.set(project.id, [action?.order ?? Number.MAX_VALUE, project.order]);
  }
  const last: [number, number] = [Number.MAX_VALUE, Number.MAX_VALUE];
  return inOrder(document.tasks).sort((a, b) => {
    const [actionA, projectA] = place.get(a.projectId) ?? last;
    const [actionB, projectB] = place.get(b.projectId) ?? last;
    return actionA - actionB || projectA - projectB;
  });
}
