// Rows that bear the beginning of a task's name: offices leave out what follows the first comma [M25].
import type { Work } from './matchRows.ts';

/** Shorter beginnings say too little. */
const shortest = 8;
const score = 0.9;

/** Gives a row the one task that begins with its fullest name, where no other task does and no other row asks for it. */
export function matchBeginnings(work: Work): void {
  const names = work.taskNames
    .flatMap((own, task) => own.map((name) => ({ name, task })))
    .sort((a, b) => compare(a.name, b.name));
  const claims = new Map<number, number[]>();
  work.rowNames.forEach(([name], row) => {
    if (work.found[row] || name === undefined || name.length < shortest) return;
    const begun = new Set<number>();
    for (let at = firstAtLeast(names, name); begun.size < 2; at++) {
      const one = names[at];
      if (!one?.name.startsWith(name)) break;
      begun.add(one.task);
    }
    const [task] = begun;
    if (begun.size !== 1 || task === undefined || work.taken.has(task)) return;
    claims.set(task, [...(claims.get(task) ?? []), row]);
  });
  for (const [task, rows] of claims) {
    const [row] = rows;
    const taskId = work.tasks[task]?.taskId;
    if (rows.length !== 1 || row === undefined || taskId === undefined) continue;
    work.taken.add(task);
    const reason = '名称是任务内容的开头';
    work.found[row] = { taskId, by: 'similar', score, reason, candidates: [{ taskId, score }] };
  }
}

/** Whether one of the texts begins with the name, and the name says enough. */
export function isBeginning(name: string, texts: readonly string[]): boolean {
  return name.length >= shortest && texts.some((text) => text.startsWith(name));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function firstAtLeast(sorted: readonly { name: string }[], name: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.name ?? '') < name) low = middle + 1;
    else high = middle;
  }
  return low;
}
