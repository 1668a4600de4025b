// Who may be given a duty: units with a task, collectives through their members.
import { inOrder, type PlanDocument } from '../plan/document.ts';
import type { UnitRow } from '../plan/model.ts';
import { expandCollectives } from '../plan/reporters.ts';

/** Units in official order [Y1]. */
export type DutyUnits = {
  leads: UnitRow[];
  all: UnitRow[];
  /** Collectives with a task that stand for nobody yet. */
  withoutMembers: UnitRow[];
};

const known = new WeakMap<PlanDocument, DutyUnits>();

export function dutyUnits(document: PlanDocument): DutyUnits {
  let units = known.get(document);
  if (!units) known.set(document, (units = unitsWithTasks(document)));
  return units;
}

function unitsWithTasks(document: PlanDocument): DutyUnits {
  const named = { leads: new Set<string>(), supports: new Set<string>() };
  for (const task of document.tasks.values()) {
    for (const id of task.leads) named.leads.add(id);
    for (const id of task.supports) named.supports.add(id);
  }
  const leads = expandCollectives(document, [...named.leads]);
  const supports = expandCollectives(document, [...named.supports]);
  const inOfficialOrder = (...lists: string[][]) => {
    const wanted = new Set(lists.flat());
    return inOrder(document.units).filter(({ id }) => wanted.has(id));
  };
  return {
    leads: inOfficialOrder(leads.ids),
    all: inOfficialOrder(leads.ids, supports.ids),
    withoutMembers: inOfficialOrder(leads.withoutMembers, supports.withoutMembers),
  };
}
