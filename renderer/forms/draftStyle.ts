// A way that forms look while a person works on it: nothing is kept before it is saved, then all in one edit.
import type { FormColumn, FormDefinition } from '#shared/forms/definition.ts';
import { definitionOfRow } from '#shared/forms/definition.ts';
import type { ColumnSource } from '#shared/forms/columnLabels.ts';
import { inOrder, type PlanDocument } from '#shared/plan/document.ts';
import { templatesFor } from '#shared/templates/uses.ts';
import type { Edit, Operation } from '#shared/plan/edit.ts';
import { idSource } from '#shared/plan/identity.ts';
import type { FormStyleRow } from '#shared/plan/formStyles.ts';
import type { ColumnRow } from '#shared/plan/model.ts';

export type BuiltIn = { id: string; definition: FormDefinition };

/** A style of the list: built in (it cannot be changed) or the plan's own. */
export type StyleChoice = BuiltIn & { builtIn: boolean };

/** `added`: columns of the user that are made with it. */
export type DraftStyle = {
  id: string;
  order: number;
  definition: FormDefinition;
  added: readonly ColumnRow[];
};

const newId = idSource();

/** Built-in ones first, then those of the plan; what this version cannot read of a plan is left out. */
export function styleChoices(document: PlanDocument, builtIn: readonly BuiltIn[]): StyleChoice[] {
  const own = inOrder(document.formStyles).flatMap((row): StyleChoice[] => {
    const definition = definitionOfRow(row);
    return definition.ok ? [{ id: row.id, definition: definition.value, builtIn: false }] : [];
  });
  return [...builtIn.map((each) => ({ ...each, builtIn: true })), ...own];
}

/** All that forms can look like: styles, then the office's own workbooks. */
export function formChoices(
  document: PlanDocument,
  styles: readonly StyleChoice[],
): { id: string; name: string; workbook: boolean }[] {
  return [
    ...styles.map(({ id, definition: { name } }) => ({ id, name, workbook: false })),
    ...templatesFor(document, 'form').map(({ id, name }) => ({ id, name, workbook: true })),
  ];
}

/** What was used last in the plan, or the usual style. */
export function usualForm(
  document: Pick<PlanDocument, 'sends'>,
  choices: readonly { id: string }[],
): string {
  let last: { at: string; form: string } | null = null;
  for (const { at, form = '' } of document.sends.values()) {
    if (!last || at > last.at) last = { at, form };
  }
  const known = choices.find(({ id }) => id === last?.form);
  return known?.id ?? choices[0]?.id ?? '';
}

/** A new style of the plan like another one, under a name that is free. */
export function copyOf(
  { name, ...rest }: FormDefinition,
  document: Pick<PlanDocument, 'formStyles'>,
  choices: readonly StyleChoice[],
): DraftStyle {
  const rows = inOrder(document.formStyles);
  const names = new Set(choices.map((each) => each.definition.name));
  let free = name;
  for (let count = 2; names.has(free); count += 1) free = `${name}（${count}）`;
  const definition = { ...rest, name: free, version: 1 };
  return {
    id: newId('formStyles'),
    order: (rows.at(-1)?.order ?? 0) + 1,
    definition,
    added: [],
  };
}

export function draftOf({ id, definition }: StyleChoice, document: PlanDocument): DraftStyle {
  const order = document.formStyles.get(id)?.order ?? 0;
  return { id, order, definition, added: [] };
}

/** New columns of the user that offices usually ask for. */
export const usualAdditions: readonly Pick<ColumnRow, 'heading' | 'kind' | 'fill'>[] = [
  { heading: '本期完成投资（万元）', kind: 'number', fill: 'anew' },
  { heading: '累计完成投资（万元）', kind: 'number', fill: 'keep' },
  { heading: '新的数字列', kind: 'number', fill: 'keep' },
  { heading: '新的文字列', kind: 'text', fill: 'keep' },
];

const prompts = { number: '填数字，不要带单位。', text: '' };

/** The draft with a column of the user that does not exist yet, to be filled in by the units. */
export function withNewColumn(
  draft: DraftStyle,
  { heading, kind, fill }: (typeof usualAdditions)[number],
): DraftStyle {
  const taken = new Set(draft.definition.columns.map((column) => column.heading));
  let free = heading;
  for (let count = 2; taken.has(free); count += 1) free = `${heading}${count}`;
  const row: ColumnRow = {
    id: newId('columns'),
    order: 0,
    tab: 'tasks',
    heading: free,
    kind,
    choices: [],
    width: 120,
    onForms: true,
    ...(fill ? { fill } : {}),
  };
  const column: FormColumn = {
    key: `column:${row.id}`,
    heading: free,
    width: 12,
    align: kind === 'number' ? 'center' : 'left',
    prompt: kind === 'number' ? prompts.number : prompts.text,
  };
  return { ...withColumn(draft, column, true), added: [...draft.added, row] };
}

/** With a column behind the others of its kind: what is filled in stands before the contact. */
export function withColumn(draft: DraftStyle, column: FormColumn, filled: boolean): DraftStyle {
  const { columns } = draft.definition;
  const contact = columns.findIndex(({ key }) => key === 'contact' || key === 'phone');
  const firstFilled = columns.findIndex(({ key }) => key === 'status' || key === 'progress');
  const place = filled ? contact : firstFilled;
  const at = place < 0 ? columns.length : place;
  return withColumns(draft, [...columns.slice(0, at), column, ...columns.slice(at)]);
}

export function withColumns(draft: DraftStyle, columns: readonly FormColumn[]): DraftStyle {
  return { ...draft, definition: { ...draft.definition, columns: [...columns] } };
}

/** Columns of the user that the draft makes: those that are in it still, called as the form calls them. */
function addedColumns({ definition, added }: DraftStyle): ColumnRow[] {
  return added.flatMap((row) => {
    const column = definition.columns.find(({ key }) => key === `column:${row.id}`);
    return column ? [{ ...row, heading: column.heading.trim() }] : [];
  });
}

/** The plan as it would be with the columns that the draft makes: for the preview. */
export function withAdded(document: PlanDocument, draft: DraftStyle): PlanDocument {
  const added = addedColumns(draft);
  if (added.length === 0) return document;
  const columns = new Map(document.columns);
  added.forEach((row, at) => columns.set(row.id, { ...row, order: 1e6 + at }));
  return { ...document, columns };
}

/** The edit that keeps the draft, or null where nothing changes. */
export function styleEdit(draft: DraftStyle, before: FormDefinition | null): Edit | null {
  const { id, order, definition } = draft;
  if (before && JSON.stringify(before) === JSON.stringify(definition)) return null;
  const operations: Operation[] = addedColumns(draft).map(({ order: _, ...column }) => ({
    type: 'addColumn',
    column,
    before: null,
  }));
  const style: FormStyleRow = { id, order, ...definition };
  operations.push({ type: 'putFormStyle', style });
  const name = definition.name.trim();
  return { label: `${before ? '修改' : '新建'}报表样式“${name}”`, operations };
}

export function removeEdit({ id, definition }: StyleChoice): Edit {
  return {
    label: `删除报表样式“${definition.name}”`,
    operations: [{ type: 'remove', sheet: 'formStyles', id }],
  };
}

/** What can be put into the form besides what it has. */
export function unusedSources(
  sources: readonly ColumnSource[],
  { columns }: FormDefinition,
): ColumnSource[] {
  const used = new Set<string>(columns.map(({ key }) => key));
  return sources.filter(({ key }) => !used.has(key));
}
