// A value of a report as text: the stored form (baseline, comparison) and the form shown to a person.
import { statusChoices } from '../plan/choices.ts';
import type { FilledKey } from './definition.ts';
import type { ReportValues } from './standing.ts';

export type ReportValue = ReportValues[FilledKey];

const statusLabels = new Map<string, string>(
  statusChoices.map(({ value, label }) => [value, label]),
);

/** The stored form: the empty text for nothing, otherwise the value's plain text (`done`, `80`, `2022-06-30`). */
export function storedText(value: ReportValue): string {
  return value === null ? '' : String(value);
}

/** As a person sees it: 已完成, 80%, the text itself; null for nothing. */
export function shownText(field: string, stored: string): string | null {
  if (stored === '') return null;
  if (field === 'status') return statusLabels.get(stored) ?? stored;
  if (field === 'percent') return `${stored}%`;
  return stored;
}

/** What stands in the cell of a form: statuses as words, percentages as numbers. */
export function cellValue(field: FilledKey, value: ReportValue): string | number | null {
  if (value === null || value === '') return null;
  if (field === 'status') return statusLabels.get(String(value)) ?? String(value);
  return value;
}
