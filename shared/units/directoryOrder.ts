// The official order after an import: the units of the workbook in its order, the others where they stood.
import type { Operation } from '../plan/edit.ts';
import type { UnitRow } from '../plan/model.ts';

/** Operations that renumber units. `ids`: those of the workbook, in its order; some of them may be new. */
export function officialOrder(units: readonly UnitRow[], ids: readonly string[]): Operation[] {
  const known = new Set(units.map(({ id }) => id));
  const wanted = new Set(ids);
  const old = ids.filter((id) => known.has(id));
  // The places that the known ones hold together are dealt out anew; nobody else moves.
  let next = 0;
  const sorted = units.map(({ id }) => (wanted.has(id) ? (old[next++] ?? id) : id));
  ids.forEach((id, index) => {
    if (known.has(id)) return;
    const before = sorted.indexOf(ids[index - 1] ?? '');
    sorted.splice(index === 0 ? firstOf(sorted, wanted) : before + 1, 0, id);
  });
  const orders = new Map(units.map(({ id, order }) => [id, order]));
  return sorted.flatMap((id, index): Operation[] =>
    orders.get(id) === index + 1
      ? []
      : [{ type: 'set', sheet: 'units', id, values: { order: index + 1 } }],
  );
}

function firstOf(sorted: readonly string[], wanted: ReadonlySet<string>): number {
  const at = sorted.findIndex((id) => wanted.has(id));
  return at < 0 ? sorted.length : at;
}
