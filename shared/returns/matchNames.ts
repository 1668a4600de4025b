// What names say that are not quite those of a task: without the word at their end, of a whole project, or of something else.
import { plainName, similarityIndex } from '../plan/matchText.ts';
import { isBeginning } from './matchBeginning.ts';
import { addTo, settleClaims, similarFrom } from './matchClaims.ts';
import type { Work } from './matchRows.ts';

/** Names but for the word at their end that says what they are: 停车设施建设 for 停车设施建设工程. */
export function matchBare(work: Work): void {
  const byBare = new Map<string, Set<number>>();
  work.taskNames.forEach((names, task) => {
    for (const name of names) {
      const tasks = byBare.get(bareName(name)) ?? new Set();
      byBare.set(bareName(name), tasks.add(task));
    }
  });
  const claims = new Map<number, number[]>();
  work.rowNames.forEach((names, row) => {
    if (work.found[row]) return;
    const found = names
      .map((name) => byBare.get(bareName(name)))
      .find((tasks) => tasks !== undefined);
    const [task] = found ?? [];
    if (task !== undefined && found?.size === 1 && !work.taken.has(task)) addTo(claims, task, row);
  });
  settleClaims(work, claims, 'name', '按名称对应（不计“工程”等字样）');
}

/** A row that bears nothing but the name of a project with several tasks is a person's. */
export function leaveGroups(work: Work): void {
  const byGroup = Map.groupBy(work.tasks.keys(), (task) =>
    bareName(plainName(work.tasks[task]?.group ?? '')),
  );
  work.rowNames.forEach((names, row) => {
    const group = names.find((name) => byGroup.has(bareName(name)));
    if (work.found[row] || group === undefined || names.length > 1) return;
    const tasks = byGroup.get(bareName(group)) ?? [];
    const candidates = tasks
      .filter((task) => !work.taken.has(task))
      .map((task) => ({ taskId: work.tasks[task]?.taskId ?? '', score: 1 }));
    if (candidates.length === 0) return;
    const reason = `同名工程下有${tasks.length}项任务，请人工指定`;
    work.found[row] = { taskId: null, by: 'tie', shared: [], reason, candidates };
  });
}

function bareName(name: string): string {
  return name.replace(/(?:工程|项目|行动|任务)$/u, '');
}

/**
 * How far the names bear out what the id, or the name of the project alone, says: a row whose own name is quite another one
 * waits for a person [M2].
 */
export function weighNames(work: Work): void {
  const taskOf = new Map(work.tasks.map(({ taskId }, index) => [taskId, index]));
  work.found.forEach((match, row) => {
    if (!match || match.taskId === null || match.by === 'person') return;
    const task = taskOf.get(match.taskId) ?? -1;
    const project = plainName(work.tasks[task]?.project ?? '');
    const texts = (work.taskNames[task] ?? []).filter((name) => name !== project);
    const own = (work.rowNames[row] ?? []).filter((name) => bareName(name) !== bareName(project));
    if (own.length === 0 || own.some((name) => texts.includes(name))) return;
    // Offices leave out what follows the first comma.
    if (own.some((name) => isBeginning(name, texts))) return;
    const alike = similarityIndex(texts);
    const score = Math.max(0, ...own.flatMap((name) => alike(name).map((each) => each.score)));
    if (score >= similarFrom) return;
    const reason = `${match.reason}，任务内容却与计划中的不同`;
    work.found[row] = { ...match, score, reason };
  });
}
