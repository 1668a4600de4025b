// A difference between two copies of a plan that were edited apart, as a person reviews it. Plain JSON.
import type { ReviewedDifference } from '../document/revision/difference.ts';
import type { FormerName, SheetName } from '../plan/model.ts';

/** Who changed something last, and when: an ISO time in UTC. */
export type Touch = { who: string; at: string };

/**
 * `before` is this plan, `after` the other copy. `mine` and `theirs`: who changed it last on either side, where the history of
 * that side says so. Without choices nothing can be taken: it is shown so that a person knows.
 */
export type CopyDifference = ReviewedDifference & { mine: Touch | null; theirs: Touch | null };

/** Something to do to this plan when a difference is taken. */
export type CopyStep =
  | {
      type: 'mergeUnits';
      keep: string;
      drop: string;
      former: { until: FormerName['until'] } | null;
    }
  | { type: 'add'; sheet: SheetName; id: string }
  | { type: 'set'; sheet: SheetName; id: string; values: Readonly<Record<string, unknown>> }
  /** One entry of a field that is a record; `value` undefined: it goes. */
  | { type: 'entry'; sheet: SheetName; id: string; field: string; key: string; value: unknown }
  | { type: 'order'; sheet: SheetName; group: string }
  | { type: 'remove'; sheet: SheetName; id: string };

export type PlannedCopyDifference = CopyDifference & { steps: CopyStep[] };

export type AcceptCopy = 'none' | 'safe' | 'mine' | 'theirs';

/** Ids of what goes in by a rule: what needs nobody, and with `theirs` also the other copy's side of every question. */
export function takenFromCopy(
  rule: AcceptCopy,
  differences: readonly CopyDifference[],
): Set<string> {
  const taken = differences.filter(
    ({ decision, choices }) =>
      choices.length > 0 && rule !== 'none' && (decision === 'safe' || rule === 'theirs'),
  );
  return new Set(taken.map(({ id }) => id));
}
