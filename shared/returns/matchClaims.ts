// Several rows that claim one task: a copy is told from the row that it was made of, and from parts of one report [M17].
import { similarityIndex } from '../plan/matchText.ts';
import type { MatchBasis, Work } from './matchRows.ts';

/** From here on a changed name is still that of the task; `matchSimilar` uses the same limit. */
export const similarFrom = 0.6;

/** Gives every task that exactly one row claims. The others are told apart, or share the task. */
export function settleClaims(
  work: Work,
  claims: ReadonlyMap<number, number[]>,
  by: MatchBasis,
  reason: string,
): void {
  for (const [task, rows] of claims) {
    const taskId = work.tasks[task]?.taskId;
    if (taskId === undefined) continue;
    const own = rows.length === 1 ? rows : claimants(work, task, rows);
    if (own.length === 0) continue;
    work.taken.add(task);
    for (const row of own) {
      work.found[row] =
        own.length === 1
          ? { taskId, by, score: 1, reason, candidates: [] }
          : {
              taskId: null,
              by: 'split',
              shared: [taskId],
              reason: `有${own.length}行对应同一任务（${tellRows(work, own)}）`,
              candidates: [],
            };
    }
  }
}

/**
 * A row whose name is that of a task which another row has already is a second row of that task, whatever its id: one that was
 * copied among rows that were sorted without their ids.
 */
export function joinSeconds(work: Work, byName: ReadonlyMap<string, number[]>): void {
  const holders = new Map<string, number[]>();
  work.found.forEach((match, row) => {
    const taskId = match?.taskId ?? (match?.by === 'split' ? match.shared[0] : undefined);
    if (taskId === undefined || match?.by === 'person') return;
    holders.set(taskId, [...(holders.get(taskId) ?? []), row]);
  });
  const seconds = new Map<number, number[]>();
  work.rowNames.forEach(([name], row) => {
    if (work.found[row] || work.rows[row]?.gone) return;
    const [task, ...others] = byName.get(name ?? '') ?? [];
    if (task === undefined || others.length > 0) return;
    const holding = holders.get(work.tasks[task]?.taskId ?? '');
    if (holding) seconds.set(task, [...(seconds.get(task) ?? holding), row]);
  });
  for (const [task, rows] of seconds) {
    const own = rows.toSorted((a, b) => a - b);
    // All of them claim it anew: one that got a name of its own is none of the task's any more.
    for (const row of own) work.found[row] = null;
    settleClaims(work, new Map([[task, own]]), 'name', '按名称对应');
  }
}

/** The rows that the task is left with: without exact copies, and without rows that got a name of their own. */
function claimants(work: Work, task: number, rows: readonly number[]): number[] {
  const distinct = withoutCopies(work, rows);
  if (distinct.length === 1) return distinct;
  const own = new Set(work.taskNames[task]);
  const names = (row: number) => work.rowNames[row] ?? [];
  const bears = distinct.filter((row) => names(row).some((name) => own.has(name)));
  const [first] = bears;
  if (first === undefined) return distinct;
  const alike = similarityIndex([...own], similarFrom);
  const parts = distinct.filter(
    (row) =>
      bears.includes(row) ||
      names(row).length === 0 ||
      names(row).some((name) => alike(name).length > 0),
  );
  for (const row of distinct) if (!parts.includes(row)) work.copies.set(row, first);
  return parts;
}

/** Of rows with the same names and the same content only the first counts. */
function withoutCopies(work: Work, rows: readonly number[]): number[] {
  const first = new Map<string, number>();
  return rows.filter((row) => {
    const { content } = work.rows[row] ?? {};
    if (content === undefined) return true;
    const key = `${content}\n${(work.rowNames[row] ?? []).join('\n')}`;
    const original = first.get(key);
    if (original === undefined) {
      first.set(key, row);
      return true;
    }
    const from = work.rows[original]?.place ?? '另一行';
    const reason = `与${from}完全相同，只采用一行`;
    work.found[row] = { taskId: null, by: 'copy', shared: [], reason, candidates: [] };
    return false;
  });
}

export function tellRows({ rows }: Work, indexes: readonly number[]): string {
  return indexes.map((row) => rows[row]?.place ?? `第${row + 1}条`).join('、');
}

export function addTo(claims: Map<number, number[]>, task: number, row: number): void {
  const list = claims.get(task);
  if (list) list.push(row);
  else claims.set(task, [row]);
}
