// A copy of the main process's state for the screen: loaded once, then kept up to date by the change events.
// The plan's truth is in the main process; nothing here decides anything about it.
import type {
  AppState,
  Bridge,
  Events,
  MenuCommand,
  PlanChanged,
  PlanState,
} from '#shared/ipc/calls.ts';
import { applyChange } from '#shared/plan/change.ts';
import { fromSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { Edit, Rejection } from '#shared/plan/edit.ts';
import type { Day } from '#shared/plan/model.ts';
import { failure, type Problem, type Result } from '#shared/result.ts';

/** An open plan as the screen holds it: the snapshot turned into a document. */
export type OpenPlan = Omit<PlanState, 'snapshot'> & { document: PlanDocument };

/** Whether what is on screen is safely in the file. `at` is the time of the last save in this session. */
export type Saving =
  | { state: 'saved'; at: string | null }
  | { state: 'saving' }
  | { state: 'failed'; problem: Problem };

export type MirrorState = {
  /** Null until the first answer of the main process. */
  app: Omit<AppState, 'plan'> | null;
  plan: OpenPlan | null;
  saving: Saving;
  progress: Events['app:progress'];
};

export type EditReply = Result<{ revision: number; rejected: Rejection[] }>;

export type Mirror = {
  bridge: Bridge;
  getState(): MirrorState;
  subscribe(listener: () => void): () => void;
  start(): Promise<void>;
  /** Shows a plan that a call answered with, and refreshes the list of recent plans. */
  adopt(plan: PlanState | null): void;
  adoptApp(app: AppState): void;
  edit(edit: Edit): Promise<EditReply>;
  undo(): Promise<Result<{ revision: number }>>;
  redo(): Promise<Result<{ revision: number }>>;
  setAsOf(day: Day | null): Promise<Result<unknown>>;
  onCommand(listener: (command: MenuCommand) => void): () => void;
};

export function openPlan(state: PlanState): OpenPlan {
  const { snapshot, ...rest } = state;
  return { ...rest, document: fromSnapshot(snapshot) };
}

/** The plan after a change event: itself when the event is old news, null when events in between are missing. */
export function planAfter(plan: OpenPlan, event: PlanChanged): OpenPlan | null {
  if (event.revision <= plan.revision) return plan;
  if (event.revision !== plan.revision + 1) return null;
  return {
    ...plan,
    document: applyChange(plan.document, event.change),
    revision: event.revision,
    flags: event.flags,
    steps: event.steps,
  };
}

export function createMirror(bridge: Bridge): Mirror {
  let state: MirrorState = {
    app: null,
    plan: null,
    saving: { state: 'saved', at: null },
    progress: null,
  };
  const listeners = new Set<() => void>();
  let writing = 0;
  let listening = false;
  let lastSaved: string | null = null;

  const put = (next: Partial<MirrorState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };

  const reload = async () => {
    const { plan, ...app } = await bridge.call('app:start', null);
    put({ app, plan: plan ? openPlan(plan) : null });
  };

  const adopt = (plan: PlanState | null) => {
    lastSaved = null;
    put({ plan: plan ? openPlan(plan) : null, saving: { state: 'saved', at: null } });
  };

  const onChanged = (event: PlanChanged) => {
    if (!state.plan) return;
    const next = planAfter(state.plan, event);
    if (!next) {
      void reload();
      return;
    }
    const settled = writing <= 1;
    put({ plan: next, ...(settled ? { saving: { state: 'saved', at: event.savedAt } } : {}) });
  };

  /** Runs a call that writes to the plan file and keeps account of whether it is safely there. */
  const write = async <Value>(
    call: () => Promise<Result<Value>>,
    quiet: readonly string[] = [],
  ): Promise<Result<Value>> => {
    writing += 1;
    put({ saving: { state: 'saving' } });
    let reply: Result<Value>;
    try {
      reply = await call();
    } catch (error) {
      reply = failure('internal', undefined, { message: String(error) });
    }
    writing -= 1;
    if (!reply.ok && !quiet.includes(reply.problem.code)) {
      put({ saving: { state: 'failed', problem: reply.problem } });
    } else if (writing === 0 && state.saving.state === 'saving') {
      put({ saving: { state: 'saved', at: lastSaved } });
    }
    return reply;
  };
  return {
    bridge,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      if (!listening) {
        listening = true;
        bridge.on('plan:changed', (event) => {
          lastSaved = event.savedAt;
          onChanged(event);
        });
        bridge.on('plan:opened', adopt);
        bridge.on('app:progress', (progress) => put({ progress }));
      }
      await reload();
    },
    adopt,
    adoptApp({ plan, ...app }) {
      put({ app, plan: plan ? openPlan(plan) : null, saving: { state: 'saved', at: null } });
    },
    edit: (edit) => write(() => bridge.call('plan:edit', { edit })),
    undo: () => write(() => bridge.call('plan:undo', null), ['nothingToUndo']),
    redo: () => write(() => bridge.call('plan:redo', null), ['nothingToRedo']),
    async setAsOf(day) {
      const reply = await bridge.call('plan:asOf', { day });
      if (reply.ok && state.plan) put({ plan: { ...state.plan, ...reply.value } });
      return reply;
    },
    onCommand: (listener) => bridge.on('app:command', listener),
  };
}
