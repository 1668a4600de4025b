// What is missed, due soon or done late of a task's deadlines [F3] to [F7], [F10].
import { dayNumber, daysBetween } from '../../calendar/days.ts';
import { formatDay } from '../../calendar/format.ts';
import { originalDay } from '../../plan/dueChanges.ts';
import type { Day, TaskRow } from '../../plan/model.ts';
import type { MovedDay } from '../countingDay.ts';
import { canBeMissed, type EffectiveDeadline } from '../effectiveDeadlines.ts';
import type { FlagContext, TaskFacts } from '../facts.ts';
import {
  countOne,
  type Flag,
  type FlagKind,
  type Reason,
  type Severity,
  type SeverityCounts,
} from '../flag.ts';

/**
 * `raw` is the expression of time in the document, empty where it no longer says the day; `step` names a milestone,
 * `original` is the day before it was changed.
 */
type Commitment = { raw: string; moved: MovedDay | null; step?: string; original?: Day };

/** `met` is the day on which it was done, `near`: within the last lead step. */
export type DeadlineReason =
  | ({ says: 'missed' } & Commitment)
  | ({ says: 'dueSoon'; left: number; near: boolean } & Commitment)
  | ({ says: 'doneLate'; met: Day } & Commitment);

const none: readonly Flag[] = [];

export function checkDeadlines(facts: TaskFacts, context: FlagContext): readonly Flag[] {
  let flags: Flag[] | null = null;
  for (const deadline of facts.deadlines) {
    const flag = checkDeadline(facts, deadline, context);
    if (!flag) continue;
    if (flags) flags.push(flag);
    else flags = [flag];
  }
  return flags ?? none;
}

export function countDeadlines(
  { task, deadlines }: TaskFacts,
  context: FlagContext,
  counts: SeverityCounts,
): void {
  for (const deadline of deadlines) {
    const severity = severityOf(task, deadline, context);
    if (severity !== null) countOne(counts, severity);
  }
}

/** How grave a deadline's flag is; null where it has none. */
function severityOf(
  task: TaskRow,
  deadline: EffectiveDeadline,
  context: FlagContext,
): Severity | null {
  if (!canBeMissed(deadline) || !deadline.end) return null;
  const { asOf, moveDay } = context;
  const due = dayNumber(moveDay?.(deadline.end)?.day ?? deadline.end);
  const met = metOn(task, deadline, asOf);
  return met === 'unknown' ? null : severityOn(due, met === null ? null : dayNumber(met), context);
}

/** The same of days as numbers: the day that counts, and that on which it was met. */
export function severityOn(
  due: number,
  met: number | null,
  { today, settings }: Pick<FlagContext, 'today' | 'settings'>,
): Severity | null {
  if (met !== null) return met <= due ? null : 'blue';
  const left = due - today;
  if (left < 0) return 'red';
  const step = leadStep(left, settings.leadDays);
  if (step === null) return null;
  // With four lights what is due but not near is blue [F14].
  const far =
    settings.lights === 'four' && settings.leadDays.length > 1 && step === settings.leadDays[0];
  return far ? 'blue' : 'yellow';
}

function checkDeadline(
  { task, lead }: TaskFacts,
  deadline: EffectiveDeadline,
  context: FlagContext,
): Flag | null {
  const severity = severityOf(task, deadline, context);
  if (severity === null || !deadline.end) return null;
  const { asOf, today, settings, moveDay } = context;
  const moved = moveDay ? moveDay(deadline.end) : null;
  const due = moved ? moved.day : deadline.end;
  const met = metOn(task, deadline, asOf);
  if (met !== null && met !== 'unknown') {
    const days = daysBetween(due, met);
    const reason: Reason = { says: 'doneLate', ...commitmentOf(deadline, moved), met };
    return makeFlag('doneLate', severity, task, lead, deadline, due, days, null, reason);
  }
  const left = dayNumber(due) - today;
  if (left < 0) {
    const reason = missedReason(deadline, moved);
    return makeFlag('missed', severity, task, lead, deadline, due, -left, null, reason);
  }
  const step = leadStep(left, settings.leadDays);
  const near = step === settings.leadDays.at(-1);
  const reason: Reason = { says: 'dueSoon', ...commitmentOf(deadline, moved), left, near };
  return makeFlag('dueSoon', severity, task, lead, deadline, due, 0, step, reason);
}

/** Most flags of a late plan are of this kind and of days that nobody changed: these take the short way. */
function missedReason(deadline: EffectiveDeadline, moved: MovedDay | null): Reason {
  const { raw, changes } = deadline;
  return changes.length === 0 && raw !== ''
    ? { says: 'missed', raw, moved }
    : { says: 'missed', ...commitmentOf(deadline, moved) };
}

/** What the sentence calls the commitment by [F25]. */
function commitmentOf(
  { raw, what, changes }: EffectiveDeadline,
  moved: MovedDay | null,
): Commitment {
  const original = originalDay({ changes });
  const step = raw === '' ? what.trim() : '';
  return {
    raw: original === null ? raw : '',
    moved,
    ...(step ? { step } : {}),
    ...(original === null ? {} : { original }),
  };
}

function makeFlag(
  kind: FlagKind,
  severity: Severity,
  task: TaskRow,
  lead: TaskFacts['lead'],
  deadline: EffectiveDeadline,
  due: Day,
  daysLate: number,
  leadDays: number | null,
  reason: Reason,
): Flag {
  return {
    id: `${kind}:${deadline.id}`,
    kind,
    severity,
    taskId: task.id,
    deadlineId: deadline.id,
    unitId: lead ? lead.id : null,
    unit: lead ? lead.name : null,
    stage: deadline.stage ?? null,
    due,
    daysLate,
    leadDays,
    basis: deadline.basis,
    reason,
  };
}

/** The least of the lead days, longest first, that has been reached; null when the day is still further off [F7]. */
export function leadStep(left: number, leadDays: readonly number[]): number | null {
  let step: number | null = null;
  if (left > (leadDays[0] ?? 0)) return step;
  for (const days of leadDays) if (left <= days) step = days;
  return step;
}

/** The day on which a deadline was met, `unknown` when it is met on no known day, null when it is not met [F5]. */
function metOn(task: TaskRow, deadline: EffectiveDeadline, asOf: Day): Day | 'unknown' | null {
  const actual = deadline.actual ?? (task.status === 'done' ? (task.done ?? 'unknown') : null);
  // Seen from an earlier day, what was finished later is still open [F6].
  return actual !== null && actual !== 'unknown' && actual > asOf ? null : actual;
}

/** The sentence [F8]. */
export function deadlineMessage(flag: Flag, reason: DeadlineReason): string {
  const source = sourceWords(flag, reason);
  switch (reason.says) {
    case 'missed':
      return `${source}已过${flag.daysLate}天，尚未完成。`;
    case 'dueSoon': {
      const when = reason.left === 0 ? '就是今天' : `还剩${reason.left}天`;
      return `${source}${when}${reason.near ? '，请抓紧' : ''}。`;
    }
    case 'doneLate': {
      const met = `${formatDay(reason.met)}完成`;
      const late = `晚${flag.daysLate}天。`;
      // What the day rests on may be a sentence of its own, behind which nothing can be compared.
      return source.endsWith('，') ? `${source}${met}，${late}` : `${met}，比${source}${late}`;
    }
  }
}

/** Which commitment it is, and on what it rests. */
function sourceWords({ basis, stage, due }: Flag, reason: DeadlineReason): string {
  const { raw, moved, step, original } = reason;
  const stated = formatDay(moved?.stated ?? due ?? '');
  const shift = moved ? movedWords(moved) : '';
  if (basis === 'inherited') {
    const from = stage ? `${stage}的截止日期` : '计划期限';
    return `文件未写明时限，沿用${from}${stated}${shift}，`;
  }
  const source = original ? `原定${formatDay(original)}` : raw ? `“${raw}”` : '';
  const counted = basis === 'inferred' && original === undefined ? '推算' : '';
  const inside = [source, counted].filter(Boolean).join('，');
  const words = inside ? `（${inside}）` : '';
  return `${step ? `“${step}”的时限` : '完成时限'}${stated}${words}${shift ? `${shift}，` : ''}`;
}

/** `，遇国庆节顺延至2022年10月8日`. */
export function movedWords({ stated, day, holiday, known }: MovedDay): string {
  const doubt = known ? '' : '（放假安排未定，按周末和法定节日推算）';
  return `，遇${holiday}${day < stated ? '提前' : '顺延'}至${formatDay(day)}${doubt}`;
}
