// Form definitions: those that lie in `templates/`, and those that an office keeps in its plan.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { definitionOfRow, type FormDefinition } from '#shared/forms/definition.ts';
import { importStyle } from '#shared/forms/exchange.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { FormTemplateRow } from '#shared/plan/formTemplateRow.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { definitionOf } from '#shared/templates/templateForm.ts';
import { fileFailure } from '../storage/fileProblem.ts';
import { formTemplate } from './formTemplates.ts';

/** The form that goes out unless another is named. */
export const defaultForm = 'monthly-report';

/** A form definition by the name of its file, from the templates beside the program, as a plan can use it. */
export function formDefinition(
  document: PlanDocument,
  appPath: string,
  name: string,
): Result<FormDefinition> {
  if (!/^[\p{L}\p{N}_-]{1,60}$/u.test(name)) return failure('noTemplate', name);
  const file = path.join(appPath, 'templates', `${name}.json`);
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch (error) {
    const problem = fileFailure(error, file);
    return problem.problem.code === 'fileMissing' ? failure('noTemplate', name) : problem;
  }
  const read = importStyle(document, json);
  if (read.ok) return success(read.value.definition);
  return failure(read.problem.code, `${file} ${read.problem.where ?? ''}`.trim());
}

/** All definitions beside the program, the usual one first. A file that is none, or is damaged, is left out. */
export function builtInForms(
  document: PlanDocument,
  appPath: string,
): { id: string; definition: FormDefinition }[] {
  const names = readdirSync(path.join(appPath, 'templates'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort((a, b) => Number(b === defaultForm) - Number(a === defaultForm) || (a < b ? -1 : 1));
  return names.flatMap((id) => {
    const definition = formDefinition(document, appPath, id);
    return definition.ok ? [{ id, definition: definition.value }] : [];
  });
}

/** What goes out: `form` is the id of the row of the plan where it is one, `template` the office's own workbook. */
export type ChosenForm = {
  definition: FormDefinition;
  form?: string;
  template?: FormTemplateRow;
};

/**
 * A form by the id of a row of the plan, by the name that the plan calls it, or by the name of a file beside the
 * program.
 */
export function chosenForm(
  document: PlanDocument,
  appPath: string,
  name: string,
): Result<ChosenForm> {
  const template = formTemplate(document, name);
  if (template) {
    const definition = definitionOf(document, template);
    return success({ definition, form: template.id, template });
  }
  const rows = [...document.formStyles.values()];
  const row = document.formStyles.get(name) ?? rows.find((each) => each.name === name);
  if (row) {
    const definition = definitionOfRow(row);
    return definition.ok ? success({ definition: definition.value, form: row.id }) : definition;
  }
  const definition = formDefinition(document, appPath, name);
  return definition.ok ? success({ definition: definition.value }) : definition;
}
