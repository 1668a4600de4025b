// Which units have reported for a period, and which only sent their form back as it was.
import type { PlanDocument } from './document.ts';
import type { Period } from './model.ts';

export type ReportedUnits = {
  /** A report on a task, or a return that says something. */
  reported: ReadonlySet<string>;
  /** Nothing but forms in which nothing was filled in. */
  unfilled: ReadonlySet<string>;
};

export function reportedUnits(
  document: Pick<PlanDocument, 'progress' | 'returns'>,
  period: Period,
): ReportedUnits {
  const reported = new Set<string>();
  const unfilled = new Set<string>();
  for (const row of document.progress.values()) if (row.period === period) reported.add(row.unitId);
  for (const { unitId, period: of, unfilled: empty } of document.returns.values()) {
    if (unitId === null || of !== period) continue;
    (empty ? unfilled : reported).add(unitId);
  }
  for (const unitId of reported) unfilled.delete(unitId);
  return { reported, unfilled };
}
