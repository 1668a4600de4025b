// What is done to a plan while it is saved under another name: it is brought over before the new file takes its place, since
// that is what the person goes on in [W10].
import { changeTo } from '#shared/backups/difference.ts';
import { isEmptyChange } from '#shared/plan/change.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { allAtOnce } from '#shared/steps.ts';
import type { PlanSession } from '../planSession.ts';
import { tried } from '../storage/sqliteProblem.ts';

/** A plan as it was when it was copied. */
export type CopiedPlan = Pick<PlanSession, 'store' | 'document' | 'view' | 'lastNumber'>;

/** What is done with another plan that is about to take the place of the open one; where it fails, the open one stays. */
export type Follow = (next: PlanSession) => Result<null>;
export const nothingToDo: Follow = () => success(null);

export function copiedNow({ store, document, view, lastNumber }: PlanSession): CopiedPlan {
  return { store, document, view, lastNumber };
}

/** `to` is open in the copy. Where it fails, with `savedAsBehind`, the plan is whole in `from` alone. */
export function bringOver(
  from: PlanSession,
  to: Pick<PlanSession, 'document' | 'follow' | 'takeInSteps' | 'keepView' | 'place'>,
  copied: CopiedPlan,
): Result<null> {
  const brought = tried(() => bringSteps(from, to, copied), to.place);
  if (!brought.ok) {
    console.warn('what was done meanwhile was not brought over:', brought.problem.code);
    return failure('savedAsBehind', to.place);
  }
  // How the sheets are arranged is worth no refusal.
  if (from.view !== copied.view) to.keepView(from.view);
  return success(null);
}

function bringSteps(
  from: PlanSession,
  to: Pick<PlanSession, 'document' | 'follow' | 'takeInSteps'>,
  copied: CopiedPlan,
): Result<unknown> {
  if (from.document === copied.document && from.lastNumber === copied.lastNumber) {
    return success(null);
  }
  // Of one that has gone into a working copy meanwhile the history may be another one.
  if (from.store === copied.store) {
    for (const { step } of from.store.history.stepsSince(copied.lastNumber)) {
      const followed = to.follow(step);
      if (!followed.ok) return followed;
    }
  }
  const rest = changeTo(to.document, from.document);
  if (isEmptyChange(rest)) return success(null);
  return allAtOnce(to.takeInSteps(rest, '另存期间的改动'));
}
