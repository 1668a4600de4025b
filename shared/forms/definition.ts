// What a form looks like, as data: columns, headings, widths, which are filled in. Kept in `templates/*.json`.
import * as v from 'valibot';
import { failure, success, type Result } from '../result.ts';

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
export type FormColumnKey = GivenKey | FilledKey;

const column = v.object({
  key: v.picklist([...givenKeys, ...filledKeys]),
  heading: v.pipe(v.string(), v.minLength(1)),
  /** Width in characters of the sheet's default font, two for a Chinese character. */
  width: v.pipe(v.number(), v.minValue(3), v.maxValue(120)),
  align: v.optional(v.picklist(['left', 'center']), 'left'),
  /** What the unit is told when it enters the cell. At most 255 characters: a limit of the file format. */
  prompt: v.optional(v.pipe(v.string(), v.maxLength(255)), ''),
});

const definition = v.object({
  name: v.pipe(v.string(), v.minLength(1)),
  /** Goes up whenever columns change; a return is read by the columns written into it. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  heading: v.pipe(v.string(), v.minLength(1)),
  sheet: v.pipe(v.string(), v.minLength(1), v.maxLength(31)),
  columns: v.pipe(v.array(column), v.minLength(1)),
  instructions: v.array(v.string()),
  signature: v.string(),
});

export type FormColumn = v.InferOutput<typeof column>;
export type FormDefinition = v.InferOutput<typeof definition>;

export function isFilledKey(key: string): key is FilledKey {
  return (filledKeys as readonly string[]).includes(key);
}

/** A definition from its JSON text. Codes: `badFormDefinition`; `where` names the first wrong place. */
export function readFormDefinition(json: string): Result<FormDefinition> {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return failure('badFormDefinition', 'JSON');
  }
  const parsed = v.safeParse(definition, data);
  if (!parsed.success) {
    return failure('badFormDefinition', v.getDotPath(parsed.issues[0]) ?? '');
  }
  const keys = parsed.output.columns.map(({ key }) => key);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice) return failure('badFormDefinition', twice);
  if (!keys.includes('task')) return failure('badFormDefinition', 'task');
  return success(parsed.output);
}
