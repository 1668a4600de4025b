// Two copies of the small plan that were edited apart, and merging them as the program does.
import { alignCopies } from '#shared/copies/align.ts';
import { compareCopies, type CopyComparison } from '#shared/copies/compareCopies.ts';
import { takenFromCopy, type AcceptCopy } from '#shared/copies/difference.ts';
import { mergeCopies, type LeftOut } from '#shared/copies/mergeCopies.ts';
import { orderedSheets, orderOf } from '#shared/copies/compareOrder.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import { applyChange } from '#shared/plan/change.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';
import { idSource } from '#shared/plan/identity.ts';
import type { AnyRow } from '#shared/plan/model.ts';
import { WorkingCopy } from '#shared/plan/workingCopy.ts';

export function finish<Value>(steps: Generator<unknown, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const newId = idSource();

/** The plan with the operations in it; one that does not fit is passed over. */
export function edited(document: PlanDocument, ...operations: Operation[]): PlanDocument {
  let plan = document;
  for (const operation of operations) {
    const done = applyEdit(plan, { label: '', operations: [operation] }, { newId, year: 2022 });
    if (done.ok) plan = done.value.document;
  }
  return plan;
}

export function compared(
  base: PlanDocument | null,
  mine: PlanDocument,
  theirs: PlanDocument,
): CopyComparison {
  return finish(compareCopies({ base, mine, theirs }));
}

export type Merged = { document: PlanDocument; leftOut: LeftOut[]; comparison: CopyComparison };

export function merged(
  base: PlanDocument | null,
  mine: PlanDocument,
  theirs: PlanDocument,
  rule: AcceptCopy | ReadonlySet<string> = 'safe',
): Merged {
  const comparison = compared(base, mine, theirs);
  const taken = typeof rule === 'string' ? takenFromCopy(rule, comparison.differences) : rule;
  const copy = new WorkingCopy(mine);
  const { change, leftOut } = finish(mergeCopies(copy, comparison, taken, 2022));
  return { document: applyChange(mine, change), leftOut, comparison };
}

/** Two plans as what they say, the second under the ids of the first where both made the same row. */
export function saying(one: PlanDocument, other: PlanDocument): [Plain, Plain] {
  return [plain(one), plain(finish(alignCopies(one, other)))];
}

export type Plain = { rows: Record<string, unknown>; orders: Record<string, string[]> };

/** What a plan says: rows without their numbers, the order of rows within their groups, lists of names sorted. */
function plain(document: PlanDocument): Plain {
  const rows: Record<string, unknown> = {};
  for (const [sheet, all] of Object.entries(document)) {
    for (const row of (all as ReadonlyMap<string, AnyRow>).values()) {
      const sorted = Object.entries(row)
        .filter(([field]) => field !== 'order')
        .map(([field, value]) => [field, isList(field) ? listed(value) : value] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      rows[`${sheet}/${row.id}`] = JSON.parse(JSON.stringify(Object.fromEntries(sorted), inKeys));
    }
  }
  const orders: Record<string, string[]> = {};
  for (const sheet of orderedSheets) {
    for (const [group, ids] of orderOf(document[sheet].values(), sheet)) {
      orders[`${sheet}/${group}`] = ids;
    }
  }
  return { rows, orders };
}

const isList = (field: string) => ['aliases', 'formerNames', 'apartFrom'].includes(field);
const listed = (value: unknown) => (value as unknown[]).map((each) => JSON.stringify(each)).sort();
const inKeys = (_key: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
