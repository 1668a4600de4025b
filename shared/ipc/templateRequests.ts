// What the calls about an office's own forms must look like.
import * as v from 'valibot';
import { templateUses } from '../templates/uses.ts';
import { rowId, text } from './editRequests.ts';

const token = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const row = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_048_576));
/** Rows that stand ready may be none: they end before they begin. */
const lastRow = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_048_576));
const column = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(16_384));
const span = v.nullable(
  v.pipe(
    v.strictObject({ first: row, last: lastRow }),
    v.check(({ first, last }) => last >= first - 1 && last - first < 5000),
  ),
);

const use = v.picklist(templateUses);

export const templateSchemas = {
  'templates:choose': v.strictObject({ use }),
  'templates:dropped': v.strictObject({ path: text, use }),
  'templates:open': v.strictObject({ id: rowId }),
  'templates:read': v.strictObject({
    token,
    sheet: v.pipe(v.string(), v.maxLength(100)),
    head: span,
    ready: span,
  }),
  'templates:save': v.strictObject({
    token,
    id: v.nullable(rowId),
    name: v.pipe(v.string(), v.maxLength(60)),
    keys: v.pipe(
      v.array(v.strictObject({ column, key: v.nullable(v.pipe(v.string(), v.maxLength(60))) })),
      v.maxLength(1000),
    ),
    places: v.pipe(
      v.array(v.strictObject({ row, column, text: v.pipe(v.string(), v.maxLength(300)) })),
      v.maxLength(200),
    ),
    surplus: v.picklist(['remove', 'keep']),
  }),
};
