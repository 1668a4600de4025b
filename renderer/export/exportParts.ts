// What of each sheet is exported: as it is shown, or all of it.
import { partOfTab, type SheetPart } from '#shared/export/exportedSheet.ts';
import { tabIn } from '#shared/plan/customColumns.ts';
import type { TabName } from '#shared/plan/tabs.ts';
import { plainLayout, type PlanView } from '#shared/view/sheetLayout.ts';
import type { ViewContext } from '#shared/view/viewContext.ts';
import { viewRows } from '#shared/view/viewRows.ts';
import type { SheetGridHandle } from '../grid/sheetHandle.ts';

export type Exportable = {
  tab: TabName;
  /** All rows, and how many of them are shown. */
  total: number;
  shown: number;
  sorted: boolean;
  hiddenColumns: number;
  asShown: SheetPart;
  whole: SheetPart;
};

type Shown = {
  context: ViewContext;
  view: PlanView;
  gridOf: (tab: TabName) => SheetGridHandle | null;
  quickFinds: Partial<Record<TabName, string>>;
};

/** A sheet as it could be exported now. One that was never looked at shows all its rows. */
export function exportable(
  name: TabName,
  { context, view, gridOf, quickFinds }: Shown,
): Exportable {
  const tab = tabIn(context.document, name);
  const layout = view.tabs[name] ?? plainLayout;
  const rows = viewRows(name, context);
  const shown = gridOf(name)?.shownOf(rows, quickFinds[name] ?? '') ?? null;
  const asShown = { tab: name, rows: shown?.ids ?? null, ...partOfTab(tab, layout) };
  const whole = { tab: name, rows: null, ...partOfTab(tab, layout, 'all') };
  return {
    tab: name,
    total: rows.length,
    shown: asShown.rows?.length ?? rows.length,
    sorted: shown?.sorted ?? false,
    hiddenColumns: whole.columns.length - asShown.columns.length,
    asShown,
    whole,
  };
}

/** `共40行`; what the window leaves out of it. */
export function exportedWords(sheet: Exportable, what: 'shown' | 'all'): string {
  const { total, shown, hiddenColumns, sorted } = sheet;
  if (what === 'all') return `${total}行`;
  return [
    shown < total ? `筛选出${shown}行，共${total}行` : `${total}行`,
    ...(sorted ? ['按排序'] : []),
    ...(hiddenColumns > 0 ? [`不含隐藏的${hiddenColumns}列`] : []),
  ].join('，');
}
