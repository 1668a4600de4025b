// The rows of the tab of units.
import { inOrder } from '../plan/document.ts';
import { formerNameText } from '../plan/formerNames.ts';
import { customTextsOf } from './customTexts.ts';
import { formatPercent, type ViewRow } from './viewRow.ts';
import { choiceLabel, columnChoices, unitNames, type PlainContext } from './viewContext.ts';

export function unitRows(context: PlainContext): ViewRow[] {
  const { document, flagsByTask } = context;
  const counts = new Map<string, { leads: number; supports: number; missed: number }>();
  const of = (id: string) => {
    let count = counts.get(id);
    if (!count) counts.set(id, (count = { leads: 0, supports: 0, missed: 0 }));
    return count;
  };
  for (const task of document.tasks.values()) {
    const missed = flagsByTask.get(task.id)?.some((flag) => flag.kind === 'missed') ? 1 : 0;
    for (const id of task.leads) {
      of(id).leads += 1;
      of(id).missed += missed;
    }
    for (const id of task.supports) of(id).supports += 1;
  }
  const custom = customTextsOf(document, 'units');
  const kinds = columnChoices('units', 'kind');
  return inOrder(document.units).map((unit) => {
    const count = of(unit.id);
    return {
      id: unit.id,
      texts: {
        name: unit.name,
        aliases: unit.aliases.join('、'),
        formerNames: unit.formerNames.map(formerNameText).join('、'),
        kind: choiceLabel(kinds, unit.kind),
        members: unitNames(document, unit.members),
        leadCount: String(count.leads),
        supportCount: String(count.supports),
        missedCount: String(count.missed),
        behindBy: formatPercent(unit.behindBy),
        leader: unit.leader,
        contact: unit.contact,
        phone: unit.phone,
        ...custom(unit.custom),
      },
      locks: {},
      merges: {},
      light: null,
      taskId: null,
    };
  });
}
