// Columns that the user added to a tab: how a stored one becomes a column like the built-in ones, and what it may be.
import { inOrder, type PlanDocument } from './document.ts';
import type { ColumnRow, CustomKind, CustomTab, CustomValue } from './model.ts';
import { withStageChoices } from './stageChoices.ts';
import { tabOf, type Column, type Tab, type TabName } from './tabs.ts';

/** At most so many added columns a tab: every row carries them to the window and back. */
export const mostColumns = 50;
export const longestHeading = 30;
export const mostChoices = 100;
export const longestChoice = 50;
export const narrowestColumn = 60;
export const widestColumn = 600;

export const customKinds: readonly { kind: CustomKind; label: string; width: number }[] = [
  { kind: 'text', label: '文本', width: 140 },
  { kind: 'longText', label: '长文本', width: 220 },
  { kind: 'number', label: '数字', width: 100 },
  { kind: 'percent', label: '百分比', width: 90 },
  { kind: 'date', label: '日期', width: 110 },
  { kind: 'choice', label: '选项', width: 100 },
  { kind: 'units', label: '单位', width: 170 },
];

const customTabs: ReadonlySet<TabName> = new Set<CustomTab>([
  'tasks',
  'units',
  'targets',
  'deadlines',
]);

/** Whether columns can be added to the tab. 进展 is written by returns, 预警 is derived. */
export function isCustomTab(tab: TabName): tab is CustomTab {
  return customTabs.has(tab);
}

/** The added column as grids, readers and lists know columns. */
export function columnFromRow(row: ColumnRow): Column {
  const { id, heading, kind, width, choices } = row;
  const column: Column = { key: id, heading, kind, width, editable: true, custom: true };
  if (kind !== 'choice') return column;
  return { ...column, choices: choices.map((choice) => ({ value: choice, label: choice })) };
}

/** The added columns of a tab in their order. */
export function customColumnsOf(
  columns: ReadonlyMap<string, ColumnRow>,
  tab: TabName,
): ColumnRow[] {
  return inOrder(columns).filter((row) => row.tab === tab);
}

const tabsWithColumns = new WeakMap<Tab, WeakMap<ReadonlyMap<string, ColumnRow>, Tab>>();

/**
 * A tab with the columns that the user added behind its own. The same tab and columns give the same object, so that a
 * screen need not draw it again.
 */
export function withCustomColumns(tab: Tab, columns: ReadonlyMap<string, ColumnRow>): Tab {
  let known = tabsWithColumns.get(tab);
  if (!known) tabsWithColumns.set(tab, (known = new WeakMap()));
  let made = known.get(columns);
  if (!made) {
    const own = customColumnsOf(columns, tab.name).map(columnFromRow);
    made = own.length === 0 ? tab : { ...tab, columns: [...tab.columns, ...own] };
    known.set(columns, made);
  }
  return made;
}

/** The tab as it stands in a plan: with its own columns, and the choices that are rows of the plan. */
export function tabIn(document: Pick<PlanDocument, 'columns' | 'stages'>, name: TabName): Tab {
  return tabInPlan(tabOf(name), document);
}

/** A tab, or a selection of its columns, as it stands in a plan. */
export function tabInPlan(tab: Tab, document: Pick<PlanDocument, 'columns' | 'stages'>): Tab {
  return withCustomColumns(withStageChoices(tab, document.stages), document.columns);
}

/** Whether a value stands for an empty cell, which has no entry in a row. */
export function isEmptyValue(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** The row's values with one set, or taken out when it is empty. */
export function withCustomValue(
  values: Readonly<Record<string, CustomValue>>,
  id: string,
  value: CustomValue | null,
): Record<string, CustomValue> {
  const { [id]: _, ...others } = values;
  return value === null || isEmptyValue(value) ? others : { ...others, [id]: value };
}
