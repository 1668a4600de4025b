// The rows that hang on tasks, with the place of the task of each, so that a pass over a large plan reads lists of numbers instead of
// making an object for every task. Rows stay as they stand in their sheets, which is how they lie in memory: those of a plan that was
// read from its file stand in the order of their ids, and to look them up task by task costs more than all else.
import type { PlanDocument } from './document.ts';
import type { DeadlineRow, ProgressRow, TargetRow } from './model.ts';

/** Of every task its place: first the tasks of the plan in their order, then ids that rows name and no task has, once they are found. */
export type Places = {
  /** By place. */
  ids: readonly string[];
  /** How many of them are tasks of the plan. */
  tasks: number;
  of: (id: string) => number | undefined;
  /** The same; an id that has none gets one. */
  ofNew: (id: string) => number;
};

/** Rows of a sheet as they stand there. What is null was not asked for yet. */
export type Grouped<Row> = {
  rows: ReadonlyMap<string, Row>;
  /** The place of the task of each row. */
  placeOf: Int32Array | null;
  byPlace: ByPlace<Row> | null;
  order: (a: Row, b: Row) => number;
};

/** The rows of place `n` in their order, from the `starts[n]`th to before the `starts[n + 1]`th. */
type ByPlace<Row> = { rows: readonly Row[]; starts: Int32Array };

export type GroupedRows = {
  places: Places;
  deadlines: Grouped<DeadlineRow>;
  targets: Grouped<TargetRow>;
  progress: Grouped<ProgressRow>;
};

export function groupedRows(
  document: Pick<PlanDocument, 'tasks' | 'deadlines' | 'targets' | 'progress'>,
): GroupedRows {
  const sheet = <Row>(rows: ReadonlyMap<string, Row>, order: Grouped<Row>['order']) => {
    return { rows, placeOf: null, byPlace: null, order };
  };
  return {
    places: placesOf([...document.tasks.keys()]),
    deadlines: sheet(document.deadlines, byOrder),
    targets: sheet(document.targets, byOrder),
    progress: sheet(document.progress, byPeriod),
  };
}

/** The map from ids to places is made when it is first asked: a pass over rows that stand in the order of the tasks never asks. */
function placesOf(ids: string[]): Places {
  let made: Map<string, number> | null = null;
  const map = () => {
    if (made) return made;
    made = new Map();
    for (const id of ids) made.set(id, made.size);
    return made;
  };
  return {
    ids,
    tasks: ids.length,
    of: (id) => map().get(id),
    ofNew(id) {
      const known = map().get(id);
      if (known !== undefined) return known;
      map().set(id, ids.length);
      return ids.push(id) - 1;
    },
  };
}

/**
 * Answers the place of each row's task: asked once for every row, from the first to the last, by whoever reads them all, so that no
 * row is looked at twice. As long as the rows follow the tasks nothing is looked up.
 */
export function placeFinder<Row extends { taskId: string }>(
  grouped: GroupedRows,
  sheet: Grouped<Row>,
): (row: Row, index: number) => number {
  const known = sheet.placeOf;
  if (known) return (_, index) => known[index] as number;
  const { places } = grouped;
  const { ids } = places;
  const { size } = sheet.rows;
  const placeOf = new Int32Array(size);
  let follows = true;
  let place = 0;
  return ({ taskId }, index) => {
    if (taskId !== ids[place]) {
      place += 1;
      if (taskId !== ids[place]) {
        if (follows) while (place < ids.length && taskId !== ids[place]) place += 1;
        follows &&= place < ids.length;
        if (!follows) place = places.ofNew(taskId);
      }
    }
    placeOf[index] = place;
    // Only now they are known for whoever asks next.
    if (index === size - 1) sheet.placeOf = placeOf;
    return place;
  };
}

/** The place of the task of each row. */
function placesOfRows<Row extends { taskId: string }>(
  grouped: GroupedRows,
  sheet: Grouped<Row>,
): Int32Array {
  if (!sheet.placeOf) {
    const find = placeFinder(grouped, sheet);
    let index = 0;
    for (const row of sheet.rows.values()) {
      find(row, index);
      index += 1;
    }
  }
  return (sheet.placeOf ??= new Int32Array(0));
}

/** The place of an id that is a task's or that a row names. */
export function placeOfTask(grouped: GroupedRows, id: string): number | undefined {
  return grouped.places.of(id) ?? placesWithOthers(grouped).of(id);
}

/** The places once those of ids are among them that no task has. */
export function placesWithOthers(grouped: GroupedRows): Places {
  placesOfRows(grouped, grouped.deadlines);
  placesOfRows(grouped, grouped.targets);
  placesOfRows(grouped, grouped.progress);
  return grouped.places;
}

/** The rows of a place in their order, a new list each time; undefined where there are none. */
export function rowsAt<Row extends { taskId: string }>(
  grouped: GroupedRows,
  sheet: Grouped<Row>,
  place: number,
): Row[] | undefined {
  const { starts, rows } = (sheet.byPlace ??= byPlace(sheet, placesOfRows(grouped, sheet)));
  const from = starts[place] ?? 0;
  const to = starts[place + 1] ?? 0;
  return from < to ? rows.slice(from, to) : undefined;
}

export function byOrder(
  a: { id: string; order: number },
  b: { id: string; order: number },
): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}

/** From the first period to the last. */
export function byPeriod(a: ProgressRow, b: ProgressRow): number {
  if (a.period !== b.period) return a.period < b.period ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** As many steps as there are rows and places, and what it takes to sort those of a place. */
function byPlace<Row>(sheet: Grouped<Row>, placeOf: Int32Array): ByPlace<Row> {
  const { order } = sheet;
  const rows = [...sheet.rows.values()];
  let last = -1;
  let isByPlace = true;
  let isSorted = true;
  for (let index = 0; index < placeOf.length; index += 1) {
    const place = placeOf[index] as number;
    if (place < last) isByPlace = false;
    else if (place > last) last = place;
    else isSorted &&= order(rows[index - 1] as Row, rows[index] as Row) < 0;
  }
  const starts = startsOf(placeOf, last + 1);
  if (isByPlace && isSorted) return { rows, starts };
  const sorted = isByPlace ? rows : rowsByPlace(rows, placeOf, starts);
  for (let place = 0; place <= last; place += 1) {
    const from = starts[place] as number;
    const to = starts[place + 1] as number;
    if (isInOrder(sorted, from, to, order)) continue;
    let at = from;
    for (const row of sorted.slice(from, to).sort(order)) {
      sorted[at] = row;
      at += 1;
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
  for (let at = from + 1; at < to; at += 1) {
    if (order(rows[at - 1] as Row, rows[at] as Row) > 0) return false;
  }
  return true;
}

function startsOf(placeOf: Int32Array, places: number): Int32Array {
  const starts = new Int32Array(places + 1);
  for (let index = 0; index < placeOf.length; index += 1) {
    const next = (placeOf[index] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let at = 1; at <= places; at += 1) {
    starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  }
  return starts;
}

function rowsByPlace<Row>(rows: readonly Row[], placeOf: Int32Array, starts: Int32Array): Row[] {
  const free = starts.slice();
  const sorted = rows.slice();
  for (let index = 0; index < placeOf.length; index += 1) {
    const place = placeOf[index] as number;
    const at = free[place] as number;
    free[place] = at + 1;
    sorted[at] = rows[index] as Row;
  }
  return sorted;
}
