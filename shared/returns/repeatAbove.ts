// 同上 in our own form: the cell above counts. Other tables are read by shared/tables, which does the same [D9].
import { sameAsAbove } from '../tables/readRows.ts';
import type { ReturnedRow } from './returnedTable.ts';

/** Rows in the order of their sheet, with what the cell above says in place of 同上; the address stays. */
export function repeatAbove(rows: readonly ReturnedRow[]): ReturnedRow[] {
  const last: Map<string, ReturnedRow['cells']> = new Map();
  return rows.map((row) => {
    const above = last.get(row.sheet);
    const cells: ReturnedRow['cells'] = new Map();
    for (const [field, entry] of row.cells) {
      const same = entry.cell.type === 'text' && sameAsAbove.test(entry.cell.value.trim());
      const repeated = same ? above?.get(field) : undefined;
      cells.set(field, repeated ? { cell: repeated.cell, address: entry.address } : entry);
    }
    last.set(row.sheet, cells);
    return { ...row, cells };
  });
}
