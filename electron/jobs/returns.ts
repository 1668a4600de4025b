// Holding returned files against the open plan, merging them, taking an import back.
import type { PlanChanged } from '#shared/ipc/calls.ts';
import type { Period } from '#shared/plan/model.ts';
import { failure, success, type Result } from '#shared/result.ts';
import {
  compareAhead,
  compareReturns,
  type CompareOptions,
  type ReturnInput,
  type ReturnsDraft,
} from '#shared/returns/compareReturns.ts';
import type { ReviewDecision } from '#shared/returns/review.ts';
import {
  mergeReturnsInSteps,
  type MergedReturns,
  type Take,
} from '#shared/returns/mergeReturns.ts';
import { undoImport as planUndoOfImport, type UndoneImport } from '#shared/returns/mergeUndo.ts';
import { allAtOnce } from '#shared/steps.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { timestamp, today } from '../clock.ts';
import type { PlanSession } from '../planSession.ts';
import { userName } from '../userName.ts';

/** What the files would change as decided so far; nothing is changed yet. */
export function draftReturns(
  session: PlanSession,
  inputs: readonly ReturnInput[],
  period: Period,
  decisions: readonly ReviewDecision[] = [],
): ReturnsDraft {
  return compareReturns(session.document, inputs, optionsFor(session, period), decisions);
}

/** Compares a file while the next one is being read: all at once, a large batch would hold the window up. */
export function draftAhead(
  session: PlanSession,
  period: Period,
  input: ReturnInput,
  index: number,
): void {
  compareAhead(session.document, input, index, optionsFor(session, period));
}

function optionsFor({ planId }: PlanSession, period: Period): CompareOptions {
  return { period, planId, today: today(), tellProblem: wordProblem };
}

export type AcceptedReturns = MergedReturns & { changed: PlanChanged | null };

/** Merges what was taken as one edit. */
export function acceptReturns(
  session: PlanSession,
  draft: ReturnsDraft,
  take: Take,
): Result<AcceptedReturns> {
  return allAtOnce(acceptReturnsInSteps(session, draft, take));
}

/** The same with pauses. */
export function* acceptReturnsInSteps(
  session: PlanSession,
  draft: ReturnsDraft,
  take: Take,
): Generator<number, Result<AcceptedReturns>> {
  const { document, newId } = session;
  const options = { take, newId, at: timestamp(), by: userName() };
  const merged = yield* mergeReturnsInSteps(document, draft, options);
  if (!merged.edit) return success({ ...merged, changed: null });
  const edited = yield* session.editInSteps(merged.edit);
  return edited.ok ? success({ ...merged, changed: edited.value.changed }) : edited;
}

export type TakenBack = Omit<UndoneImport, 'edit'> & { changed: PlanChanged | null };

/** Takes an import back where nobody changed a cell since. */
export function takeImportBack(session: PlanSession, importId: string): Result<TakenBack> {
  return allAtOnce(takeImportBackInSteps(session, importId));
}

/** The same with pauses. */
export function* takeImportBackInSteps(
  session: PlanSession,
  importId: string,
): Generator<number, Result<TakenBack>> {
  const imported = session.store.history.changeThatAdded('imports', importId);
  if (!imported) return failure('noImport', importId);
  yield 0;
  const undone = planUndoOfImport(session.document, importId, imported);
  if (!undone.ok) return undone;
  yield 0;
  const edited = yield* session.editInSteps(undone.value.edit);
  if (!edited.ok) return edited;
  const { reverted, kept, failed } = undone.value;
  return success({ reverted, kept, failed, changed: edited.value.changed });
}
