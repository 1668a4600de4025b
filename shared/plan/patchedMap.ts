// A map by id that is changed by making another one, at the cost of what changes and not of what there is: many entries lie
// in a base that several versions share, the few that changed since lie over it.

export type PatchedMap<Value> = {
  get(id: string): Value | undefined;
  values(): Iterable<Value>;
  /** The map with other values; undefined takes an entry out. */
  with(changes: ReadonlyMap<string, Value | undefined>): PatchedMap<Value>;
};

/** So many entries lie over the base before it is copied: copying is paid for by as many cheap changes. */
function mostPatches(entries: number): number {
  return Math.max(2_000, entries / 8);
}

/** Many entries that several versions share. `from` tells of which base this one was made, and where they may differ. */
type Base = {
  entries: Entries<unknown>;
  from: { base: WeakRef<Base>; ids: ReadonlySet<string> } | null;
};

/** What a map starts from. It may make its values when they are asked for, the same ones every time. */
export type Entries<Value> = Iterable<[string, Value]> & {
  get(id: string): Value | undefined;
  readonly size: number;
};

export function patchedMap<Value>(entries: Entries<Value>): PatchedMap<Value> {
  return layered({ entries, from: null }, new Map());
}

/** What a map was made of first, and what lies over that: ids that are not in `changed` have the values of `entries`. */
export function layersIn<Value>(map: PatchedMap<Value>): {
  entries: Entries<Value>;
  changed: ReadonlyMap<string, unknown>;
} {
  const layers = layersOf.get(map);
  if (!layers) throw new Error('a map that was not made here');
  return { entries: layers.base.entries as Entries<Value>, changed: layers.patches };
}

type Layers = { base: Base; patches: ReadonlyMap<string, unknown> };
const layersOf = new WeakMap<object, Layers>();

/**
 * The ids whose values differ between two versions; null where that can only be found by looking at all of them, as it is
 * when the base was copied more than once in between.
 */
export function idsThatDiffer<Value>(
  before: PatchedMap<Value>,
  after: PatchedMap<Value>,
): ReadonlySet<string> | null {
  const ids = new Set<string>();
  if (before === after) return ids;
  const old = layersOf.get(before);
  const now = layersOf.get(after);
  const between = old && now && idsBetween(old.base, now.base);
  if (!between) return null;
  for (const each of [old.patches.keys(), between.values(), now.patches.keys()]) {
    for (const id of each) if (before.get(id) !== after.get(id)) ids.add(id);
  }
  return ids;
}

function idsBetween(one: Base, other: Base): ReadonlySet<string> | null {
  if (one === other) return none;
  if (other.from?.base.deref() === one) return other.from.ids;
  if (one.from?.base.deref() === other) return one.from.ids;
  return null;
}

const none: ReadonlySet<string> = new Set();

function layered<Value>(
  base: Base,
  patches: ReadonlyMap<string, Value | undefined>,
): PatchedMap<Value> {
  const entries = base.entries as Entries<Value>;
  const map: PatchedMap<Value> = {
    get: (id) => (patches.size > 0 && patches.has(id) ? patches.get(id) : entries.get(id)),
    *values() {
      for (const [id, value] of entries) if (!patches.has(id)) yield value;
      for (const value of patches.values()) if (value !== undefined) yield value;
    },
    with(changes) {
      if (patches.size + changes.size <= mostPatches(entries.size)) {
        return layered(base, new Map([...patches, ...changes]));
      }
      const merged = new Map(entries);
      for (const layer of [patches, changes]) {
        for (const [id, value] of layer) {
          if (value === undefined) merged.delete(id);
          else merged.set(id, value);
        }
      }
      const ids = new Set([...patches.keys(), ...changes.keys()]);
      return layered({ entries: merged, from: { base: new WeakRef(base), ids } }, new Map());
    },
  };
  layersOf.set(map, { base, patches });
  return map;
}
