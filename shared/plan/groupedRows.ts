// The rows that hang on tasks, one after the other for each task, so that a pass over a large plan reads lists of numbers instead
// of making an object for every task. Time grows with the rows alone.
import type { PlanDocument } from './document.ts';
import type { DeadlineRow, ProgressRow, TargetRow } from './model.ts';

/** Rows of a sheet: those of place `n` stand from `starts[n]` to before `starts[n + 1]`. Later places have none. */
export type Grouped<Row> = { rows: readonly Row[]; starts: Int32Array };

/** Of every task its place: first the tasks of the plan in their order, then ids that rows name and no task has. */
export type GroupedRows = {
  places: ReadonlyMap<string, number>;
  /** The tasks of the plan by place. */
  taskIds: readonly string[];
  deadlines: Grouped<DeadlineRow>;
  targets: Grouped<TargetRow>;
  /** From the first period to the last. */
  progress: Grouped<ProgressRow>;
};

export function groupedRows(
  document: Pick<PlanDocument, 'tasks' | 'deadlines' | 'targets' | 'progress'>,
): GroupedRows {
  const places = new Map<string, number>();
  const taskIds = [...document.tasks.keys()];
  for (const id of taskIds) places.set(id, places.size);
  return {
    places,
    taskIds,
    deadlines: grouped([...document.deadlines.values()], taskIds, places, byOrder),
    targets: grouped([...document.targets.values()], taskIds, places, byOrder),
    progress: grouped(inPeriods(document.progress), taskIds, places, byPeriod),
  };
}

/** Undefined where there are none. */
export function rowsAt<Row>({ rows, starts }: Grouped<Row>, place: number): Row[] | undefined {
  if (place + 1 >= starts.length) return undefined;
  const from = starts[place] ?? 0;
  const to = starts[place + 1] ?? 0;
  return from === to ? undefined : rows.slice(from, to);
}

export function byOrder(
  a: { id: string; order: number },
  b: { id: string; order: number },
): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}

export function byPeriod(a: ProgressRow, b: ProgressRow): number {
  if (a.period !== b.period) return a.period < b.period ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Rows that have no place yet get one. */
function grouped<Row extends { taskId: string }>(
  rows: readonly Row[],
  taskIds: readonly string[],
  places: Map<string, number>,
  order: (a: Row, b: Row) => number,
): Grouped<Row> {
  const placeOf = new Int32Array(rows.length);
  let place = -1;
  for (let index = 0; index < rows.length; index += 1) {
    const { taskId } = rows[index] as Row;
    // Most rows stand behind others of their task, or of the one before: looking there costs less than asking the map.
    if (taskId !== taskIds[place]) {
      const known = taskId === taskIds[place + 1] ? place + 1 : places.get(taskId);
      place = known ?? places.size;
      if (known === undefined) places.set(taskId, place);
    }
    placeOf[index] = place;
  }
  const { sorted, starts } = sortedInto(rows, placeOf, places.size);
  for (let at = 0; at + 1 < starts.length; at += 1) {
    const from = starts[at] ?? 0;
    const to = starts[at + 1] ?? 0;
    if (!isInOrder(sorted, from, to, order)) {
      for (const [index, row] of sorted.slice(from, to).sort(order).entries()) {
        sorted[from + index] = row;
      }
    }
  }
  return { rows: sorted, starts };
}

function isInOrder<Row>(
  rows: readonly Row[],
  from: number,
  to: number,
  order: (a: Row, b: Row) => number,
): boolean {
  for (let index = from + 1; index < to; index += 1) {
    if (order(rows[index - 1] as Row, rows[index] as Row) > 0) return false;
  }
  return true;
}

/** By number, equal ones as they were: as many steps as there are rows and numbers. */
function sortedInto<Row>(
  rows: readonly Row[],
  numbers: Int32Array,
  count: number,
): { sorted: Row[]; starts: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (let index = 0; index < numbers.length; index += 1) {
    const next = (numbers[index] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let at = 1; at <= count; at += 1) {
    starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  }
  const free = starts.slice();
  const sorted = rows.slice();
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] as number;
    const at = free[number] as number;
    free[number] = at + 1;
    sorted[at] = rows[index] as Row;
  }
  return { sorted, starts };
}

/** Reports from the first period to the last: a plan has many reports and few periods. */
function inPeriods(progress: PlanDocument['progress']): ProgressRow[] {
  const rows = [...progress.values()];
  const numbers = new Map<string, number>();
  const own = new Int32Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    const { period } = rows[index] as ProgressRow;
    let number = numbers.get(period);
    if (number === undefined) numbers.set(period, (number = numbers.size));
    own[index] = number;
  }
  const ranks = new Int32Array(numbers.size);
  for (const [rank, period] of [...numbers.keys()].sort().entries()) {
    ranks[numbers.get(period) ?? 0] = rank;
  }
  for (let index = 0; index < own.length; index += 1) {
    own[index] = ranks[own[index] as number] as number;
  }
  return sortedInto(rows, own, ranks.length).sorted;
}
