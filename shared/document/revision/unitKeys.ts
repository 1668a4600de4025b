// Names of units in a revised notice → units of the directory: by name of record, alias, or a name it had before [R5].
import type { PlanDocument } from '../../plan/document.ts';
import type { UnitRow } from '../../plan/model.ts';
import { unitIdsByName } from '../../plan/input.ts';
import { canonicalKey, suggestSameUnits } from '../sameUnits.ts';
import { bareText } from './threeWay.ts';

/** A unit of a task: one of the directory, or a name that the directory lacks. */
export type UnitRef = { id: string | null; name: string };

export type UnitKeys = {
  /** The units behind names, each once, in order. */
  refsOf: (names: readonly string[]) => UnitRef[];
  /** The names of record of ids; an id that is in no directory has none. */
  namesOf: (ids: readonly string[]) => string[];
  /** The unit of today behind an id: one that was merged into another is the other. */
  currentId: (id: string) => string;
  /** New spellings of units that the directory has: to be confirmed by a person. */
  spellings: Map<string, { unitId: string; unitName: string }>;
  /** What a name that the directory lacks may be another name of, in one sentence. */
  doubts: (name: string) => string | null;
};

/** What refs and ids are compared by. */
export function unitKey({ id, name }: UnitRef): string {
  return id ?? `:${bareText(name)}`;
}

export function unitKeys(
  document: PlanDocument,
  base: PlanDocument,
  names: readonly string[],
): UnitKeys {
  const exact = unitIdsByName(document);
  const nameNow = new Map(exact);
  const currentId = (id: string): string => {
    if (document.units.has(id)) return id;
    const name = base.units.get(id)?.name;
    return (name === undefined ? undefined : nameNow.get(name)) ?? id;
  };
  const loose = new Map<string, string>();
  // Names that the office has replaced since still name the same units; those of units it has removed name these.
  for (const [name, id] of unitIdsByName(base)) {
    if (!exact.has(name)) exact.set(name, currentId(id));
  }
  for (const [name, id] of exact) {
    if (!loose.has(bareText(name))) loose.set(bareText(name), id);
  }
  const bodies = new Map<string, Set<string>>();
  for (const unit of document.units.values()) {
    for (const name of namesOfUnit(unit)) {
      const key = canonicalKey(name);
      bodies.set(key, (bodies.get(key) ?? new Set()).add(unit.id));
    }
  }
  const spellings: UnitKeys['spellings'] = new Map();
  const resolve = (name: string): string | null => {
    const known = exact.get(name) ?? loose.get(bareText(name));
    if (known !== undefined) return known;
    const [unitId, another] = bodies.get(canonicalKey(name)) ?? [];
    const unit = unitId === undefined ? undefined : document.units.get(unitId);
    if (!unit || another !== undefined || name.trim() === '') return null;
    spellings.set(name, { unitId: unit.id, unitName: unit.name });
    return unit.id;
  };
  const resolved = new Map<string, string | null>();
  for (const name of names) if (!resolved.has(name)) resolved.set(name, resolve(name));
  const unknown = new Set([...resolved].flatMap(([name, id]) => (id === null ? [name] : [])));
  const doubtful = new Map<string, string>();
  if (unknown.size > 0) {
    const known = [...document.units.values()].map(({ name }) => name);
    for (const suggestion of suggestSameUnits([...known, ...unknown])) {
      for (const name of suggestion.names) {
        if (unknown.has(name) && !doubtful.has(name)) doubtful.set(name, suggestion.message);
      }
    }
  }
  return {
    refsOf(list) {
      const refs = new Map<string, UnitRef>();
      for (const name of list) {
        const ref = { id: resolved.get(name) ?? null, name };
        if (ref.id === null && name.trim() === '') continue;
        if (!refs.has(unitKey(ref))) refs.set(unitKey(ref), ref);
      }
      return [...refs.values()];
    },
    namesOf: (ids) =>
      ids.flatMap((id) => (document.units.get(id) ?? base.units.get(id))?.name ?? []),
    currentId,
    spellings,
    doubts: (name) => doubtful.get(name) ?? null,
  };
}

function namesOfUnit({ name, aliases, formerNames }: UnitRow): string[] {
  return [name, ...aliases, ...formerNames.map((former) => former.name)];
}
