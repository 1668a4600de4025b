// What an edit must look like when the window asks for it: its operations, one by one.
import * as v from 'valibot';
import { ruleNames } from '../assess/rules.ts';
import { isDay } from '../calendar/days.ts';
import { isPeriod } from '../calendar/periods.ts';
import { checkDesign, designSchema } from '../consolidate/design.ts';
import { checkDefinition, definitionSchema } from '../forms/definition.ts';
import { longestIndicatorName, longestScoreReason, mostIndicators } from '../plan/assessment.ts';
import { isPartialDay } from '../plan/formerNames.ts';
import { customKinds, mostChoices } from '../plan/customColumns.ts';
import { mostHolidays } from '../plan/holidayOperations.ts';
import { longestReason } from '../plan/dueChanges.ts';
import { mostDaysBefore, mostSteps } from '../plan/milestones.ts';
import { sheetNames } from '../plan/model.ts';
import { tabs } from '../plan/tabs.ts';
import { longestText, mostOperations } from '../plan/limits.ts';

/** Longest title or name in the head of a plan. */
const longestTitle = 500;
export const rowId = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const rowIds = v.pipe(v.array(rowId), v.maxLength(mostOperations));
const partialDay = v.nullable(v.pipe(v.string(), v.check(isPartialDay)));
const former = v.nullable(v.strictObject({ until: partialDay }));
const column = v.pipe(v.string(), v.maxLength(40));
export const text = v.pipe(v.string(), v.maxLength(longestText));
export const day = v.pipe(v.string(), v.check(isDay));
export const period = v.pipe(v.string(), v.maxLength(8), v.check(isPeriod));
export const tab = v.picklist(tabs.map(({ name }) => name));
const sheet = v.picklist(sheetNames);

/** Column ids become keys of objects: no name of a built-in member may be one. */
const columnId = v.pipe(v.string(), v.regex(/^cu-[0-9a-z-]{1,40}$/));
const heading = v.pipe(v.string(), v.maxLength(200));
const columnKind = v.picklist(customKinds.map(({ kind }) => kind));
const choices = v.pipe(v.array(heading), v.maxLength(2 * mostChoices));
const width = v.pipe(v.number(), v.minValue(0), v.maxValue(10_000));
const fill = v.picklist(['no', 'keep', 'anew']);
const addedColumn = v.strictObject({
  id: columnId,
  tab: v.picklist(['tasks', 'units', 'targets', 'deadlines']),
  heading,
  kind: columnKind,
  choices,
  width,
  onForms: v.exactOptional(v.boolean()),
  fill: v.exactOptional(fill),
});
const columnValues = v.strictObject({
  heading: v.exactOptional(heading),
  kind: v.exactOptional(columnKind),
  choices: v.exactOptional(choices),
  width: v.exactOptional(width),
  onForms: v.exactOptional(v.boolean()),
  fill: v.exactOptional(fill),
});

const holiday = v.strictObject({
  day,
  kind: v.nullable(v.picklist(['off', 'work'])),
  name: v.pipe(v.string(), v.maxLength(200)),
});

const styleId = v.pipe(v.string(), v.regex(/^fm-[0-9a-z-]{1,40}$/));
const designId = v.pipe(v.string(), v.regex(/^sh-[0-9a-z-]{1,40}$/));
const setId = v.pipe(v.string(), v.regex(/^ms-[0-9a-z-]{1,40}$/));
const shortText = v.pipe(v.string(), v.maxLength(200));
const shortTexts = v.pipe(v.array(shortText), v.maxLength(2 * mostSteps));
const daysBefore = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostDaysBefore));
const stepDate = v.union([v.strictObject({ day }), v.strictObject({ before: daysBefore })]);

const indicatorId = v.pipe(v.string(), v.regex(/^in-[0-9a-z-]{1,40}$/));
const indicatorText = v.pipe(v.string(), v.maxLength(longestIndicatorName));
/** A longer text, and a name of nothing but blanks, is for the plan to refuse with a sentence. */
const indicator = v.strictObject({
  id: indicatorId,
  order: v.number(),
  group: indicatorText,
  name: indicatorText,
  weight: v.number(),
  rule: v.picklist(ruleNames),
  options: v.strictObject({
    missed: v.exactOptional(v.number()),
    late: v.exactOptional(v.number()),
    most: v.exactOptional(v.number()),
  }),
  note: v.pipe(v.string(), v.maxLength(longestScoreReason)),
});
const scored = { period: v.nullable(period), indicatorId, unitId: rowId };

const planSettings = v.strictObject({
  leadDays: v.pipe(v.array(v.number()), v.maxLength(20)),
  lights: v.picklist(['three', 'four']),
  dueOnHoliday: v.picklist(['none', 'before', 'after']),
  behindBy: v.number(),
  reports: v.strictObject({
    every: v.picklist(['none', 'month', 'quarter', 'half', 'year']),
    from: v.nullable(period),
    graceDays: v.number(),
  }),
});

/** The head of the plan has no tab: its fields are set by name, its settings as a whole. */
const headValues = v.strictObject({
  title: v.exactOptional(v.pipe(v.string(), v.maxLength(longestTitle))),
  documentNumber: v.exactOptional(v.nullable(v.pipe(v.string(), v.maxLength(longestTitle)))),
  issuer: v.exactOptional(v.nullable(v.pipe(v.string(), v.maxLength(longestTitle)))),
  issued: v.exactOptional(v.nullable(day)),
  start: v.exactOptional(v.nullable(day)),
  end: v.exactOptional(v.nullable(day)),
  settings: v.exactOptional(planSettings),
});

/** Stages and duties are added as rows: one duty is given to many units at once. */
const addedStage = v.strictObject({
  id: rowId,
  order: v.number(),
  name: v.pipe(v.string(), v.maxLength(longestTitle)),
  start: v.nullable(day),
  end: v.nullable(day),
  raw: text,
  text,
});
const addedDuty = v.strictObject({
  id: rowId,
  order: v.number(),
  stageId: rowId,
  unitId: rowId,
  what: text,
  due: v.nullable(day),
  actual: v.nullable(day),
  note: text,
});
const add = v.literal('add');

/**
 * The renderer edits by cells and rows of tabs, sets the head of the plan and adds stages and duties; other whole rows by
 * sheet come only from the main process itself.
 */
const operation = v.variant('type', [
  v.strictObject({
    type: v.literal('input'),
    tab,
    rowId,
    column,
    text,
    clears: v.exactOptional(v.strictObject({ tab: v.exactOptional(tab), rowId, column })),
  }),
  v.strictObject({
    type: v.literal('insertRow'),
    tab,
    after: v.nullable(rowId),
    before: v.exactOptional(rowId),
    id: rowId,
    group: v.exactOptional(
      v.strictObject({ action: v.exactOptional(text), project: v.exactOptional(text) }),
    ),
  }),
  v.strictObject({
    type: v.literal('startGroup'),
    tab,
    rowId,
    level: v.picklist(['action', 'project']),
  }),
  v.strictObject({ type: v.literal('duplicateRow'), tab, rowId, after: rowId, id: rowId }),
  v.strictObject({ type: v.literal('deleteRow'), tab, rowId }),
  v.strictObject({ type: v.literal('remove'), sheet, id: rowId }),
  v.strictObject({
    type: v.literal('moveRows'),
    tab,
    ids: rowIds,
    before: v.nullable(rowId),
    into: v.exactOptional(rowId),
  }),
  v.strictObject({ type: v.literal('mergeUnits'), keep: rowId, drop: rowId, former }),
  v.strictObject({ type: v.literal('renameUnit'), id: rowId, name: text, until: partialDay }),
  v.strictObject({ type: v.literal('setMembers'), id: rowId, members: rowIds }),
  v.strictObject({ type: v.literal('keepApart'), ids: v.strictTuple([rowId, rowId]) }),
  v.strictObject({
    type: v.literal('addColumn'),
    column: addedColumn,
    before: v.nullable(columnId),
  }),
  v.strictObject({ type: v.literal('changeColumn'), id: columnId, values: columnValues }),
  v.strictObject({ type: v.literal('moveColumn'), id: columnId, before: v.nullable(columnId) }),
  v.strictObject({ type: v.literal('deleteColumn'), id: columnId }),
  v.variant('sheet', [
    v.strictObject({ type: add, sheet: v.literal('stages'), row: addedStage }),
    v.strictObject({ type: add, sheet: v.literal('duties'), row: addedDuty }),
  ]),
  v.strictObject({
    type: v.literal('setHolidays'),
    days: v.pipe(v.array(holiday), v.minLength(1), v.maxLength(mostHolidays)),
  }),
  v.strictObject({
    type: v.literal('putMilestones'),
    set: v.strictObject({ id: setId, order: v.number(), name: shortText, steps: shortTexts }),
  }),
  v.strictObject({
    type: v.literal('applyMilestones'),
    steps: v.pipe(
      v.array(v.strictObject({ what: shortText, date: v.nullable(stepDate) })),
      v.minLength(1),
      v.maxLength(mostSteps),
    ),
    tasks: v.pipe(
      v.array(v.strictObject({ id: rowId, due: v.nullable(day) })),
      v.minLength(1),
      v.maxLength(mostOperations),
    ),
  }),
  v.strictObject({
    type: v.literal('putFormStyle'),
    style: v.pipe(
      v.strictObject({ id: styleId, order: v.number(), ...definitionSchema.entries }),
      v.check((style) => checkDefinition(style) === null),
    ),
  }),
  v.strictObject({
    type: v.literal('putIndicators'),
    indicators: v.pipe(v.array(indicator), v.maxLength(mostIndicators + 1)),
  }),
  v.strictObject({
    type: v.literal('giveScore'),
    ...scored,
    points: v.nullable(v.number()),
  }),
  v.strictObject({
    type: v.literal('putScoreChange'),
    change: v.strictObject({
      id: v.pipe(v.string(), v.regex(/^sc-[0-9a-z-]{1,40}$/)),
      ...scored,
      change: v.number(),
      day: v.nullable(day),
      reason: text,
    }),
  }),
  v.strictObject({
    type: v.literal('putSheetDesign'),
    row: v.strictObject({
      id: designId,
      order: v.number(),
      name: shortText,
      design: v.pipe(
        designSchema,
        v.check((design) => checkDesign(design) === null),
      ),
    }),
  }),
  v.strictObject({
    type: v.literal('set'),
    sheet: v.literal('plan'),
    id: v.literal('plan'),
    values: headValues,
  }),
]);

export const edit = v.strictObject({
  label: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  operations: v.pipe(v.array(operation), v.minLength(1), v.maxLength(mostOperations)),
  reason: v.exactOptional(
    v.strictObject({
      text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longestReason)),
      correction: v.boolean(),
    }),
  ),
});
