// What a call's request must look like: everything that enters the main process is held against these.
import * as v from 'valibot';
import { definitionSchema } from '../forms/definition.ts';
import { longestBlankTitle } from '../plan/blankPlan.ts';
import { mostOperations } from '../plan/limits.ts';
import { isReminderTime } from '../reminders/settings.ts';
import { mostEntries } from '../view/cellHistory.ts';
import { aboutSchemas } from './aboutCalls.ts';
import { assessSchemas } from './assessCalls.ts';
import { desktopSchemas } from './desktopCalls.ts';
import { backupSchemas } from './backupCalls.ts';
import { workingSchemas } from './workingCalls.ts';
import { exportSchemas } from './exportCalls.ts';
import { outputSchemas } from './outputs.ts';
import { planViewSchema } from './planView.ts';
import type { CallName, Calls } from './calls.ts';
import { day, edit, period, rowId, tab, text } from './editRequests.ts';
import { letterSchemas } from './letterRequests.ts';
import { mergeSchemas } from './mergeCalls.ts';
import { logSchemas } from './logCalls.ts';
import { returnSchemas } from './returnRequests.ts';
import { snapshotSchemas } from './snapshotCalls.ts';
import { tableSchemas } from './tableCalls.ts';
import { tourSchemas } from './tourCalls.ts';
import { templateSchemas } from './templateRequests.ts';

/** Longest pasted text that is taken at all, in UTF-16 code units; what is too long for a notice is said by its reader. */
const longestPaste = 20_000_000;

/** How much of the place of a fault goes to the log. */
const longestPlace = 120;

const token = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const nothing = v.null();
/** What is wrong with a name or years that were typed is said by the plan's own check. */
const blankTitle = v.pipe(v.string(), v.maxLength(longestBlankTitle));
const year = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999));

export const reminderSettingsSchema = v.strictObject({
  on: v.boolean(),
  at: v.pipe(v.string(), v.check(isReminderTime)),
  closeToTray: v.boolean(),
  startWithWindows: v.boolean(),
});
/** Made of a kind and ids of rows. */
const flagId = v.pipe(v.string(), v.minLength(1), v.maxLength(500));

/** By name, what the request of a call must be. */
export const schemas = {
  'app:start': nothing,
  'app:clipboard': nothing,
  'work:stop': nothing,
  'plan:openDialog': nothing,
  'plan:openRecent': v.strictObject({ id: token }),
  'plan:forgetRecent': v.strictObject({ id: token }),
  'plan:openExample': nothing,
  'plan:openLeft': nothing,
  'plan:openDropped': v.strictObject({ path: text }),
  'plan:createBlank': v.strictObject({ title: blankTitle, startYear: year, endYear: year }),
  'plan:saveAs': nothing,
  'plan:close': nothing,
  'plan:piece': v.strictObject({
    token,
    index: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
  }),
  'plan:edit': v.strictObject({ edit }),
  'plan:undo': nothing,
  'plan:redo': nothing,
  'plan:asOf': v.strictObject({ day: v.nullable(day) }),
  'history:ofCell': v.strictObject({
    token: v.nullable(token),
    place: v.strictObject({ tab, rowId, column: v.nullable(v.pipe(v.string(), v.maxLength(40))) }),
    most: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostEntries)),
  }),
  'plan:view': v.strictObject({ view: planViewSchema }),
  'revision:choose': nothing,
  'revision:paste': v.strictObject({ text: v.pipe(v.string(), v.maxLength(longestPaste)) }),
  'revision:dropped': v.strictObject({ path: text }),
  'revision:accept': v.strictObject({
    token,
    take: v.pipe(
      v.array(
        v.strictObject({
          id: v.pipe(v.string(), v.maxLength(400)),
          choice: v.picklist(['take', 'stop', 'delete']),
        }),
      ),
      v.maxLength(mostOperations),
    ),
  }),
  'draft:choose': v.strictObject({ from: v.picklist(['notice', 'table']) }),
  'draft:paste': v.strictObject({ text: v.pipe(v.string(), v.maxLength(longestPaste)) }),
  'draft:dropped': v.strictObject({ path: text }),
  'draft:edit': v.strictObject({ token, edit }),
  'draft:undo': v.strictObject({ token }),
  'draft:redo': v.strictObject({ token }),
  'draft:create': v.strictObject({ token }),
  'draft:discard': v.strictObject({ token }),
  'forms:choose': v.strictObject({
    period,
    units: v.nullable(v.pipe(v.array(rowId), v.minLength(1), v.maxLength(mostOperations))),
    form: v.pipe(v.string(), v.maxLength(100)),
  }),
  'forms:write': v.strictObject({ token, into: v.picklist(['folder', 'newFolder']) }),
  'forms:styles': nothing,
  'forms:importStyle': nothing,
  'forms:exportStyle': v.strictObject({ definition: definitionSchema }),
  ...returnSchemas,
  ...templateSchemas,
  ...tableSchemas,
  ...tourSchemas,
  ...letterSchemas,
  ...aboutSchemas,
  ...logSchemas,
  ...outputSchemas,
  ...assessSchemas,
  ...backupSchemas,
  ...desktopSchemas,
  ...workingSchemas,
  ...mergeSchemas,
  ...exportSchemas,
  ...snapshotSchemas,
  'units:export': nothing,
  'units:choose': nothing,
  'units:accept': v.strictObject({
    token,
    takes: v.pipe(
      v.array(v.strictObject({ id: rowId, take: v.picklist(['skip', 'new', 'same']) })),
      v.maxLength(mostOperations),
    ),
    order: v.boolean(),
  }),
  'reminders:settings': v.strictObject({ settings: v.nullable(reminderSettingsSchema) }),
  'reminders:snooze': v.strictObject({ flagId, until: v.nullable(day) }),
  'reminders:mute': v.strictObject({ flagId, on: v.boolean() }),
  'reminders:try': nothing,
  'file:show': v.strictObject({ token }),
  'file:open': v.strictObject({ token }),
} satisfies { [Name in CallName]: v.GenericSchema<unknown, Calls[Name]['request']> };

export const callNames = Object.keys(schemas) as CallName[];

/**
 * The request if it is what the call takes, otherwise the first fault in English for the log: where and what was expected,
 * never what stood there, which may be what a person has typed.
 */
export function checkRequest<Name extends CallName>(
  name: Name,
  request: unknown,
): { ok: true; request: Calls[Name]['request'] } | { ok: false; fault: string } {
  const parsed = v.safeParse(schemas[name], request);
  if (parsed.success) return { ok: true, request: parsed.output };
  const issue = parsed.issues[0];
  const place = placeOf(issue).slice(0, longestPlace);
  return { ok: false, fault: `${name}: ${place} ${issue.type} ${issue.expected ?? ''}` };
}

/** Keys may be anything, a text of a cell too: only names that a schema has are told, and numbers of items. */
function placeOf({ path }: v.BaseIssue<unknown>): string {
  const keys = (path ?? []).map(({ key }) => String(key));
  return keys.map((key) => (names.has(key) || /^\d{1,6}$/u.test(key) ? key : '?')).join('.');
}

/** Every name of a property in a schema and in the schemas inside it. */
function namesIn(schema: object, seen: Set<object> = new Set()): string[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const own = 'entries' in schema && schema.entries ? Object.keys(schema.entries) : [];
  const inner = Object.values(schema).filter((part) => typeof part === 'object' && part !== null);
  return [...own, ...inner.flatMap((part) => namesIn(part as object, seen))];
}

const names: ReadonlySet<string> = new Set(namesIn(schemas));
