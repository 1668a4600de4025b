// The sheet that a design makes of the plan. How things stood on its days is worked out once and stays while only columns and
// lines of the design change.
import { useMemo } from 'react';
import { buildFrom } from '#shared/consolidate/buildConsolidated.ts';
import type { SheetDesign } from '#shared/consolidate/design.ts';
import type { ConsolidatedSheet } from '#shared/consolidate/sheet.ts';
import { statesOf, type SheetStates } from '#shared/consolidate/states.ts';
import { allFlags } from '#shared/flags/flagBook.ts';
import type { Period } from '#shared/plan/model.ts';
import type { OpenPlan } from '../mirror.ts';

export type ShownSheet = ConsolidatedSheet & { states: SheetStates };

export function useSheet(
  { document, asOf, today, book }: OpenPlan,
  design: SheetDesign,
  period: Period | null,
): ShownSheet {
  const { compare, periods, textLimit } = design;
  const states = useMemo(
    () =>
      statesOf(document, {
        design: { compare, periods, textLimit },
        period,
        asOf,
        flags: allFlags(book),
      }),
    [document, compare, periods, textLimit, period, asOf, book],
  );
  return useMemo(
    () => ({ ...buildFrom(document, states, { design, asOf, today }), states }),
    [document, states, design, asOf, today],
  );
}
