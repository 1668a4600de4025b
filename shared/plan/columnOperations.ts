// What a person does to columns of their own: add, change, move, delete. Rules A1 to A6.
import {
  columnFromRow,
  customColumnsOf,
  isCustomTab,
  isEmptyValue,
  longestChoice,
  longestHeading,
  mostChoices,
  mostColumns,
  narrowestColumn,
  widestColumn,
  withCustomValue,
} from './customColumns.ts';
import { customRows, putCustom } from './customRows.ts';
import type { ColumnOperation } from './edit.ts';
import { readInput, unitIdsByName, type InputContext } from './input.ts';
import type { ColumnRow, CustomValue, CustomValues } from './model.ts';
import { tabOf } from './tabs.ts';
import type { WorkingCopy } from './workingCopy.ts';

export type ColumnRefusal = { code: string; facts?: Record<string, string | number> };

export function applyColumnOperation(
  copy: WorkingCopy,
  operation: ColumnOperation,
  year: number,
): ColumnRefusal | null {
  switch (operation.type) {
    case 'addColumn':
      return addColumn(copy, operation.column, operation.before);
    case 'changeColumn':
      return changeColumn(copy, operation.id, operation.values, year);
    case 'moveColumn':
      return moveColumn(copy, operation.id, operation.before);
    case 'deleteColumn':
      return deleteColumn(copy, operation.id);
  }
}

function addColumn(
  copy: WorkingCopy,
  column: Omit<ColumnRow, 'order'>,
  before: string | null,
): ColumnRefusal | null {
  if (copy.get('columns', column.id)) return { code: 'rowExists' };
  const row = tidied({ ...column, order: 0 });
  const refusal = checkColumn(copy, row);
  if (refusal) return refusal;
  copy.put('columns', row);
  return place(copy, row.id, before);
}

/** Another kind keeps every value, read anew from its text, or none is changed [A4]. */
function changeColumn(
  copy: WorkingCopy,
  id: string,
  values: Partial<ColumnRow>,
  year: number,
): ColumnRefusal | null {
  const before = copy.get('columns', id);
  if (!before) return { code: 'missingColumn' };
  const after = tidied({ ...before, ...values, id, tab: before.tab });
  const refusal = checkColumn(copy, after) ?? convertValues(copy, before, after, year);
  if (refusal) return refusal;
  copy.put('columns', after);
  return null;
}

function moveColumn(copy: WorkingCopy, id: string, before: string | null): ColumnRefusal | null {
  return copy.get('columns', id) ? place(copy, id, before) : { code: 'missingColumn' };
}

/** Values go with their column, and come back with it when the step is undone [A5]. */
function deleteColumn(copy: WorkingCopy, id: string): ColumnRefusal | null {
  const column = copy.get('columns', id);
  if (!column) return { code: 'missingColumn' };
  for (const row of customRows(copy, column)) {
    putCustom(copy, column, row.id, withCustomValue(row.custom, id, null));
  }
  copy.remove('columns', id);
  return null;
}

/** Puts a column in front of another one of its tab; the tab's added columns are numbered anew. */
function place(copy: WorkingCopy, id: string, before: string | null): ColumnRefusal | null {
  const column = copy.get('columns', id);
  if (!column) return { code: 'missingColumn' };
  const siblings = columnsOfTab(copy, column.tab).filter((row) => row.id !== id);
  const at = before === null ? siblings.length : siblings.findIndex((row) => row.id === before);
  if (before === id) return null;
  if (at < 0) return { code: 'missingColumn' };
  const sorted = [...siblings.slice(0, at), column, ...siblings.slice(at)];
  sorted.forEach((row, index) => {
    if (row.order !== index + 1) copy.put('columns', { ...row, order: index + 1 });
  });
  return null;
}

function columnsOfTab(copy: WorkingCopy, tab: ColumnRow['tab']): ColumnRow[] {
  return customColumnsOf(new Map(copy.rows('columns').map((row) => [row.id, row])), tab);
}

function tidied({ onForms, fill, ...row }: ColumnRow): ColumnRow {
  const asks = onForms === true && row.tab === 'tasks' && row.kind !== 'units';
  return {
    ...row,
    // A change keeps fields that are named no more: what was marked is unmarked by a false.
    ...(onForms === undefined ? {} : { onForms: onForms && row.tab === 'tasks' }),
    ...(fill === undefined ? {} : { fill: asks ? fill : 'no' }),
    heading: row.heading.replace(/\s+/gu, ' ').trim(),
    choices: row.kind === 'choice' ? row.choices.map((choice) => choice.trim()) : [],
    width: Math.round(Math.min(widestColumn, Math.max(narrowestColumn, row.width))),
  };
}

/** What must hold of an added column [A2][A3]. */
export function checkColumn(copy: WorkingCopy, row: ColumnRow): ColumnRefusal | null {
  if (!isCustomTab(row.tab)) return { code: 'tabNotCustomizable' };
  if (row.heading === '') return { code: 'columnWithoutHeading' };
  if (row.heading.length > longestHeading) {
    return { code: 'columnHeadingLong', facts: { most: longestHeading } };
  }
  const others = columnsOfTab(copy, row.tab).filter(({ id }) => id !== row.id);
  if (others.length >= mostColumns) return { code: 'tooManyColumns', facts: { most: mostColumns } };
  const taken = [...tabOf(row.tab).columns, ...others].some(
    ({ heading }) => heading === row.heading,
  );
  if (taken) return { code: 'columnHeadingTaken', facts: { heading: row.heading } };
  return row.kind === 'choice' ? checkChoices(row.choices) : null;
}

function checkChoices(choices: readonly string[]): ColumnRefusal | null {
  if (choices.length === 0) return { code: 'noChoices' };
  if (choices.length > mostChoices) return { code: 'tooManyChoices', facts: { most: mostChoices } };
  if (choices.some((choice) => choice === '' || /[\n\t]/u.test(choice))) {
    return { code: 'emptyChoice' };
  }
  if (choices.some((choice) => choice.length > longestChoice)) {
    return { code: 'choiceLong', facts: { most: longestChoice } };
  }
  const twice = choices.find((choice, index) => choices.indexOf(choice) !== index);
  return twice === undefined ? null : { code: 'choiceTwice', facts: { choice: twice } };
}

function convertValues(
  copy: WorkingCopy,
  before: ColumnRow,
  after: ColumnRow,
  year: number,
): ColumnRefusal | null {
  if (before.kind === after.kind && before.kind !== 'choice') return null;
  const document = copy.document();
  const unitIds = unitIdsByName(document);
  const context: InputContext = { document, year, unitIds: () => unitIds };
  const column = columnFromRow(after);
  const read: { id: string; custom: CustomValues }[] = [];
  let lost = 0;
  let example = '';
  for (const row of customRows(copy, before)) {
    const text = textOf(row.custom[before.id], before, after, context);
    const value = readInput(text, column, context);
    if (value.ok && !isEmptyValue(value.value)) {
      const next = value.value as CustomValue;
      read.push({ id: row.id, custom: withCustomValue(row.custom, after.id, next) });
    } else {
      lost += 1;
      example ||= text;
    }
  }
  if (lost > 0) {
    const code = before.kind === after.kind ? 'choiceInUse' : 'valuesDoNotFit';
    return { code, facts: { cells: lost, example: example.slice(0, 20) } };
  }
  for (const { id, custom } of read) putCustom(copy, after, id, custom);
  return null;
}

/** A value as the text that the other kind reads. */
function textOf(
  value: CustomValue | undefined,
  before: ColumnRow,
  after: ColumnRow,
  { document }: InputContext,
): string {
  if (Array.isArray(value)) {
    return value.map((id) => document.units.get(id)?.name ?? id).join('、');
  }
  const percent = before.kind === 'percent' && after.kind !== 'number';
  return `${value ?? ''}${percent ? '%' : ''}`;
}
