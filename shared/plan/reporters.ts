// Who answers for a task: units themselves, collectives through their members.
import type { PlanDocument } from './document.ts';

export type Reporters = {
  /** Ids of units, each once, in the order given; a collective's members stand in its place. */
  ids: string[];
  /** Ids of collectives that list no members: nobody answers for them. */
  withoutMembers: string[];
};

/** Units behind a list of units. Unknown ids are left out; a collective that contains itself ends there. */
export function expandCollectives(document: PlanDocument, unitIds: readonly string[]): Reporters {
  const ids = new Set<string>();
  const withoutMembers = new Set<string>();
  const open = new Set<string>();
  const add = (id: string): void => {
    const unit = document.units.get(id);
    if (!unit || open.has(id)) return;
    if (unit.kind !== 'collective') {
      ids.add(id);
      return;
    }
    if (unit.members.length === 0) withoutMembers.add(id);
    open.add(id);
    for (const member of unit.members) add(member);
    open.delete(id);
  };
  for (const id of unitIds) add(id);
  return { ids: [...ids], withoutMembers: [...withoutMembers] };
}
