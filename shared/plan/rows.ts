// The order of rows: where a new row goes, and how siblings make room.
import { inOrder } from './document.ts';
import type { WorkingCopy } from './workingCopy.ts';

type Ordered = { id: string; order: number };

/**
 * The order number of a new row below `after` (null: at the end) among `siblings`, which need not be sorted.
 * Numbers between two rows are halves; `moved` lists siblings to renumber when halving is exhausted.
 */
export function orderBelow(
  siblings: readonly Ordered[],
  after: string | null,
): { order: number; moved: Ordered[] } {
  const previous = after === null ? lastOf(siblings) : siblings.find((row) => row.id === after);
  const next = firstBehind(siblings, previous);
  if (!previous) return { order: (next?.order ?? 2) - 1, moved: [] };
  if (!next) return { order: previous.order + 1, moved: [] };
  const middle = (previous.order + next.order) / 2;
  if (middle > previous.order && middle < next.order) return { order: middle, moved: [] };
  const sorted = inOrder(new Map(siblings.map((row) => [row.id, row])));
  const index = sorted.findIndex((row) => row.id === previous.id);
  const moved = sorted.slice(index + 1).map((row, offset) => ({
    id: row.id,
    order: Math.floor(previous.order) + 2 + offset,
  }));
  return { order: Math.floor(previous.order) + 1, moved };
}

function isBehind(a: Ordered, b: Ordered): boolean {
  return a.order > b.order || (a.order === b.order && a.id > b.id);
}

function lastOf(siblings: readonly Ordered[]): Ordered | undefined {
  let last: Ordered | undefined;
  for (const row of siblings) if (!last || isBehind(row, last)) last = row;
  return last;
}

/** The next row behind another, or the first of all. One pass: sorting for every new row would take its time. */
function firstBehind(
  siblings: readonly Ordered[],
  previous: Ordered | undefined,
): Ordered | undefined {
  let next: Ordered | undefined;
  for (const row of siblings) {
    if (previous && !isBehind(row, previous)) continue;
    if (!next || isBehind(next, row)) next = row;
  }
  return next;
}

/** The order number of a new row below `after` among its siblings, which are moved where there is no room. */
export function makeRoom(
  copy: WorkingCopy,
  sheet: 'tasks' | 'units' | 'targets' | 'deadlines' | 'duties',
  siblings: readonly { id: string; order: number }[],
  after: string | null,
): number {
  const { order, moved } = orderBelow(siblings, after);
  for (const { id, order: place } of moved) {
    const row = copy.get(sheet, id);
    if (row) copy.put(sheet, { ...row, order: place });
  }
  return order;
}

/** The row above another among siblings; a name that no row has where that one is the first. */
export function rowAbove(siblings: readonly Ordered[], id: string): string {
  const sorted = inOrder(new Map(siblings.map((row) => [row.id, row])));
  return sorted[sorted.findIndex((row) => row.id === id) - 1]?.id ?? '';
}

/** Takes out projects that an edit left without tasks, and actions left without projects [P4]. */
export function removeEmptied(copy: WorkingCopy): void {
  const full = new Set(copy.rows('tasks').map(({ projectId }) => projectId));
  const had = new Set([...copy.original.tasks.values()].map(({ projectId }) => projectId));
  const left = copy.rows('projects').filter(({ id }) => had.has(id) && !full.has(id));
  for (const { id } of left) copy.remove('projects', id);
  const kept = new Set(copy.rows('projects').map(({ actionId }) => actionId));
  for (const { actionId } of left) {
    if (!kept.has(actionId) && copy.get('actions', actionId)) copy.remove('actions', actionId);
  }
}

/** Everything that hangs on rows that are to go, by sheet, the rows themselves included. */
export function withDependents(copy: WorkingCopy, taskIds: ReadonlySet<string>) {
  const ids = [...taskIds];
  const tasks = ids.flatMap((id) => copy.get('tasks', id) ?? []);
  const left = [...new Set(tasks.map((row) => row.projectId))].filter(
    (id) => !copy.rowsWith('tasks', 'projectId', id).some((row) => !taskIds.has(row.id)),
  );
  const leaving = new Set(left);
  const projects = left.flatMap((id) => copy.get('projects', id) ?? []);
  const actions = [...new Set(projects.map((row) => row.actionId))].filter(
    (id) => !copy.rowsWith('projects', 'actionId', id).some((row) => !leaving.has(row.id)),
  );
  return {
    tasks,
    projects,
    actions: actions.flatMap((id) => copy.get('actions', id) ?? []),
    targets: ids.flatMap((id) => copy.rowsWith('targets', 'taskId', id)),
    deadlines: ids.flatMap((id) => copy.rowsWith('deadlines', 'taskId', id)),
    progress: ids.flatMap((id) => copy.rowsWith('progress', 'taskId', id)),
  };
}
