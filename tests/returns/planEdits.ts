// Edits of a plan in tests of returns.
import { applyEdit } from '#shared/plan/apply.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Edit, EditOutcome } from '#shared/plan/edit.ts';
import { idSource } from '#shared/plan/identity.ts';

export const at = '2022-07-02T08:00:00.000Z';
export const newId = idSource();

/** The plan after an edit; without one, as it was. */
export function apply(document: PlanDocument, edit: Edit | null): EditOutcome {
  const outcome = applyEdit(document, edit ?? { label: '', operations: [] }, { newId, year: 2022 });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}
