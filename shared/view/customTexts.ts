// What cells of columns of the user show: texts by column id, in the forms of the built-in columns.
import { customColumnsOf } from '../plan/customColumns.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { CustomKind, CustomTab, CustomValue, CustomValues } from '../plan/model.ts';
import { unitNames } from './viewContext.ts';
import { formatNumber } from '../words/numbers.ts';
import { formatPercent } from './viewRow.ts';

export function customText(
  document: Pick<PlanDocument, 'units'>,
  kind: CustomKind,
  value: CustomValue | undefined,
): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return unitNames(document, value);
  if (typeof value === 'number') {
    return kind === 'percent' ? formatPercent(value) : formatNumber(value);
  }
  return value;
}

/** For one tab: from a row's values to its texts. A tab without such columns costs nothing a row. */
export function customTextsOf(
  document: Pick<PlanDocument, 'columns' | 'units'>,
  tab: CustomTab,
): (values: CustomValues) => Record<string, string> {
  const columns = customColumnsOf(document.columns, tab);
  if (columns.length === 0) return () => none;
  return (values) =>
    Object.fromEntries(columns.map(({ id, kind }) => [id, customText(document, kind, values[id])]));
}

const none: Record<string, string> = {};

/** The same reason for the cells of every such column: of rows that stand on a tab for something else. */
export function customLocks(
  document: Pick<PlanDocument, 'columns'>,
  tab: CustomTab,
  reason: string,
): Record<string, string> {
  return Object.fromEntries(customColumnsOf(document.columns, tab).map(({ id }) => [id, reason]));
}
