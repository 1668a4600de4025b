// The rows of the tab 预警: what each flag is about, why it is raised, and the row that it leads to.
import { dayNumber } from '../calendar/days.ts';
import type { Flag } from '../flags/flag.ts';
import { allFlags } from '../flags/flagBook.ts';
import { flagMessage } from '../flags/flagMessage.ts';
import { inFlagOrder } from '../flags/flagOrder.ts';
import { basisLabels } from '../plan/choices.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Day, ProjectRow, TaskRow } from '../plan/model.ts';
import { dutyBasis } from './dutyRows.ts';
import { placeOfFlag } from './flagPlace.ts';
import { lazyRow, RowMemory, type Looks } from './lazyRow.ts';
import { referenceTo } from './taskReference.ts';
import { unitNames, type PlainContext } from './viewContext.ts';
import { flagKindLabels, flagLight, type ViewRow } from './viewRow.ts';

/** Everything that the row of a flag is made of. Nothing else may be used for it: the row is kept while these are the same. */
type Parts = {
  flag: Flag;
  asOf: Day;
  task: TaskRow | undefined;
  project: ProjectRow | undefined;
  units: PlanDocument['units'];
};

const memory = new RowMemory<Flag>();
const noMerges = {};

export function flagRows(context: PlainContext): ViewRow[] {
  const { document, asOf } = context;
  const { units, tasks, projects } = document;
  return inFlagOrder(document, allFlags(context.book)).map((flag) => {
    const { id, taskId } = flag;
    const task = taskId === null ? undefined : tasks.get(taskId);
    const project = task && projects.get(task.projectId);
    return memory.rowOf(flag, [asOf, task, project, units], () =>
      lazyRow({ id, taskId, merges: noMerges }, () =>
        looksOf({ flag, asOf, task, project, units }),
      ),
    );
  });
}

function looksOf(parts: Parts): Looks {
  const { flag, asOf } = parts;
  const message = flagMessage(flag);
  const light = flagLight(flag, flag.due === null ? 0 : dayNumber(flag.due) - dayNumber(asOf));
  return {
    texts: {
      light: `${light.sign} ${light.word}`,
      kind: flagKindLabels[flag.kind],
      ...aboutFlag(parts),
      due: flag.due ?? '',
      daysLate: flag.daysLate > 0 ? String(flag.daysLate) : '',
      message,
    },
    locks: {},
    light,
    reasons: { light: message },
    place: placeOfFlag(flag),
  };
}

/** Who and what a flag is about: a task with its leads, what a unit owes at the end of a stage, or a unit. */
function aboutFlag({ flag, task, project, units }: Parts): Record<string, string> {
  const { reason, basis } = flag;
  if ('dutyId' in reason) {
    return {
      unit: flag.unit ?? '',
      project: flag.stage ?? '',
      task: reason.what,
      basis: basis ? dutyBasis(basis) : '',
    };
  }
  return {
    unit: task ? unitNames({ units }, task.leads) : (flag.unit ?? ''),
    ...referenceTo(project, task).texts,
    basis: basis ? basisLabels[basis] : '',
  };
}
