// The last pass: rows whose name is like that of a task, with the score; what is as near to two is a person's [M3] [M4].
import { similarityIndex } from '../plan/matchText.ts';
import { matchBeginnings } from './matchBeginning.ts';
import { similarFrom, tellRows } from './matchClaims.ts';
import type { Candidate, Work } from './matchRows.ts';

/** The distance to the runner-up below which it is a tie. */
const tieWithin = 0.05;
/** Tasks that are shown to a person to choose from: from this score, and so many. */
const candidatesFrom = 0.3;
const mostCandidates = 5;

type Wish = { row: number; task: number; score: number; candidates: Candidate[] };

export function matchSimilar(work: Work): void {
  matchBeginnings(work);
  const open = work.tasks.map((_, index) => index).filter((index) => !work.taken.has(index));
  const entries = open.flatMap((task) =>
    (work.taskNames[task] ?? []).map((name) => ({ task, name })),
  );
  if (entries.length === 0 || !work.found.includes(null)) return;
  const similar = similarityIndex(
    entries.map(({ name }) => name),
    candidatesFrom,
  );
  const wishes: Wish[] = [];
  work.rowNames.forEach((names, row) => {
    if (work.found[row]) return;
    const best = new Map<number, number>();
    for (const name of names) {
      for (const { index, score } of similar(name)) {
        const task = entries[index]?.task ?? -1;
        if (score > (best.get(task) ?? 0)) best.set(task, score);
      }
    }
    const ranked = [...best].sort((a, b) => b[1] - a[1]);
    const candidates = ranked.slice(0, mostCandidates).map(([task, score]): Candidate => ({
      taskId: work.tasks[task]?.taskId ?? '',
      score,
    }));
    const [first, second] = ranked;
    if (!first || first[1] < similarFrom) {
      if (candidates.length > 0) leave(work, row, candidates);
      return;
    }
    if (second && second[1] >= similarFrom && first[1] - second[1] < tieWithin) {
      const told = candidates.slice(0, 2).map(({ taskId }) => work.tellTask(taskId));
      const reason = `与${told.join('、')}同样相近，请人工指定`;
      work.found[row] = { taskId: null, by: 'tie', shared: [], reason, candidates };
      return;
    }
    wishes.push({ row, task: first[0], score: first[1], candidates });
  });
  grantWishes(work, wishes);
}

function grantWishes(work: Work, wishes: Wish[]): void {
  wishes.sort((a, b) => b.score - a.score || a.row - b.row);
  const best = new Map<number, number>();
  for (const { task, score } of wishes) if (!best.has(task)) best.set(task, score);
  const rivals = new Map<number, number[]>();
  for (const { row, task, score } of wishes) {
    if ((best.get(task) ?? 0) - score >= tieWithin) continue;
    const list = rivals.get(task);
    if (list) list.push(row);
    else rivals.set(task, [row]);
  }
  for (const { row, task, score, candidates } of wishes) {
    const taskId = work.tasks[task]?.taskId;
    if (taskId === undefined) continue;
    const near = rivals.get(task) ?? [];
    if (near.length > 1 && near.includes(row)) {
      const reason = `有${near.length}行与同一任务相近（${tellRows(work, near)}），请人工指定`;
      work.found[row] = { taskId: null, by: 'tie', shared: [], reason, candidates };
    } else if (!work.taken.has(task)) {
      work.taken.add(task);
      const reason = `名称相近（相似度${Math.round(score * 100)}%）`;
      work.found[row] = { taskId, by: 'similar', score, reason, candidates };
    } else leave(work, row, candidates);
  }
}

/** Not matched, with what a person may choose from; a row that was copied keeps saying so. */
function leave(work: Work, row: number, candidates: Candidate[]): void {
  const original = work.copies.get(row);
  const from = original === undefined ? null : (work.rows[original]?.place ?? '另一行');
  work.found[row] = {
    taskId: null,
    by: from === null ? 'none' : 'copied',
    shared: [],
    reason: from === null ? '找不到对应的任务' : `由${from}复制而来，名称在计划中找不到`,
    candidates,
  };
}
