// How a person has arranged the columns of a tab: order, width, what is hidden, what stays in view. It is a way of
// looking, not part of the plan: no step of the history, nothing to undo.
import type { Column, Tab, TabName } from '../plan/tabs.ts';

export type SheetLayout = {
  /** Keys of columns in order. Columns that it does not name (new ones) stand behind their neighbour in the tab. */
  order: string[];
  hidden: string[];
  /** Columns that are shown although the tab tucks them away. */
  shown?: string[];
  /** Widths in CSS pixels at zoom 100 %, by key. */
  widths: Record<string, number>;
  /** The last column that stays in view while scrolling sideways; null: none. Missing: as the tab has it. */
  frozen?: string | null;
};

/** What is kept with a plan beside its content. `zoom` is 1 for 100 %. */
export type PlanView = {
  zoom: number;
  tabs: Partial<Record<TabName, SheetLayout>>;
  /** What to do next with a new plan was put away [T7]. */
  stepsHidden?: true;
  /** The step of the guided tour that was reached, in the example [G2]. */
  tour?: number;
};

export const plainLayout: SheetLayout = { order: [], hidden: [], widths: {} };
export const plainView: PlanView = { zoom: 1, tabs: {} };

export const leastWidth = 32;
export const mostWidth = 1200;
export const leastZoom = 0.5;
export const mostZoom = 2;

function clampWidth(width: number): number {
  return Math.round(Math.max(leastWidth, Math.min(width, mostWidth)));
}

/** Steps of a tenth between a half and double. */
export function clampZoom(zoom: number): number {
  return Math.round(Math.max(leastZoom, Math.min(zoom, mostZoom)) * 10) / 10;
}

export function isPlain({ order, hidden, shown = [], widths, frozen }: SheetLayout): boolean {
  const arranged = order.length + hidden.length + shown.length + Object.keys(widths).length;
  return arranged === 0 && frozen === undefined;
}

/** Columns that are not shown: those that the person hid, and those that the tab tucks away until asked for. */
export function hiddenKeys(tab: Tab, { hidden, shown = [] }: SheetLayout): Set<string> {
  const tucked = tab.columns.filter((column) => column.tucked && !shown.includes(column.key));
  return new Set([...hidden, ...tucked.map(({ key }) => key)]);
}

/** All columns of a tab in the order of the layout, frozen ones first, hidden ones too. */
export function orderedColumns(tab: Tab, layout: SheetLayout): Column[] {
  const columns = inKeptOrder(tab.columns, layout.order);
  const { frozen } = layout;
  if (frozen === undefined) {
    return [...columns.filter((each) => each.frozen), ...columns.filter((each) => !each.frozen)];
  }
  const last = columns.findIndex(({ key }) => key === frozen);
  return columns.map(({ frozen: _, ...column }, index) =>
    index <= last ? { ...column, frozen: true } : column,
  );
}

function inKeptOrder(columns: readonly Column[], order: readonly string[]): Column[] {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const kept = [...new Set(order)].flatMap((key) => byKey.get(key) ?? []);
  columns.forEach((column, index) => {
    if (kept.includes(column)) return;
    const before = columns[index - 1];
    kept.splice(before ? kept.indexOf(before) + 1 : 0, 0, column);
  });
  return kept;
}

/** The tab as it is displayed: its columns in order, with their widths, without hidden ones. */
export function arrangeTab(tab: Tab, layout: SheetLayout): Tab {
  const hidden = hiddenKeys(tab, layout);
  if (isPlain(layout) && hidden.size === 0) return tab;
  const shown = orderedColumns(tab, layout).filter(({ key }) => !hidden.has(key));
  const columns = shown.map((column): Column => {
    const width = layout.widths[column.key];
    if (width === undefined) return column;
    const { flex: _, ...fixed } = column;
    return { ...fixed, width: clampWidth(width) };
  });
  // A layout that hides everything is none.
  return columns.length === 0 ? tab : { ...tab, columns };
}

/** Hides columns; the last one that is shown stays. */
export function hideColumns(tab: Tab, layout: SheetLayout, keys: readonly string[]): SheetLayout {
  const hidden = new Set([...hiddenKeys(tab, layout), ...keys]);
  const left = tab.columns.some(({ key }) => !hidden.has(key));
  return left ? withHidden(tab, layout, hidden) : layout;
}

export function showColumns(tab: Tab, layout: SheetLayout, keys: readonly string[]): SheetLayout {
  const hidden = hiddenKeys(tab, layout);
  for (const key of keys) hidden.delete(key);
  return withHidden(tab, layout, hidden);
}

/** What is hidden anyway, and what is shown anyway, need not be kept. */
function withHidden(tab: Tab, layout: SheetLayout, hidden: ReadonlySet<string>): SheetLayout {
  const { shown: _, ...rest } = layout;
  const tucked = tab.columns.filter((column) => column.tucked).map(({ key }) => key);
  const shown = tucked.filter((key) => !hidden.has(key));
  const own = hiddenOf(tab, hidden).filter((key) => !tucked.includes(key));
  return { ...rest, hidden: own, ...(shown.length > 0 ? { shown } : {}) };
}

/** Hidden columns that the tab has, each once. */
function hiddenOf(tab: Tab, hidden: Iterable<string>): string[] {
  const set = new Set(hidden);
  return tab.columns.map(({ key }) => key).filter((key) => set.has(key));
}

/** Columns in front of another (null: at the end). A place among the frozen columns freezes them. */
export function moveColumns(
  tab: Tab,
  layout: SheetLayout,
  keys: readonly string[],
  before: string | null,
): SheetLayout {
  const columns = orderedColumns(tab, layout);
  const moving = new Set(keys);
  const at = before === null ? columns.length : columns.findIndex(({ key }) => key === before);
  if (at < 0) return layout;
  const staying = columns.filter(({ key }) => !moving.has(key));
  const next = columns.slice(at).find(({ key }) => !moving.has(key));
  const place = next ? staying.indexOf(next) : staying.length;
  const moved = columns.filter(({ key }) => moving.has(key));
  const sorted = [...staying.slice(0, place), ...moved, ...staying.slice(place)];
  if (sorted.every((column, index) => column === columns[index])) return layout;
  // The line behind the frozen columns stays behind the same column, or the one before it when that moves away.
  const frozen = staying.findLast((column) => column.frozen)?.key ?? null;
  return { ...layout, order: sorted.map(({ key }) => key), frozen };
}

/** Freezes the columns up to and with this one; null freezes none. */
export function freezeTo(tab: Tab, layout: SheetLayout, key: string | null): SheetLayout {
  const order = orderedColumns(tab, layout).map((column) => column.key);
  return { ...layout, order, frozen: key };
}

/** The last frozen column that is shown, or null. */
export function lastFrozen(tab: Tab, layout: SheetLayout): string | null {
  return arrangeTab(tab, layout).columns.findLast((column) => column.frozen)?.key ?? null;
}

export function setWidths(layout: SheetLayout, widths: Record<string, number>): SheetLayout {
  const clamped = Object.entries(widths).map(([key, width]) => [key, clampWidth(width)] as const);
  return { ...layout, widths: { ...layout.widths, ...Object.fromEntries(clamped) } };
}

export function withLayout(view: PlanView, tab: TabName, layout: SheetLayout): PlanView {
  const { [tab]: _, ...others } = view.tabs;
  return { ...view, tabs: isPlain(layout) ? others : { ...others, [tab]: layout } };
}
