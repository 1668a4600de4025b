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
  const sorted = inOrder(new Map(siblings.map((row) => [row.id, row])));
  const index = after === null ? sorted.length - 1 : sorted.findIndex((row) => row.id === after);
  const previous = sorted[index];
  const next = sorted[index + 1];
  if (!previous) return { order: (next?.order ?? 2) - 1, moved: [] };
  if (!next) return { order: previous.order + 1, moved: [] };
  const middle = (previous.order + next.order) / 2;
  if (middle > previous.order && middle < next.order) return { order: middle, moved: [] };
  const moved = sorted.slice(index + 1).map((row, offset) => ({
    id: row.id,
    order: Math.floor(previous.order) + 2 + offset,
  }));
  return { order: Math.floor(previous.order) + 1, moved };
}

/** Everything that hangs on rows that are to go, by sheet, the rows themselves included. */
export function withDependents(copy: WorkingCopy, taskIds: ReadonlySet<string>) {
  const hanging = <Row extends { id: string; taskId: string }>(rows: readonly Row[]) =>
    rows.filter((row) => taskIds.has(row.taskId));
  const tasks = copy.rows('tasks').filter((row) => taskIds.has(row.id));
  const staying = new Set(
    copy
      .rows('tasks')
      .filter((row) => !taskIds.has(row.id))
      .map((row) => row.projectId),
  );
  const left = new Set(tasks.map((row) => row.projectId).filter((id) => !staying.has(id)));
  const projects = copy.rows('projects').filter((row) => left.has(row.id));
  const stayingActions = new Set(
    copy
      .rows('projects')
      .filter((row) => !left.has(row.id))
      .map((row) => row.actionId),
  );
  const leftActions = new Set(
    projects.map((row) => row.actionId).filter((id) => !stayingActions.has(id)),
  );
  return {
    tasks,
    projects,
    actions: copy.rows('actions').filter((row) => leftActions.has(row.id)),
    targets: hanging(copy.rows('targets')),
    deadlines: hanging(copy.rows('deadlines')),
    progress: hanging(copy.rows('progress')),
  };
}
