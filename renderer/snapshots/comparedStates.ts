// What can be compared, by a key for lists: the id of a seal, or `period:` with a period for the plan as it is.
import { periodKind, periodLabel, periodOf, periodRange } from '#shared/calendar/periods.ts';
import { planOf } from '#shared/plan/document.ts';
import type { ComparedState } from '#shared/ipc/snapshotCalls.ts';
import type { Period } from '#shared/plan/model.ts';
import type { SnapshotRow } from '#shared/plan/outputRows.ts';
import type { OpenPlan } from '../mirror.ts';
import { periodChoices } from '../parts/periodChoices.ts';

const prefix = 'period:';

export function stateOfKey(key: string): ComparedState {
  return key.startsWith(prefix) ? { period: key.slice(prefix.length) } : { seal: key };
}

/** The periods that were sealed, and those of the same kinds that have begun. */
export function comparedPeriods(
  { document, asOf }: Pick<OpenPlan, 'document' | 'asOf'>,
  rows: readonly SnapshotRow[],
): { key: string; label: string }[] {
  const { start } = planOf(document);
  const kinds = new Set(rows.map(({ period }) => periodKind(period)));
  const periods = new Set<Period>(rows.map(({ period }) => period));
  for (const kind of kinds) {
    for (const period of periodChoices(periodOf(asOf, kind), asOf, { start, end: null })) {
      if (periodRange(period).start <= asOf) periods.add(period);
    }
  }
  return [...periods].map((period) => ({ key: prefix + period, label: periodLabel(period) }));
}

/** The seal that was shown, against the one made before it; where there is none, the plan as it is against the seal. */
export function firstPair(
  rows: readonly SnapshotRow[],
  shown: SnapshotRow,
): { before: string; after: string } {
  const older = rows[rows.findIndex(({ id }) => id === shown.id) + 1];
  return older
    ? { before: older.id, after: shown.id }
    : { before: shown.id, after: prefix + shown.period };
}
