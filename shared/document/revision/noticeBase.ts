// The plan as the notices made it, without what the office did to it since: the ground of the three-way comparison [R4].
import { applyEdit } from '../../plan/apply.ts';
import { reverseChange, type Change } from '../../plan/change.ts';
import { fromSnapshot, toSnapshot, type PlanDocument } from '../../plan/document.ts';
import type { AnyRow, SheetName } from '../../plan/model.ts';
import type { PlanProposal } from '../proposal.ts';
import { compareWithPlan } from './compareWithPlan.ts';
import { takenBy } from './difference.ts';
import { revisionEdit, revisionLabel } from './revisionEdit.ts';

/** A step of the plan's history with what it changed; undo and redo are steps too. */
export type KeptStep = { label: string; change: Change };

/**
 * All steps taken back give the plan as it was created; corrections of the first review give way to what the notice was
 * read as (`asRead`, null where that is not known); then come the steps that read revised notices, also where they were
 * undone.
 */
export function noticeBase(
  document: PlanDocument,
  steps: readonly KeptStep[],
  asRead: PlanProposal | null,
): PlanDocument {
  const rows = new Rows(document);
  for (const { change } of steps.toReversed()) rows.apply(reverseChange(change));
  const created = rows.document();
  const read = new Rows(asRead ? readingOf(created, asRead) : created);
  for (const { label, change } of steps) if (label.startsWith(revisionLabel)) read.apply(change);
  return read.document();
}

/** The created plan with every field as the notice was read, the same rows under the same ids. */
function readingOf(created: PlanDocument, asRead: PlanProposal): PlanDocument {
  const revision = compareWithPlan(created, asRead);
  if (revision.differences.length === 0) return created;
  let made = 0;
  const newId = (sheet: SheetName) => `read-${sheet}-${(made += 1)}`;
  const edit = revisionEdit(revision, takenBy('all', revision.differences), newId, '');
  const applied = applyEdit(created, edit, { newId, year: 2000 });
  return applied.ok ? applied.value.document : created;
}

/** Rows of a plan that changes are laid upon. What a change refers to and is not there is passed over. */
class Rows {
  private readonly sheets: Record<SheetName, Map<string, AnyRow>>;

  constructor(document: PlanDocument) {
    this.sheets = Object.fromEntries(
      Object.entries(document).map(([sheet, rows]) => [sheet, new Map<string, AnyRow>(rows)]),
    ) as Record<SheetName, Map<string, AnyRow>>;
  }

  apply({ removed, updated, added }: Change): void {
    for (const { sheet, row } of removed) this.sheets[sheet].delete(row.id);
    for (const { sheet, id, after } of updated) {
      const row = this.sheets[sheet].get(id);
      if (row) this.sheets[sheet].set(id, { ...row, ...after } as AnyRow);
    }
    for (const { sheet, row } of added) this.sheets[sheet].set(row.id, row);
  }

  document(): PlanDocument {
    return fromSnapshot(toSnapshot(this.sheets as unknown as PlanDocument));
  }
}
