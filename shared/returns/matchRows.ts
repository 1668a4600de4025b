// Which task a returned row is about. Passes from certain to likely; every row goes through a pass before the next one
// begins, no task is taken twice, and a tie is left to a person [M1]–[M3] [M16]–[M18].
import { plainName } from '../plan/matchText.ts';
import { addTo, joinSeconds, settleClaims } from './matchClaims.ts';
import { matchMerged } from './matchMerged.ts';
import { leaveGroups, matchBare, weighNames } from './matchNames.ts';
import { matchSimilar } from './matchSimilar.ts';

/** A row to be matched. `names`: what it is called, the fullest name first. */
export type RowToMatch = {
  id: string | null;
  ordinal: number | null;
  names: readonly string[];
  /** All numbers that its number names, where they are several. */
  numbers?: readonly number[];
  /** The task that a person gave it, null: none; absent: nobody said anything. */
  assigned?: string | null;
  /** What is filled in, as one text: two rows of a task with the same are copies. */
  content?: string;
  /** How messages name the row: 第7行. */
  place?: string;
  /** It still says what was sent for a task that is gone from the plan since: it is no second row of another one. */
  gone?: boolean;
  /** In how many of its other cells the row says what was sent for a task. */
  agrees?: (taskId: string) => number;
};

/** A task that the row may be about; `ordinal` is its number on the unit's form. */
export type TaskToMatch = {
  taskId: string;
  ordinal: number | null;
  names: readonly string[];
  /** Its project, where it is the only task of it; one of the names. */
  project?: string | null;
  /** Its project, where that has several tasks: its name says which tasks it may be, and no more. */
  group?: string | null;
};

export type MatchBasis = 'person' | 'id' | 'remembered' | 'number' | 'name' | 'similar';
export type Candidate = { taskId: string; score: number };

export type RowMatch =
  | { taskId: string; by: MatchBasis; score: number; reason: string; candidates: Candidate[] }
  | {
      taskId: null;
      /**
       * `split`: one of several rows of a task; `merged`: stands for several tasks; `copy`: the same as another row;
       * `copied`: made of another row, with a name of its own; `ignored`: a person said so, or nothing is in it; `elsewhere`: a task of others. `shared` has the tasks in which
       * it has part.
       */
      by: 'split' | 'merged' | 'copy' | 'copied' | 'ignored' | 'elsewhere' | 'tie' | 'none';
      shared: string[];
      reason: string;
      candidates: Candidate[];
    };

/** What the passes work on; tasks and rows by their index. */
export type Work = {
  rows: readonly RowToMatch[];
  tasks: readonly TaskToMatch[];
  /** Names without what people add or drop in copying. */
  rowNames: string[][];
  taskNames: string[][];
  found: (RowMatch | null)[];
  taken: Set<number>;
  /** Rows whose id another row has with better right, and that row. */
  copies: Map<number, number>;
  tellTask: (taskId: string) => string;
};

/** Tasks that a person gave to rows of these names before, by plain name. */
export type RememberedRows = ReadonlyMap<string, string>;

/** One answer a row, in the order of the rows. `tellTask` names a task in reasons. */
export function matchRows(
  rows: readonly RowToMatch[],
  tasks: readonly TaskToMatch[],
  tellTask: (taskId: string) => string,
  remembered: RememberedRows = new Map(),
): RowMatch[] {
  const known = new Map<string, string>();
  const plainOf = (name: string): string => {
    let found = known.get(name);
    if (found === undefined) known.set(name, (found = plainName(name)));
    return found;
  };
  const plain = (names: readonly string[]) => names.map(plainOf).filter((name) => name !== '');
  const work: Work = {
    rows,
    tasks,
    rowNames: rows.map(({ names }) => plain(names)),
    taskNames: tasks.map(({ names }) => plain(names)),
    found: rows.map(() => null),
    taken: new Set(),
    copies: new Map(),
    tellTask,
  };
  const byName = indexByName(work);
  matchAssigned(work);
  matchById(work, byName);
  if (remembered.size > 0) matchRemembered(work, remembered);
  matchExactly(work, byName, true);
  matchExactly(work, byName, false);
  matchBare(work);
  joinSeconds(work, byName);
  leaveGroups(work);
  matchMerged(work);
  weighNames(work);
  matchSimilar(work);
  return work.found.map((match, row): RowMatch => match ?? unmatched(work, row));
}

function unmatched({ rows, copies }: Work, row: number): RowMatch {
  const original = copies.get(row);
  const none = { taskId: null, shared: [], candidates: [] };
  if (original === undefined) return { ...none, by: 'none', reason: '找不到对应的任务' };
  const from = rows[original]?.place ?? '另一行';
  return { ...none, by: 'copied', reason: `由${from}复制而来，名称在计划中找不到` };
}

function indexByName({ taskNames }: Work): Map<string, number[]> {
  const byName = new Map<string, number[]>();
  taskNames.forEach((names, index) => {
    for (const name of new Set(names)) {
      const list = byName.get(name);
      if (list) list.push(index);
      else byName.set(name, [index]);
    }
  });
  return byName;
}

/** What a person said goes before everything [M16]. */
function matchAssigned(work: Work): void {
  const taskOf = new Map(work.tasks.map(({ taskId }, index) => [taskId, index]));
  const claims = new Map<number, number[]>();
  work.rows.forEach(({ assigned }, row) => {
    if (assigned === undefined) return;
    const task = assigned === null ? undefined : taskOf.get(assigned);
    if (task !== undefined) addTo(claims, task, row);
    else {
      const reason = '人工指定不采用';
      work.found[row] = { taskId: null, by: 'ignored', shared: [], reason, candidates: [] };
    }
  });
  settleClaims(work, claims, 'person', '人工指定');
}

/**
 * By hidden id — unless the row bears the name of another task: then rows were sorted without their ids [M2]. Where the rest of
 * such a row still is that of the id, names were exchanged, and nobody knows which report the row is.
 */
function matchById(work: Work, byName: ReadonlyMap<string, number[]>): void {
  const taskOf = new Map(work.tasks.map(({ taskId }, index) => [taskId, index]));
  const claims = new Map<number, number[]>();
  const contested: number[] = [];
  work.rows.forEach(({ id, ordinal, agrees }, row) => {
    const task = id === null || work.found[row] ? undefined : taskOf.get(id);
    if (task === undefined || work.taken.has(task)) return;
    const own = new Set(work.taskNames[task]);
    // The fullest name that says anything decides.
    const telling = work.rowNames[row]?.find((name) => own.has(name) || byName.has(name));
    if (telling === undefined || own.has(telling)) {
      addTo(claims, task, row);
      return;
    }
    const [named] = byName.get(telling) ?? [];
    const ids = [task, named ?? task].map((each) => work.tasks[each]?.taskId ?? '');
    const [ofId = 0, ofName = 0] = [task, named ?? task].map((each, index) => {
      const numbered = ordinal !== null && work.tasks[each]?.ordinal === ordinal ? 1 : 0;
      return numbered + (agrees?.(ids[index] ?? '') ?? 0);
    });
    if (ofId <= ofName || named === undefined) return;
    const [byId, other] = ids.map(work.tellTask);
    work.found[row] = {
      taskId: null,
      by: 'tie',
      shared: ids,
      reason: `编号等各格是${byId}的，名称却是${other}，请人工指定`,
      candidates: ids.map((taskId) => ({ taskId, score: 1 })),
    };
    contested.push(task, named);
  });
  for (const task of contested) work.taken.add(task);
  settleClaims(work, withoutTasks(claims, contested), 'id', '按隐藏编号对应');
}

/** By the names that a person gave a task before [M16]. */
function matchRemembered(work: Work, remembered: RememberedRows): void {
  const taskOf = new Map(work.tasks.map(({ taskId }, index) => [taskId, index]));
  const claims = new Map<number, number[]>();
  work.rowNames.forEach((names, row) => {
    if (work.found[row]) return;
    for (const name of names) {
      const task = taskOf.get(remembered.get(name) ?? '');
      if (task === undefined) continue;
      if (!work.taken.has(task)) addTo(claims, task, row);
      return;
    }
  });
  settleClaims(work, claims, 'remembered', '按以前人工指定的名称对应');
}

/** By name, first with the same number. A name that several open tasks bear says nothing alone. */
function matchExactly(
  work: Work,
  byName: ReadonlyMap<string, number[]>,
  withNumber: boolean,
): void {
  const claims = new Map<number, number[]>();
  work.rows.forEach(({ ordinal }, row) => {
    if (work.found[row]) return;
    const candidates = new Set<number>();
    for (const name of work.rowNames[row] ?? []) {
      for (const task of byName.get(name) ?? []) {
        if (work.taken.has(task)) continue;
        if (withNumber && (ordinal === null || work.tasks[task]?.ordinal !== ordinal)) continue;
        candidates.add(task);
      }
      // The fullest name that says anything decides.
      if (candidates.size > 0) break;
    }
    const [task] = candidates;
    if (candidates.size === 1 && task !== undefined) addTo(claims, task, row);
  });
  if (withNumber) settleClaims(work, claims, 'number', '按序号和名称对应');
  else settleClaims(work, claims, 'name', '按名称对应');
}

function withoutTasks(
  claims: ReadonlyMap<number, number[]>,
  tasks: readonly number[],
): Map<number, number[]> {
  return new Map([...claims].filter(([task]) => !tasks.includes(task)));
}
