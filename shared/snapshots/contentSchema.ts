// What the text of a seal must look like before anything of it is shown: a plan file may come from anywhere.
import * as v from 'valibot';
import { isDay } from '../calendar/days.ts';
import { isPeriod } from '../calendar/periods.ts';
import { designSchema } from '../consolidate/design.ts';
import { contentFormat, type SealedContent } from './content.ts';

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const percent = v.nullable(v.number());
const day = v.pipe(v.string(), v.check(isDay));
const period = v.pipe(v.string(), v.check(isPeriod));
const status = v.picklist(['notStarted', 'inProgress', 'done', 'stopped']);
const texts = v.array(text);

const column = v.object({
  key: text,
  heading: text,
  group: v.nullable(text),
  width: v.pipe(v.number(), v.minValue(1), v.maxValue(500)),
  align: v.picklist(['left', 'center', 'right']),
  source: v.exactOptional(text),
  period: v.exactOptional(period),
  year: v.exactOptional(text),
});

const row = v.object({
  kind: v.picklist(['task', 'group', 'subtotal', 'total']),
  cells: v.array(v.nullable(v.union([text, v.number()]))),
  spans: v.array(v.strictTuple([count, count])),
  light: v.picklist(['red', 'yellow', 'blue', 'green', 'none']),
  about: v.exactOptional(
    v.object({
      group: v.exactOptional(count),
      taskId: v.exactOptional(text),
      targetId: v.exactOptional(text),
      year: v.exactOptional(text),
      period: v.exactOptional(period),
    }),
  ),
});

/** Spans and merges lie within the table: whoever draws it counts on that. */
const table = v.pipe(
  v.object({
    columns: v.pipe(v.array(column), v.minLength(1), v.maxLength(500)),
    rows: v.array(row),
    merges: v.array(v.object({ column: count, from: count, to: count })),
  }),
  v.check(
    ({ columns, rows, merges }) =>
      rows.every(
        ({ cells, spans }) =>
          cells.length === columns.length &&
          spans.every(([from, to]) => from <= to && to < columns.length),
      ) &&
      merges.every(
        ({ column: at, from, to }) => at < columns.length && from <= to && to < rows.length,
      ),
  ),
);

const sheet = v.object({
  name: text,
  titles: texts,
  headLine: v.strictTuple([text, text, text]),
  table,
  figures: table,
  notes: texts,
  figuresNotes: v.exactOptional(texts),
  footer: text,
  period: v.nullable(period),
  asOf: day,
});

const reported = { status: v.nullable(status), percent, progress: text, problems: text };

const contentSchema = v.object({
  format: v.literal(contentFormat),
  head: v.object({
    plan: text,
    period,
    number: v.pipe(count, v.minValue(1)),
    name: text,
    at: text,
    when: text,
    who: text,
    asOf: day,
  }),
  figures: v.object({
    tasks: count,
    status: v.object({ notStarted: count, inProgress: count, done: count, stopped: count }),
    missed: count,
    dueSoon: count,
    expected: count,
    reported: count,
    unfilled: count,
  }),
  tasks: v.array(
    v.object({
      id: text,
      action: text,
      project: text,
      text,
      leads: text,
      supports: text,
      deadline: text,
      light: text,
      flags: texts,
      nextSteps: text,
      ...reported,
      status,
    }),
  ),
  reports: v.array(
    v.object({
      taskId: text,
      unitId: text,
      unit: text,
      nextSteps: text,
      actualDate: v.nullable(day),
      source: text,
      ...reported,
    }),
  ),
  sheets: v.array(v.object({ name: text, paper: designSchema.entries.paper, sheet })),
}) satisfies v.GenericSchema<unknown, SealedContent>;

/** Null where the text is no content that this version can show. */
export function readContent(json: string): SealedContent | null {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return null;
  }
  // The data itself, not what the schema makes of it: printed again, it is to be the same text.
  return v.is(contentSchema, data) ? data : null;
}
