// The differences that were taken, as one change of this plan. Every row goes through the rules that edits go through; what
// breaks one stays out and is named [CP13].
import { applyColumnOperation } from '../plan/columnOperations.ts';
import type { Change } from '../plan/change.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { AnyRow, ColumnRow, SheetName } from '../plan/model.ts';
import { mergeUnits } from '../plan/mergeUnits.ts';
import { brokenReferences } from '../plan/references.ts';
import { removeEmptied } from '../plan/rows.ts';
import { putChecked } from '../plan/rowRules.ts';
import { removeWithDependents } from '../plan/tabRows.ts';
import type { WorkingCopy } from '../plan/workingCopy.ts';
import { arrange } from './arrange.ts';
import type { CopyComparison } from './compareCopies.ts';
import { orderedSheets } from './compareOrder.ts';
import type { CopyStep, PlannedCopyDifference } from './difference.ts';
import { settleRoles } from './roles.ts';
import { parentFields, type Fields } from './sides.ts';
import { mergeId } from './unitMerges.ts';

/** Of what a row names, that which is brought along from the other copy where it is missing here. */
const broughtAlong: readonly [field: string, sheet: SheetName][] = [
  ['actionId', 'actions'],
  ['projectId', 'projects'],
  ['unitId', 'units'],
  ['leads', 'units'],
  ['supports', 'units'],
  ['members', 'units'],
];

/** What was taken and did not go in, with the code of the rule that it breaks. */
export type LeftOut = { difference: PlannedCopyDifference; code: string };

export type CopyMerge = { change: Change; leftOut: LeftOut[] };

type Refusal = { code: string } | null;

const turns: readonly ((step: CopyStep) => boolean)[] = [
  ({ type }) => type === 'mergeUnits',
  (step) => step.type === 'add' && step.sheet === 'columns',
  (step) => step.type === 'add' && !(step.sheet in parentFields),
  ({ type }) => type === 'add',
  ({ type }) => type === 'set',
  ({ type }) => type === 'entry',
  (step) => step.type === 'remove' && step.sheet !== 'units',
  ({ type }) => type === 'remove',
];

/** Pauses after some hundred steps. The plan of `comparison` is the one into which they go. */
export function* mergeCopies(
  copy: WorkingCopy,
  comparison: CopyComparison,
  taken: ReadonlySet<string>,
  year: number,
): Generator<number, CopyMerge> {
  const { sides, differences } = comparison;
  const wanted = differences.filter(({ id, choices }) => taken.has(id) && choices.length > 0);
  const leftOut = new Map<string, LeftOut>();
  let done = 0;
  for (const isTurn of turns) {
    for (const difference of wanted) {
      for (const step of difference.steps) {
        if (!isTurn(step) || turns.find((turn) => turn(step)) !== isTurn) continue;
        const refusal = perform(copy, sides.theirs, step, year);
        if (refusal) leftOut.set(difference.id, { difference, code: refusal.code });
        done += 1;
        if (done % 200 === 0) yield done;
      }
    }
  }
  settleRoles(copy, sides.theirs);
  dropLostColumns(copy);
  removeEmptied(copy);
  yield done;
  const orders = wanted.flatMap(({ steps }) => steps.filter(({ type }) => type === 'order'));
  for (const sheet of orderedSheets) {
    const chosen = orders.flatMap((step) =>
      step.type === 'order' && step.sheet === sheet ? [step.group] : [],
    );
    arrange(copy, sides, sheet, new Set(chosen));
  }
  yield done;
  const change = copy.change();
  const broken = brokenReferences(copy.document(change));
  const [first] = broken;
  if (first)
    throw new Error(`the merge leaves ${first.sheet}/${first.id} without ${first.missing}`);
  return { change, leftOut: [...leftOut.values()] };
}

function perform(copy: WorkingCopy, theirs: PlanDocument, step: CopyStep, year: number): Refusal {
  switch (step.type) {
    case 'mergeUnits':
      return mergeUnits(copy, step, mergeId(step));
    case 'add': {
      const row = theirs[step.sheet].get(step.id);
      // It may have come along with another row.
      if (!row || copy.get(step.sheet, step.id)) return null;
      if (step.sheet === 'columns') {
        const column = row as ColumnRow;
        return applyColumnOperation(copy, { type: 'addColumn', column, before: null }, year);
      }
      return put(copy, theirs, step.sheet, row);
    }
    case 'set':
      return setFields(copy, theirs, step, year);
    case 'entry':
      return setEntry(copy, step);
    case 'remove':
      return removeRow(copy, step.sheet, step.id, year);
    case 'order':
      return null;
  }
}

/** Puts a row, and before it what it names and this plan lacks. */
function put(copy: WorkingCopy, theirs: PlanDocument, sheet: SheetName, row: AnyRow): Refusal {
  for (const [field, other] of broughtAlong) {
    const named = (row as unknown as Fields)[field];
    for (const id of Array.isArray(named) ? (named as string[]) : [named]) {
      if (typeof id !== 'string' || id === '' || copy.get(other, id)) continue;
      const missing = theirs[other].get(id);
      const refusal = missing ? put(copy, theirs, other, missing) : null;
      if (refusal) return refusal;
    }
  }
  return putChecked(copy, sheet, row);
}

function setFields(
  copy: WorkingCopy,
  theirs: PlanDocument,
  { sheet, id, values }: Extract<CopyStep, { type: 'set' }>,
  year: number,
): Refusal {
  const row = copy.get(sheet, id);
  if (!row) return { code: 'missingRow' };
  if (sheet === 'columns') {
    const { tab: _tab, ...column } = values as Partial<ColumnRow>;
    return applyColumnOperation(copy, { type: 'changeColumn', id, values: column }, year);
  }
  return put(copy, theirs, sheet, { ...row, ...values });
}

function setEntry(
  copy: WorkingCopy,
  { sheet, id, field, key, value }: Extract<CopyStep, { type: 'entry' }>,
): Refusal {
  const row = copy.get(sheet, id);
  // The row that would have had it was not taken, or went: so did its entry.
  if (!row) return null;
  const { [key]: _before, ...others } = (row as unknown as Fields)[field] as Fields;
  const entries = value === undefined ? others : { ...others, [key]: value };
  return putChecked(copy, sheet, { ...row, [field]: entries });
}

function removeRow(copy: WorkingCopy, sheet: SheetName, id: string, year: number): Refusal {
  if (!copy.get(sheet, id)) return null;
  if (sheet === 'columns') return applyColumnOperation(copy, { type: 'deleteColumn', id }, year);
  return removeWithDependents(copy, sheet, id);
}

/** A row that was taken has nothing in a column that was not. */
function dropLostColumns(copy: WorkingCopy): void {
  for (const sheet of ['tasks', 'units', 'targets', 'deadlines'] as const) {
    for (const id of copy.touchedIds(sheet)) {
      const row = copy.get(sheet, id);
      if (!row) continue;
      const kept = Object.entries(row.custom).filter(([key]) => copy.get('columns', key));
      if (kept.length < Object.keys(row.custom).length) {
        copy.put(sheet, { ...row, custom: Object.fromEntries(kept) });
      }
    }
  }
}
