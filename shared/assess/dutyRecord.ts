// What units owed at the ends of stages and when they did it [K7]. Only what has fallen due counts.
import { daysBetween } from '../calendar/days.ts';
import { checkDuty } from '../flags/checks/duties.ts';
import type { FlagContext } from '../flags/facts.ts';
import type { PlanDocument } from '../plan/document.ts';
import { dueOfDuty, dutiesInOrder } from '../plan/duties.ts';
import { inRange, type DutyItem, type Range } from './unitRecord.ts';

export function dutyItems(
  document: PlanDocument,
  context: FlagContext,
  range: Range,
): ReadonlyMap<string, readonly DutyItem[]> {
  const items = new Map<string, DutyItem[]>();
  for (const duty of dutiesInOrder(document)) {
    const stage = document.stages.get(duty.stageId);
    const stated = dueOfDuty(duty, stage);
    if (!stage || !stated || duty.what === '' || !document.units.has(duty.unitId)) continue;
    const due = context.moveDay?.(stated.due)?.day ?? stated.due;
    const met = duty.actual;
    // On the due day itself it is late for nobody; what was done before its day is in time.
    if (!inRange(due, range) || (due === context.asOf && met === null)) continue;
    const flag = checkDuty(document, duty, context);
    const state =
      flag?.kind === 'stageMissed' ? 'missed' : flag?.kind === 'doneLate' ? 'late' : 'met';
    const own = items.get(duty.unitId) ?? [];
    items.set(duty.unitId, own);
    own.push({
      dutyId: duty.id,
      stage: stage.name,
      what: duty.what,
      due,
      state,
      met,
      daysLate: state === 'met' ? 0 : daysBetween(due, met ?? context.asOf),
    });
  }
  return items;
}
