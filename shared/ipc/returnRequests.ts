// What requests about returns must look like.
import * as v from 'valibot';
import { mostOperations } from '../plan/limits.ts';
import { period, rowId, text } from './editRequests.ts';
import type { CallName, Calls } from './calls.ts';

/** Most things that can be dropped on the window at once; a folder is one. */
export const mostDropped = 1000;

const token = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const file = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
const what = v.picklist(['files', 'folder']);
const paths = v.pipe(v.array(text), v.minLength(1), v.maxLength(mostDropped));
/** Made of the number of a file, ids of rows and a field; or of the name of a sheet and a row. */
const differenceId = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
const columnLetters = v.pipe(v.string(), v.regex(/^[A-Z]{1,3}$/u));

const decision = v.variant('type', [
  v.strictObject({
    type: v.literal('take'),
    ids: v.pipe(v.array(differenceId), v.maxLength(mostOperations)),
    take: v.boolean(),
  }),
  v.strictObject({ type: v.literal('value'), id: differenceId, text: v.nullable(text) }),
  v.strictObject({ type: v.literal('unit'), file, unitId: v.nullable(rowId) }),
  v.strictObject({ type: v.literal('accept'), file }),
  v.strictObject({ type: v.literal('leave'), file, leave: v.boolean() }),
  v.strictObject({
    type: v.literal('row'),
    file,
    row: differenceId,
    taskId: v.nullable(rowId),
  }),
  v.strictObject({
    type: v.literal('columns'),
    file,
    table: differenceId,
    fields: v.record(columnLetters, v.nullable(v.pipe(v.string(), v.maxLength(40)))),
  }),
  v.strictObject({ type: v.literal('blanks'), file, erase: v.boolean() }),
]);

export const returnSchemas = {
  'returns:choose': v.strictObject({ period, what }),
  'returns:dropped': v.strictObject({ period, paths }),
  'returns:more': v.strictObject({
    token,
    from: v.union([v.strictObject({ what }), v.strictObject({ paths })]),
  }),
  'returns:shown': v.strictObject({ token }),
  'returns:file': v.strictObject({ token, file }),
  'returns:open': v.strictObject({ token }),
  'returns:decide': v.strictObject({ token, decision }),
  'returns:undo': v.strictObject({ token }),
  'returns:redo': v.strictObject({ token }),
  'returns:accept': v.strictObject({ token }),
  'returns:source': v.strictObject({ token, file }),
  'returns:sendBack': v.strictObject({ token, file }),
  'returns:writeSendBack': v.strictObject({ token, file }),
  'returns:writeSendBacks': v.strictObject({
    token,
    files: v.pipe(v.array(file), v.maxLength(5000)),
  }),
  'imports:undo': v.strictObject({ id: rowId }),
} satisfies Partial<{ [Name in CallName]: v.GenericSchema<unknown, Calls[Name]['request']> }>;
