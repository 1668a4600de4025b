// The plan as of a day: what the data says had happened by then, with every row that is the same now and then the same object.
import type { PlanDocument } from './document.ts';
import { planOf } from './document.ts';
import type { Day, DeadlineRow, PlanRow, TargetRow, TaskRow } from './model.ts';
import { dutyAsOf, taskRowsAsOf } from './rowsAsOf.ts';
import { noRows, type RowsByTask, type TaskRows } from './rowsByTask.ts';
import { hasBegun, taskAsOf } from './taskAsOf.ts';

export type PlanAsOf = { document: PlanDocument; rows: RowsByTask };

/** One task and what hangs on it as they were. */
export function taskWithRowsAsOf(
  task: TaskRow,
  rows: TaskRows,
  plan: Pick<PlanRow, 'start' | 'issued'>,
  asOf: Day,
): { task: TaskRow; rows: TaskRows } {
  const begins = firstStart(rows.deadlines) ?? plan.start ?? plan.issued;
  return { task: taskAsOf(task, rows, begins, asOf), rows: taskRowsAsOf(rows, asOf) };
}

/**
 * The plan as it was. Tasks, units, targets and deadlines have no day on which they came into the plan: they are there on
 * every day, under the names that they have now [AS8].
 */
export function planAsOf(document: PlanDocument, rows: RowsByTask, asOf: Day): PlanAsOf {
  const plan = planOf(document);
  const hanging = new Map<string, TaskRows>();
  const tasks: TaskRow[] = [];
  const deadlines: DeadlineRow[] = [];
  const targets: TargetRow[] = [];
  for (const task of document.tasks.values()) {
    const now = rows.get(task.id) ?? noRows;
    const then = taskWithRowsAsOf(task, now, plan, asOf);
    if (then.task !== task) tasks.push(then.task);
    if (then.rows === now) continue;
    hanging.set(task.id, then.rows);
    if (then.rows.deadlines !== now.deadlines) deadlines.push(...then.rows.deadlines);
    if (then.rows.targets !== now.targets) targets.push(...then.rows.targets);
  }
  return {
    document: {
      ...document,
      tasks: withRows(document.tasks, tasks),
      deadlines: withRows(document.deadlines, deadlines),
      targets: withRows(document.targets, targets),
      duties: withRows(
        document.duties,
        [...document.duties.values()].map((duty) => dutyAsOf(duty, asOf)),
      ),
      progress: begun(document.progress, asOf),
      returns: begun(document.returns, asOf),
      imports: begun(document.imports, asOf),
      sends: begun(document.sends, asOf),
    },
    rows: hanging.size > 0 ? rows.with(hanging) : rows,
  };
}

function firstStart(deadlines: readonly DeadlineRow[]): Day | null {
  let first: Day | null = null;
  for (const { start } of deadlines) if (start !== null && (!first || start < first)) first = start;
  return first;
}

/** In the places of the rows with the same ids; the map itself where none is another one. */
function withRows<Row extends { id: string }>(
  rows: ReadonlyMap<string, Row>,
  others: readonly Row[],
): ReadonlyMap<string, Row> {
  const changed = others.filter((row) => rows.get(row.id) !== row);
  if (changed.length === 0) return rows;
  const next = new Map(rows);
  for (const row of changed) next.set(row.id, row);
  return next;
}

function begun<Row extends { id: string; period: string }>(
  rows: ReadonlyMap<string, Row>,
  asOf: Day,
): ReadonlyMap<string, Row> {
  const kept = [...rows].filter(([, row]) => hasBegun(row, asOf));
  return kept.length === rows.size ? rows : new Map(kept);
}
