// The rows of the tab 阶段要求: what each unit owes at the end of a stage, and whether it was done.
import { daysBetween } from '../calendar/days.ts';
import type { Flag } from '../flags/flag.ts';
import { flagMessage } from '../flags/flagMessage.ts';
import { basisLabels } from '../plan/choices.ts';
import { dueOfDuty, dutiesInOrder } from '../plan/duties.ts';
import type { Basis, Day, DutyRow } from '../plan/model.ts';
import { unitNames, type PlainContext } from './viewContext.ts';
import { doneLight, flagLight, quietLight, type Light, type ViewRow } from './viewRow.ts';

export function dutyRows({ document, asOf, book }: PlainContext): ViewRow[] {
  const flags = new Map<string, Flag>();
  for (const flag of book.ofPlan) if ('dutyId' in flag.reason) flags.set(flag.reason.dutyId, flag);
  return dutiesInOrder(document).map((duty) => {
    const stage = document.stages.get(duty.stageId);
    const due = dueOfDuty(duty, stage);
    const flag = flags.get(duty.id);
    const light = dutyLight(duty, flag, asOf);
    const row: ViewRow = {
      id: duty.id,
      texts: {
        stage: stage?.name ?? '',
        what: duty.what,
        unit: duty.unitId === '' ? '' : unitNames(document, [duty.unitId]),
        due: due?.due ?? '',
        basis: due ? dutyBasis(due.basis) : '',
        light: `${light.sign} ${light.word}`,
        actual: duty.actual ?? '',
        note: duty.note,
      },
      locks: {},
      merges: { stage: duty.stageId },
      light,
      taskId: null,
    };
    if (!flag) return row;
    const message = flagMessage(flag);
    return {
      ...row,
      reasons: { light: message, [flag.kind === 'doneLate' ? 'actual' : 'due']: message },
    };
  });
}

/** Whoever gave the duty set its day, not necessarily the document. */
export function dutyBasis(basis: Basis): string {
  return basis === 'stated' ? '单独规定' : basisLabels[basis];
}

function dutyLight({ actual }: DutyRow, flag: Flag | undefined, asOf: Day): Light {
  if (flag) return flagLight(flag, flag.due === null ? 0 : daysBetween(asOf, flag.due));
  return actual !== null && actual <= asOf ? doneLight : quietLight;
}
