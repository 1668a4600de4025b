// Where rows stand among each other after a merge: in the order of the side that was chosen, with the rows of the other side
// behind those that they followed there [CP8].
import type { AnyRow } from '../plan/model.ts';
import type { WorkingCopy } from '../plan/workingCopy.ts';
import { groupOf, orderOf, type OrderedSheet } from './compareOrder.ts';
import { joinedOrder } from './order.ts';
import type { Sides } from './sides.ts';

/** Gives the rows of every group that a merge touched their numbers anew where those no longer say their order. */
export function arrange(
  copy: WorkingCopy,
  { mine, theirs }: Sides,
  sheet: OrderedSheet,
  chosen: ReadonlySet<string>,
): void {
  const touched = new Set(chosen);
  for (const id of copy.touchedIds(sheet)) {
    const now = copy.get(sheet, id);
    const before = copy.original[sheet].get(id);
    // A row that was only changed stands where it stood.
    if (now && (!before || groupOf(sheet, before) !== groupOf(sheet, now))) {
      touched.add(groupOf(sheet, now));
    }
  }
  if (touched.size === 0) return;
  const rows = new Map<string, AnyRow & { order: number }>();
  for (const row of copy.rows(sheet) as (AnyRow & { order: number })[]) rows.set(row.id, row);
  const now = orderOf(rows.values(), sheet);
  const own = orderOf(mine[sheet].values(), sheet);
  const other = orderOf(theirs[sheet].values(), sheet);
  for (const group of touched) {
    const ids = now.get(group) ?? [];
    const here = new Set(ids);
    const of = (list: readonly string[] = []) => list.filter((id) => here.has(id));
    const [mineIds, theirIds] = [of(own.get(group)), of(other.get(group))];
    const joined = chosen.has(group)
      ? joinedOrder(theirIds, mineIds)
      : joinedOrder(mineIds, theirIds);
    // What neither has in this group came by a decision on one row: it stays where its number puts it.
    const wanted = joinedOrder(joined, ids);
    const orders = wanted.map((id) => rows.get(id)?.order ?? 0);
    if (orders.every((order, at) => at === 0 || order > (orders[at - 1] ?? 0))) continue;
    wanted.forEach((id, at) => {
      const row = rows.get(id);
      if (row && row.order !== at + 1) copy.put(sheet, { ...row, order: at + 1 } as never);
    });
  }
}
