// A draft as the screen holds it: the plan in the main process's memory, mirrored change by change.
import type { Doubt, FieldPlace } from '#shared/document/draft.ts';
import type { ProposalSource } from '#shared/document/source.ts';
import type {
  Bridge,
  ClipboardTexts,
  DraftState,
  HistoryReply,
  PlanChanged,
  PlanState,
} from '#shared/ipc/calls.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Edit, Rejection } from '#shared/plan/edit.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { HistoryPlace } from '#shared/view/cellHistory.ts';
import { openPlan, planAfter, type OpenPlan } from '../mirror.ts';

export type Draft = {
  token: string;
  fileName: string;
  source: ProposalSource;
  places: readonly FieldPlace[];
  doubts: readonly Doubt[];
  /** The plan as it was read, before anybody corrected it. */
  read: PlanDocument;
  plan(): OpenPlan;
  subscribe(listener: () => void): () => void;
  edit(edit: Edit): Promise<Result<{ rejected: Rejection[] }>>;
  readClipboard(): Promise<ClipboardTexts>;
  undo(): Promise<Result<null>>;
  redo(): Promise<Result<null>>;
  historyOf(place: HistoryPlace, most: number): Promise<Result<HistoryReply>>;
};

/** `now`: its plan as it is corrected by now, where it is not as it was read. */
export function createDraft(bridge: Bridge, state: DraftState, now?: PlanState): Draft {
  const { token, fileName, source, places, doubts } = state;
  const asRead = openPlan(state.plan);
  let plan = now ? openPlan(now) : asRead;
  const listeners = new Set<() => void>();

  const take = (changed: PlanChanged): Result<null> => {
    const next = planAfter(plan, changed);
    // Replies come in the order of the calls, so that no change can be missing.
    if (!next) return failure('internal');
    plan = next;
    for (const listener of listeners) listener();
    return success(null);
  };
  /** A broken call is a failure in words like any other. */
  const asking = async <Value>(call: () => Promise<Result<Value>>): Promise<Result<Value>> => {
    try {
      return await call();
    } catch {
      return failure('internal');
    }
  };
  const step = async (name: 'draft:undo' | 'draft:redo') => {
    const reply = await asking(() => bridge.call(name, { token }));
    return reply.ok ? take(reply.value) : reply;
  };

  return {
    token,
    fileName,
    source,
    places,
    doubts,
    read: asRead.document,
    plan: () => plan,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async edit(edit) {
      const reply = await asking(() => bridge.call('draft:edit', { token, edit }));
      if (!reply.ok) return reply;
      const { changed, rejected } = reply.value;
      const taken = changed ? take(changed) : success(null);
      return taken.ok ? success({ rejected }) : taken;
    },
    readClipboard: () => bridge.call('app:clipboard', null),
    undo: () => step('draft:undo'),
    redo: () => step('draft:redo'),
    historyOf: (place, most) => asking(() => bridge.call('history:ofCell', { token, place, most })),
  };
}
