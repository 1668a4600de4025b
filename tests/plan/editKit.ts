// Applying one edit in tests: the outcome, or the code of its refusal.
import { applyEdit } from '#shared/plan/apply.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';
import { testId } from './smallPlan.ts';

const context = { newId: testId, year: 2022 };

export function edited(document: PlanDocument, ...operations: Operation[]) {
  const outcome = applyEdit(document, { label: '改', operations }, context);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

export function codeOf(document: PlanDocument, operation: Operation): string | null {
  const outcome = applyEdit(document, { label: '改', operations: [operation] }, context);
  if (!outcome.ok) return outcome.problem.code;
  return outcome.value.rejected[0]?.code ?? null;
}
