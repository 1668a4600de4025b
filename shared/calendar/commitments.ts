// Which dates are no commitments although they are dates: issue dates, data as of, what is done, names of plans.
// See RULES.md [D16] to [D21]. A date that is dropped here stays in the list with kind `none` and the reason.
import type { Day } from '../plan/model.ts';
import { namesThing } from './attributes.ts';
import { liesBeforePlan, tellsOfPast, type PlanDays } from './history.ts';
import type { Moment } from './momentGrammar.ts';
import { isBracketed, standsAlone, type Against, type Surroundings } from './surroundings.ts';

/** Why a moment is no commitment, or null when it is one. For a range `moment` is its second and `isRange` true. */
export function reasonAgainst(
  around: Surroundings,
  moment: Moment,
  days: { start: Day | null; end: Day | null },
  plan: PlanDays,
  isRange = false,
): Against | null {
  return (
    dayOfDocument(around, moment, days.end, plan) ??
    namesThing(around, moment) ??
    tellsOfPast(around, moment, days, plan, isRange) ??
    (isRange && (standsAlone(around) || isBracketed(around))
      ? null
      : liesBeforePlan(around, moment, days.end, plan))
  );
}

/** The day of issue, of adoption, of coming into force, of expiry. */
function dayOfDocument(
  around: Surroundings,
  moment: Moment,
  end: Day | null,
  plan: PlanDays,
): Against | null {
  const { before, after } = around;
  if (/有效期(?:限)?(?:为|自|至|到)?$/.test(before)) return nothing('有效期，不是时限');
  if (moment.day === null || moment.suffix !== null) return null;
  if (/^\s{0,2}(?:印发|发布|公布|下发|签发)\s*(?:$|[。,，;；)\n])/.test(after))
    return nothing('印发日期，不是时限');
  if (/^[^,，。；;()]{0,24}(?:通过|发布|修订|修正|公布|施行)\)/.test(after))
    return nothing('文件通过或施行的日期，不是时限');
  if (end !== null && end === plan.issued && isSignature(around))
    return nothing('印发日期，不是时限');
  if (/^(?:起|后)?(?:正式)?(?:施行|实施|执行|生效)(?:$|[,，。；;)])/.test(after))
    return nothing('施行日期，不是时限');
  return null;
}

/** The day of issue at the end of a line, or before 印发. */
function isSignature(around: Surroundings): boolean {
  if (/^\s{0,2}(?:印发|发布)/.test(around.after)) return true;
  return around.after.trim() === '' && around.before.trim() !== '' && !standsAlone(around);
}

function nothing(reason: string): Against {
  return { reason, keepsDay: false };
}
