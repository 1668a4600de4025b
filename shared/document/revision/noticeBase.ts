// The plan as the notices made it, without what the office did to it since: the ground of the three-way comparison [R4].
import { applyEdit } from '../../plan/apply.ts';
import { reverseChange, type Change } from '../../plan/change.ts';
import { fromSnapshot, toSnapshot, type PlanDocument } from '../../plan/document.ts';
import { LaidRows } from '../../plan/laidRows.ts';
import type { SheetName } from '../../plan/model.ts';
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
  const rows = new LaidRows(document);
  for (const { change } of steps.toReversed()) rows.apply(reverseChange(change));
  const created = whole(rows);
  const read = new LaidRows(asRead ? readingOf(created, asRead) : created);
  for (const { label, change } of steps) if (label.startsWith(revisionLabel)) read.apply(change);
  return whole(read);
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

function whole(rows: LaidRows): PlanDocument {
  return fromSnapshot(toSnapshot(rows.document()));
}
