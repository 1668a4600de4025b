// The actions and projects of tasks: which ones a new row belongs to, and how a row begins one of its own. Rules P30, P31.
import type { WorkingCopy } from './workingCopy.ts';
import type { SheetName, TaskRow } from './model.ts';
import { orderBelow } from './rows.ts';

type NewId = (sheet: SheetName) => string;

/** Names as they were pasted, with or without an ordinal; one that is empty or missing is that of the row above. */
export type GroupNames = { action?: string; project?: string };

/** `一、城市风貌提升行动` typed into a name is an ordinal and a name, as the cell shows them [P8]. */
export function readOrdinal(typed: string): { ordinal?: string; name: string } {
  const match = /^[（(]?([一二三四五六七八九十百]+|\d+(?:[.．]\d+)*)[）)、.．]\s*(?=\S)/.exec(
    typed,
  );
  return match?.[1] ? { ordinal: match[1], name: typed.slice(match[0].length) } : { name: typed };
}

/** The fields of an action or project of that name; of none where nothing is typed. */
export function titleOf(typed = ''): { ordinal: string | null; name: string | null } {
  const { ordinal = null, name } = readOrdinal(typed.trim());
  return { ordinal, name: name === '' ? null : name };
}

type Titled = { id: string; order: number; ordinal: string | null; name: string | null };

function bears(row: Titled, typed: string): boolean {
  const { ordinal, name } = readOrdinal(typed.trim());
  return row.name === name && (ordinal === undefined || row.ordinal === ordinal);
}

/** The project for a new row below one of the project `aboveId`; begun where the plan has none of the names [P30]. */
export function projectFor(
  copy: WorkingCopy,
  aboveId: string,
  names: GroupNames,
  newId: NewId,
): string {
  const above = copy.get('projects', aboveId);
  const aboveAction = above && copy.get('actions', above.actionId);
  if (!above || !aboveAction) return aboveId;
  const { action = '', project = '' } = names;
  const staysInAction = action.trim() === '' || bears(aboveAction, action);
  if (staysInAction && (project.trim() === '' || bears(above, project))) return aboveId;
  const actionId = staysInAction
    ? aboveAction.id
    : (copy.rows('actions').find((row) => bears(row, action))?.id ??
      begin(copy, 'actions', copy.rows('actions'), aboveAction.id, newId, action));
  const siblings = copy.rowsWith('projects', 'actionId', actionId);
  const known = siblings.find((row) =>
    project.trim() === '' ? row.name === null : bears(row, project),
  );
  if (known) return known.id;
  return begin(copy, 'projects', siblings, aboveId, newId, project, actionId);
}

/** A new action, or project of `actionId`, below one of its siblings. Answers its id. */
function begin(
  copy: WorkingCopy,
  sheet: 'actions' | 'projects',
  siblings: readonly Titled[],
  belowId: string,
  newId: NewId,
  typed: string,
  actionId = '',
): string {
  const below = siblings.some(({ id }) => id === belowId) ? belowId : null;
  const { order, moved } = orderBelow(siblings, below);
  for (const { id, order: place } of moved) {
    const row = copy.get(sheet, id);
    if (row) copy.put(sheet, { ...row, order: place });
  }
  const id = newId(sheet);
  const title = { id, order, ...titleOf(typed) };
  if (sheet === 'actions') copy.put('actions', title);
  else copy.put('projects', { ...title, actionId });
  return id;
}

/**
 * From a task on, the rest of its project goes into a new one without a name; with `action` what follows in the action goes
 * into a new action as well [P31]. Refused where the task is the first of it already.
 */
export function startGroup(
  copy: WorkingCopy,
  rowId: string,
  level: 'action' | 'project',
  newId: NewId,
): { code: string } | null {
  const task = copy.get('tasks', rowId);
  const project = task && copy.get('projects', task.projectId);
  if (!task || !project) return { code: 'missingRow' };
  const siblings = copy.rowsWith('projects', 'actionId', project.actionId);
  const tasks = copy.rowsWith('tasks', 'projectId', project.id);
  const rest = tasks.filter((row) => !isBefore(row, task));
  const isFirst = rest.length === tasks.length;
  const following = siblings.filter((row) => isBefore(project, row));
  if (isFirst && level === 'project') return { code: 'startsProject' };
  if (isFirst && following.length === siblings.length - 1) return { code: 'startsAction' };
  const actionId =
    level === 'action'
      ? begin(copy, 'actions', copy.rows('actions'), project.actionId, newId, '')
      : project.actionId;
  if (isFirst) copy.put('projects', { ...project, actionId });
  else {
    const id = begin(copy, 'projects', siblings, project.id, newId, '', actionId);
    for (const row of rest) copy.put('tasks', { ...row, projectId: id } satisfies TaskRow);
  }
  if (level === 'action') {
    for (const { id } of following) {
      const row = copy.get('projects', id);
      if (row) copy.put('projects', { ...row, actionId });
    }
  }
  return null;
}

function isBefore(
  one: { id: string; order: number },
  other: { id: string; order: number },
): boolean {
  return one.order < other.order || (one.order === other.order && one.id < other.id);
}
