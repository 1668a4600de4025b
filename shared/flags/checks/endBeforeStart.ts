// A commitment, a stage or the plan that ends before it starts [F23].
import { formatDay } from '../../calendar/format.ts';
import { inOrder, planOf } from '../../plan/document.ts';
import type { Day } from '../../plan/model.ts';
import type { PlanCheck, TaskFacts } from '../facts.ts';
import { plainFlag, type Flag } from '../flag.ts';

export type EndBeforeStartReason = { says: 'endBeforeStart'; what: string; start: Day; end: Day };

type Stretch = { start: Day | null; end: Day | null };

const none: readonly Flag[] = [];

function makeFlag(about: string, what: string, { start, end }: Stretch): Flag | null {
  if (start === null || end === null || end >= start) return null;
  return {
    ...plainFlag,
    id: `inconsistent:endBeforeStart:${about}`,
    kind: 'inconsistent',
    severity: 'yellow',
    due: end,
    reason: { says: 'endBeforeStart', what, start, end },
  };
}

export function checkOrderOfDays({ task, lead, deadlines }: TaskFacts): readonly Flag[] {
  let flags: Flag[] | null = null;
  for (const deadline of deadlines) {
    // What is inherited is the stage's to put right.
    if (deadline.basis === 'inherited') continue;
    const named = deadline.what || deadline.raw;
    const flag = makeFlag(deadline.id, named ? `时间节点“${named}”` : '时间节点', deadline);
    if (!flag) continue;
    flags ??= [];
    flags.push({
      ...flag,
      taskId: task.id,
      deadlineId: deadline.id,
      unitId: lead?.id ?? null,
      unit: lead?.name ?? null,
      basis: deadline.basis,
    });
  }
  return flags ?? none;
}

export const checkOrderInPlan: PlanCheck = {
  reads: ({ plan, stages }) => [plan, stages],
  check(document) {
    const plan = makeFlag('plan', '计划', planOf(document));
    const stages = inOrder(document.stages).map((stage) => {
      const flag = makeFlag(stage.id, stage.name || '工作阶段', stage);
      return flag && { ...flag, stage: stage.name };
    });
    return [plan, ...stages].filter((flag) => flag !== null);
  },
};

export function endBeforeStartMessage({ what, start, end }: EndBeforeStartReason): string {
  return `${what}的截止日期${formatDay(end)}早于开始日期${formatDay(start)}，请核对。`;
}
