// Whether the history leads to the rows: every step is taken back from what there is now, newest first, and must find
// what it says it left.
import { sameValue, type Change } from './change.ts';
import type { PlanDocument } from './document.ts';
import { sheetNames, type AnyRow, type SheetName } from './model.ts';

/** A row that is not as a step left it; `step` is the number of that step. */
export type Unfolded = { step: number; sheet: SheetName; id: string };

type Fields = Record<string, unknown>;

/** The first `most` rows that do not fit. What a step did to them is taken back all the same, so that one is told once. */
export function unfoldedRows(
  document: PlanDocument,
  newestFirst: Iterable<{ number: number; change: () => Change }>,
  most: number,
): Unfolded[] {
  const rows = new Map<string, Map<string, AnyRow>>(
    sheetNames.map((sheet) => [sheet, new Map<string, AnyRow>(document[sheet])]),
  );
  const found: Unfolded[] = [];
  for (const step of newestFirst) {
    const { added, updated, removed } = step.change();
    const differs = (sheet: SheetName, id: string) => found.push({ step: step.number, sheet, id });
    for (const { sheet, row } of added) {
      const now = rows.get(sheet)?.get(row.id);
      if (!now || !sameFields(now, row)) differs(sheet, row.id);
      rows.get(sheet)?.delete(row.id);
    }
    for (const { sheet, id, before, after } of updated) {
      const now = rows.get(sheet)?.get(id);
      if (!now || !holds(now, before, after)) differs(sheet, id);
      if (now) rows.get(sheet)?.set(id, { ...now, ...absent(after), ...before } as AnyRow);
    }
    for (const { sheet, row } of removed) {
      if (rows.get(sheet)?.has(row.id)) differs(sheet, row.id);
      rows.get(sheet)?.set(row.id, row);
    }
    if (found.length >= most) break;
  }
  return found.slice(0, most);
}

function sameFields(a: AnyRow, b: AnyRow): boolean {
  return holds(a, a, b);
}

/** Whether every field that a step names has the value that it left. A field that it left out is not there. */
function holds(row: AnyRow, before: object, after: object): boolean {
  return Object.keys({ ...before, ...after }).every((field) => {
    const [now, left] = [(row as Fields)[field], (after as Fields)[field]];
    // An older version knew fewer settings than are filled in since.
    if (field === 'settings') return sameSettings(now, left);
    return sameValue(now, left);
  });
}

function sameSettings(now: unknown, left: unknown): boolean {
  if (typeof now !== 'object' || typeof left !== 'object' || now === null || left === null) {
    return false;
  }
  return Object.entries(left).every(([key, value]) => sameValue((now as Fields)[key], value));
}

/** The fields of a row as fields that are not there: what stands in `before` is put over them. */
function absent(fields: object): object {
  return Object.fromEntries(Object.keys(fields).map((field) => [field, undefined]));
}
