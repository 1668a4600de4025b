// Rows that hang on tasks, by task: made once for a plan, then brought up to date with every change at the cost of the change.
import type { Change } from './change.ts';
import type { PlanDocument } from './document.ts';
import type { DeadlineRow, ProgressRow, SheetName, TargetRow } from './model.ts';
import {
  byOrder,
  byPeriod,
  groupedRows,
  placeOfTask,
  placesWithOthers,
  rowsAt,
  type GroupedRows,
} from './groupedRows.ts';
import { layersIn, patchedMap, type Entries, type PatchedMap } from './patchedMap.ts';

/** What hangs on one task: deadlines and targets in their order, reports from the first period to the last. */
export type TaskRows = {
  readonly deadlines: readonly DeadlineRow[];
  readonly targets: readonly TargetRow[];
  readonly progress: readonly ProgressRow[];
};

/** By task; one on which nothing hangs has no entry. */
export type RowsByTask = PatchedMap<TaskRows>;

/** Of a task on which nothing hangs. */
export const noRows: TaskRows = { deadlines: [], targets: [], progress: [] };

type Lists = { deadlines?: DeadlineRow[]; targets?: TargetRow[]; progress?: ProgressRow[] };

/** The rows of a plan by task. The lists of a task are made when they are first asked for, and are the same ones from then on. */
export function rowsByTask(document: PlanDocument): RowsByTask {
  return patchedMap(listsOf(groupedRows(document)));
}

function listsOf(grouped: GroupedRows): Entries<TaskRows> {
  const made = new Map<number, TaskRows | null>();
  const at = (place: number): TaskRows | null => {
    let rows = made.get(place);
    if (rows === undefined) made.set(place, (rows = listsAt(grouped, place)));
    return rows;
  };
  const entries: Entries<TaskRows> = {
    // As many as there may be.
    get size() {
      return grouped.places.ids.length;
    },
    get(id) {
      const place = placeOfTask(grouped, id);
      return place === undefined ? undefined : (at(place) ?? undefined);
    },
    *[Symbol.iterator]() {
      for (const [place, id] of placesWithOthers(grouped).ids.entries()) {
        const rows = at(place);
        if (rows) yield [id, rows];
      }
    },
  };
  groupedBehind.set(entries, grouped);
  return entries;
}

/** What hangs on the task of a place, null where nothing does. The lists are new ones each time. */
export function listsAt(grouped: GroupedRows, place: number): TaskRows | null {
  const deadlines = rowsAt(grouped, grouped.deadlines, place);
  const targets = rowsAt(grouped, grouped.targets, place);
  const progress = rowsAt(grouped, grouped.progress, place);
  if (!deadlines && !targets && !progress) return null;
  return {
    deadlines: deadlines ?? noRows.deadlines,
    targets: targets ?? noRows.targets,
    progress: progress ?? noRows.progress,
  };
}

const groupedBehind = new WeakMap<object, GroupedRows>();

/** What rows were grouped into, null for what was not; and the tasks whose rows are other ones since then. */
export function groupedIn(rows: RowsByTask): {
  grouped: GroupedRows | null;
  changed: ReadonlyMap<string, unknown>;
} {
  const { entries, changed } = layersIn(rows);
  return { grouped: groupedBehind.get(entries) ?? null, changed };
}

function sorted({ deadlines, targets, progress }: Lists): TaskRows {
  return {
    deadlines: deadlines ? deadlines.sort(byOrder) : noRows.deadlines,
    targets: targets ? targets.sort(byOrder) : noRows.targets,
    progress: progress ? progress.sort(byPeriod) : noRows.progress,
  };
}

/** The rows after a change from `before` to `after`, and the tasks whose rows are other ones now. */
export function rowsAfter(
  rows: RowsByTask,
  before: PlanDocument,
  after: PlanDocument,
  change: Change,
): { rows: RowsByTask; tasks: Set<string> } {
  const touched = new Map<string, Required<Lists>>();
  const regroup = <Row extends { id: string; taskId: string }>(
    sheet: 'deadlines' | 'targets' | 'progress',
    listOf: (lists: Required<Lists>) => Row[],
    setList: (lists: Required<Lists>, list: Row[]) => void,
  ) => {
    const ids = idsIn(change, sheet);
    if (ids.size === 0) return;
    const freed = new Set<string>();
    const open = (taskId: string) => {
      let lists = touched.get(taskId);
      if (!lists) {
        const { deadlines, targets, progress } = rows.get(taskId) ?? noRows;
        lists = { deadlines: [...deadlines], targets: [...targets], progress: [...progress] };
        touched.set(taskId, lists);
      }
      if (!freed.has(taskId))
        setList(
          lists,
          listOf(lists).filter(({ id }) => !ids.has(id)),
        );
      freed.add(taskId);
      return lists;
    };
    for (const id of ids) {
      const old = before[sheet].get(id);
      if (old) open(old.taskId);
      const row = after[sheet].get(id) as Row | undefined;
      if (row) listOf(open(row.taskId)).push(row);
    }
  };
  regroup<DeadlineRow>(
    'deadlines',
    (lists) => lists.deadlines,
    (lists, list) => (lists.deadlines = list),
  );
  regroup<TargetRow>(
    'targets',
    (lists) => lists.targets,
    (lists, list) => (lists.targets = list),
  );
  regroup<ProgressRow>(
    'progress',
    (lists) => lists.progress,
    (lists, list) => (lists.progress = list),
  );
  const changes = new Map<string, TaskRows | undefined>();
  for (const [taskId, lists] of touched) {
    const left = lists.deadlines.length + lists.targets.length + lists.progress.length;
    changes.set(taskId, left === 0 ? undefined : sorted(lists));
  }
  return { rows: changes.size > 0 ? rows.with(changes) : rows, tasks: new Set(touched.keys()) };
}

/** The ids of rows of a sheet that a change touches. */
export function idsIn(change: Change, sheet: SheetName): Set<string> {
  const ids = new Set<string>();
  for (const entry of change.added) if (entry.sheet === sheet) ids.add(entry.row.id);
  for (const entry of change.updated) if (entry.sheet === sheet) ids.add(entry.id);
  for (const entry of change.removed) if (entry.sheet === sheet) ids.add(entry.row.id);
  return ids;
}
