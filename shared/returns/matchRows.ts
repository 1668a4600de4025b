// Which task a returned row is about. Passes from certain to likely; every row goes through a pass before the next one
// begins, no task is taken twice, and a tie is left to a person [M1]–[M3].
import { plainName, similarityIndex } from './matchText.ts';

/** A row to be matched. `names`: what it is called, the fullest name first. */
export type RowToMatch = { id: string | null; ordinal: number | null; names: readonly string[] };

/** A task that the row may be about; `ordinal` is its number on the unit's form. */
export type TaskToMatch = { taskId: string; ordinal: number | null; names: readonly string[] };

export type RowMatch =
  | { taskId: string; by: 'id' | 'number' | 'name' | 'similar'; score: number; reason: string }
  | { taskId: null; by: 'tie' | 'none'; reason: string };

/** A score from which names count as similar; the distance to the runner-up below which it is a tie. */
export const similarFrom = 0.6;
const tieWithin = 0.05;

type Work = {
  rows: readonly RowToMatch[];
  tasks: readonly TaskToMatch[];
  rowNames: string[][];
  taskNames: string[][];
  found: (RowMatch | null)[];
  taken: Set<number>;
};

/** One answer a row, in the order of the rows. `tellTask` names a task in reasons. */
export function matchRows(
  rows: readonly RowToMatch[],
  tasks: readonly TaskToMatch[],
  tellTask: (taskId: string) => string,
): RowMatch[] {
  const plain = (names: readonly string[]) => names.map(plainName).filter((name) => name !== '');
  const work: Work = {
    rows,
    tasks,
    rowNames: rows.map(({ names }) => plain(names)),
    taskNames: tasks.map(({ names }) => plain(names)),
    found: rows.map(() => null),
    taken: new Set(),
  };
  const byName = indexByName(work);
  matchById(work, byName);
  matchExactly(work, byName, true);
  matchExactly(work, byName, false);
  matchSimilar(work, tellTask);
  return work.found.map(
    (match): RowMatch => match ?? { taskId: null, by: 'none', reason: '找不到对应的任务' },
  );
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

/** By hidden id — unless the row bears the name of another task: then rows were sorted without their ids [M2]. */
function matchById(work: Work, byName: ReadonlyMap<string, number[]>): void {
  const taskOf = new Map(work.tasks.map(({ taskId }, index) => [taskId, index]));
  const claims = new Map<number, number[]>();
  work.rows.forEach(({ id }, row) => {
    const task = id === null ? undefined : taskOf.get(id);
    if (task === undefined) return;
    const own = new Set(work.taskNames[task]);
    const names = work.rowNames[row] ?? [];
    const bearsOther =
      names.some((name) => byName.has(name)) && !names.some((name) => own.has(name));
    if (bearsOther) return;
    claims.set(task, [...(claims.get(task) ?? []), row]);
  });
  settle(work, claims, 'id', '按隐藏编号对应');
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
    if (candidates.size !== 1 || task === undefined) return;
    claims.set(task, [...(claims.get(task) ?? []), row]);
  });
  if (withNumber) settle(work, claims, 'number', '按序号和名称对应');
  else settle(work, claims, 'name', '按名称对应');
}

/** Gives every task that exactly one row claims; several rows that claim one task are a tie [M3]. */
function settle(
  work: Work,
  claims: ReadonlyMap<number, number[]>,
  by: 'id' | 'number' | 'name',
  reason: string,
): void {
  for (const [task, rows] of claims) {
    const taskId = work.tasks[task]?.taskId;
    if (taskId === undefined) continue;
    work.taken.add(task);
    for (const row of rows) {
      work.found[row] =
        rows.length === 1
          ? { taskId, by, score: 1, reason }
          : { taskId: null, by: 'tie', reason: `有${rows.length}行对应同一任务，请合为一行` };
    }
  }
}

function matchSimilar(work: Work, tellTask: (taskId: string) => string): void {
  const open = work.tasks.map((_, index) => index).filter((index) => !work.taken.has(index));
  const entries = open.flatMap((task) =>
    (work.taskNames[task] ?? []).map((name) => ({ task, name })),
  );
  if (entries.length === 0) return;
  const similar = similarityIndex(entries.map(({ name }) => name));
  const wishes: { row: number; task: number; score: number }[] = [];
  work.rowNames.forEach((names, row) => {
    if (work.found[row]) return;
    const best = new Map<number, number>();
    for (const name of names) {
      for (const { index, score } of similar(name)) {
        const task = entries[index]?.task ?? -1;
        if (score >= similarFrom && score > (best.get(task) ?? 0)) best.set(task, score);
      }
    }
    const ranked = [...best].sort((a, b) => b[1] - a[1]);
    const [first, second] = ranked;
    if (!first) return;
    if (second && first[1] - second[1] < tieWithin) {
      const told = [first, second].map(([task]) => tellTask(work.tasks[task]?.taskId ?? ''));
      work.found[row] = {
        taskId: null,
        by: 'tie',
        reason: `与${told.join('、')}同样相近，请人工指定`,
      };
      return;
    }
    wishes.push({ row, task: first[0], score: first[1] });
  });
  grantWishes(work, wishes);
}

function grantWishes(work: Work, wishes: { row: number; task: number; score: number }[]): void {
  wishes.sort((a, b) => b.score - a.score || a.row - b.row);
  const best = new Map<number, number>();
  for (const { task, score } of wishes) if (!best.has(task)) best.set(task, score);
  const rivals = new Map<number, number>();
  for (const { task, score } of wishes) {
    if ((best.get(task) ?? 0) - score < tieWithin) rivals.set(task, (rivals.get(task) ?? 0) + 1);
  }
  for (const { row, task, score } of wishes) {
    const taskId = work.tasks[task]?.taskId;
    if (taskId === undefined) continue;
    if ((rivals.get(task) ?? 0) > 1 && (best.get(task) ?? 0) - score < tieWithin) {
      const reason = `有${rivals.get(task)}行与同一任务相近，请人工指定`;
      work.found[row] = { taskId: null, by: 'tie', reason };
    } else if (!work.taken.has(task)) {
      work.taken.add(task);
      const reason = `名称相近（相似度${Math.round(score * 100)}%）`;
      work.found[row] = { taskId, by: 'similar', score, reason };
    }
  }
}
