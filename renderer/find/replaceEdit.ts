// Replacing in cells as one edit; what is locked is left out and counted.
import type { DraftEdit } from '../grid/edits.ts';
import { inputEdit } from '../grid/edits.ts';
import type { Tab } from '#shared/plan/tabs.ts';
import type { FoundCell } from '#shared/view/findCells.ts';
import type { Finder } from '#shared/view/findText.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';

export type Found = { tab: Tab; rows: readonly ViewRow[]; cells: readonly FoundCell[] };

/** `count` is the number of cells that change. */
export function replaceEdit(
  found: readonly Found[],
  finder: Finder,
  by: string,
): DraftEdit & { count: number } {
  const label = '替换';
  const operations = [];
  let locked = 0;
  for (const { tab, rows, cells } of found) {
    const byId = new Map(rows.map((row) => [row.id, row]));
    const texts = cells.map(({ rowId, column }) => ({
      place: { rowId, column },
      text: finder.replace(byId.get(rowId)?.texts[column] ?? '', by),
    }));
    const draft = inputEdit(tab, (id) => byId.get(id), label, texts);
    locked += draft.locked;
    operations.push(...(draft.edit?.operations ?? []));
  }
  const edit =
    operations.length > 0 ? { label: `${label}${operations.length}处`, operations } : null;
  return { edit, locked, count: operations.length };
}
