// What a column of an office's own form can be for: what the columns of every form can be.
import { columnLabels } from '../forms/columnLabels.ts';
import type { FormColumnKey, OwnKey } from '../forms/definition.ts';
import type { PlanDocument } from '../plan/document.ts';

/** A field of the form, or `column:` and the id of a column that the user added to 任务. */
export type TemplateKey = FormColumnKey | OwnKey;

/** A key that is kept with a template: null where the plan has no such column any more. */
export function keyOf(document: PlanDocument, key: string | null): TemplateKey | null {
  if (key === null) return null;
  if (isFormKey(key)) return key;
  const id = key.startsWith('column:') ? key.slice('column:'.length) : '';
  return document.columns.get(id)?.tab === 'tasks' ? `column:${id}` : null;
}

function isFormKey(key: string): key is FormColumnKey {
  return Object.hasOwn(columnLabels, key);
}
