// Rows that stand for several tasks: the number names them (3-4), or the name holds their names [M18].
import type { Work } from './matchRows.ts';

/** Shorter names stand inside others by chance. */
const shortestName = 6;

export function matchMerged(work: Work): void {
  const taskOf = new Map(work.tasks.map(({ taskId }, task) => [taskId, task]));
  const byNumber = new Map<number, number>();
  work.tasks.forEach(({ ordinal }, task) => {
    if (ordinal !== null) byNumber.set(ordinal, task);
  });
  const byStart = namesByStart(work);
  // A row that bears the name of a task and nothing more stands for that one.
  const byName = new Set(work.taskNames.map(([name]) => name ?? ''));
  work.rows.forEach((row, index) => {
    const match = work.found[index];
    if (match && (match.by === 'person' || match.taskId === null)) return;
    const numbers = row.numbers ?? [];
    if (match?.score === 1 && numbers.length < 2 && work.rowNames[index]?.length === 1) {
      const [name = ''] = work.rowNames[index];
      if (byName.has(name)) return;
    }
    const own = match ? (taskOf.get(match.taskId ?? '') ?? -1) : -1;
    const open = (task: number) => task === own || !work.taken.has(task);
    const named = namedTasks(work, index, byStart).filter(open);
    const numbered = numbers.map((number) => byNumber.get(number) ?? -1);
    const all =
      numbered.length > 1 && numbered.every((task) => task >= 0 && open(task)) ? numbered : [];
    // Numbers alone may count something else: the row's id or a name must be of one of them.
    const sure = all.some((task) => task === own || named.includes(task)) ? all : [];
    const tasks = [...new Set([...sure, ...named])].sort((a, b) => a - b);
    const others = tasks.filter((task) => task !== own);
    if (tasks.length < 2 || others.length === 0) return;
    for (const task of tasks) work.taken.add(task);
    const shared = tasks.map((task) => work.tasks[task]?.taskId ?? '');
    work.found[index] = {
      taskId: null,
      by: 'merged',
      shared,
      reason: `一行合写了${shared.map(work.tellTask).join('、')}${shared.length}项任务`,
      candidates: shared.map((taskId) => ({ taskId, score: 1 })),
    };
  });
}

type Named = { task: number; name: string };

/** The tasks by the first characters of their names. */
function namesByStart({ taskNames }: Work): Map<string, Named[]> {
  const byStart = new Map<string, Named[]>();
  taskNames.forEach(([name], task) => {
    if (name === undefined || name.length < shortestName) return;
    const start = name.slice(0, shortestName);
    const list = byStart.get(start);
    if (list) list.push({ task, name });
    else byStart.set(start, [{ task, name }]);
  });
  return byStart;
}

/** Tasks whose full names stand in the row's name, none inside another one's. */
function namedTasks(
  work: Work,
  row: number,
  byStart: ReadonlyMap<string, readonly Named[]>,
): number[] {
  const found = new Map<number, string>();
  for (const written of work.rowNames[row] ?? []) {
    for (let at = 0; at + shortestName <= written.length; at++) {
      for (const { task, name } of byStart.get(written.slice(at, at + shortestName)) ?? []) {
        if (written.startsWith(name, at)) found.set(task, name);
      }
    }
  }
  if (found.size < 2) return [...found.keys()];
  const names = [...new Set(found.values())];
  const outer = [...found].filter(
    ([, name]) => !names.some((other) => other !== name && other.includes(name)),
  );
  // Tasks of one name are not told apart by it.
  const apart = new Set(outer.map(([, name]) => name));
  return apart.size === outer.length ? outer.map(([task]) => task) : [];
}
