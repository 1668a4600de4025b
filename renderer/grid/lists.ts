// What a cell's drop-down list offers while something is typed: the choices of the column, or names of units.
import type { Column } from '#shared/plan/tabs.ts';

export type ListOption = { label: string; text: string };

const separators = /[、，,；;\n]/;

/** Whether the column has a list at all. */
export function hasList(column: Column): boolean {
  return column.kind === 'choice' || column.kind === 'units';
}

/**
 * Options for a cell that now reads `typed`; `text` is what the whole cell becomes when the option is taken.
 * A choice replaces the text; a unit replaces the last name and keeps those before it.
 */
export function listOptions(
  column: Column,
  typed: string,
  unitNames: readonly string[],
  showAll: boolean,
): ListOption[] {
  if (column.kind === 'choice') {
    const labels = (column.choices ?? []).map((choice) => choice.label);
    const matching = showAll ? labels : labels.filter((label) => label.includes(typed.trim()));
    return (matching.length > 0 ? matching : labels).map((label) => ({ label, text: label }));
  }
  if (column.kind !== 'units') return [];
  const parts = typed.split(separators).map((part) => part.trim());
  const last = parts.pop() ?? '';
  const taken = new Set(parts.filter(Boolean));
  if (showAll && unitNames.includes(last)) taken.add(last);
  const wanted = showAll && taken.has(last) ? '' : last;
  return unitNames
    .filter((name) => !taken.has(name) && name.includes(wanted))
    .slice(0, 200)
    .map((name) => ({ label: name, text: [...taken, name].join('、') }));
}
