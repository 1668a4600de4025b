// What the calls about letters must look like.
import * as v from 'valibot';
import { mostOperations } from '../plan/limits.ts';
import { day, period, rowId, text } from './editRequests.ts';

const token = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const kind = v.picklist(['notice', 'urge', 'remind', 'unreported']);
const short = v.pipe(v.string(), v.maxLength(200));

const request = {
  kind,
  period: v.nullable(period),
  template: v.pipe(v.string(), v.maxLength(100)),
  unitIds: v.pipe(v.array(rowId), v.maxLength(mostOperations)),
  number: short,
  details: v.strictObject({
    issuer: short,
    to: v.pipe(v.string(), v.maxLength(2000)),
    copies: v.pipe(v.string(), v.maxLength(2000)),
    signer: short,
    date: day,
    replyBy: v.nullable(day),
    contact: short,
    phone: short,
  }),
  replaces: v.nullable(rowId),
};

export const letterSchemas = {
  'letters:scope': v.strictObject({ kind, period: v.nullable(period) }),
  'letters:preview': v.strictObject({ ...request, unitId: v.nullable(rowId) }),
  'letters:choose': v.strictObject(request),
  'letters:write': v.strictObject({ token, into: v.picklist(['folder', 'newFolder']) }),
  'letters:list': v.null(),
  'letters:chooseTemplate': v.null(),
  'letters:droppedTemplate': v.strictObject({ path: text }),
  'letters:keepTemplate': v.strictObject({
    token,
    id: v.nullable(rowId),
    name: v.pipe(v.string(), v.maxLength(60)),
    kind,
  }),
  'letters:exportTemplate': v.strictObject({ id: rowId }),
};
