// All flags of a plan as of a day, from nothing: for a command that runs once. An open plan keeps a `FlagIndex`.
import type { PlanDocument } from '../plan/document.ts';
import type { Day } from '../plan/model.ts';
import type { Flag } from './flag.ts';
import { allFlags } from './flagBook.ts';
import { flagIndex } from './flagIndex.ts';
import { inFlagOrder } from './flagOrder.ts';

/** All flags of the plan as of `asOf`, in their order [F9]. */
export function computeFlags(document: PlanDocument, asOf: Day): Flag[] {
  return inFlagOrder(document, allFlags(flagIndex(document, asOf).book));
}

/** How many flags of each kind, kinds without any left out. */
export function countFlags(flags: readonly Flag[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const flag of flags) counts[flag.kind] = (counts[flag.kind] ?? 0) + 1;
  return counts;
}
