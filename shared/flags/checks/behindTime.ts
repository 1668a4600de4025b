// Progress against time: more of the time than of the work is done [F18]; a day is foreseen that comes too late [F20].
import { daysBetween } from '../../calendar/days.ts';
import { formatDay } from '../../calendar/format.ts';
import type { Day, TaskRow } from '../../plan/model.ts';
import { canBeMissed, type EffectiveDeadline } from '../effectiveDeadlines.ts';
import { elapsedPercent, tidyPercent } from '../elapsed.ts';
import type { FlagContext, TaskFacts } from '../facts.ts';
import { plainFlag, type Flag, type SeverityCounts } from '../flag.ts';
import { isDoneAsOf, percentAsOf } from '../../plan/taskAsOf.ts';

export type BehindTimeReason =
  /** Per cent of the time, per cent of the work, points between them. */
  | { says: 'behindTime'; elapsed: number; percent: number; behind: number }
  | { says: 'foreseenLate'; forecast: Day; days: number };

const none: readonly Flag[] = [];

/** Points by which a task may lag behind: those of the unit that leads it, else those of the plan. */
export function threshold(
  { leads }: Pick<TaskRow, 'leads'>,
  { ownLimits, settings }: Pick<FlagContext, 'ownLimits' | 'settings'>,
): number {
  // Most plans have one limit for all: then nobody is looked up for each of 50,000 tasks.
  if (ownLimits.size === 0) return settings.behindBy;
  return ownLimits.get(leads[0] ?? '') ?? settings.behindBy;
}

export function checkBehindTime(facts: TaskFacts, context: FlagContext): readonly Flag[] {
  const { task, lead } = facts;
  const lag = lagOf(facts, context);
  if (!lag) return none;
  const { last, due, elapsed, percent, behind } = lag;
  return [
    {
      ...plainFlag,
      id: `behind:${task.id}`,
      kind: 'behind',
      severity: 'yellow',
      taskId: task.id,
      unitId: lead?.id ?? null,
      unit: lead?.name ?? null,
      stage: last.stage ?? null,
      due,
      basis: last.basis,
      reason: { says: 'behindTime', elapsed, percent, behind },
    },
  ];
}

export function countBehindTime(
  facts: TaskFacts,
  context: FlagContext,
  counts: SeverityCounts,
): void {
  if (lagOf(facts, context)) counts.yellow += 1;
}

type Lag = { last: EffectiveDeadline; due: Day; elapsed: number; percent: number; behind: number };

/** By how much the task lags behind, where that is more than it may. */
function lagOf(facts: TaskFacts, context: FlagContext): Lag | null {
  const { task, deadlines, progress } = facts;
  const { asOf, plan } = context;
  const percent = percentAsOf(task, progress, asOf);
  if (percent === null || isDoneAsOf(task, asOf)) return null;
  const last = lastDeadline(deadlines);
  const due = last && countingEnd(last, context);
  // From its day on the deadline itself is flagged; a figure for each part would be needed to judge the earlier ones.
  if (!last || !due || asOf > due) return null;
  const start = firstStart(deadlines) ?? plan.start ?? plan.issued;
  const elapsed = start === null ? null : elapsedPercent(start, due, asOf);
  const behind = pointsBehind(elapsed, percent, threshold(task, context));
  return behind === null ? null : { last, due, elapsed: elapsed ?? 0, percent, behind };
}

/** By how many points the work lags behind the time that is over; null where that is no more than it may. */
export function pointsBehind(
  elapsed: number | null,
  percent: number,
  allowed: number,
): number | null {
  if (elapsed === null) return null;
  const behind = tidyPercent(elapsed - percent);
  return behind <= allowed ? null : behind;
}

/** A forecast later than the due day, as long as that has not passed. */
export function checkForecasts(facts: TaskFacts, context: FlagContext): readonly Flag[] {
  const { task, deadlines, lead } = facts;
  const { asOf } = context;
  if (isDoneAsOf(task, asOf)) return none;
  const flags: Flag[] = [];
  for (const deadline of deadlines) {
    const { forecast, actual } = deadline;
    if (forecast === null || !canBeMissed(deadline)) continue;
    const due = countingEnd(deadline, context);
    if (due === null || asOf > due || forecast <= due || (actual !== null && actual <= asOf))
      continue;
    flags.push({
      ...plainFlag,
      id: `behind:${deadline.id}`,
      kind: 'behind',
      severity: 'yellow',
      taskId: task.id,
      deadlineId: deadline.id,
      unitId: lead?.id ?? null,
      unit: lead?.name ?? null,
      stage: deadline.stage ?? null,
      due,
      basis: deadline.basis,
      reason: { says: 'foreseenLate', forecast, days: daysBetween(due, forecast) },
    });
  }
  return flags;
}

function lastDeadline(deadlines: readonly EffectiveDeadline[]): EffectiveDeadline | null {
  let last: EffectiveDeadline | null = null;
  for (const deadline of deadlines) {
    if (canBeMissed(deadline) && (deadline.end ?? '') > (last?.end ?? '')) last = deadline;
  }
  return last;
}

function firstStart(deadlines: readonly EffectiveDeadline[]): Day | null {
  let first: Day | null = null;
  for (const { start } of deadlines) if (start !== null && (!first || start < first)) first = start;
  return first;
}

function countingEnd({ end }: EffectiveDeadline, { moveDay }: FlagContext): Day | null {
  return end === null ? null : (moveDay?.(end)?.day ?? end);
}

export function behindTimeMessage({ due, stage }: Flag, reason: BehindTimeReason): string {
  const day = formatDay(due ?? '');
  if (reason.says === 'foreseenLate') {
    return `预计${formatDay(reason.forecast)}完成，比完成时限${day}晚${reason.days}天。`;
  }
  const { elapsed, percent, behind } = reason;
  const from = stage === null ? '' : `沿用${stage}`;
  return `时间已过${elapsed}%（${from}时限${day}），完成率${percent}%，落后${behind}个百分点。`;
}
