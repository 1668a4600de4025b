// Units that one copy merged: the same merge is done to the other sides before anything is compared, so that it is one
// difference and not one for every task that names them [CP11].
import type { PlanDocument } from '../plan/document.ts';
import type { SheetName } from '../plan/model.ts';
import { mergeUnits } from '../plan/mergeUnits.ts';
import { WorkingCopy } from '../plan/workingCopy.ts';
import type { CopyStep } from './difference.ts';

export type UnitMerge = Extract<CopyStep, { type: 'mergeUnits' }>;

/** Units of the common state that a copy has no more, and the one that bears their name among its other names. */
export function unitMerges(base: PlanDocument, copy: PlanDocument): UnitMerge[] {
  const merges: UnitMerge[] = [];
  for (const { id, name, kind } of base.units.values()) {
    if (copy.units.has(id)) continue;
    const heirs = [...copy.units.values()].filter(
      (unit) =>
        base.units.has(unit.id) &&
        (unit.kind === 'collective') === (kind === 'collective') &&
        (unit.aliases.includes(name) || unit.formerNames.some((former) => former.name === name)),
    );
    const [heir] = heirs;
    if (!heir || heirs.length > 1) continue;
    const former = heir.formerNames.find((each) => each.name === name);
    merges.push({
      type: 'mergeUnits',
      keep: heir.id,
      drop: id,
      former: former ? { until: former.until } : null,
    });
  }
  return merges;
}

/** The same merges where the other copy has merged the kept unit in its turn: what is dropped goes where that went. */
export function followed(merges: readonly UnitMerge[], others: readonly UnitMerge[]): UnitMerge[] {
  const heirs = new Map(others.map(({ drop, keep }) => [drop, keep]));
  return merges.flatMap((merge): UnitMerge[] => {
    let { keep } = merge;
    const passed = new Set([merge.drop]);
    while (heirs.has(keep) && !passed.has(keep)) {
      passed.add(keep);
      keep = heirs.get(keep) ?? keep;
    }
    // Each copy merged the other's unit into its own: that is for a person.
    return passed.has(keep) ? [] : [{ ...merge, keep }];
  });
}

/** Rows that a merge of units makes have an id that follows from it, so that making them twice makes the same. */
export function mergeId({ drop }: UnitMerge): (sheet: SheetName) => string {
  return (sheet) => `${sheet}-of-${drop}`;
}

/** The plan with those merges that it has both units for. */
export function withMerges(document: PlanDocument, merges: readonly UnitMerge[]): PlanDocument {
  const copy = new WorkingCopy(document);
  const done = merges.filter((merge) => mergeUnits(copy, merge, mergeId(merge)) === null);
  return done.length === 0 ? document : copy.document();
}
