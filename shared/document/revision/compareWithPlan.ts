// A revised notice against the plan that was made from the notice: only what changed, each with its reason [R1]–[R10].
import type { PlanDocument } from '../../plan/document.ts';
import type { PlanProposal } from '../proposal.ts';
import { compareHead, compareSpellings, compareStages } from './compareHead.ts';
import { compareNames, compareOrdinals } from './compareNodes.ts';
import { compareTasks } from './compareTasks.ts';
import { flattenProposal, planSides } from './flatten.ts';
import { matchRevision } from './matchTasks.ts';
import { planItems, type Comparison, type PlannedDifference } from './planned.ts';
import { unitKey, unitKeys } from './unitKeys.ts';

/** `comparison` is what `revisionEdit` needs beside the differences. */
export type Revision = { comparison: Comparison; differences: PlannedDifference[] };

/**
 * `base` is the plan as the notice made it, with the same ids. Without it, everything in the plan counts as the
 * notice's own: two-way. Differences come in the order of the revised notice, those of the whole plan first.
 */
export function compareWithPlan(
  document: PlanDocument,
  proposal: PlanProposal,
  base: PlanDocument = document,
): Revision {
  const flat = flattenProposal(proposal);
  const sides = planSides(document, base);
  const names = flat.tasks.flatMap(({ task }) => [...task.leads, ...task.supports]);
  const keys = unitKeys(document, base, names);
  const whose = (leads: readonly string[], supports: readonly string[]) =>
    JSON.stringify([leads, [...supports].sort()]);
  const match = matchRevision(flat, sides, {
    ofRow: ({ leads, supports }) => whose(leads.map(keys.currentId), supports.map(keys.currentId)),
    ofProposed: (at) => {
      const { leads = [], supports = [] } = flat.tasks[at]?.task ?? {};
      return whose(keys.refsOf(leads).map(unitKey), keys.refsOf(supports).map(unitKey));
    },
  });
  const comparison: Comparison = {
    document,
    items: planItems(document),
    baseItems: planItems(base),
    base,
    proposal,
    flat,
    sides,
    match,
    keys,
  };
  const differences = [
    ...compareHead(comparison),
    ...compareStages(comparison),
    ...compareSpellings(comparison),
    ...compareOrdinals(comparison),
    ...inOrderOfGroups(comparison, [...compareNames(comparison), ...compareTasks(comparison)]),
  ];
  return { comparison, differences };
}

/** Differences of one project next to each other, projects in the order of the notice, then those it no longer has. */
function inOrderOfGroups(
  { flat }: Comparison,
  differences: readonly PlannedDifference[],
): PlannedDifference[] {
  const place = new Map(flat.projects.map((_, at) => [`project ${at}`, at]));
  const groups = [...Map.groupBy(differences, ({ group }) => group.id)];
  return groups
    .sort(([a], [b]) => (place.get(a) ?? Infinity) - (place.get(b) ?? Infinity) || 0)
    .flatMap(([, list]) => list);
}
