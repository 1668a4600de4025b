// Inserting and deleting rows of a tab, with all that hangs on them.
import { removeScores } from './assessment.ts';
import { isInCustomColumn } from './customUnits.ts';
import { inheritedPrefix, stagePrefix } from './cellFields.ts';
import { checkpointOf } from './checkpoints.ts';
import type { SheetName, TaskRow } from './model.ts';
import { emptyUnit, freshDeadline, freshTarget } from './rowDefaults.ts';
import { projectFor, titleOf, type GroupNames } from './groups.ts';
import { makeRoom, rowAbove, withDependents } from './rows.ts';
import type { TabName } from './tabs.ts';
import type { WorkingCopy } from './workingCopy.ts';

type Refusal = { code: string };
type NewId = (sheet: SheetName) => string;

/** Where a new row goes: below `after` (null: at the end), or with `before` above that row. `group`: of a task. */
export type NewPlace = { after: string | null; before?: string; group?: GroupNames };

/** A new empty row at a place. Refused on tabs whose rows come from elsewhere. */
export function insertTabRow(
  copy: WorkingCopy,
  tab: TabName,
  place: NewPlace,
  id: string,
  newId: NewId,
): Refusal | null {
  switch (tab) {
    case 'tasks':
      insertTask(copy, place, id, newId);
      return null;
    case 'units': {
      const name = freeUnitName(copy);
      const units = copy.rows('units');
      const order = makeRoom(copy, 'units', units, placeAmong(units, place, place.after));
      copy.put('units', emptyUnit(id, order, name));
      return null;
    }
    case 'targets':
    case 'deadlines':
      return insertDependent(copy, tab, place, id);
    case 'duties':
      return insertDuty(copy, place, id);
    case 'progress':
    case 'flags':
      return { code: 'tabNotInsertable' };
  }
}

/** The row above the place among its siblings: that above `before`, or `otherwise`. */
function placeAmong(
  siblings: readonly { id: string; order: number }[],
  { before }: NewPlace,
  otherwise: string | null,
): string | null {
  const known = before !== undefined && siblings.some((row) => row.id === before);
  return known ? rowAbove(siblings, before) : otherwise;
}

/**
 * A task goes into the project of the row above it, or with `before` of that row; a plan without projects gets an
 * unnamed one [P5]. Names that it brings along decide before [P30].
 */
function insertTask(copy: WorkingCopy, place: NewPlace, id: string, newId: NewId): void {
  const { after, before } = place;
  const above = after === null ? lastTask(copy) : copy.get('tasks', after);
  const below = before === undefined ? undefined : copy.get('tasks', before);
  const beside = (below ?? above)?.projectId ?? firstProject(copy, newId, place.group);
  const projectId = place.group ? projectFor(copy, beside, place.group, newId) : beside;
  const siblings = copy.rowsWith('tasks', 'projectId', projectId);
  // In another project than that of the row above, it stands last.
  const known = siblings.some(({ id: sibling }) => sibling === above?.id);
  const otherwise = known ? (above?.id ?? null) : null;
  const order = makeRoom(copy, 'tasks', siblings, placeAmong(siblings, place, otherwise));
  const empty = {
    text: '',
    leads: [],
    supports: [],
    percent: null,
    done: null,
    note: '',
    custom: {},
  };
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

function firstProject(copy: WorkingCopy, newId: NewId, names: GroupNames = {}): string {
  const known = copy.rows('projects')[0];
  if (known) return known.id;
  const actionId = copy.rows('actions')[0]?.id ?? newId('actions');
  if (!copy.get('actions', actionId)) {
    copy.put('actions', { id: actionId, order: 1, ...titleOf(names.action) });
  }
  const id = newId('projects');
  copy.put('projects', { id, order: 1, actionId, ...titleOf(names.project) });
  return id;
}

function freeUnitName(copy: WorkingCopy): string {
  const isTaken = (name: string) => copy.rowsWith('units', 'name', name).length > 0;
  if (!isTaken('新单位')) return '新单位';
  let number = 2;
  while (isTaken(`新单位${number}`)) number += 1;
  return `新单位${number}`;
}

/** A target or deadline belongs to the task of the row above it, or with `before` of that row. */
function insertDependent(
  copy: WorkingCopy,
  tab: 'targets' | 'deadlines',
  place: NewPlace,
  id: string,
): Refusal | null {
  const shown = place.before ?? place.after;
  // Beside what a target asks for in a year is below the target.
  const beside = checkpointOf(shown ?? '')?.targetId ?? shown;
  if (beside?.startsWith(stagePrefix)) return { code: 'stageRow' };
  const inherited = beside?.startsWith(inheritedPrefix)
    ? beside.slice(inheritedPrefix.length)
    : null;
  const known = beside === null ? undefined : copy.get(tab, beside);
  const taskId = inherited ?? known?.taskId ?? (beside === null ? lastTask(copy)?.id : undefined);
  if (taskId === undefined || !copy.get('tasks', taskId)) return { code: 'missingReference' };
  const siblings = copy.rowsWith(tab, 'taskId', taskId);
  const order = makeRoom(copy, tab, siblings, placeAmong(siblings, place, known?.id ?? null));
  if (tab === 'targets') {
    const empty = { raw: '', subject: '', comparator: null, value: null, unit: '', by: null };
    copy.put('targets', { id, order, taskId, ...empty, ...freshTarget });
    return null;
  }
  const empty = {
    raw: '',
    what: '',
    start: null,
    end: null,
    precision: null,
    note: '',
    ...freshDeadline,
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

/** A duty belongs to the stage of the row beside it, in an empty sheet to the first one; its unit is still to be named. */
function insertDuty(copy: WorkingCopy, place: NewPlace, id: string): Refusal | null {
  const duties = copy.rows('duties');
  const beside = duties.find((row) => row.id === (place.before ?? place.after));
  const stages = copy.rows('stages').sort((a, b) => a.order - b.order);
  const stageId = beside?.stageId ?? stages[0]?.id;
  if (stageId === undefined) return { code: 'noStages' };
  const siblings = duties.filter((row) => row.stageId === stageId);
  const order = makeRoom(copy, 'duties', siblings, placeAmong(siblings, place, beside?.id ?? null));
  const empty = { unitId: '', what: '', due: null, actual: null, note: '' };
  copy.put('duties', { id, order, stageId, ...empty });
  return null;
}

/** Deletes what a tab's row stands for. Derived rows cannot be deleted. */
export function deleteTabRow(copy: WorkingCopy, tab: TabName, rowId: string): Refusal | null {
  switch (tab) {
    case 'targets':
      if (checkpointOf(rowId)) return { code: 'yearRow' };
      return removeWithDependents(copy, tab, rowId);
    case 'tasks':
    case 'units':
    case 'duties':
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
 * and action that are left empty; a stage takes along what units owe at its end. A unit that tasks, collectives, reports
 * or duties name is refused.
 */
export function removeWithDependents(
  copy: WorkingCopy,
  sheet: SheetName,
  id: string,
): Refusal | null {
  if (sheet === 'plan') return { code: 'lockedCell' };
  if (!copy.get(sheet, id)) return { code: 'missingRow' };
  if (sheet === 'units') return removeUnit(copy, id);
  if (sheet === 'columns') return { code: 'lockedCell' };
  const taskIds = tasksBelow(copy, sheet, id);
  if (taskIds) {
    for (const [name, rows] of Object.entries(withDependents(copy, taskIds))) {
      for (const row of rows) copy.remove(name as SheetName, row.id);
    }
    for (const row of copy.rows('rowNames')) {
      if (taskIds.has(row.taskId)) copy.remove('rowNames', row.id);
    }
  }
  if (sheet === 'stages') {
    for (const duty of copy.rows('duties')) if (duty.stageId === id) copy.remove('duties', duty.id);
  }
  if (sheet === 'indicators') removeScores(copy, 'indicatorId', id);
  if (copy.get(sheet, id)) copy.remove(sheet, id);
  return null;
}

function tasksBelow(copy: WorkingCopy, sheet: SheetName, id: string): Set<string> | null {
  if (sheet === 'tasks') return new Set([id]);
  const tasksOf = (projectId: string) =>
    copy.rowsWith('tasks', 'projectId', projectId).map((task) => task.id);
  if (sheet === 'projects') return new Set(tasksOf(id));
  if (sheet !== 'actions') return null;
  const projects = copy.rowsWith('projects', 'actionId', id);
  return new Set(projects.flatMap((project) => tasksOf(project.id)));
}

function removeUnit(copy: WorkingCopy, id: string): Refusal | null {
  const inTask = copy
    .rows('tasks')
    .some(({ leads, supports }) => leads.includes(id) || supports.includes(id));
  const inUnit = copy.rows('units').some(({ members }) => members.includes(id));
  const inReport = copy.rows('progress').some(({ unitId }) => unitId === id);
  const inDuty = copy.rows('duties').some(({ unitId }) => unitId === id);
  const inUse = inTask || inUnit || inReport || inDuty || isInCustomColumn(copy, id);
  if (inUse) return { code: 'unitInUse' };
  // That a form was once written for it keeps nobody from deleting it.
  for (const row of copy.rows('sends')) if (row.unitId === id) copy.remove('sends', row.id);
  for (const row of copy.rows('rowNames')) if (row.unitId === id) copy.remove('rowNames', row.id);
  removeScores(copy, 'unitId', id);
  copy.remove('units', id);
  return null;
}
