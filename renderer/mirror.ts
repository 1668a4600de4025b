// A copy of the main process's state for the screen: loaded once, then kept up to date by the change events.
// The plan's truth is in the main process; nothing here decides anything about it.
import type { AppState } from '#shared/ipc/appState.ts';
import { entriesIn, entriesInPiece } from '#shared/ipc/changePieces.ts';
import type {
  Bridge,
  ClipboardTexts,
  HistoryReply,
  MenuCommand,
  PlanChanged,
  PlanDay,
  PlanState,
} from '#shared/ipc/calls.ts';
import { bookAfter } from '#shared/flags/flagBook.ts';
import { flagIndex } from '#shared/flags/flagIndex.ts';
import { applyChange } from '#shared/plan/change.ts';
import { fromSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { ChangeReason, HeldChange } from '#shared/plan/dueChanges.ts';
import { rowsAfter, rowsByTask } from '#shared/plan/rowsByTask.ts';
import type { Edit, Rejection } from '#shared/plan/edit.ts';
import type { Day } from '#shared/plan/model.ts';
import type { HistoryPlace } from '#shared/view/cellHistory.ts';
import { failure, type Problem, type Result } from '#shared/result.ts';
import { isRefusal } from '#shared/words/problems.ts';
import type { ShownPlan } from '#shared/view/viewContext.ts';
import type { Quiet } from '#shared/reminders/memory.ts';
import type { PlanView } from '#shared/view/sheetLayout.ts';
import { progressStore, type ProgressStore } from './workProgress.ts';
import { arrivingRows } from './arrivingRows.ts';
import { fetchPieces, type Fetching, type Pieces } from './fetchPieces.ts';
import { viewSender } from './viewSender.ts';

/** An open plan as the screen holds it: the snapshot turned into a document, the flags by task. */
export type OpenPlan = Omit<PlanState, 'snapshot' | 'pieces'> & ShownPlan;

/** Whether what is on screen is safely in the file. `at` is the time of the last save in this session. */
export type Saving =
  | { state: 'saved'; at: string | null }
  | { state: 'saving' }
  | { state: 'failed'; problem: Problem };

export type MirrorState = {
  /** Null until the first answer of the main process. */
  app: Omit<AppState, 'plan'> | null;
  plan: OpenPlan | null;
  /** Whether the person was at work on the sheets of what is a plan file of its own now: then they are shown first. */
  atWork: boolean;
  saving: Saving;
  /** A large plan whose rows are on their way to the window; there is no plan meanwhile. */
  arriving: { name: string; done: number; total: number } | null;
};

export type EditReply = Result<{ revision: number; rejected: Rejection[] }>;

export type AskReason = (held: readonly HeldChange[]) => Promise<ChangeReason | null>;

export type Mirror = {
  bridge: Bridge;
  getState(): MirrorState;
  progress: ProgressStore;
  subscribe(listener: () => void): () => void;
  start(): Promise<void>;
  /**
   * Shows a plan that a call answered with (false: it was called off), and refreshes the list of recent plans. `atWork`: it
   * was made of what the person is at work on.
   */
  adopt(plan: PlanState | null, atWork?: boolean): Promise<boolean>;
  /** Calls off what is arriving: the plan is closed again. */
  stopArriving(): Promise<void>;
  adoptApp(app: AppState): void;
  /**
   * One edit, one undo step. One that changes due days without a reason waits for the answer of a person: with a reason it
   * is sent again, without one it fails with `changeWithdrawn` and nothing has changed.
   */
  edit(edit: Edit): Promise<EditReply>;
  /** Who asks the person for a reason; null: none was given. Answers what takes the asker away again. */
  onReasonWanted(ask: AskReason): () => void;
  readClipboard(): Promise<ClipboardTexts>;
  undo(): Promise<Result<{ revision: number }>>;
  redo(): Promise<Result<{ revision: number }>>;
  setAsOf(day: Day | null): Promise<Result<unknown>>;
  /** Puts what a flag is about off until a day; null takes that back. */
  snooze(flagId: string, until: Day | null): Promise<Result<Quiet>>;
  /** Whether the reminders are to be silent about what a flag is about. */
  mute(flagId: string, on: boolean): Promise<Result<Quiet>>;
  /** Arranges the sheets: at once on screen, kept with the plan as soon as the last request is answered. */
  setView(view: PlanView): void;
  /** Which steps changed a cell or a row. */
  historyOf(place: HistoryPlace, most: number): Promise<Result<HistoryReply>>;
  onCommand(listener: (command: MenuCommand) => void): () => void;
};

export function openPlan(state: PlanState): OpenPlan {
  return shownPlan(state, fromSnapshot(state.snapshot));
}

/** Flags are the same on both sides, so that they are computed here too: for a large plan that costs less than sending them. */
function shownPlan(state: PlanState, document: PlanDocument): OpenPlan {
  const { snapshot: _, pieces: _pieces, ...rest } = state;
  const rows = rowsByTask(document);
  return { ...rest, document, rows, book: flagIndex(document, state.asOf, rows).book };
}

/** The plan after a change event: itself when the event is old news, null when events in between are missing. */
export function planAfter(plan: OpenPlan, event: PlanChanged): OpenPlan | null {
  if (event.revision <= plan.revision) return plan;
  if (event.revision !== plan.revision + 1) return null;
  const { change, revision, steps } = event;
  const document = applyChange(plan.document, change);
  const { rows } = rowsAfter(plan.rows, plan.document, document, change);
  return { ...plan, document, rows, revision, book: bookAfter(plan.book, event.flags), steps };
}

export function createMirror(bridge: Bridge): Mirror {
  let state: MirrorState = {
    app: null,
    plan: null,
    atWork: false,
    saving: { state: 'saved', at: null },
    arriving: null,
  };
  const listeners = new Set<() => void>();
  let writing = 0;
  let listening = false;
  let lastSaved: string | null = null;
  let askReason: AskReason | null = null;
  const underway = arrivingRows();
  const views = viewSender(bridge);

  const tellAll = () => {
    for (const listener of listeners) listener();
  };
  const put = (next: Partial<MirrorState>) => {
    state = { ...state, ...next };
    tellAll();
  };

  /** Fetching the pieces of a large plan; another plan that arrives, or the person, calls it off. */
  let fetching: Fetching | null = null;
  const fetchPlan = async (plan: PlanState, pieces: Pieces): Promise<boolean> => {
    const own: Fetching = { calledOff: false, missed: false };
    fetching = own;
    put({ plan: null, arriving: { name: plan.name, done: 0, total: pieces.count } });
    const tell = (done: number) =>
      put({ arriving: { name: plan.name, done, total: pieces.count } });
    const fetched = await fetchPieces(bridge, pieces, own, tell, underway.take(pieces.token));
    if (own.calledOff) return false;
    fetching = null;
    if (fetched) put({ plan: shownPlan(plan, fetched), arriving: null });
    // It was closed, or something happened to it, while its rows were on their way.
    if (!fetched || own.missed) await reload();
    return state.plan !== null;
  };

  const receive = async (plan: PlanState | null): Promise<boolean> => {
    if (fetching) fetching.calledOff = true;
    fetching = null;
    if (plan?.pieces) return fetchPlan(plan, plan.pieces);
    put({ plan: plan ? openPlan(plan) : null, arriving: null });
    return plan !== null;
  };

  const reload = async () => {
    const { plan, ...app } = await bridge.call('app:start', null);
    put({ app });
    await receive(plan);
  };

  const adopt = (plan: PlanState | null, atWork = false): Promise<boolean> => {
    lastSaved = null;
    views.forget();
    put({ atWork, saving: { state: 'saved', at: null } });
    return receive(plan);
  };

  const onChanged = (event: PlanChanged) => {
    if (fetching) fetching.missed = true;
    if (!state.plan) return;
    const next = planAfter(state.plan, event);
    if (!next) {
      void reload();
      return;
    }
    const settled = writing <= 1;
    state = { ...state, plan: next };
    if (settled) state = { ...state, saving: { state: 'saved', at: event.savedAt } };
    // A large one has held the page up already: it is drawn in a task of its own, before what has come behind it.
    if (entriesIn(event) <= entriesInPiece) tellAll();
    else void scheduler.postTask(tellAll, { priority: 'user-blocking' });
  };

  const showDay = ({ asOf, today }: PlanDay) => {
    if (fetching) fetching.missed = true;
    const { plan } = state;
    if (!plan) return;
    const { document, rows } = plan;
    const book = asOf === plan.asOf ? plan.book : flagIndex(document, asOf, rows).book;
    put({ plan: { ...plan, asOf, today, book } });
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
    if (!reply.ok && !quiet.includes(reply.problem.code) && !isRefusal(reply.problem)) {
      put({ saving: { state: 'failed', problem: reply.problem } });
    } else if (writing === 0 && state.saving.state === 'saving') {
      put({ saving: { state: 'saved', at: lastSaved } });
    }
    return reply;
  };
  const keepQuiet = async (call: Promise<Result<Quiet>>): Promise<Result<Quiet>> => {
    const reply = await call;
    if (reply.ok && state.plan) put({ plan: { ...state.plan, quiet: reply.value } });
    return reply;
  };
  return {
    bridge,
    getState: () => state,
    progress: progressStore(bridge),
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
        bridge.on('plan:day', showDay);
        bridge.on('plan:copy', (copy) => {
          if (state.plan) put({ plan: { ...state.plan, copy } });
        });
        bridge.on('plan:rows', underway.receive);
      }
      await reload();
    },
    adopt,
    adoptApp({ plan, ...app }) {
      put({ app });
      void adopt(plan);
    },
    async stopArriving() {
      if (!fetching) return;
      fetching.calledOff = true;
      fetching = null;
      const { plan, ...app } = await bridge.call('plan:close', null);
      put({ app, arriving: null });
      await receive(plan);
    },
    async edit(edit) {
      const reply = await write(() => bridge.call('plan:edit', { edit }));
      if (!reply.ok || reply.value.held.length === 0) return reply;
      const reason = (await askReason?.(reply.value.held)) ?? null;
      if (reason === null) return failure('changeWithdrawn');
      return write(() => bridge.call('plan:edit', { edit: { ...edit, reason } }));
    },
    onReasonWanted(ask) {
      askReason = ask;
      return () => {
        if (askReason === ask) askReason = null;
      };
    },
    undo: () => write(() => bridge.call('plan:undo', null), ['nothingToUndo']),
    redo: () => write(() => bridge.call('plan:redo', null), ['nothingToRedo']),
    readClipboard: () => bridge.call('app:clipboard', null),
    historyOf: (place, most) => bridge.call('history:ofCell', { token: null, place, most }),
    async setAsOf(day) {
      const reply = await bridge.call('plan:asOf', { day });
      if (reply.ok) showDay(reply.value);
      return reply;
    },
    snooze: (flagId, until) => keepQuiet(bridge.call('reminders:snooze', { flagId, until })),
    mute: (flagId, on) => keepQuiet(bridge.call('reminders:mute', { flagId, on })),
    setView(view) {
      if (!state.plan) return;
      put({ plan: { ...state.plan, view } });
      views.send(view);
    },
    onCommand: (listener) => bridge.on('app:command', listener),
  };
}
