// What two copies of a plan have in common: the last state that both stand on, told from their histories alone [CP2] [CP3].
import type { StepMark } from '../plan/change.ts';
import { undoState, type HistoryStep } from '../plan/history.ts';

/** How the step of a merge is called in the history; the name of the other file follows. */
export const mergeLabel = '合并另一份计划：';

/** A merge that is in effect: its own step, and the steps of other copies that it took in. */
export type KeptMerge = { step: number; merged: readonly StepMark[] };

/** What a history says about where its plan comes from. `last` is the number of the newest step, 0 without any. */
export type Lineage = {
  last: number;
  markOf(number: number): string | null;
  merges: readonly KeptMerge[];
};

/**
 * `prefix`: so many steps are the same in both. `state`: the common state, as a step of one side's history; it is the newest of
 * the steps that both have and those that one side took in when it merged the other.
 */
export type CommonState = { prefix: number; state: { side: 'mine' | 'theirs'; number: number } };

export function commonState(mine: Lineage, theirs: Lineage): CommonState {
  const prefix = samePrefix(mine, theirs);
  const inMine = newestMerged(mine, theirs, prefix);
  const inTheirs = newestMerged(theirs, mine, prefix);
  const state = inMine
    ? // Where each took in the other, the later of the two stands on the earlier.
      inTheirs && inTheirs.number >= inMine.step
      ? ({ side: 'mine', number: inTheirs.number } as const)
      : ({ side: 'theirs', number: inMine.number } as const)
    : ({ side: 'mine', number: inTheirs?.number ?? prefix } as const);
  return { prefix, state };
}

/** A history is only ever written at its end: where a step is the same, all before it are. */
function samePrefix(mine: Lineage, theirs: Lineage): number {
  let same = 0;
  let most = Math.min(mine.last, theirs.last);
  while (same < most) {
    const middle = Math.ceil((same + most) / 2);
    const mark = mine.markOf(middle);
    if (mark !== null && mark === theirs.markOf(middle)) same = middle;
    else most = middle - 1;
  }
  return same;
}

/** The newest step of `other` that `one` took in beyond what both have anyway, and by which step. */
function newestMerged(
  one: Lineage,
  other: Lineage,
  prefix: number,
): { number: number; step: number } | null {
  let newest: { number: number; step: number } | null = null;
  for (const { step, merged } of one.merges) {
    for (const { number, mark } of merged) {
      if (number <= prefix || number <= (newest?.number ?? 0)) continue;
      if (other.markOf(number) === mark) newest = { number, step };
    }
  }
  return newest;
}

/** Numbers of the merges that nobody took back. */
export function mergesInEffect(steps: readonly HistoryStep[]): number[] {
  if (!steps.some(({ label }) => label.startsWith(mergeLabel))) return [];
  return undoState(steps)
    .undo.filter(({ label }) => label.startsWith(mergeLabel))
    .map(({ number }) => number);
}
