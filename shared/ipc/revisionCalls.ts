// The calls about a revised notice for the open plan.
import type { ProposalWarning } from '../document/proposal.ts';
import type { RevisionChoice, RevisionDifference } from '../document/revision/difference.ts';
import type { ProposalSource } from '../document/source.ts';
import type { Result } from '../result.ts';

/** A revised notice held against the open plan: what it changes, each with its places in the document. */
export type RevisionReview = {
  token: string;
  fileName: string;
  source: ProposalSource;
  differences: RevisionDifference[];
  /** What is doubtful in the document and touches no difference. */
  doubts: ProposalWarning[];
};

export type RevisionCalls = {
  /** Null: a dialog was cancelled, or the reading stopped. */
  'revision:choose': { request: null; reply: Result<RevisionReview | null> };
  'revision:paste': { request: { text: string }; reply: Result<RevisionReview | null> };
  'revision:dropped': { request: { path: string }; reply: Result<RevisionReview | null> };
  'revision:accept': {
    request: { token: string; take: { id: string; choice: RevisionChoice }[] };
    /** `stale` counts differences that are no longer what the review showed and were left out. */
    reply: Result<{ revision: number; taken: number; stale: number }>;
  };
};
