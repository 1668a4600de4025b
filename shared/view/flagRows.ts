// The rows of the tab 预警: what each flag is about, why it is raised, and the row that it leads to.
import { dayNumber } from '../calendar/days.ts';
import type { Flag } from '../flags/flag.ts';
import { allFlags } from '../flags/flagBook.ts';
import { flagMessage } from '../flags/flagMessage.ts';
import { inFlagOrder } from '../flags/flagOrder.ts';
import { basisLabels } from '../plan/choices.ts';
import type { PlanDocument } from '../plan/document.ts';
import { dutyBasis } from './dutyRows.ts';
import { placeOfFlag } from './flagPlace.ts';
import { taskReference } from './taskReference.ts';
import { unitNames, type PlainContext } from './viewContext.ts';
import { flagKindLabels, flagLight, type ViewRow } from './viewRow.ts';

export function flagRows(context: PlainContext): ViewRow[] {
  const { document, asOf } = context;
  const today = dayNumber(asOf);
  return inFlagOrder(document, allFlags(context.book)).map((flag) => {
    const message = flagMessage(flag);
    const light = flagLight(flag, flag.due === null ? 0 : dayNumber(flag.due) - today);
    return {
      id: flag.id,
      texts: {
        light: `${light.sign} ${light.word}`,
        kind: flagKindLabels[flag.kind],
        ...aboutFlag(document, flag),
        due: flag.due ?? '',
        daysLate: flag.daysLate > 0 ? String(flag.daysLate) : '',
        message,
      },
      locks: {},
      merges: {},
      light,
      reasons: { light: message },
      taskId: flag.taskId,
      place: placeOfFlag(flag),
    };
  });
}

/** Who and what a flag is about: a task with its leads, what a unit owes at the end of a stage, or a unit. */
function aboutFlag(document: PlanDocument, flag: Flag): Record<string, string> {
  const { reason, basis } = flag;
  if ('dutyId' in reason) {
    return {
      unit: flag.unit ?? '',
      project: flag.stage ?? '',
      task: reason.what,
      basis: basis ? dutyBasis(basis) : '',
    };
  }
  const task = flag.taskId === null ? undefined : document.tasks.get(flag.taskId);
  return {
    unit: task ? unitNames(document, task.leads) : (flag.unit ?? ''),
    ...taskReference(document, task).texts,
    basis: basis ? basisLabels[basis] : '',
  };
}
