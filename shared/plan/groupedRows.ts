// The rows that hang on tasks, one after the other for each task, so that a pass over a large plan reads lists of numbers instead
// of making an object for every task. Time grows with the rows alone.
import type { PlanDocument } from './document.ts';
import type { DeadlineRow, ProgressRow, TargetRow } from './model.ts';

/** Rows of a sheet: those of place `n` stand from `starts[n]` to before `starts[n + 1]`. Later places have none. */
export type Grouped<Row> = { rows: readonly Row[]; starts: Int32Array };

/** Of every task its place: first the tasks of the plan in their order, then ids that rows name and no task has. */
export type Places = {
  /** By place. */
  ids: readonly string[];
  of: (id: string) => number | undefined;
};

export type GroupedRows = {
  places: Places;
  deadlines: Grouped<DeadlineRow>;
  targets: Grouped<TargetRow>;
  /** From the first period to the last. */
  progress: Grouped<ProgressRow>;
};

export function groupedRows(
  document: Pick<PlanDocument, 'tasks' | 'deadlines' | 'targets' | 'progress'>,
): GroupedRows {
  const places = placesOf([...document.tasks.keys()]);
  return {
    places,
    deadlines: grouped([...document.deadlines.values()], places, byOrder),
    targets: grouped([...document.targets.values()], places, byOrder),
    progress: grouped([...document.progress.values()], places, byPeriod),
  };
}

type OpenPlaces = Places & { ofNew: (id: string) => number };

/** The map from ids to places is made when it is first asked: a pass over rows that stand in the order of the tasks never asks. */
function placesOf(ids: string[]): OpenPlaces {
  let made: Map<string, number> | null = null;
  const map = () => {
    if (made) return made;
    made = new Map();
    for (const id of ids) made.set(id, made.size);
    return made;
  };
  return {
    ids,
    of: (id) => map().get(id),
    ofNew(id) {
      const known = map().get(id);
      if (known !== undefined) return known;
      map().set(id, ids.length);
      return ids.push(id) - 1;
    },
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

function grouped<Row extends { taskId: string }>(
  rows: readonly Row[],
  places: OpenPlaces,
  order: (a: Row, b: Row) => number,
): Grouped<Row> {
  const starts = startsInPlace(rows, places.ids, order);
  return starts ? { rows, starts } : sortedByPlace(rows, places, order);
}

/** Where the rows of each place begin, if they stand in their places and in their order: so do those of most plans. Else null. */
function startsInPlace<Row extends { taskId: string }>(
  rows: readonly Row[],
  ids: readonly string[],
  order: (a: Row, b: Row) => number,
): Int32Array | null {
  const starts = new Int32Array(ids.length + 1);
  let place = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as Row;
    const { taskId } = row;
    if (taskId === ids[place]) {
      if (index > (starts[place] as number) && order(rows[index - 1] as Row, row) > 0) return null;
      continue;
    }
    while (taskId !== ids[place]) {
      place += 1;
      if (place >= ids.length) return null;
      starts[place] = index;
    }
  }
  return starts.fill(rows.length, place + 1);
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

/** Ids that have no place yet get one. As many steps as there are rows and places, and what it takes to sort those of a place. */
function sortedByPlace<Row extends { taskId: string }>(
  rows: readonly Row[],
  places: OpenPlaces,
  order: (a: Row, b: Row) => number,
): Grouped<Row> {
  const placeOf = new Int32Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    placeOf[index] = places.ofNew((rows[index] as Row).taskId);
  }
  const count = places.ids.length;
  const starts = new Int32Array(count + 1);
  for (let index = 0; index < placeOf.length; index += 1) {
    const next = (placeOf[index] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let at = 1; at <= count; at += 1) {
    starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  }
  const free = starts.slice();
  const sorted = rows.slice();
  for (let index = 0; index < placeOf.length; index += 1) {
    const place = placeOf[index] as number;
    const at = free[place] as number;
    free[place] = at + 1;
    sorted[at] = rows[index] as Row;
  }
  for (let at = 0; at < count; at += 1) {
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
