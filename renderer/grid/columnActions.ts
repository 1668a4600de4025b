// Commands on columns: hide, show, freeze, fit, sort, back to how the tab is. None of them is an edit.
import {
  freezeTo,
  hiddenKeys,
  hideColumns,
  moveColumns,
  plainLayout,
  setWidths,
  showColumns,
  type SheetLayout,
} from '#shared/view/sheetLayout.ts';
import { fittingWidth } from './autoWidth.ts';
import { columnOf, type GridCore } from './core.ts';
import { createMeasure } from './measure.ts';
import { cellBorder, cellInset } from './rowHeights.ts';
import { gridFontFamily, gridFontSize } from './theme.ts';

export type SortDirection = 'asc' | 'desc';

/** Keys of the columns that the selection touches, as displayed. */
export function selectedColumnKeys({ layout, rectangles }: GridCore): string[] {
  return layout.columns.filter((_, column) =>
    rectangles.some(({ left, right }) => column >= left && column <= right),
  );
}

/** Whether the selection is of whole columns, and not of everything or of rows. */
export function wholeColumns(core: GridCore): boolean {
  const { rectangles, layout } = core;
  const last = layout.rowIds.length - 1;
  if (rectangles.length === 0 || selectedColumnKeys(core).length === layout.columns.length) {
    return false;
  }
  return rectangles.every(
    ({ top, bottom, wholeRows }) => !wholeRows && top === 0 && bottom === last,
  );
}

function arrange(core: GridCore, change: (layout: SheetLayout) => SheetLayout): void {
  const { layout, onLayout } = core.props;
  const next = change(layout);
  if (next !== layout) onLayout(next);
}

/** Hides the selected columns; the active cell goes to the neighbour that takes their place. */
export function hideSelected(core: GridCore): string | null {
  const keys = selectedColumnKeys(core);
  const { columns } = core.layout;
  if (keys.length >= columns.length) {
    core.props.onMessage({ tone: 'info', title: '至少要留一列' });
    return null;
  }
  arrange(core, (layout) => hideColumns(core.fullTab, layout, keys));
  const right = columns.indexOf(keys.at(-1) ?? '');
  return columns[right + 1] ?? columns.findLast((key) => !keys.includes(key)) ?? null;
}

export function showAllColumns(core: GridCore): void {
  arrange(core, (layout) => {
    const hidden = [...hiddenKeys(core.fullTab, layout)];
    return showColumns(core.fullTab, layout, hidden);
  });
}

export function freezeSelected(core: GridCore): void {
  const last = selectedColumnKeys(core).at(-1);
  if (last !== undefined) arrange(core, (layout) => freezeTo(core.fullTab, layout, last));
}

export function unfreeze(core: GridCore): void {
  arrange(core, (layout) => freezeTo(core.fullTab, layout, null));
}

export function moveColumnsTo(core: GridCore, keys: readonly string[], before: string | null) {
  arrange(core, (layout) => moveColumns(core.fullTab, layout, keys, before));
}

/** The selected columns one place to the left or right, past hidden ones. */
export function moveSelectedColumns(core: GridCore, step: 1 | -1): void {
  const { columns } = core.layout;
  const keys = selectedColumnKeys(core);
  const left = columns.indexOf(keys[0] ?? '');
  const right = columns.indexOf(keys.at(-1) ?? '');
  if (step === -1 ? left <= 0 : right === columns.length - 1) return;
  moveColumnsTo(core, keys, columns[step === -1 ? left - 1 : right + 2] ?? null);
}

export function resetColumns(core: GridCore): void {
  core.props.onLayout(plainLayout);
}

/** Makes columns as wide as their displayed texts, within bounds. */
export function fitColumns(core: GridCore, keys: readonly string[]): void {
  const measure = createMeasure(`${gridFontSize}px ${gridFontFamily}`, gridFontSize);
  const space = { cell: cellInset + cellBorder + 2, heading: 44 };
  const widths = keys.map((key) => {
    const texts = core.layout.rowIds.map((id) => core.rowById.get(id)?.texts[key] ?? '');
    const heading = columnOf(core, key)?.heading ?? '';
    return [key, fittingWidth(texts, heading, measure, space)] as const;
  });
  arrange(core, (layout) => setWidths(layout, Object.fromEntries(widths)));
}

/** Sorts by a column; `beside` keeps what is sorted by already and comes after it. Null takes the sorting off. */
export function sortBy(
  core: GridCore,
  key: string,
  sort: SortDirection | null,
  beside: boolean,
): void {
  const sorted = sortedColumns(core);
  const others = sorted.filter((each) => each.key !== key);
  const at = sorted.findIndex((each) => each.key === key);
  const next = beside ? others : [];
  if (sort !== null) next.splice(beside && at >= 0 ? at : next.length, 0, { key, sort });
  core.api?.applyColumnState({
    state: next.map((each, sortIndex) => ({ colId: each.key, sort: each.sort, sortIndex })),
    defaultState: { sort: null },
  });
}

export type SortedColumn = { key: string; sort: SortDirection };

/** What the sheet is sorted by, the first before the second. */
export function sortedColumns(core: GridCore): SortedColumn[] {
  return (core.api?.getColumnState() ?? [])
    .filter(({ sort }) => sort === 'asc' || sort === 'desc')
    .sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
    .map(({ colId, sort }) => ({ key: colId, sort: sort as SortDirection }));
}
