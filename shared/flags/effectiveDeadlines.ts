// Which dated commitments a task has: its own, or else the end of the stage or of the plan that it belongs to.
import { dayNumber } from '../calendar/days.ts';
import { inheritedPrefix } from '../plan/cellFields.ts';
import { planOf, type PlanDocument } from '../plan/document.ts';
import type { DeadlineRow, StageRow } from '../plan/model.ts';

/** A deadline as it counts for a task. `stage` names the stage that an inherited one comes from. */
export type EffectiveDeadline = DeadlineRow & { stage: string | null };

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
function inherited(document: PlanDocument): Omit<EffectiveDeadline, 'id' | 'taskId'> | null {
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
    actual: null,
    stage: stage ? stage.name : null,
  };
}

export type DeadlinesByTask = ReadonlyMap<string, readonly EffectiveDeadline[]>;

/** Every task's deadlines, stored ones in their order, or the one that it inherits [F1]. */
export function effectiveDeadlines(document: PlanDocument): DeadlinesByTask {
  const byTask = new Map<string, EffectiveDeadline[]>();
  for (const row of document.deadlines.values()) {
    const list = byTask.get(row.taskId);
    const deadline = { ...row, stage: null };
    if (list) list.push(deadline);
    else byTask.set(row.taskId, [deadline]);
  }
  for (const list of byTask.values()) list.sort((a, b) => a.order - b.order);
  const common = inherited(document);
  if (!common) return byTask;
  for (const task of document.tasks.values()) {
    const own = byTask.get(task.id) ?? [];
    if (own.some((deadline) => canBeMissed(deadline))) continue;
    const derived = { ...common, id: inheritedId(task.id), taskId: task.id, actual: task.done };
    byTask.set(task.id, [...own, derived]);
  }
  return byTask;
}

/** Only a commitment with an end can be missed; what recurs or goes on for ever cannot [F3]. */
export function canBeMissed(deadline: Pick<DeadlineRow, 'kind' | 'end'>): boolean {
  return deadline.end !== null && (deadline.kind === 'deadline' || deadline.kind === 'range');
}
