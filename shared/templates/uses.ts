// What a workbook of the office's own is for: a form that goes out to units, or a consolidated sheet of its own.
import { inOrder, type PlanDocument } from '../plan/document.ts';
import type { FormTemplateRow } from '../plan/formTemplateRow.ts';
import { columnsProblem } from './assignKeys.ts';
import type { RecognisedColumn } from './recognise.ts';

export const templateUses = ['form', 'consolidated'] as const;
export type TemplateUse = (typeof templateUses)[number];

/** What depends on the use: what columns are for, and what stands in the way of them. */
export type TemplateRules = {
  use: TemplateUse;
  /** In place of what the columns would be for on a form; null: that. */
  guesses:
    | ((columns: readonly RecognisedColumn[]) => { key: string | null; reason: string }[])
    | null;
  problem(this: void, columns: readonly { key: string | null; heading: string }[]): string | null;
};

export const formRules: TemplateRules = { use: 'form', guesses: null, problem: columnsProblem };

export function useOf({ use }: Pick<FormTemplateRow, 'use'>): TemplateUse {
  return use ?? 'form';
}

export function templatesFor(
  { formTemplates }: Pick<PlanDocument, 'formTemplates'>,
  use: TemplateUse,
): FormTemplateRow[] {
  return inOrder(formTemplates).filter((row) => useOf(row) === use);
}
