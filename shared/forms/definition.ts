// What a form looks like, as data: columns, headings, widths, which are filled in, paper. Built-in ones lie in
// `templates/*.json`, those of an office in its plan.
import * as v from 'valibot';
import type { FormStyleRow } from '../plan/formStyles.ts';
import { failure, success, type Problem, type Result } from '../result.ts';

/** What the office tells the unit about a task; locked. */
export const givenKeys = [
  'ordinal',
  'action',
  'project',
  'task',
  'role',
  'targets',
  'deadline',
  'lastProgress',
  'leads',
  'supports',
  'responsible',
  'unit',
] as const;

/** What the unit fills in; the names are those of the fields of a progress row. */
export const filledKeys = [
  'status',
  'percent',
  'progress',
  'problems',
  'nextSteps',
  'actualDate',
  'contact',
  'phone',
] as const;

export type GivenKey = (typeof givenKeys)[number];
export type FilledKey = (typeof filledKeys)[number];
/** How far the targets of the task have come: filled in by the unit that the task follows, kept with the targets. */
export const figureKeys = ['targetsDone'] as const;
export type FormColumnKey = GivenKey | FilledKey | (typeof figureKeys)[number];
/** A column of the user on the tab 任务: `column:` and its id. */
export type OwnKey = `column:${string}`;

/** At most so many columns: wider forms cannot be read on paper. */
export const mostFormColumns = 40;
export const mostInstructions = 20;
/** Limits of the file format: of the hint on entering a cell, and of the name of a sheet. */
export const longestPrompt = 255;
export const longestSheetName = 31;
export const narrowestWidth = 3;
export const widestWidth = 120;

const shortText = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));

const column = v.object({
  key: v.union([
    v.picklist([...givenKeys, ...filledKeys, ...figureKeys]),
    v.custom<OwnKey>((key) => typeof key === 'string' && /^column:[0-9a-z-]{1,40}$/.test(key)),
  ]),
  heading: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  /** Width in characters of the sheet's default font, two for a Chinese character. */
  width: v.pipe(v.number(), v.minValue(narrowestWidth), v.maxValue(widestWidth)),
  align: v.optional(v.picklist(['left', 'center']), 'left'),
  /** What the unit is told when it enters the cell. */
  prompt: v.optional(v.pipe(v.string(), v.maxLength(longestPrompt)), ''),
});

const usualPaper = { size: 'A4', orientation: 'landscape' } as const;

export const definitionSchema = v.object({
  name: shortText,
  /** Goes up whenever columns change; a return is read by the columns written into it. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  heading: shortText,
  // What spreadsheet programs forbid in the name of a sheet; `History` is kept by Excel for itself.
  sheet: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(longestSheetName),
    v.regex(/^(?!')(?!history$)[^:\\/?*[\]]*(?<!')$/iu),
  ),
  columns: v.pipe(v.array(column), v.minLength(1), v.maxLength(mostFormColumns)),
  instructions: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(500))),
    v.maxLength(mostInstructions),
  ),
  signature: v.pipe(v.string(), v.maxLength(300)),
  paper: v.optional(
    v.object({
      size: v.picklist(['A4', 'A3']),
      orientation: v.picklist(['landscape', 'portrait']),
    }),
    usualPaper,
  ),
});

export type FormColumn = v.InferOutput<typeof column>;
export type FormDefinition = v.InferOutput<typeof definitionSchema>;

export function isFilledKey(key: string): key is FilledKey {
  return (filledKeys as readonly string[]).includes(key);
}

export function isOwnKey(key: string): key is OwnKey {
  return key.startsWith('column:');
}

/**
 * What must hold of a form besides its shape [P24]: the task is in it, something can be filled in, and no two columns are the
 * same or have one heading: a return is read by them. Null when it may stand.
 */
export function checkDefinition({ columns }: Pick<FormDefinition, 'columns'>): Problem | null {
  const keys = columns.map(({ key }) => key);
  const twice = columns.find(({ key }, at) => keys.indexOf(key) !== at);
  if (twice) return { code: 'formColumnTwice', where: twice.heading };
  const headings = columns.map(({ heading }) => heading.replace(/\s/gu, ''));
  const same = headings.find((heading, at) => headings.indexOf(heading) !== at);
  if (same !== undefined) return { code: 'formHeadingTwice', where: same };
  if (!keys.includes('task')) return { code: 'formWithoutTask' };
  return keys.some((key) => isFilledKey(key) || isOwnKey(key))
    ? null
    : { code: 'formWithoutFilled' };
}

/** A definition from parsed JSON. Codes: `badFormDefinition` (`where` names the first wrong place) and `checkDefinition`'s. */
export function definitionOf(data: unknown): Result<FormDefinition> {
  const parsed = v.safeParse(definitionSchema, data);
  if (!parsed.success) {
    return failure('badFormDefinition', v.getDotPath(parsed.issues[0]) ?? '');
  }
  const problem = checkDefinition(parsed.output);
  return problem ? { ok: false, problem } : success(parsed.output);
}

/** A definition from its JSON text. */
export function readFormDefinition(json: string): Result<FormDefinition> {
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\ufeff/u, ''));
  } catch {
    return failure('badFormDefinition', 'JSON');
  }
  return definitionOf(data);
}

/** The definition that a row of the plan holds. A plan of a later version may have one that this one cannot read. */
export function definitionOfRow(row: FormStyleRow): Result<FormDefinition> {
  return definitionOf(row);
}
