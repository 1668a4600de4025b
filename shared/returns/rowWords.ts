// Rows of a return and the tasks that they may be about, for a person to choose [RV6].
import { tasksInOrder, type PlanDocument } from '../plan/document.ts';
import type { TaskRow } from '../plan/model.ts';
import { namesMatch } from '../units/initials.ts';
import type { ReviewRow, RowState } from './review.ts';

/** How rows were matched, each with a sign and a word. */
export const rowStates: Record<RowState, { sign: string; word: string }> = {
  tie: { sign: '▲', word: '几项都像' },
  new: { sign: '▲', word: '没有对上' },
  copied: { sign: '▲', word: '重复的行' },
  split: { sign: '▲', word: '一项拆成几行' },
  merged: { sign: '▲', word: '几项并成一行' },
  similar: { sign: '◆', word: '名称相近' },
  matched: { sign: '✓', word: '已对上' },
  ignored: { sign: '○', word: '不是任务' },
};

/** Rows that a person should look at: without a task, or found by something less than a name. */
export function isDoubtful({ state, taskId }: ReviewRow): boolean {
  return state !== 'ignored' && (state !== 'matched' || taskId === null);
}

/** Rows without a task that nobody has looked at. */
export function isUnmatched({ state, taskId }: ReviewRow): boolean {
  return state !== 'ignored' && taskId === null;
}

export type TaskChoice = {
  task: TaskRow;
  project: string;
  /** How alike the names are, 0 to 1; null: not among the candidates. */
  score: number | null;
  /** Whether the unit leads or supports it. */
  own: boolean;
};

/**
 * Tasks to choose from: candidates first, the likeliest at the top, then the unit's own, then all others, each in the order of
 * the plan. `words` are parts of the names of task or project, or initials of their pinyin.
 */
export function taskChoices(
  document: PlanDocument,
  candidates: ReviewRow['candidates'],
  unitId: string | null,
  words: string,
): TaskChoice[] {
  const scores = new Map(candidates.map(({ taskId, score }) => [taskId, score]));
  const choices = tasksInOrder(document).flatMap((task): TaskChoice[] => {
    const project = document.projects.get(task.projectId)?.name ?? '';
    if (!namesMatch([task.text, project], words)) return [];
    const own = unitId !== null && (task.leads.includes(unitId) || task.supports.includes(unitId));
    return [{ task, project, score: scores.get(task.id) ?? null, own }];
  });
  const rank = ({ score, own }: TaskChoice) => (score !== null ? 0 : own ? 1 : 2);
  return choices.sort((a, b) => rank(a) - rank(b) || (b.score ?? 0) - (a.score ?? 0));
}
