// How tasks stand as of a day, by action and by lead unit: every task in exactly one of four groups.
import { isDoneAsOf } from '../plan/taskAsOf.ts';
import { inOrder, tasksInOrder } from '../plan/document.ts';
import type { TaskRow } from '../plan/model.ts';
import { numbered, type PlainContext } from '../view/viewContext.ts';

export type Standing = 'done' | 'inProgress' | 'notStarted' | 'missed';

/** The parts of a bar. What is late is a part of its own here, which the labels of the others say. */
export const standings: readonly { standing: Standing; label: string }[] = [
  { standing: 'done', label: '已完成' },
  { standing: 'inProgress', label: '推进中（未逾期）' },
  { standing: 'notStarted', label: '未启动（未逾期）' },
  { standing: 'missed', label: '逾期' },
];

/** Tasks that are not done by their status, late or not: as consolidated sheets and letters count them. */
export type OpenStatus = 'inProgress' | 'notStarted';

/** One bar: an action or a unit. `id` null: tasks that belong to none. */
export type ChartRow = {
  id: string | null;
  name: string;
  tasks: number;
  counts: Readonly<Record<Standing, number>>;
  open: Readonly<Record<OpenStatus, number>>;
};

type OpenRow = ChartRow & { counts: Record<Standing, number>; open: Record<OpenStatus, number> };

/** Where a task stands; null when it was stopped [CH1]. */
export function standingOf(
  { book, asOf }: Pick<PlainContext, 'book' | 'asOf'>,
  task: TaskRow,
): Standing | null {
  if (task.status === 'stopped') return null;
  if (isDoneAsOf(task, asOf)) return 'done';
  const flags = book.byTask.get(task.id);
  if (flags?.some(({ kind }) => kind === 'missed')) return 'missed';
  return openStatus(task);
}

/** Of a task that is not done: what was done later is in progress until then. */
function openStatus({ status }: TaskRow): OpenStatus {
  return status === 'notStarted' ? 'notStarted' : 'inProgress';
}

/** Actions in their order, those without tasks left out. */
export function figuresByAction(context: PlainContext): ChartRow[] {
  const { document } = context;
  const rows = new Map<string | null, OpenRow>();
  for (const { id, ordinal, name } of inOrder(document.actions)) {
    rows.set(id, emptyRow(id, numbered(ordinal, name, '、') || '（未命名行动）'));
  }
  const stray = emptyRow(null, '（不属于任何行动）');
  for (const task of tasksInOrder(document)) {
    const standing = standingOf(context, task);
    if (!standing) continue;
    const actionId = document.projects.get(task.projectId)?.actionId ?? null;
    count(rows.get(actionId) ?? stray, standing, task);
  }
  return [...rows.values(), stray].filter(({ tasks }) => tasks > 0);
}

/** Lead units in official order; a task stands under every unit that leads it [CH2]. */
export function figuresByUnit(context: PlainContext): ChartRow[] {
  const { document } = context;
  const rows = new Map<string, OpenRow>();
  for (const { id, name } of inOrder(document.units)) rows.set(id, emptyRow(id, name));
  const none = emptyRow(null, '（未明确牵头单位）');
  for (const task of document.tasks.values()) {
    const standing = standingOf(context, task);
    if (!standing) continue;
    const leads = new Set(task.leads.filter((id) => rows.has(id)));
    if (leads.size === 0) count(none, standing, task);
    for (const id of leads) count(rows.get(id) ?? none, standing, task);
  }
  return [...rows.values(), none].filter(({ tasks }) => tasks > 0);
}

/** The rows with the most tasks, in the order that they had [CH3]. */
export function largest(rows: readonly ChartRow[], most: number): ChartRow[] {
  if (rows.length <= most) return [...rows];
  const bySize = rows.map((row, index) => ({ row, index }));
  bySize.sort((a, b) => b.row.tasks - a.row.tasks || a.index - b.index);
  const kept = bySize.slice(0, most).sort((a, b) => a.index - b.index);
  return kept.map(({ row }) => row);
}

/** All rows as one. Only for rows of which none counts a task twice. */
export function totalOf(rows: readonly ChartRow[]): ChartRow {
  const total = emptyRow(null, '合计');
  for (const { tasks, counts, open } of rows) {
    total.tasks += tasks;
    for (const { standing } of standings) total.counts[standing] += counts[standing];
    total.open.inProgress += open.inProgress;
    total.open.notStarted += open.notStarted;
  }
  return total;
}

/** Finished tasks in per cent, one decimal; null without tasks. */
export function shareDone({ tasks, counts }: ChartRow): number | null {
  return tasks === 0 ? null : Math.round((counts.done / tasks) * 1000) / 10;
}

function emptyRow(id: string | null, name: string): OpenRow {
  const counts = { done: 0, inProgress: 0, notStarted: 0, missed: 0 };
  return { id, name, tasks: 0, counts, open: { inProgress: 0, notStarted: 0 } };
}

function count(row: OpenRow, standing: Standing, task: TaskRow): void {
  row.tasks += 1;
  row.counts[standing] += 1;
  if (standing !== 'done') row.open[openStatus(task)] += 1;
}
