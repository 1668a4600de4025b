// Cells in which a text is found: of one sheet as it is displayed, or of the whole plan [V4].
import { tabIn } from '../plan/customColumns.ts';
import { fromReturns, tabs, type Column, type Tab, type TabName } from '../plan/tabs.ts';
import type { Finder } from './findText.ts';
import type { ViewContext } from './viewContext.ts';
import type { ViewRow } from './viewRow.ts';
import { viewRows } from './viewRows.ts';

export type FoundCell = { rowId: string; column: string };

/** Cells of rows in reading order, each merged cell once, at its first row. */
export function findCells(
  rows: readonly ViewRow[],
  columns: readonly Column[],
  finder: Finder,
): FoundCell[] {
  const found: FoundCell[] = [];
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    for (const { key, merged } of columns) {
      const stands = row.merges[key];
      if (merged && stands && above?.merges[key] === stands) continue;
      if (finder.matches(row.texts[key] ?? '')) found.push({ rowId: row.id, column: key });
    }
  });
  return found;
}

/** What is found on one tab. `rows` are all rows of the tab, by which places are named. */
export type FoundOnTab = { tab: Tab; rows: readonly ViewRow[]; cells: FoundCell[] };

/**
 * What is found in the whole plan, by tab, where a text belongs: columns that repeat another tab or are computed are left
 * out. `shown` limits a tab to the columns that are displayed.
 */
export function findInPlan(
  context: ViewContext,
  finder: Finder,
  shown: (tab: Tab) => Tab = (tab) => tab,
): FoundOnTab[] {
  return tabs.flatMap(({ name }) => {
    const tab = shown(tabIn(context.document, name));
    const columns = ownColumns(tab);
    if (columns.length === 0) return [];
    const rows = viewRows(name, context);
    const cells = findCells(rows, columns, finder);
    return cells.length > 0 ? [{ tab, rows, cells }] : [];
  });
}

/** Columns whose content belongs to the tab. */
export function ownColumns(tab: { name: TabName; columns: readonly Column[] }): Column[] {
  return tab.columns.filter((column) => column.editable || column.locked === fromReturns);
}
