// Which dated commitments a task has: its own, or else the end of the stage or of the plan that it belongs to.
import { dayNumber } from '../calendar/days.ts';
import { inheritedPrefix } from '../plan/cellFields.ts';
import { planOf, type PlanDocument } from '../plan/document.ts';
import { freshDeadline } from '../plan/rowDefaults.ts';
import type { DeadlineRow, StageRow, TaskRow } from '../plan/model.ts';
import { rowsByTask } from '../plan/rowsByTask.ts';

/** A deadline as it counts for a task: the stored row itself, or what is inherited, with the stage that it comes from. */
export type EffectiveDeadline = DeadlineRow & { stage?: string | null };

/** Every task's deadlines by its id. */
export type DeadlinesByTask = { get(taskId: string): readonly EffectiveDeadline[] | undefined };

/** What every task without a due date of its own inherits [F2]. */
export type InheritedDeadline = Omit<EffectiveDeadline, 'id' | 'taskId' | 'actual'>;

/** Id of the derived row that stands for what a task inherits. Such a row is never stored. */
export function inheritedId(taskId: string): string {
  return `${inheritedPrefix}${taskId}`;
}

/**
 * The stage in which the work is done, the longest one with both days [F2]. Preparing and assessing stages are
 * short; where two are equally long the earlier one counts.
 */
export function mainStage(stages: Iterable<StageRow>): StageRow | null {
  let longest: StageRow | null = null;
  let length = -1;
  for (const stage of stages) {
    if (!stage.start || !stage.end) continue;
    const days = dayNumber(stage.end) - dayNumber(stage.start);
    const earlier = days === length && longest?.start && stage.start < longest.start;
    if (days > length || earlier) {
      longest = stage;
      length = days;
    }
  }
  return longest;
}

/** What a task without a due date of its own inherits [F2], or null when neither stages nor the plan have an end. */
export function inheritedDeadline(document: PlanDocument): InheritedDeadline | null {
  const stage = mainStage(document.stages.values());
  const plan = planOf(document);
  const end = stage?.end ?? plan.end;
  if (!end) return null;
  return {
    order: 0,
    raw: stage ? stage.raw || stage.name : '计划期限',
    what: stage ? stage.name : '计划期满',
    kind: 'deadline',
    start: stage ? stage.start : plan.start,
    end,
    precision: 'month',
    ongoing: false,
    basis: 'inherited',
    note: stage ? `文件未写明时限，沿用${stage.name}的截止日期` : '文件未写明时限，沿用计划期限',
    ...freshDeadline,
    stage: stage ? stage.name : null,
  };
}

const none: readonly EffectiveDeadline[] = [];

/** Whether a task with these deadlines inherits none. */
export function inheritsNone(own: readonly DeadlineRow[]): boolean {
  return own.some((deadline) => rulesOutInherited(deadline));
}

/** Whether a task with this deadline inherits none: it can be missed, or the work recurs or goes on without an end [F1]. */
export function rulesOutInherited(deadline: DeadlineRow): boolean {
  return canBeMissed(deadline) || deadline.kind === 'recurring' || deadline.kind === 'ongoing';
}

/** The deadlines of one task: its own, in their order, and the one that it inherits [F1]. */
export function deadlinesOfTask(
  task: Pick<TaskRow, 'id' | 'done' | 'status'>,
  own: readonly DeadlineRow[] = none,
  inherited: InheritedDeadline | null,
): readonly EffectiveDeadline[] {
  if (!inherited || inheritsNone(own)) return own;
  const derived: EffectiveDeadline = {
    ...inherited,
    id: inheritedId(task.id),
    taskId: task.id,
    // A task that was taken up again has a day on it and is open all the same [F5].
    actual: task.status === 'done' ? task.done : null,
  };
  return own.length === 0 ? [derived] : [...own, derived];
}

/** Every task's deadlines, made anew. */
export function effectiveDeadlines(document: PlanDocument): DeadlinesByTask {
  const rows = rowsByTask(document);
  const inherited = inheritedDeadline(document);
  const byTask = new Map<string, readonly EffectiveDeadline[]>();
  for (const task of document.tasks.values()) {
    const own = deadlinesOfTask(task, rows.get(task.id)?.deadlines, inherited);
    if (own.length > 0) byTask.set(task.id, own);
  }
  return byTask;
}

/** Only a commitment with an end can be missed; what recurs or goes on for ever cannot [F3]. */
export function canBeMissed(deadline: Pick<DeadlineRow, 'kind' | 'end'>): boolean {
  return deadline.end !== null && (deadline.kind === 'deadline' || deadline.kind === 'range');
}
