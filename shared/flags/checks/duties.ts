// What units owe at the end of a stage: missed, due soon or done late [F30] to [F33].
import { daysBetween } from '../../calendar/days.ts';
import { formatDay } from '../../calendar/format.ts';
import type { PlanDocument } from '../../plan/document.ts';
import { dueOfDuty, dutiesInOrder, dutyPhrase } from '../../plan/duties.ts';
import type { Day, DutyRow } from '../../plan/model.ts';
import type { MovedDay } from '../countingDay.ts';
import type { FlagContext, PlanCheck } from '../facts.ts';
import { plainFlag, type Flag, type FlagKind, type Reason, type Severity } from '../flag.ts';
import { leadStep, movedWords } from './deadline.ts';

/** `what` in the words of the duty, `met` the day on which it was done, `near` within the last lead step. */
export type DutyReason = { dutyId: string; what: string; moved: MovedDay | null } & (
  | { says: 'dutyMissed' }
  | { says: 'dutyDueSoon'; left: number; near: boolean }
  | { says: 'dutyDoneLate'; met: Day }
);

export const dutyCheck: PlanCheck = {
  reads: ({ duties, stages, units }) => [duties, stages, units],
  check(document, context) {
    const flags: Flag[] = [];
    for (const duty of dutiesInOrder(document)) {
      const flag = checkDuty(document, duty, context);
      if (flag) flags.push(flag);
    }
    return flags;
  },
};

/** The flag of one duty, or null. A row that names no unit, or nothing to do, is not finished and asks nobody [F33]. */
export function checkDuty(
  document: Pick<PlanDocument, 'stages'>,
  duty: DutyRow,
  context: FlagContext,
): Flag | null {
  const stage = document.stages.get(duty.stageId);
  const stated = dueOfDuty(duty, stage);
  const unit = context.unit(duty.unitId);
  if (!stage || !stated || !unit || duty.what === '') return null;
  const { asOf, farDay, settings, moveDay } = context;
  const moved = moveDay ? moveDay(stated.due) : null;
  const due = moved ? moved.day : stated.due;
  // Seen from an earlier day, what was done later is still open [F32].
  const met = duty.actual !== null && duty.actual <= asOf ? duty.actual : null;
  const about = { dutyId: duty.id, what: duty.what, moved };
  const make = (
    kind: FlagKind,
    severity: Severity,
    reason: Reason,
    counts: Partial<Flag> = {},
  ): Flag => ({
    ...plainFlag,
    id: `${kind}:${duty.id}`,
    kind,
    severity,
    unitId: unit.id,
    unit: unit.name,
    stage: stage.name,
    due,
    basis: stated.basis,
    ...counts,
    reason,
  });
  if (met !== null) {
    if (met <= due) return null;
    const reason: Reason = { says: 'dutyDoneLate', ...about, met };
    return make('doneLate', 'blue', reason, { daysLate: daysBetween(due, met) });
  }
  if (due < asOf) {
    const daysLate = daysBetween(due, asOf);
    return make('stageMissed', 'red', { says: 'dutyMissed', ...about }, { daysLate });
  }
  if (due > farDay) return null;
  const left = daysBetween(asOf, due);
  const step = leadStep(left, settings.leadDays);
  if (step === null) return null;
  const near = step === settings.leadDays.at(-1);
  // With four lights what is due but not near is blue [F14].
  const far =
    settings.lights === 'four' && settings.leadDays.length > 1 && step === settings.leadDays[0];
  const reason: Reason = { says: 'dutyDueSoon', ...about, left, near };
  return make('dueSoon', far ? 'blue' : 'yellow', reason, { leadDays: step });
}

/** The sentence [F8]: `宣传发动阶段应于2021年4月30日前报送实施方案，市住建局尚未完成，已过62天。` */
export function dutyMessage(flag: Flag, reason: DutyReason): string {
  const { what, moved } = reason;
  const due = formatDay(moved?.stated ?? flag.due ?? '');
  const shift = moved ? movedWords(moved) : '';
  const asked = `${flag.stage ?? ''}应于${due}前${dutyPhrase(what)}${shift}，`;
  const unit = flag.unit ?? '';
  switch (reason.says) {
    case 'dutyMissed':
      return `${asked}${unit}尚未完成，已过${flag.daysLate}天。`;
    case 'dutyDueSoon': {
      const when = reason.left === 0 ? '今天到期' : `还剩${reason.left}天`;
      return `${asked}${unit}尚未完成，${when}${reason.near ? '，请抓紧' : ''}。`;
    }
    case 'dutyDoneLate':
      return `${asked}${unit}${formatDay(reason.met)}完成，晚${flag.daysLate}天。`;
  }
}
