// The calls about assessments, and what their requests must look like. Scores and indicators are written by `plan:edit`.
import * as v from 'valibot';
import type { Period } from '../plan/model.ts';
import type { Result } from '../result.ts';
import type { WrittenFile } from './calls.ts';
import { period } from './editRequests.ts';

export type AssessCalls = {
  /** The scoring sheet with its details, as of the day that the window shows. */
  'assess:write': {
    request: { period: Period | null; withSupporters: boolean };
    reply: Result<WrittenFile | null>;
  };
};

export const assessSchemas = {
  'assess:write': v.strictObject({ period: v.nullable(period), withSupporters: v.boolean() }),
};
