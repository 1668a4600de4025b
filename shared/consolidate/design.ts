// What a consolidated sheet looks like, as data: how tasks are grouped, columns, lines around the table, paper. Built-in
// ones stand in `builtInDesigns.ts`, those of an office in its plan.
import * as v from 'valibot';
import { marginLimits, typeLimits, type PaperSetup } from '../paper/setup.ts';
import type { SheetDesignRow } from '../plan/outputRows.ts';
import { failure, success, type Problem, type Result } from '../result.ts';
import { sourceKeys, type OwnKey } from './columnSources.ts';

/** Wider sheets cannot be read on paper. */
export const mostDesignColumns = 40;
export const narrowestWidth = 3;
export const widestWidth = 120;
export const mostPeriods = 6;
export const shortestLimit = 20;
export const longestLimit = 10_000;
export const mostTitles = 4;
export const mostOwnNotes = 20;

const line = v.pipe(v.string(), v.maxLength(300));

const column = v.strictObject({
  key: v.union([
    v.picklist(sourceKeys),
    v.custom<OwnKey>((key) => typeof key === 'string' && /^column:[0-9a-z-]{1,40}$/.test(key)),
  ]),
  heading: v.pipe(v.string(), v.maxLength(60)),
  /** The heading above it, shared with neighbours that have the same; empty where there is none. */
  group: v.pipe(v.string(), v.maxLength(60)),
  /** In characters of the sheet's default font, two for a Chinese character. */
  width: v.pipe(v.number(), v.minValue(narrowestWidth), v.maxValue(widestWidth)),
  align: v.picklist(['left', 'center', 'right']),
});

const margin = v.pipe(v.number(), v.minValue(marginLimits.least), v.maxValue(marginLimits.most));
const paper = v.strictObject({
  size: v.picklist(['A3', 'A4']),
  orientation: v.picklist(['landscape', 'portrait']),
  margins: v.strictObject({ top: margin, right: margin, bottom: margin, left: margin }),
  smallestType: v.pipe(v.number(), v.minValue(typeLimits.least), v.maxValue(typeLimits.most)),
  repeatHead: v.boolean(),
  showPageNumbers: v.boolean(),
  groupsOnNewPages: v.boolean(),
}) satisfies v.GenericSchema<PaperSetup>;

export const designSchema = v.strictObject({
  by: v.picklist(['action', 'unit', 'status', 'year']),
  /** By unit: also the tasks that a unit supports, said to be such. */
  withSupports: v.boolean(),
  /** The name of every group stands in a row across the table. */
  groupRows: v.boolean(),
  subtotals: v.boolean(),
  total: v.boolean(),
  /** Longest text of a cell; what is longer says where the rest is. Null: as the format allows. */
  textLimit: v.nullable(
    v.pipe(v.number(), v.integer(), v.minValue(shortestLimit), v.maxValue(longestLimit)),
  ),
  /** Several periods: beside each other in columns, or below each other in rows; how many. */
  compare: v.picklist(['none', 'beside', 'below']),
  periods: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(mostPeriods)),
  columns: v.pipe(v.array(column), v.minLength(1), v.maxLength(mostDesignColumns)),
  /** Lines above the table; blanks such as {计划} are filled in. */
  titles: v.pipe(v.array(line), v.maxLength(mostTitles)),
  documentNumber: line,
  unitLine: line,
  measure: line,
  signature: line,
  /** The notes that follow from the sheet; those of the office stand below them in any case. */
  notes: v.boolean(),
  ownNotes: v.pipe(v.array(v.pipe(v.string(), v.maxLength(1000))), v.maxLength(mostOwnNotes)),
  paper,
});

export type SheetDesign = v.InferOutput<typeof designSchema>;
export type DesignColumn = SheetDesign['columns'][number];

/** A design with the name that it is chosen by. `id` is a built-in name or the id of a row of the plan. */
export type NamedDesign = { id: string; name: string; builtIn: boolean; design: SheetDesign };

/** What must hold besides the shape: no column twice except blank ones, and not figures alone. Null when it may stand. */
export function checkDesign({ columns }: Pick<SheetDesign, 'columns'>): Problem | null {
  const keys = columns.map(({ key }) => key).filter((key) => key !== 'blank');
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice !== undefined) {
    const { heading } = columns.findLast(({ key }) => key === twice) ?? { heading: twice };
    return { code: 'designColumnTwice', where: heading };
  }
  const named = ['task', 'project', 'targetName'];
  return keys.some((key) => named.includes(key)) ? null : { code: 'designWithoutTask' };
}

/** A design from parsed JSON. Codes: `badDesign` (`where` names the first wrong place) and those of `checkDesign`. */
export function designOf(data: unknown): Result<SheetDesign> {
  const parsed = v.safeParse(designSchema, data);
  if (!parsed.success) return failure('badDesign', v.getDotPath(parsed.issues[0]) ?? '');
  const problem = checkDesign(parsed.output);
  return problem ? { ok: false, problem } : success(parsed.output);
}

/** The design that a row of the plan holds. A plan of a later version may have one that this one cannot read. */
export function designOfRow({ design }: Pick<SheetDesignRow, 'design'>): Result<SheetDesign> {
  return designOf(design);
}
