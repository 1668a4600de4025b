// Reading a revised notice against the open plan, and merging what was taken as one edit.
import { keptReading, readingProperty } from '#shared/document/keptReading.ts';
import type { PlanProposal, ProposalWarning } from '#shared/document/proposal.ts';
import { compareWithPlan, type Revision } from '#shared/document/revision/compareWithPlan.ts';
import type { RevisionDifference, TakenDifferences } from '#shared/document/revision/difference.ts';
import { withDoubts } from '#shared/document/revision/doubts.ts';
import { noticeBase } from '#shared/document/revision/noticeBase.ts';
import { revisionEdit } from '#shared/document/revision/revisionEdit.ts';
import type { PlanChanged } from '#shared/ipc/calls.ts';
import { success, type Result } from '#shared/result.ts';
import type { PlanSession } from '../planSession.ts';

/** A revised document held against one plan, until a person has decided. */
export type RevisionDraft = {
  kind: 'revision';
  planId: string;
  fileName: string;
  proposal: PlanProposal;
  revision: Revision;
  /** Doubts of the document that touch no difference. */
  doubts: ProposalWarning[];
};

/** What the document would change; nothing is changed yet. */
export function draftRevision(
  session: PlanSession,
  proposal: PlanProposal,
  fileName: string,
): RevisionDraft {
  const { document, planId, store } = session;
  const asRead = keptReading(store.property(readingProperty));
  const base = noticeBase(document, store.history.allSteps(), asRead);
  const { comparison, differences } = compareWithPlan(document, proposal, base);
  const doubted = withDoubts(differences, proposal.warnings, asRead?.warnings ?? []);
  return {
    kind: 'revision',
    planId,
    fileName,
    proposal,
    revision: { comparison, differences: doubted.differences },
    doubts: doubted.elsewhere,
  };
}

/** Differences as they go over the boundary and into JSON. */
export function shownDifferences({ revision }: RevisionDraft): RevisionDifference[] {
  return revision.differences.map(({ steps: _steps, ...shown }) => shown);
}

export type AcceptedRevision = {
  changed: PlanChanged | null;
  /** Differences that went in. */
  taken: number;
  /** Ids of taken differences that are no longer what the review showed: left out. */
  stale: string[];
};

/** Merges as one edit. The plan may have changed during the review: it is compared anew, and only what is the same goes in. */
export function* acceptRevision(
  session: PlanSession,
  draft: RevisionDraft,
  taken: TakenDifferences,
): Generator<number, Result<AcceptedRevision>> {
  const { revision } = draftRevision(session, draft.proposal, draft.fileName);
  yield 0;
  const current = new Map(revision.differences.map((difference) => [difference.id, difference]));
  const fresh = new Map<string, RevisionDifference['choices'][number]>();
  const stale: string[] = [];
  for (const shown of draft.revision.differences) {
    const choice = taken.get(shown.id);
    if (choice === undefined) continue;
    const now = current.get(shown.id);
    const same = now && now.before === shown.before && now.after === shown.after;
    if (same && now.choices.includes(choice)) fresh.set(shown.id, choice);
    else stale.push(shown.id);
  }
  if (fresh.size === 0) return success({ changed: null, taken: 0, stale });
  const edit = revisionEdit(revision, fresh, session.newId, draft.fileName);
  const edited = yield* session.editInSteps(edit);
  if (!edited.ok) return edited;
  return success({ changed: edited.value.changed, taken: fresh.size, stale });
}
