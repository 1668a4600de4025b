// Inserting and deleting rows of a tab, with all that hangs on them.
import { inheritedPrefix, stagePrefix } from './cellFields.ts';
import type { SheetName, TaskRow } from './model.ts';
import { orderBelow, withDependents } from './rows.ts';
import type { TabName } from './tabs.ts';
import type { WorkingCopy } from './workingCopy.ts';

type Refusal = { code: string };
type NewId = (sheet: SheetName) => string;

/** A new empty row below `after`, or at the end. Refused on tabs whose rows come from elsewhere. */
export function insertTabRow(
  copy: WorkingCopy,
  tab: TabName,
  after: string | null,
  id: string,
  newId: NewId,
): Refusal | null {
  switch (tab) {
    case 'tasks':
      insertTask(copy, after, id, newId);
      return null;
    case 'units': {
      const name = freeUnitName(copy);
      const order = makeRoom(copy, 'units', copy.rows('units'), after);
      const row = { id, order, name, aliases: [], kind: 'department', members: [] } as const;
      copy.put('units', { ...row, aliases: [], members: [], contact: '', phone: '' });
      return null;
    }
    case 'targets':
    case 'deadlines':
      return insertDependent(copy, tab, after, id);
    case 'progress':
    case 'flags':
      return { code: 'tabNotInsertable' };
  }
}

function makeRoom(
  copy: WorkingCopy,
  sheet: 'tasks' | 'units' | 'targets' | 'deadlines',
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

/** A task goes into the project of the row above it; a plan without projects gets an unnamed one [P5]. */
function insertTask(copy: WorkingCopy, after: string | null, id: string, newId: NewId): void {
  const above = after === null ? lastTask(copy) : copy.get('tasks', after);
  const projectId = above?.projectId ?? firstProject(copy, newId);
  const siblings = copy.rows('tasks').filter((task) => task.projectId === projectId);
  const order = makeRoom(copy, 'tasks', siblings, above?.id ?? null);
  const empty = { text: '', leads: [], supports: [], percent: null, done: null, note: '' };
  copy.put('tasks', { id, order, projectId, ...empty, status: 'notStarted' });
}

function lastTask(copy: WorkingCopy): TaskRow | undefined {
  const place = (task: TaskRow): [number, number, number] => {
    const project = copy.get('projects', task.projectId);
    const action = project ? copy.get('actions', project.actionId) : undefined;
    return [action?.order ?? 0, project?.order ?? 0, task.order];
  };
  let last: TaskRow | undefined;
  let lastPlace: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (const task of copy.rows('tasks')) {
    const here = place(task);
    const step = here.findIndex((value, index) => value !== lastPlace[index]);
    if (step === -1 || (here[step] ?? 0) > (lastPlace[step] ?? 0)) {
      last = task;
      lastPlace = here;
    }
  }
  return last;
}

function firstProject(copy: WorkingCopy, newId: NewId): string {
  const known = copy.rows('projects')[0];
  if (known) return known.id;
  const actionId = copy.rows('actions')[0]?.id ?? newId('actions');
  if (!copy.get('actions', actionId)) {
    copy.put('actions', { id: actionId, order: 1, ordinal: null, name: null });
  }
  const id = newId('projects');
  copy.put('projects', { id, order: 1, actionId, ordinal: null, name: null });
  return id;
}

function freeUnitName(copy: WorkingCopy): string {
  const taken = new Set(copy.rows('units').map((unit) => unit.name));
  if (!taken.has('新单位')) return '新单位';
  let number = 2;
  while (taken.has(`新单位${number}`)) number += 1;
  return `新单位${number}`;
}

/** A target or deadline belongs to the task of the row above it. */
function insertDependent(
  copy: WorkingCopy,
  tab: 'targets' | 'deadlines',
  after: string | null,
  id: string,
): Refusal | null {
  if (after?.startsWith(stagePrefix)) return { code: 'stageRow' };
  const inherited = after?.startsWith(inheritedPrefix) ? after.slice(inheritedPrefix.length) : null;
  const rows: { id: string; order: number; taskId: string }[] = copy.rows(tab);
  const above = rows.find((row) => row.id === after);
  const taskId = inherited ?? above?.taskId ?? (after === null ? lastTask(copy)?.id : undefined);
  if (taskId === undefined || !copy.get('tasks', taskId)) return { code: 'missingReference' };
  const siblings = rows.filter((row) => row.taskId === taskId);
  const order = makeRoom(copy, tab, siblings, above?.id ?? null);
  if (tab === 'targets') {
    const empty = { raw: '', subject: '', comparator: null, value: null, unit: '', by: null };
    copy.put('targets', { id, order, taskId, ...empty, actual: null });
    return null;
  }
  const empty = {
    raw: '',
    what: '',
    start: null,
    end: null,
    precision: null,
    note: '',
    actual: null,
  };
  copy.put('deadlines', {
    id,
    order,
    taskId,
    ...empty,
    kind: 'deadline',
    ongoing: false,
    basis: 'stated',
  });
  return null;
}

/** Deletes what a tab's row stands for. Derived rows cannot be deleted. */
export function deleteTabRow(copy: WorkingCopy, tab: TabName, rowId: string): Refusal | null {
  switch (tab) {
    case 'tasks':
    case 'units':
    case 'targets':
    case 'progress':
      return removeWithDependents(copy, tab, rowId);
    case 'deadlines':
      if (rowId.startsWith(inheritedPrefix)) return { code: 'inheritedDeadline' };
      if (rowId.startsWith(stagePrefix)) {
        return removeWithDependents(copy, 'stages', rowId.slice(stagePrefix.length));
      }
      return removeWithDependents(copy, 'deadlines', rowId);
    case 'flags':
      return { code: 'lockedCell' };
  }
}

/**
 * Removes a row with what hangs on it [P4]: a task takes its targets, deadlines and progress along, and the project
 * and action that are left empty. A unit that tasks, collectives or reports name is refused.
 */
export function removeWithDependents(
  copy: WorkingCopy,
  sheet: SheetName,
  id: string,
): Refusal | null {
  if (sheet === 'plan') return { code: 'lockedCell' };
  if (!copy.get(sheet, id)) return { code: 'missingRow' };
  if (sheet === 'units') return removeUnit(copy, id);
  const taskIds = tasksBelow(copy, sheet, id);
  if (taskIds) {
    for (const [name, rows] of Object.entries(withDependents(copy, taskIds))) {
      for (const row of rows) copy.remove(name as SheetName, row.id);
    }
  }
  if (copy.get(sheet, id)) copy.remove(sheet, id);
  return null;
}

function tasksBelow(copy: WorkingCopy, sheet: SheetName, id: string): Set<string> | null {
  const tasks = copy.rows('tasks');
  if (sheet === 'tasks') return new Set([id]);
  if (sheet === 'projects') {
    return new Set(tasks.filter((task) => task.projectId === id).map((task) => task.id));
  }
  if (sheet !== 'actions') return null;
  const projects = new Set(
    copy
      .rows('projects')
      .filter((project) => project.actionId === id)
      .map((project) => project.id),
  );
  return new Set(tasks.filter((task) => projects.has(task.projectId)).map((task) => task.id));
}

function removeUnit(copy: WorkingCopy, id: string): Refusal | null {
  const inTask = copy
    .rows('tasks')
    .some(({ leads, supports }) => leads.includes(id) || supports.includes(id));
  const inUnit = copy.rows('units').some(({ members }) => members.includes(id));
  const inReport = copy.rows('progress').some(({ unitId }) => unitId === id);
  if (inTask || inUnit || inReport) return { code: 'unitInUse' };
  copy.remove('units', id);
  return null;
}
