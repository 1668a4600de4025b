// Reports that cannot be right: a share of the work that shrinks from one period to the next, or is more than all [F22].
import { isMonth, periodLabel, periodRange } from '../../calendar/periods.ts';
import type { Period, ProgressRow } from '../../plan/model.ts';
import type { FlagContext, TaskFacts } from '../facts.ts';
import { plainFlag, type Flag } from '../flag.ts';
import { hasBegun } from '../../plan/taskAsOf.ts';

export type InconsistentReportsReason =
  | { says: 'fallen'; period: Period; percent: number; before: Period; percentBefore: number }
  | { says: 'overHundred'; period: Period; percent: number };

const none: readonly Flag[] = [];

export function checkReports(
  { task, progress }: TaskFacts,
  context: Pick<FlagContext, 'asOf' | 'unit'>,
): readonly Flag[] {
  // One report alone can fall behind nothing.
  if (progress.length < 2 && (progress[0]?.percent ?? 0) <= 100) return none;
  const { asOf } = context;
  const flags: Flag[] = [];
  const add = (row: ProgressRow, reason: InconsistentReportsReason) => {
    flags.push({
      ...plainFlag,
      id: `inconsistent:${reason.says}:${row.id}`,
      kind: 'inconsistent',
      severity: 'yellow',
      taskId: task.id,
      unitId: row.unitId,
      unit: context.unit(row.unitId)?.name ?? null,
      reason,
    });
  };
  /** Of every unit the last report with a share. */
  const last = new Map<string, ProgressRow>();
  for (const row of byEnd(progress)) {
    const { percent, period } = row;
    if (percent === null || !hasBegun(row, asOf)) continue;
    if (percent > 100) add(row, { says: 'overHundred', period, percent });
    const before = last.get(row.unitId);
    const percentBefore = before?.percent ?? null;
    if (before && percentBefore !== null && percent < percentBefore) {
      const { period: earlier } = before;
      add(row, { says: 'fallen', period, percent, before: earlier, percentBefore });
    }
    last.set(row.unitId, row);
  }
  return flags;
}

/**
 * A half may be reported after its months: reports stand in the order in which their periods end. Those of a task come from the
 * first period to the last, so that months alone stand in that order already.
 */
function byEnd(progress: readonly ProgressRow[]): readonly ProgressRow[] {
  if (progress.every(({ period }) => isMonth(period))) return progress;
  return progress
    .map((row) => ({ row, end: periodRange(row.period).end }))
    .sort((a, b) => (a.end === b.end ? 0 : a.end < b.end ? -1 : 1))
    .map(({ row }) => row);
}

export function inconsistentReportsMessage(
  { unit }: Flag,
  reason: InconsistentReportsReason,
): string {
  const who = unit ?? '';
  const period = periodLabel(reason.period);
  if (reason.says === 'overHundred') {
    return `${who}${period}报完成率${reason.percent}%，超过100%，请核对。`;
  }
  const { percent, percentBefore } = reason;
  return `${who}${period}报完成率${percent}%，低于${periodLabel(reason.before)}的${percentBefore}%，累计数只增不减，请核对。`;
}
