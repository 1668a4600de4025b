// The rows of a large sheet after an edit that changed some of them and neither added nor removed any: the rows that changed lie
// over those that there were, so that an edit of one cell does not copy tens of thousands of entries.

/** Smaller sheets are copied: that costs less than a millisecond. */
const leastRows = 4_000;
/** So many rows lie over the others before all are copied; every edit copies those that lie there. */
function mostUpdated(rows: number): number {
  return Math.max(2_000, rows / 8);
}

/** Of copied rows, of which they were copied and where they may differ from those. */
const copiedFrom = new WeakMap<object, { rows: WeakRef<object>; ids: ReadonlySet<string> }>();

type Base<Row> = {
  rows: ReadonlyMap<string, Row>;
  /** The rows in their order, and where each of them stands; made when they are first asked for. */
  list: readonly Row[] | null;
  places: ReadonlyMap<string, number> | null;
};

/** The rows with others in the place of those of the same id. Every id must be there. */
export function withUpdated<Row>(
  rows: ReadonlyMap<string, Row>,
  updated: ReadonlyMap<string, Row>,
): ReadonlyMap<string, Row> {
  const layers = rows instanceof UpdatedRows ? (rows as UpdatedRows<Row>) : null;
  const known = layers ? layers.updated.size : 0;
  if (rows.size < leastRows || known + updated.size > mostUpdated(rows.size)) {
    const copied = layers ? layers.base.rows : rows;
    const copy = new Map(copied);
    const over = new Map([...(layers?.updated ?? []), ...updated]);
    for (const [id, row] of over) copy.set(id, row);
    copiedFrom.set(copy, { rows: new WeakRef(copied), ids: new Set(over.keys()) });
    return copy;
  }
  const base = layers?.base ?? { rows, list: null, places: null };
  return new UpdatedRows(base, layers ? new Map([...layers.updated, ...updated]) : updated);
}

/** The rows that may differ from an earlier version, as they are now; null where all have to be looked at. */
export function rowsSince<Row>(
  before: ReadonlyMap<string, Row>,
  now: ReadonlyMap<string, Row>,
): Iterable<Row> | null {
  if (before === now) return [];
  const old = layersOf(before);
  const layers = layersOf(now);
  const from = copiedFrom.get(layers.rows);
  const copied = from?.rows.deref() === old.rows ? from.ids : null;
  if (old.rows !== layers.rows && !copied) return null;
  const ids = new Set([...old.updated.keys(), ...(copied ?? []), ...layers.updated.keys()]);
  return [...ids].map((id) => now.get(id) as Row);
}

function layersOf<Row>(rows: ReadonlyMap<string, Row>) {
  if (!(rows instanceof UpdatedRows)) return { rows, updated: new Map<string, Row>() };
  const { base, updated } = rows as UpdatedRows<Row>;
  return { rows: base.rows, updated };
}

class UpdatedRows<Row> implements ReadonlyMap<string, Row> {
  readonly base: Base<Row>;
  readonly updated: ReadonlyMap<string, Row>;
  private listed: readonly Row[] | null = null;

  constructor(base: Base<Row>, updated: ReadonlyMap<string, Row>) {
    this.base = base;
    this.updated = updated;
  }

  get size(): number {
    return this.base.rows.size;
  }
  get(id: string): Row | undefined {
    return this.updated.get(id) ?? this.base.rows.get(id);
  }
  has(id: string): boolean {
    return this.base.rows.has(id);
  }
  keys(): MapIterator<string> {
    return this.base.rows.keys();
  }
  values(): MapIterator<Row> {
    this.listed ??= this.list();
    return this.listed.values();
  }
  *entries(): MapIterator<[string, Row]> {
    for (const [id, row] of this.base.rows) yield [id, this.updated.get(id) ?? row];
  }
  [Symbol.iterator](): MapIterator<[string, Row]> {
    return this.entries();
  }
  forEach(callback: (row: Row, id: string, rows: ReadonlyMap<string, Row>) => void): void {
    for (const [id, row] of this.entries()) callback(row, id, this);
  }

  /** As the base has them: a copied list with some rows exchanged is read many times faster than entries one by one. */
  private list(): Row[] {
    const { base, updated } = this;
    base.list ??= [...base.rows.values()];
    base.places ??= new Map([...base.rows.keys()].map((id, place) => [id, place]));
    const list = [...base.list];
    for (const [id, row] of updated) list[base.places.get(id) ?? -1] = row;
    return list;
  }
}
