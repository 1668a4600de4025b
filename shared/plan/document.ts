// An open plan in memory: every sheet as an immutable map from id to row.
import { sheetNames, type AnyRow, type PlanRow, type SheetName, type Sheets } from './model.ts';
import { completeRow } from './rowDefaults.ts';
import { rowsSince } from './updatedRows.ts';

export type PlanDocument = { readonly [S in SheetName]: ReadonlyMap<string, Sheets[S]> };

/** The wire and file form of a plan: every sheet as a list of rows. An older one may lack sheets. */
export type PlanSnapshot = { [S in SheetName]: Sheets[S][] };

/** A plan of nothing, not even its head: what has rows is put in its place. */
export function emptySnapshot(): PlanSnapshot {
  return Object.fromEntries(sheetNames.map((sheet) => [sheet, []])) as unknown as PlanSnapshot;
}

/** Rows of an older file get the fields that they lack. */
export function fromSnapshot(snapshot: PlanSnapshot): PlanDocument {
  const sheetOf = (sheet: SheetName) => {
    const rows = new Map<string, AnyRow>();
    for (const row of snapshot[sheet] ?? []) rows.set(row.id, completeRow(sheet, row));
    return rows;
  };
  return Object.fromEntries(
    sheetNames.map((sheet) => [sheet, sheetOf(sheet)]),
  ) as unknown as PlanDocument;
}

export function toSnapshot(document: PlanDocument): PlanSnapshot {
  return Object.fromEntries(
    sheetNames.map((sheet) => [sheet, [...document[sheet].values()]]),
  ) as unknown as PlanSnapshot;
}

/** The plan's own row. A document without one is a broken invariant. */
export function planOf(document: Pick<PlanDocument, 'plan'>): PlanRow {
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

type Tree = Pick<PlanDocument, 'actions' | 'projects' | 'tasks'>;

type Sorted = {
  tree: Tree;
  tasks: Sheets['tasks'][];
  /** Where a task stands in the order. */
  places: ReadonlyMap<string, number>;
};

/** The order that was asked for last: most edits change what a task says and not where it stands. */
let lastSorted: Sorted | null = null;

/** Tasks in the order of the tree: action, project, task. */
export function tasksInOrder(document: Tree): Sheets['tasks'][] {
  lastSorted = (lastSorted && sameOrder(lastSorted, document)) ?? sortedAnew(document);
  // The caller may sort what it gets.
  return [...lastSorted.tasks];
}

function sortedAnew({ actions, projects, tasks }: Tree): Sorted {
  const tree = { actions, projects, tasks };
  const sorted = sortTasks(tree);
  return { tree, tasks: sorted, places: new Map(sorted.map(({ id }, index) => [id, index])) };
}

/** The tasks as they are now in the order that they had; null when they may stand in another one. */
function sameOrder(before: Sorted, { actions, projects, tasks }: Tree): Sorted | null {
  const { tree, places } = before;
  if (tree.actions !== actions || tree.projects !== projects) return null;
  if (tree.tasks === tasks) return before;
  if (tree.tasks.size !== tasks.size) return null;
  const now = [...before.tasks];
  for (const task of rowsSince(tree.tasks, tasks) ?? tasks.values()) {
    const place = places.get(task.id);
    const old = place === undefined ? undefined : now[place];
    if (place === undefined || old?.order !== task.order || old.projectId !== task.projectId) {
      return null;
    }
    now[place] = task;
  }
  return { tree: { actions, projects, tasks }, tasks: now, places };
}

function sortTasks(document: Tree): Sheets['tasks'][] {
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
