// From a plan to an earlier state of it: the change, and how many rows of what it touches [K7].
import { sameValue, type Change } from '../plan/change.ts';
import type { PlanDocument } from '../plan/document.ts';
import { sheetNames, type AnyRow, type SheetName } from '../plan/model.ts';
import { allAtOnce } from '../steps.ts';
import { WorkingCopy } from '../plan/workingCopy.ts';

/** The change that makes `target` of `document`. Periods that were sealed since stay: what was reported was reported. */
export function changeTo(document: PlanDocument, target: PlanDocument): Change {
  return allAtOnce(changeToInSteps(document, target));
}

/** Rows between two pauses. */
const stretch = 500;

/** The same with pauses, each with how many rows are compared. */
export function* changeToInSteps(
  document: PlanDocument,
  target: PlanDocument,
): Generator<number, Change> {
  let done = 0;
  const copy = new WorkingCopy(document);
  for (const sheet of sheetNames) {
    const rows = target[sheet] as ReadonlyMap<string, AnyRow>;
    const gone = [...document[sheet].keys()].filter((id) => !rows.has(id));
    if (sheet !== 'snapshots') for (const id of gone) copy.remove(sheet, id);
    for (const [id, row] of rows) {
      done += 1;
      if (done % stretch === 0) yield done;
      const now = document[sheet].get(id);
      if (!now || !sameValue(now, row)) copy.put(sheet, now ? withoutLeftOut(now, row) : row);
    }
  }
  return copy.change();
}

/** A field that the row had not is named all the same: a change names every field that it changes. */
function withoutLeftOut(now: AnyRow, row: AnyRow): AnyRow {
  const fields = Object.fromEntries(Object.keys(now).map((field) => [field, undefined]));
  return { ...fields, ...row };
}

/** By sheet, how many rows come back, go, and change. Sheets without any are left out. */
export type SheetDifference = { sheet: SheetName; back: number; gone: number; changed: number };

export function countDifferences({ added, removed, updated }: Change): SheetDifference[] {
  const counts = sheetNames.map((sheet) => ({
    sheet,
    back: added.filter((entry) => entry.sheet === sheet).length,
    gone: removed.filter((entry) => entry.sheet === sheet).length,
    changed: updated.filter((entry) => entry.sheet === sheet).length,
  }));
  return counts.filter(({ back, gone, changed }) => back + gone + changed > 0);
}
