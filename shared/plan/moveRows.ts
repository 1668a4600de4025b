// Moving rows of a tab to another place in its order: units anywhere, tasks also into other projects, targets and
// deadlines within their task, duties within their stage.
import { inheritedPrefix, stagePrefix } from './cellFields.ts';
import { checkpointOf } from './checkpoints.ts';
import { inOrder, tasksInOrder } from './document.ts';
import { dutiesInOrder } from './duties.ts';
import { removeEmptied } from './rows.ts';
import { tabOf, type TabName } from './tabs.ts';
import type { WorkingCopy } from './workingCopy.ts';

type Refusal = { code: string };
type Sheet = 'units' | 'tasks' | 'targets' | 'deadlines' | 'duties';
/**
 * A row with the group within which its order counts: the project of a task, the task of a target,
 * the stage of a duty.
 */
type Placed = { id: string; order: number; group: string };

/** Where the rows go: in front of `before` (null: at the end), into the group of the row `into` where that differs. */
export type Destination = { before: string | null; into?: string };

/**
 * Puts the rows, in the order that they have now, in front of the row `before` [P13]. Only the rows that move get new
 * numbers, unless there is no room between their new neighbours.
 */
export function moveTabRows(
  copy: WorkingCopy,
  tab: TabName,
  ids: readonly string[],
  destination: Destination,
): Refusal | null {
  if (!tabOf(tab).reorderable || tab === 'progress' || tab === 'flags') {
    return { code: 'tabNotReorderable' };
  }
  const rows = placedRows(copy, tab);
  const known = new Map(rows.map((row) => [row.id, row]));
  const own = ids.filter((id) => !checkpointOf(id));
  if (own.length === 0) return { code: 'yearRow' };
  for (const id of own) {
    if (id.startsWith(stagePrefix)) return { code: 'stageRow' };
    if (id.startsWith(inheritedPrefix)) return { code: 'inheritedDeadline' };
    if (!known.has(id)) return { code: 'missingRow' };
  }
  const moving = new Set(own);
  const moved = rows.filter(({ id }) => moving.has(id));
  const target = targetOf(rows, moved, tab, belowYears(rows, destination));
  if (!('group' in target)) return target;
  place(copy, tab, rows, moved, target);
  if (tab === 'tasks') removeEmptied(copy);
  return null;
}

/** What a target asks for by years stands behind it: a place among these is one behind the target. */
function belowYears(rows: readonly Placed[], { before, into }: Destination): Destination {
  const point = before === null ? null : checkpointOf(before);
  if (!point) return { before, ...(into === undefined ? {} : { into }) };
  const next = rows[rows.findIndex(({ id }) => id === point.targetId) + 1];
  return { before: next?.id ?? null, into: into ?? point.targetId };
}

type Target = { group: string; next: Placed | null };

/** The group and the row that the moved ones stand in front of there; null: at the end of the group. */
function targetOf(
  rows: readonly Placed[],
  moved: readonly Placed[],
  tab: Sheet,
  { before, into }: Destination,
): Target | Refusal {
  const own = moved[0]?.group ?? '';
  const moving = new Set(moved.map(({ id }) => id));
  // The derived row of a task stands behind its own rows; stages stand before the first task.
  const derived = before?.startsWith(inheritedPrefix) ? before.slice(inheritedPrefix.length) : null;
  const from =
    before === null || derived !== null ? rows.length : rows.findIndex(({ id }) => id === before);
  if (from < 0) return { code: before?.startsWith(stagePrefix) ? 'otherTask' : 'missingRow' };
  // A place inside what moves is the place of the next row that stays.
  const next = rows.slice(from).find(({ id }) => !moving.has(id)) ?? null;
  const previous = rows.slice(0, from).findLast(({ id }) => !moving.has(id)) ?? null;
  const wanted = into === undefined ? undefined : rows.find(({ id }) => id === into)?.group;
  if (tab === 'targets' || tab === 'deadlines' || tab === 'duties') {
    const otherGroup = { code: tab === 'duties' ? 'otherStage' : 'otherTask' };
    if (moved.some(({ group }) => group !== own)) return otherGroup;
    if (next?.group === own) return { group: own, next };
    const atEnd = derived === own || previous?.group === own || wanted === own;
    return atEnd ? { group: own, next: null } : otherGroup;
  }
  const group = wanted ?? next?.group ?? previous?.group ?? own;
  return { group, next: next?.group === group ? next : null };
}

function place(
  copy: WorkingCopy,
  sheet: Sheet,
  rows: readonly Placed[],
  moved: readonly Placed[],
  { group, next }: Target,
): void {
  const moving = new Set(moved.map(({ id }) => id));
  const staying = rows.filter((row) => row.group === group && !moving.has(row.id));
  const at = next ? staying.indexOf(next) : staying.length;
  const arranged = [...staying.slice(0, at), ...moved, ...staying.slice(at)];
  const before = rows.filter((row) => row.group === group);
  const same =
    arranged.length === before.length && arranged.every((row, index) => row === before[index]);
  if (same) return;
  const orders = ordersBetween(staying[at - 1]?.order, staying[at]?.order, moved.length);
  arranged.forEach((row, index) => {
    // The rows that move stand next to each other from `at` on.
    const order = orders ? (moving.has(row.id) ? orders[index - at] : row.order) : index + 1;
    if (order !== undefined) putPlace(copy, sheet, { ...row, order, group });
  });
}

/** The rows of a sheet in the order of their tab. */
function placedRows(copy: WorkingCopy, sheet: Sheet): Placed[] {
  if (sheet === 'units') return sorted(copy.rows('units').map((row) => ({ ...row, group: '' })));
  if (sheet === 'duties') {
    const duties = byId(copy.rows('duties'));
    const rows = dutiesInOrder({ duties, stages: byId(copy.rows('stages')) });
    return rows.map(({ id, order, stageId }) => ({ id, order, group: stageId }));
  }
  const tasks = tasksInOrder({
    actions: byId(copy.rows('actions')),
    projects: byId(copy.rows('projects')),
    tasks: byId(copy.rows('tasks')),
  });
  if (sheet === 'tasks') {
    return tasks.map(({ id, order, projectId }) => ({ id, order, group: projectId }));
  }
  const places = new Map(tasks.map(({ id }, index) => [id, index]));
  const rows: { id: string; order: number; taskId: string }[] = copy.rows(sheet);
  return sorted(rows.map(({ id, order, taskId }) => ({ id, order, group: taskId }))).sort(
    (a, b) => (places.get(a.group) ?? 0) - (places.get(b.group) ?? 0),
  );
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function sorted(rows: readonly Placed[]): Placed[] {
  return inOrder(byId(rows)).map(({ id, order, group }) => ({ id, order, group }));
}

function putPlace(copy: WorkingCopy, sheet: Sheet, { id, order, group }: Placed): void {
  if (sheet === 'tasks') {
    const task = copy.get('tasks', id);
    if (task && (task.order !== order || task.projectId !== group)) {
      copy.put('tasks', { ...task, order, projectId: group });
    }
    return;
  }
  const row = copy.get(sheet, id);
  if (row && row.order !== order) copy.put(sheet, { ...row, order });
}

/** Rising numbers strictly between two, or null when there is no room for them. */
function ordersBetween(
  low: number | undefined,
  high: number | undefined,
  count: number,
): number[] | null {
  const start = low ?? (high ?? 1) - count - 1;
  const end = high ?? start + count + 1;
  const orders = Array.from(
    { length: count },
    (_, index) => start + ((end - start) * (index + 1)) / (count + 1),
  );
  const bounded = [start, ...orders, end];
  const rising = bounded.every((value, index) => index === 0 || value > (bounded[index - 1] ?? 0));
  return rising ? orders : null;
}
