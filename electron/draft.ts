// A plan under review before it is made, and how a page gets it.
import type { PlanProposal } from '#shared/document/proposal.ts';
import type { DraftState, LeftDraft, PlanState } from '#shared/ipc/calls.ts';
import { noQuiet } from '#shared/reminders/memory.ts';
import type { PlanSession } from './planSession.ts';
import { planStateOf } from './planState.ts';
import type { MemoryStore } from './storage/memoryStore.ts';

/** `asRead` is what the document was read as, before a person corrected it; `begun` the same as the page got it. */
export type Draft = {
  token: string;
  session: PlanSession<MemoryStore>;
  asRead: PlanProposal;
  begun: DraftState;
};

/** No file has it: it goes by the name of the document that it was read from. */
export function draftPlan(session: Draft['session'], name: string): PlanState {
  return planStateOf(session, { name, place: '', example: false, copy: null, quiet: noQuiet });
}

/** As a page gets it that comes in the place of a lost one. */
export function leftDraft(draft: Draft | null): LeftDraft | null {
  if (!draft) return null;
  const { begun, session } = draft;
  return { begun, now: draftPlan(session, begun.fileName) };
}
