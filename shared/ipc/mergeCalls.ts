// The calls about another copy of the open plan, and what their requests must look like.
import * as v from 'valibot';
import type { CopyDifference } from '../copies/difference.ts';
import { mostOperations } from '../plan/limits.ts';
import type { Result } from '../result.ts';

/** The other copy held against the open plan. `token` stands for it in `merge:accept`. */
export type CopyReview = {
  token: string;
  fileName: string;
  /** Whether both bear the same plan's id. */
  samePlan: boolean;
  /** Whether it is known what both stand on; otherwise every difference is a question. */
  common: boolean;
  differences: CopyDifference[];
};

/** `leftOut`: what was taken and breaks a rule of this plan, in words. `open`: questions that wait for the next merge. */
export type CopyAccepted = {
  revision: number;
  taken: number;
  stale: number;
  open: number;
  leftOut: string[];
};

export type MergeCalls = {
  'merge:choose': { request: null; reply: Result<CopyReview | null> };
  'merge:dropped': { request: { path: string }; reply: Result<CopyReview | null> };
  /** `keep`: questions that are answered with what this plan has. */
  'merge:accept': {
    request: { token: string; take: string[]; keep: string[] };
    reply: Result<CopyAccepted | null>;
  };
};

const ids = v.pipe(v.array(v.pipe(v.string(), v.maxLength(400))), v.maxLength(mostOperations));

export const mergeSchemas = {
  'merge:choose': v.null(),
  'merge:dropped': v.strictObject({ path: v.pipe(v.string(), v.maxLength(32_767)) }),
  'merge:accept': v.strictObject({
    token: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
    take: ids,
    keep: ids,
  }),
};
