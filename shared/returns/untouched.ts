// What came back as it was sent: cells, and rows of which a copy was filled in instead.
import type { Baseline } from '../forms/baseline.ts';
import type { FilledKey } from '../forms/definition.ts';
import { shownText } from '../forms/values.ts';
import type { RawCell } from '../tables/rawSheet.ts';
import type { ReturnedRow } from './returnedTable.ts';

/** Whether the cell shows what was sent: then it says that, whatever else it could be read as [M5]. */
export function isAsSent(field: FilledKey, { text }: RawCell, sent: string): boolean {
  return text !== '' && (text === sent || text === shownText(field, sent));
}

/**
 * Rows without those that stand as they were sent while another row of the same task does not: a unit that copied the sheet
 * filled in the copy, and the original says nothing [M17].
 */
export function withoutUntouchedCopies(
  rows: readonly ReturnedRow[],
  baseline: Baseline | null,
): ReturnedRow[] {
  if (!baseline) return [...rows];
  const counts = new Map<string, ReturnedRow[]>();
  for (const row of rows) {
    if (row.id === null || !baseline.sent.has(row.id)) continue;
    counts.set(row.id, [...(counts.get(row.id) ?? []), row]);
  }
  return rows.flatMap((row) => {
    const copies = row.id === null ? undefined : counts.get(row.id);
    if (!copies || copies.length === 1) return [row];
    if (row !== copies[0]) return [];
    // In the place of the first, so that the order of the form is kept. Of copies that nobody touched one is enough.
    const touched = copies.filter((copy) => isTouched(copy, baseline));
    return touched.length > 0 ? touched : [row];
  });
}

/** Whether a cell that was to be filled in, or one that names the row, says something else than was sent. */
function isTouched({ id, cells, given }: ReturnedRow, { sent }: Baseline): boolean {
  const values = sent.get(id ?? '');
  const changed = [...cells].some(([field, { cell }]) => {
    const before = values?.get(field) ?? '';
    return cell.text.trim() !== '' && !isAsSent(field, cell, before);
  });
  const renamed = [...given].some(([field, { cell }]) => {
    const before = values?.get(field);
    return field === 'task' && before !== undefined && cell.text.trim() !== before.trim();
  });
  return changed || renamed;
}
