// What a call's request must look like: everything that enters the main process is held against these.
import * as v from 'valibot';
import { isDay } from '../calendar/days.ts';
import { isPeriod } from '../calendar/periods.ts';
import { sheetNames } from '../plan/model.ts';
import { tabs } from '../plan/tabs.ts';
import type { CallName, Calls } from './calls.ts';

/** Longest text of one cell or name: Excel's own limit for a cell. */
const longestText = 32_767;
/** Longest pasted notice, in UTF-16 code units. */
const longestNotice = 5_000_000;
/** Most operations of one edit: a paste over 100,000 cells is the largest that a person makes. */
const mostOperations = 200_000;

const token = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const rowId = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const text = v.pipe(v.string(), v.maxLength(longestText));
const day = v.pipe(v.string(), v.check(isDay));
const period = v.pipe(v.string(), v.maxLength(8), v.check(isPeriod));
const tab = v.picklist(tabs.map(({ name }) => name));
const sheet = v.picklist(sheetNames);
const nothing = v.null();

/** The renderer edits by cells and rows of tabs; whole rows by sheet come only from the main process itself. */
const operation = v.variant('type', [
  v.strictObject({
    type: v.literal('input'),
    tab,
    rowId,
    column: v.pipe(v.string(), v.maxLength(40)),
    text,
  }),
  v.strictObject({ type: v.literal('insertRow'), tab, after: v.nullable(rowId), id: rowId }),
  v.strictObject({ type: v.literal('deleteRow'), tab, rowId }),
  v.strictObject({ type: v.literal('remove'), sheet, id: rowId }),
]);

const edit = v.strictObject({
  label: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  operations: v.pipe(v.array(operation), v.minLength(1), v.maxLength(mostOperations)),
});

const schemas = {
  'app:start': nothing,
  'plan:openDialog': nothing,
  'plan:openRecent': v.strictObject({ id: token }),
  'plan:forgetRecent': v.strictObject({ id: token }),
  'plan:openExample': nothing,
  'plan:openDropped': v.strictObject({ path: text }),
  'plan:saveAs': nothing,
  'plan:close': nothing,
  'plan:edit': v.strictObject({ edit }),
  'plan:undo': nothing,
  'plan:redo': nothing,
  'plan:asOf': v.strictObject({ day: v.nullable(day) }),
  'notice:choose': nothing,
  'notice:paste': v.strictObject({ text: v.pipe(v.string(), v.maxLength(longestNotice)) }),
  'notice:create': v.strictObject({ token }),
  'forms:write': v.strictObject({ period }),
  'returns:choose': v.strictObject({ period }),
  'returns:accept': v.strictObject({
    token,
    take: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(mostOperations)),
  }),
  'imports:undo': v.strictObject({ id: rowId }),
  'consolidate:write': v.strictObject({
    period: v.nullable(period),
    by: v.picklist(['action', 'unit', 'status']),
  }),
  'file:show': v.strictObject({ token }),
  'file:open': v.strictObject({ token }),
} satisfies { [Name in CallName]: v.GenericSchema<unknown, Calls[Name]['request']> };

export const callNames = Object.keys(schemas) as CallName[];

/** The request if it is what the call takes, otherwise null with the first fault in English for the log. */
export function checkRequest<Name extends CallName>(
  name: Name,
  request: unknown,
): { ok: true; request: Calls[Name]['request'] } | { ok: false; fault: string } {
  const parsed = v.safeParse(schemas[name], request);
  if (parsed.success) return { ok: true, request: parsed.output };
  const issue = parsed.issues[0];
  return { ok: false, fault: `${name}: ${v.getDotPath(issue) ?? ''} ${issue.message}` };
}
