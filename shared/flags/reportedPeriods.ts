// For which periods units have reported: what they wrote on tasks, and returns that changed nothing but were filled in.
import { periodRange } from '../calendar/periods.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Period } from '../plan/model.ts';

export type Reported = {
  /** Whether the unit has a report that covers the last day of the period [F43]. */
  covers(unitId: string, period: Period): boolean;
  /** Whether a form of the period came back with nothing filled in; that is no report. */
  cameEmpty(unitId: string, period: Period): boolean;
};

/** By unit. A return of an import that was taken back is none. */
export function reportsByUnit(
  document: Pick<PlanDocument, 'progress' | 'returns' | 'imports'>,
): Reported {
  const periods = new Map(periodsOfProgress(document.progress));
  const empty = new Set<string>();
  for (const { unitId, period, importId, unfilled } of document.returns.values()) {
    const undone = document.imports.get(importId)?.state === 'undone';
    if (unitId === null || undone) continue;
    if (unfilled) {
      empty.add(`${unitId} ${period}`);
      continue;
    }
    periods.set(unitId, new Set(periods.get(unitId)).add(period));
  }
  return {
    cameEmpty: (unitId, period) => empty.has(`${unitId} ${period}`),
    covers(unitId, period) {
      const own = periods.get(unitId);
      if (!own) return false;
      if (own.has(period)) return true;
      const { end } = periodRange(period);
      for (const each of own) {
        const range = periodRange(each);
        if (range.start <= end && end <= range.end) return true;
      }
      return false;
    },
  };
}

/** An edit of a task leaves the reports the same object: then nothing is gathered anew. */
const gathered = new WeakMap<PlanDocument['progress'], ReadonlyMap<string, ReadonlySet<Period>>>();

function periodsOfProgress(
  progress: PlanDocument['progress'],
): ReadonlyMap<string, ReadonlySet<Period>> {
  const known = gathered.get(progress);
  if (known) return known;
  const periods = new Map<string, Set<Period>>();
  for (const { unitId, period } of progress.values()) {
    const own = periods.get(unitId);
    if (own) own.add(period);
    else periods.set(unitId, new Set([period]));
  }
  gathered.set(progress, periods);
  return periods;
}
