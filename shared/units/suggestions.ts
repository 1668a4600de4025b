// Pairs of rows of the directory that may be one unit, with the reason. A person decides; nothing is merged by itself.
import { suggestSameUnits, type SameUnitSuggestion } from '../document/sameUnits.ts';
import { inOrder, type PlanDocument } from '../plan/document.ts';
import type { UnitRow } from '../plan/model.ts';
import { roleCounts } from './roleCounts.ts';

export type MergeSuggestion = {
  /** The row with more tasks, of equal ones the first in official order: it would stay. */
  keep: UnitRow;
  drop: UnitRow;
  reason: string;
  /** Whether the reason is a change of name in time, so that the other name is a former one. */
  renamed: boolean;
};

/** Most rows that are compared with one another; a directory is far smaller. */
const mostUnits = 1500;
const cache = new WeakMap<PlanDocument, MergeSuggestion[]>();
/** Of the units of a plan, which most edits leave as they are. */
const alikeCache = new WeakMap<PlanDocument['units'], readonly SameUnitSuggestion[]>();

/** Suggestions, surest first [N1]; pairs that a person called different are left out [N2]. */
export function mergeSuggestions(document: PlanDocument): MergeSuggestion[] {
  const known = cache.get(document);
  if (known) return known;
  const units = inOrder(document.units).slice(0, mostUnits);
  const byName = new Map(units.map((unit) => [unit.name, unit]));
  const found = new Map<string, MergeSuggestion>();
  const add = (one: UnitRow, other: UnitRow, reason: string, renamed: boolean) => {
    if (one === other || (one.kind === 'collective') !== (other.kind === 'collective')) return;
    if (one.apartFrom.includes(other.id) || other.apartFrom.includes(one.id)) return;
    const key = [one.id, other.id].sort().join(' ');
    if (!found.has(key)) found.set(key, { ...ordered(document, one, other), reason, renamed });
  };
  for (const unit of units) {
    for (const alias of unit.aliases) {
      const other = byName.get(alias);
      if (other) add(unit, other, `“${alias}”是“${unit.name}”的别称`, false);
    }
    for (const { name } of unit.formerNames) {
      const other = byName.get(name);
      if (other) add(unit, other, `“${name}”是“${unit.name}”的曾用名`, true);
    }
  }
  const alike = alikeOf(document, units);
  for (const wanted of ['sameBody', 'oneCharacter', 'contained', 'renamed'] as const) {
    for (const { names, reason, message } of alike) {
      const [one, other] = names.map((name) => byName.get(name));
      if (reason === wanted && one && other) add(one, other, message, reason === 'renamed');
    }
  }
  const suggestions = [...found.values()];
  cache.set(document, suggestions);
  return suggestions;
}

/** Names that may mean one unit: every one is compared with every other. */
function alikeOf(document: PlanDocument, units: readonly UnitRow[]): readonly SameUnitSuggestion[] {
  const known = alikeCache.get(document.units);
  if (known) return known;
  const alike = suggestSameUnits(units.map(({ name }) => name));
  alikeCache.set(document.units, alike);
  return alike;
}

/** Which of two rows should rather stay. */
export function ordered(
  document: PlanDocument,
  one: UnitRow,
  other: UnitRow,
): { keep: UnitRow; drop: UnitRow } {
  const counts = roleCounts(document);
  const of = ({ id }: UnitRow) => counts.get(id)?.tasks ?? 0;
  const first = of(one) - of(other) || other.order - one.order;
  return first >= 0 ? { keep: one, drop: other } : { keep: other, drop: one };
}
