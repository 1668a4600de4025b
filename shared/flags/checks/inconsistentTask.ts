// What a task says of itself that cannot all be true [F21].
import { periodLabel } from '../../calendar/periods.ts';
import { statusChoices } from '../../plan/choices.ts';
import type { Period, TaskRow, TaskStatus } from '../../plan/model.ts';
import { canBeMissed } from '../effectiveDeadlines.ts';
import type { FlagContext, TaskFacts } from '../facts.ts';
import { plainFlag, type Flag, type SeverityCounts } from '../flag.ts';
import { hasBegun, percentAsOf } from '../../plan/taskAsOf.ts';

export type InconsistentTaskReason =
  /** 已完成 on no day. */
  | { says: 'doneWithoutDay' }
  | { says: 'doneBelowHundred'; percent: number }
  | { says: 'hundredNotDone'; status: TaskStatus }
  /** Work was reported in a period, and the task is not begun. */
  | { says: 'reportedNotStarted'; period: Period }
  | { says: 'leadSupports'; unit: string }
  /** A collective leads that lists no members. */
  | { says: 'leadUnknown'; unit: string };

export function checkInconsistentTask(facts: TaskFacts, context: FlagContext): readonly Flag[] {
  const reason = statusReason(facts, context);
  const units = unitReasons(facts.task, context);
  if (!reason && units.length === 0) return none;
  const flags = reason ? [makeFlag(facts, reason, facts.task.id)] : [];
  for (const [unitId, each] of units)
    flags.push(makeFlag(facts, each, `${facts.task.id}:${unitId}`));
  return flags;
}

export function countInconsistentTask(
  facts: TaskFacts,
  context: FlagContext,
  counts: SeverityCounts,
): void {
  countInconsistentStatus(facts, context, counts);
  countInconsistentUnits(facts.task, context, counts);
}

export function countInconsistentStatus(
  facts: TaskFacts,
  context: FlagContext,
  counts: SeverityCounts,
): void {
  if (statusReason(facts, context)) counts.yellow += 1;
}

export function countInconsistentUnits(
  task: Pick<TaskRow, 'leads' | 'supports'>,
  context: FlagContext,
  counts: SeverityCounts,
): void {
  counts.yellow += unitReasons(task, context).length;
}

const none: readonly Flag[] = [];
const noReasons: readonly [string, InconsistentTaskReason][] = [];

function makeFlag({ task, lead }: TaskFacts, reason: InconsistentTaskReason, about: string): Flag {
  return {
    ...plainFlag,
    id: `inconsistent:${reason.says}:${about}`,
    kind: 'inconsistent',
    severity: 'yellow',
    taskId: task.id,
    unitId: lead?.id ?? null,
    unit: lead?.name ?? null,
    reason,
  };
}

/** What contradicts the status, the plainest contradiction only. */
function statusReason(facts: TaskFacts, { asOf }: FlagContext): InconsistentTaskReason | null {
  const { task } = facts;
  const { status, percent, done } = task;
  if (status === 'done') {
    // Seen from an earlier day the task is open, and its figures are those of later [F6].
    if (done !== null && done > asOf) return null;
    if (percent !== null && percent < 100) return { says: 'doneBelowHundred', percent };
    if (done !== null) return null;
    const dated = facts.deadlines.filter((deadline) => canBeMissed(deadline));
    const allMet = dated.length > 0 && dated.every(({ actual }) => actual !== null);
    return allMet ? null : { says: 'doneWithoutDay' };
  }
  const isFull = percent === 100 && percentAsOf(task, facts.progress, asOf) === 100;
  if (isFull) return { says: 'hundredNotDone', status };
  if (status !== 'notStarted') return null;
  const reported = facts.progress.findLast(
    (row) =>
      hasBegun(row, asOf) &&
      ((row.percent ?? 0) > 0 || row.status === 'inProgress' || row.status === 'done'),
  );
  return reported ? { says: 'reportedNotStarted', period: reported.period } : null;
}

function unitReasons(
  { leads, supports }: Pick<TaskRow, 'leads' | 'supports'>,
  { unit, unlisted }: FlagContext,
): readonly [string, InconsistentTaskReason][] {
  let found: [string, InconsistentTaskReason][] | null = null;
  for (const id of leads) {
    // Asked first, since it is seldom so: finding the units of all tasks would cost more than all else here.
    const isSupport = supports.includes(id);
    const isUnlisted = unlisted.size > 0 && unlisted.has(id);
    if (!isSupport && !isUnlisted) continue;
    const name = unit(id)?.name;
    if (name === undefined) continue;
    found ??= [];
    if (isSupport) found.push([id, { says: 'leadSupports', unit: name }]);
    if (isUnlisted) found.push([id, { says: 'leadUnknown', unit: name }]);
  }
  return found ?? noReasons;
}

export function inconsistentTaskMessage(reason: InconsistentTaskReason): string {
  switch (reason.says) {
    case 'doneWithoutDay':
      return '状态为已完成，但没有填完成日期，无法判断是否按期，请补填。';
    case 'doneBelowHundred':
      return `状态为已完成，但完成率只有${reason.percent}%，请核对。`;
    case 'hundredNotDone':
      return `完成率已到100%，但状态仍为${statusLabel(reason.status)}，请核对。`;
    case 'reportedNotStarted':
      return `${periodLabel(reason.period)}已报进展，但状态仍为未启动，请核对。`;
    case 'leadSupports':
      return `${reason.unit}既是牵头单位又是配合单位，请核对。`;
    case 'leadUnknown':
      return `牵头单位“${reason.unit}”没有列明包含哪些单位，无人可催，请在“单位”表补填。`;
  }
}

function statusLabel(status: TaskStatus): string {
  return statusChoices.find(({ value }) => value === status)?.label ?? status;
}
