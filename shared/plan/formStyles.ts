// How the forms of a plan look, as far as the plan itself has a say: names, numbers, versions. What a form may be made of is
// decided where forms are (`forms/definition.ts`).
import type { WorkingCopy } from './workingCopy.ts';

/**
 * A column of a form: `key` names what the office tells, a field to fill in, or (`column:` and its id) a column of the user.
 * `width` is in characters of the sheet's default font, two for a Chinese character.
 */
export type FormStyleColumn = {
  key: string;
  heading: string;
  width: number;
  align: 'left' | 'center';
  prompt: string;
};

/** How forms look, as an office set it up for this plan: see `forms/definition.ts`. `version` counts changes of columns. */
export type FormStyleRow = {
  id: string;
  order: number;
  name: string;
  version: number;
  heading: string;
  /** Name of the sheet, and the end of the files' names. */
  sheet: string;
  columns: FormStyleColumn[];
  instructions: string[];
  signature: string;
  paper: { size: 'A4' | 'A3'; orientation: 'landscape' | 'portrait' };
};

export type FormStyleRefusal = { code: string; facts?: Record<string, string | number> };

const mostFormStyles = 30;
export const longestStyleName = 40;

/** What must hold of a style beside the others of the plan [P24]; null when it may stand. */
export function checkFormStyle(
  style: Pick<FormStyleRow, 'id' | 'name' | 'columns'>,
  others: readonly Pick<FormStyleRow, 'id' | 'name'>[],
): FormStyleRefusal | null {
  const { id, name, columns } = style;
  if (name.trim() === '') return { code: 'styleWithoutName' };
  if (name.length > longestStyleName)
    return { code: 'styleNameLong', facts: { most: longestStyleName } };
  const siblings = others.filter((other) => other.id !== id);
  if (siblings.length >= mostFormStyles)
    return { code: 'tooManyStyles', facts: { most: mostFormStyles } };
  if (siblings.some((other) => other.name === name))
    return { code: 'styleNameTaken', facts: { name } };
  return columns.length === 0 ? { code: 'styleWithoutColumns' } : null;
}

/** A style, new or in place of the one with this id; its version goes up when its columns are others [P7]. */
export function putFormStyle(copy: WorkingCopy, wanted: FormStyleRow): FormStyleRefusal | null {
  const style = { ...wanted, name: wanted.name.trim() };
  const refusal = checkFormStyle(style, copy.rows('formStyles'));
  if (refusal) return refusal;
  const before = copy.get('formStyles', style.id);
  const version = !before
    ? 1
    : sameColumns(before.columns, style.columns)
      ? before.version
      : before.version + 1;
  copy.put('formStyles', { ...style, version });
  return null;
}

/** Whether a return of one is read like a return of the other: keys and headings in their order. */
function sameColumns(one: FormStyleRow['columns'], other: FormStyleRow['columns']): boolean {
  if (one.length !== other.length) return false;
  return one.every(
    ({ key, heading }, at) => other[at]?.key === key && other[at]?.heading === heading,
  );
}
