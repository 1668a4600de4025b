// In how many tasks a unit is named, and as what.
import type { PlanDocument } from '../plan/document.ts';

export type RoleCount = { leads: number; supports: number; tasks: number };

const cache = new WeakMap<PlanDocument['tasks'], ReadonlyMap<string, RoleCount>>();

/** By id of the unit, as written in the tasks: collectives count for themselves, not for their members. */
export function roleCounts(document: PlanDocument): ReadonlyMap<string, RoleCount> {
  const known = cache.get(document.tasks);
  if (known) return known;
  const counts = new Map<string, RoleCount>();
  const of = (id: string): RoleCount => {
    let count = counts.get(id);
    if (!count) counts.set(id, (count = { leads: 0, supports: 0, tasks: 0 }));
    return count;
  };
  for (const { leads, supports } of document.tasks.values()) {
    for (const id of leads) of(id).leads += 1;
    for (const id of supports) of(id).supports += 1;
    for (const id of new Set([...leads, ...supports])) of(id).tasks += 1;
  }
  cache.set(document.tasks, counts);
  return counts;
}
