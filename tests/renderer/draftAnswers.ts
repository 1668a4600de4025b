// The main process's side of a draft for component tests: a notice read and kept in memory with the product's own functions.
import { headPlaces } from '#shared/document/headPlaces.ts';
import type { PlanProposal } from '#shared/document/proposal.ts';
import type { ProposalSource } from '#shared/document/source.ts';
import { proposalToPlan } from '#shared/document/toPlan.ts';
import type { DraftState, PlanChanged } from '#shared/ipc/calls.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import { applyChange, isEmptyChange, reverseChange, type Change } from '#shared/plan/change.ts';
import { fromSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import { idSource } from '#shared/plan/identity.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { Answers } from './fakeBridge.ts';
import { planState } from './showPage.tsx';

type Step = { label: string; change: Change };

export type FakeDraft = { state: DraftState; answers: Answers; document: () => PlanDocument };

export function fakeDraft(source: ProposalSource, proposal: PlanProposal): FakeDraft {
  const newId = idSource();
  const { snapshot, places: rows, doubts } = proposalToPlan(proposal, newId);
  const places = [...headPlaces(source.text, proposal), ...rows];
  let document = fromSnapshot(snapshot);
  let revision = 0;
  const done: Step[] = [];
  const undone: Step[] = [];
  const steps = () => ({
    undo: done.at(-1)?.label ?? null,
    redo: undone.at(-1)?.label ?? null,
  });
  const put = (change: Change): PlanChanged => {
    document = applyChange(document, change);
    revision += 1;
    return {
      revision,
      change,
      flags: { byTask: [], ofPlan: null },
      steps: steps(),
      savedAt: '2022-07-05T01:02:03.000Z',
    };
  };
  const move = (from: Step[], to: Step[], back: boolean): Result<PlanChanged> => {
    const step = from.pop();
    if (!step) return failure(back ? 'nothingToUndo' : 'nothingToRedo');
    to.push(step);
    return success(put(back ? reverseChange(step.change) : step.change));
  };
  const plan = planState(document, { name: '通知.txt', place: '', revision: 0 });
  const state: DraftState = { token: 'draft', fileName: '通知.txt', source, plan, places, doubts };
  return {
    state,
    document: () => document,
    answers: {
      'draft:choose': () => success(state),
      'draft:paste': () => success(state),
      'draft:dropped': () => success(state),
      'draft:edit': ({ edit }) => {
        const applied = applyEdit(document, edit, { newId, year: 2022 });
        if (!applied.ok) return applied;
        const { change, rejected } = applied.value;
        if (isEmptyChange(change)) return success({ changed: null, rejected });
        done.push({ label: edit.label, change });
        undone.length = 0;
        return success({ changed: put(change), rejected });
      },
      'draft:undo': () => move(done, undone, true),
      'draft:redo': () => move(undone, done, false),
      'draft:discard': () => success(null),
    },
  };
}
