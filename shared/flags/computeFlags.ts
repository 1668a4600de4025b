// What is missed, due soon or done late as of a day. Pure checks over integer days; each flag carries its reason.
import { dayNumber } from '../calendar/days.ts';
import { formatDay } from '../calendar/format.ts';
import { tasksInOrder, type PlanDocument } from '../plan/document.ts';
import type { Day, TaskRow } from '../plan/model.ts';
import {
  canBeMissed,
  effectiveDeadlines,
  type DeadlinesByTask,
  type EffectiveDeadline,
} from './effectiveDeadlines.ts';
import type { Flag, Severity } from './flag.ts';

/** How many days before a due day it counts as due soon: `far` gives a yellow flag, `near` says so in the sentence. */
export type FlagSettings = { leadDays: { far: number; near: number } };

export const defaultFlagSettings: FlagSettings = { leadDays: { far: 30, near: 7 } };

/** All flags of the plan as of `asOf`: red first, then by due day, then in the order of the plan [F9]. */
export function computeFlags(
  document: PlanDocument,
  asOf: Day,
  settings: FlagSettings = defaultFlagSettings,
  deadlines: DeadlinesByTask = effectiveDeadlines(document),
): Flag[] {
  const flags: Flag[] = [];
  const today = dayNumber(asOf);
  for (const task of tasksInOrder(document)) {
    if (task.status === 'stopped') continue;
    const unit = leadName(document, task);
    if (task.leads.length === 0) flags.push(noLead(task));
    for (const deadline of deadlines.get(task.id) ?? []) {
      const flag = checkDeadline(task, deadline, today, asOf, unit, settings);
      if (flag) flags.push(flag);
    }
  }
  return flags
    .map((flag, index) => ({ flag, index }))
    .sort((a, b) => compareFlags(a.flag, b.flag) || a.index - b.index)
    .map(({ flag }) => flag);
}

const severityOrder: Record<Severity, number> = { red: 0, yellow: 1, blue: 2 };

function compareFlags(a: Flag, b: Flag): number {
  const bySeverity = severityOrder[a.severity] - severityOrder[b.severity];
  if (bySeverity !== 0) return bySeverity;
  const dueA = a.due ?? '9999-12-31';
  const dueB = b.due ?? '9999-12-31';
  return dueA < dueB ? -1 : dueA > dueB ? 1 : 0;
}

function leadName(document: PlanDocument, task: TaskRow): string | null {
  const first = task.leads[0];
  return first === undefined ? null : (document.units.get(first)?.name ?? null);
}

/** The day on which a deadline was met, `unknown` when it is met on no known day, null when it is not met [F5]. */
function metOn(task: TaskRow, deadline: EffectiveDeadline, asOf: Day): Day | 'unknown' | null {
  const actual = deadline.actual ?? (task.status === 'done' ? (task.done ?? 'unknown') : null);
  // Seen from an earlier day, what was finished later is still open [F6].
  return actual !== null && actual !== 'unknown' && actual > asOf ? null : actual;
}

function checkDeadline(
  task: TaskRow,
  deadline: EffectiveDeadline,
  today: number,
  asOf: Day,
  unit: string | null,
  settings: FlagSettings,
): Flag | null {
  if (!canBeMissed(deadline) || !deadline.end) return null;
  const due = deadline.end;
  const late = today - dayNumber(due);
  const common = {
    taskId: task.id,
    deadlineId: deadline.id,
    unit,
    stage: deadline.stage,
    due,
    basis: deadline.basis,
  };
  const source = sourceWords(deadline);
  const met = metOn(task, deadline, asOf);
  if (met === 'unknown') return null;
  if (met !== null) {
    const days = dayNumber(met) - dayNumber(due);
    if (days <= 0) return null;
    const message = `${formatDay(met)}完成，比${source}晚${days}天。`;
    return { ...common, kind: 'doneLate', severity: 'blue', daysLate: days, message };
  }
  if (late > 0) {
    const message = `${source}已过${late}天，尚未完成。`;
    return { ...common, kind: 'missed', severity: 'red', daysLate: late, message };
  }
  const left = -late;
  if (left > settings.leadDays.far) return null;
  const when = left === 0 ? '就是今天' : `还剩${left}天`;
  const message = `${source}${when}${left <= settings.leadDays.near ? '，请抓紧' : ''}。`;
  return { ...common, kind: 'dueSoon', severity: 'yellow', daysLate: 0, message };
}

/** Which commitment it is, and on what it rests, in the words of the sentence [F8]. */
function sourceWords(deadline: EffectiveDeadline): string {
  const due = formatDay(deadline.end ?? '');
  if (deadline.basis === 'inherited') {
    return deadline.stage
      ? `文件未写明时限，沿用${deadline.stage}的截止日期${due}，`
      : `文件未写明时限，沿用计划期限${due}，`;
  }
  const words = deadline.raw
    ? `（“${deadline.raw}”${deadline.basis === 'inferred' ? '，推算' : ''}）`
    : '';
  return `完成时限${due}${words}`;
}

function noLead(task: TaskRow): Flag {
  return {
    kind: 'noLead',
    severity: 'yellow',
    taskId: task.id,
    deadlineId: null,
    unit: null,
    stage: null,
    due: null,
    daysLate: 0,
    basis: null,
    message: '没有牵头单位，无人可催，请补填。',
  };
}

/** How many flags of each kind, kinds without any left out. */
export function countFlags(flags: readonly Flag[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const flag of flags) counts[flag.kind] = (counts[flag.kind] ?? 0) + 1;
  return counts;
}
