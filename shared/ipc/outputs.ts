// What the calls that write sheets and pictures for the leaders must look like.
import * as v from 'valibot';
import { isPeriod } from '../calendar/periods.ts';
import { checkDesign, designSchema } from '../consolidate/design.ts';
import { rowId } from './editRequests.ts';

/** Longest PNG in base64; the largest that a page draws of itself is a tenth of it. */
const longestPicture = 64_000_000;

const of = v.picklist(['timeline', 'charts']);

const printedOn = {
  size: v.picklist(['A3', 'A4']),
  orientation: v.picklist(['landscape', 'portrait']),
};

const named = {
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  design: v.pipe(
    designSchema,
    v.check((design) => checkDesign(design) === null),
  ),
};

export const outputSchemas = {
  'consolidate:write': v.strictObject({
    period: v.nullable(v.pipe(v.string(), v.maxLength(8), v.check(isPeriod))),
    ...named,
  }),
  'consolidate:openReturn': v.strictObject({ id: rowId }),
  'consolidate:importDesign': v.null(),
  'consolidate:exportDesign': v.strictObject(named),
  'paper:pdf': v.strictObject({
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    ...printedOn,
  }),
  'paper:print': v.strictObject(printedOn),
  'picture:png': v.strictObject({
    of,
    png: v.pipe(v.string(), v.minLength(1), v.maxLength(longestPicture)),
  }),
};
