// The calls about a revised notice for the open plan.
import type { RevisionChoice } from '../document/revision/difference.ts';
import type { Result } from '../result.ts';
import type { RevisionReview } from './calls.ts';

export type RevisionCalls = {
  'revision:choose': { request: null; reply: Result<RevisionReview | null> };
  'revision:paste': { request: { text: string }; reply: Result<RevisionReview> };
  'revision:dropped': { request: { path: string }; reply: Result<RevisionReview> };
  'revision:accept': {
    request: { token: string; take: { id: string; choice: RevisionChoice }[] };
    /** `stale` counts differences that are no longer what the review showed and were left out. */
    reply: Result<{ revision: number; taken: number; stale: number }>;
  };
};
