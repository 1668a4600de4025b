// A map by id that is changed by making another one, at the cost of what changes and not of what there is: many entries lie
// in a base that several versions share, the few that changed since lie over it.

export type PatchedMap<Value> = {
  get(id: string): Value | undefined;
  values(): Iterable<Value>;
  /** The map with other values; undefined takes an entry out. */
  with(changes: ReadonlyMap<string, Value | undefined>): PatchedMap<Value>;
};

/** So many entries lie over the base before it is copied: copying is paid for by as many cheap changes. */
const mostPatches = 2_000;

export function patchedMap<Value>(base: ReadonlyMap<string, Value>): PatchedMap<Value> {
  return layered(base, new Map());
}

type Layers = {
  base: ReadonlyMap<string, unknown>;
  patches: ReadonlyMap<string, unknown>;
};
const layersOf = new WeakMap<object, Layers>();

/** The ids whose values differ between two versions; null where that can only be found by looking at all of them. */
export function idsThatDiffer<Value>(
  before: PatchedMap<Value>,
  after: PatchedMap<Value>,
): ReadonlySet<string> | null {
  const ids = new Set<string>();
  if (before === after) return ids;
  const old = layersOf.get(before);
  const now = layersOf.get(after);
  if (!old || !now || old.base !== now.base) return null;
  for (const patches of [old.patches, now.patches]) {
    for (const id of patches.keys()) if (before.get(id) !== after.get(id)) ids.add(id);
  }
  return ids;
}

function layered<Value>(
  base: ReadonlyMap<string, Value>,
  patches: ReadonlyMap<string, Value | undefined>,
): PatchedMap<Value> {
  const map: PatchedMap<Value> = {
    get: (id) => (patches.size > 0 && patches.has(id) ? patches.get(id) : base.get(id)),
    *values() {
      for (const [id, value] of base) if (!patches.has(id)) yield value;
      for (const value of patches.values()) if (value !== undefined) yield value;
    },
    with(changes) {
      if (patches.size + changes.size <= mostPatches) {
        return layered(base, new Map([...patches, ...changes]));
      }
      const merged = new Map(base);
      for (const layer of [patches, changes]) {
        for (const [id, value] of layer) {
          if (value === undefined) merged.delete(id);
          else merged.set(id, value);
        }
      }
      return layered(merged, new Map());
    },
  };
  layersOf.set(map, { base, patches });
  return map;
}
