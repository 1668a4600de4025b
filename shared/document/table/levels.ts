// Which columns give the action, the project and the text of a task. Rules K1 to K4.
import type { TableColumn } from '../../tables/table.ts';
import type { LevelKind, RoledColumn } from './columnRoles.ts';

export type Levels = {
  action: TableColumn | null;
  project: TableColumn | null;
  /** Joined in this order; empty where the project's name is all that a row says. */
  texts: TableColumn[];
};

const rank: Record<LevelKind, number> = { action: 0, project: 1, task: 2, content: 3 };

/** `groups` tells whether cells of a column reach over several rows of data. */
export function decideLevels(
  columns: readonly RoledColumn[],
  groups: (column: TableColumn) => boolean,
): Levels {
  const found = columns.flatMap(({ column, role }) =>
    role.kind === 'level' ? [{ column, level: role.level }] : [],
  );
  const sorted = [...found].sort((a, b) => rank[a.level] - rank[b.level]);
  const action =
    sorted[0]?.level === 'action' && sorted.length > 1 ? (sorted.shift() ?? null) : null;
  const target = columns.find(({ role }) => role.kind === 'target')?.column ?? null;
  const [first, second] = sorted;
  if (!first)
    return { action: action?.column ?? null, project: null, texts: target ? [target] : [] };
  const rest = sorted.slice(1).map(({ column }) => column);
  if (rest.length === 0) return single(action?.column ?? null, first, target, groups);
  // Three levels without 行动, each over several of the next: the outer one takes its place.
  const nested =
    !action &&
    second !== undefined &&
    rest.length >= 2 &&
    first.level === 'task' &&
    second.level !== 'content' &&
    groups(first.column) &&
    groups(second.column);
  if (nested) return { action: first.column, project: second.column, texts: rest.slice(1) };
  if (first.level === 'content' && !groups(first.column)) {
    return { action: action?.column ?? null, project: null, texts: [first.column, ...rest] };
  }
  return { action: action?.column ?? null, project: first.column, texts: rest };
}

/** One column below the actions: named things are projects, tasks are tasks unless several rows share one. */
function single(
  action: TableColumn | null,
  { column, level }: { column: TableColumn; level: LevelKind },
  target: TableColumn | null,
  groups: (column: TableColumn) => boolean,
): Levels {
  const shared = groups(column);
  if (shared && target && !groups(target)) return { action, project: column, texts: [target] };
  if (level === 'project' || level === 'action' || (shared && level === 'task')) {
    return { action, project: column, texts: [] };
  }
  return { action, project: null, texts: [column] };
}
