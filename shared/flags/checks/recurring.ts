// Commitments that come back (每季度末…): never late, but nothing may have been reported for the last full period [F45].
import {
  periodLabel,
  periodRange,
  previousPeriod,
  type PeriodKind,
} from '../../calendar/periods.ts';
import type { DeadlineRow, Period, ProgressRow } from '../../plan/model.ts';
import { boundsOf, isLater, latestDue } from '../../plan/reportPeriods.ts';
import type { FlagContext, TaskFacts } from '../facts.ts';
import { plainFlag, type Flag } from '../flag.ts';
import { wasOpen } from '../duePeriods.ts';

/** `rhythm` in the words of the document; `first` to `last` are the periods without a report, one or several. */
export type RecurringReason = {
  says: 'recurringNotReported';
  rhythm: string;
  first: Period;
  last: Period;
};

const none: readonly Flag[] = [];

export function checkRecurring(
  { task, lead, deadlines, progress }: TaskFacts,
  context: FlagContext,
): readonly Flag[] {
  let flags: Flag[] | null = null;
  for (const deadline of deadlines) {
    if (deadline.kind !== 'recurring') continue;
    const missing = unreported(deadline, progress, context);
    if (!missing || !wasOpen(task, periodRange(missing.last).end)) continue;
    const reason: RecurringReason = {
      says: 'recurringNotReported',
      rhythm: deadline.raw || deadline.note,
      ...missing,
    };
    flags ??= [];
    flags.push({
      ...plainFlag,
      id: `notReported:${deadline.id}:${missing.last}`,
      kind: 'notReported',
      severity: 'yellow',
      taskId: task.id,
      deadlineId: deadline.id,
      unitId: lead ? lead.id : null,
      unit: lead ? lead.name : null,
      basis: deadline.basis,
      reason,
    });
  }
  return flags ?? none;
}

/** The last full periods of the rhythm for which nobody reported on the task, or null. */
function unreported(
  deadline: DeadlineRow,
  progress: readonly ProgressRow[],
  { plan, settings, asOf, moveDay }: FlagContext,
): { first: Period; last: Period } | null {
  const rhythm = rhythmOf(deadline);
  if (!rhythm) return null;
  const { start, end } = deadline;
  const days = { issued: plan.issued, start: start ?? plan.start, end: end ?? plan.end };
  const bounds = boundsOf(days, rhythm.kind);
  const { graceDays } = settings.reports;
  const move = (day: string) => moveDay?.(day)?.day ?? day;
  const last = latestDue(rhythm.kind, bounds, graceDays, asOf, move);
  if (last === null) return null;
  let first = last;
  for (let step = 1; step < rhythm.count; step += 1) first = previousPeriod(first);
  // Less than one round of the rhythm has passed since it began.
  if (bounds.first !== null && isLater(bounds.first, first)) return null;
  const from = periodRange(first).start;
  const to = periodRange(last).end;
  const reported = progress.some(({ period }) => {
    const range = periodRange(period);
    return range.start <= to && range.end >= from;
  });
  return reported ? null : { first, last };
}

/** Every how many periods of which kind. What comes back more often than a month is reported in months at best: null. */
export function rhythmOf({
  precision,
  note,
  raw,
}: Pick<DeadlineRow, 'precision' | 'note' | 'raw'>): { kind: PeriodKind; count: number } | null {
  if (
    precision !== 'month' &&
    precision !== 'quarter' &&
    precision !== 'half' &&
    precision !== 'year'
  )
    return null;
  const interval = /每(\d{1,2})个?(?:月|季度|半年|年)/u.exec(note || raw)?.[1];
  return { kind: precision, count: Math.max(1, Number(interval ?? 1)) };
}

/** The sentence [F8]: `“每季度末”：2022年第二季度未报进展。` */
export function recurringMessage({ rhythm, first, last }: RecurringReason): string {
  const which = first === last ? periodLabel(last) : `${periodLabel(first)}至${periodLabel(last)}`;
  return `文件要求“${rhythm}”，${which}未报进展。`;
}
