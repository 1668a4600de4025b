// The sheet that a design makes of the plan, made in slices: a plan of thousands of tasks does not keep the window from drawing.
// How things stood on its days is worked out once and stays while only columns and lines of the design change.
import { useEffect, useRef, useState } from 'react';
import { buildInSteps } from '#shared/consolidate/buildConsolidated.ts';
import type { SheetDesign } from '#shared/consolidate/design.ts';
import type { ConsolidatedSheet } from '#shared/consolidate/sheet.ts';
import { statesInSteps, type SheetStates } from '#shared/consolidate/states.ts';
import type { Steps } from '#shared/steps.ts';
import { allFlags } from '#shared/flags/flagBook.ts';
import type { Period } from '#shared/plan/model.ts';
import type { OpenPlan } from '../mirror.ts';
import { slices } from '../paper/slices.ts';

/** With what it was made of. */
export type ShownSheet = ConsolidatedSheet & {
  states: SheetStates;
  design: SheetDesign;
  designName: string;
};

type Known = { reads: readonly unknown[]; states: SheetStates };

/** Null before the first one is made; then that from before, until the next one is made. */
export function useSheet(
  { document, asOf, today, book }: OpenPlan,
  named: { name: string; design: SheetDesign },
  period: Period | null,
): ShownSheet | null {
  const [sheet, setSheet] = useState<ShownSheet | null>(null);
  const known = useRef<Known | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const { design } = named;
    const { compare, periods, textLimit } = design;
    const reads = [document, asOf, book, period, compare, periods, textLimit];
    const make = async () => {
      const flags = allFlags(book);
      const kept = known.current;
      const same = kept?.reads.every((read, index) => read === reads[index]) === true;
      const states = same
        ? kept.states
        : await inSlices(statesInSteps(document, { design, period, asOf, flags }), stop.signal);
      if (!states) return;
      known.current = { reads, states };
      const steps = buildInSteps(document, states, { design, asOf, today });
      const made = await inSlices(steps, stop.signal);
      if (made) setSheet({ ...made, states, design, designName: named.name.trim() || '汇总表' });
    };
    void make();
    return () => stop.abort();
  }, [document, asOf, today, book, named, period]);
  return sheet;
}

/** Null: it was called off. */
async function inSlices<Outcome>(
  steps: Steps<Outcome>,
  signal: AbortSignal,
): Promise<Outcome | null> {
  const slice = slices();
  let step = steps.next();
  while (step.done !== true) {
    if (slice.over()) await slice.next();
    if (signal.aborted) return null;
    step = steps.next();
  }
  return step.value;
}
