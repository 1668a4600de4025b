// The process boundary on one page: every call and event with its types. Wire types are plain JSON.
import type { PlanProposal } from '../document/proposal.ts';
import type { Flag } from '../flags/flag.ts';
import type { Change } from '../plan/change.ts';
import type { PlanSnapshot } from '../plan/document.ts';
import type { Edit, Rejection } from '../plan/edit.ts';
import type { Day, Period } from '../plan/model.ts';
import type { Result } from '../result.ts';
import type { ReturnsReview } from '../returns/review.ts';

/** A plan file opened before. `id` is opaque: the renderer never handles paths. `place` is for reading only. */
export type RecentPlan = { id: string; name: string; place: string; at: string; missing: boolean };

/** The name of the step that undo or redo would take, or null. */
export type Steps = { undo: string | null; redo: string | null };

export type PlanState = {
  /** File name without extension, for the title. */
  name: string;
  place: string;
  /** Why the plan cannot be changed, as a problem code, or null. */
  readOnly: string | null;
  /** The bundled example: a working copy that the user may save elsewhere. */
  example: boolean;
  snapshot: PlanSnapshot;
  revision: number;
  asOf: Day;
  today: Day;
  flags: Flag[];
  steps: Steps;
};

/** Sent once after every change that is safely in the file, with the flags that it leads to. */
export type PlanChanged = {
  revision: number;
  change: Change;
  flags: Flag[];
  steps: Steps;
  savedAt: string;
};

export type AppState = {
  version: string;
  today: Day;
  recent: RecentPlan[];
  plan: PlanState | null;
};

/** A notice read and understood, waiting for a person's review. `token` stands for it in later calls. */
export type NoticeReview = {
  token: string;
  fileName: string;
  text: string;
  proposal: PlanProposal;
};

/** A file written for the user. `token` lets the renderer ask to show it in its folder or open it. */
export type WrittenFile = { token: string; name: string; place: string };

export type ConsolidateBy = 'action' | 'unit' | 'status';

/** Request and reply of every call. A reply of null inside a success means that the user cancelled a dialog. */
export type Calls = {
  'app:start': { request: null; reply: AppState };
  'plan:openDialog': { request: null; reply: Result<PlanState | null> };
  'plan:openRecent': { request: { id: string }; reply: Result<PlanState> };
  'plan:forgetRecent': { request: { id: string }; reply: RecentPlan[] };
  'plan:openExample': { request: null; reply: Result<PlanState> };
  'plan:openDropped': { request: { path: string }; reply: Result<PlanState> };
  'plan:saveAs': { request: null; reply: Result<PlanState | null> };
  'plan:close': { request: null; reply: AppState };
  'plan:edit': {
    request: { edit: Edit };
    reply: Result<{ revision: number; rejected: Rejection[] }>;
  };
  'plan:undo': { request: null; reply: Result<{ revision: number }> };
  'plan:redo': { request: null; reply: Result<{ revision: number }> };
  'plan:asOf': {
    request: { day: Day | null };
    reply: Result<{ asOf: Day; today: Day; flags: Flag[] }>;
  };
  'notice:choose': { request: null; reply: Result<NoticeReview | null> };
  'notice:paste': { request: { text: string }; reply: Result<NoticeReview> };
  'notice:create': { request: { token: string }; reply: Result<PlanState | null> };
  'forms:write': {
    request: { period: Period };
    reply: Result<{ folder: WrittenFile; files: { unit: string; name: string }[] } | null>;
  };
  'returns:choose': { request: { period: Period }; reply: Result<ReturnsReview | null> };
  'returns:accept': {
    request: { token: string; take: string[] };
    /** `stale` counts cells that were edited during the review and left out. */
    reply: Result<{ importId: string; revision: number; merged: number; stale: number }>;
  };
  'imports:undo': {
    request: { id: string };
    reply: Result<{
      revision: number;
      reverted: number;
      kept: { where: string; reason: string }[];
    }>;
  };
  'consolidate:write': {
    request: { period: Period | null; by: ConsolidateBy };
    reply: Result<WrittenFile | null>;
  };
  'file:show': { request: { token: string }; reply: Result<null> };
  'file:open': { request: { token: string }; reply: Result<null> };
};
export type CallName = keyof Calls;

/** What the menu asks the window to do; the same commands stand on the toolbar. */
export type MenuCommand =
  | 'open'
  | 'newFromNotice'
  | 'saveAs'
  | 'close'
  | 'openExample'
  | 'undo'
  | 'redo'
  | 'find'
  | 'writeForms'
  | 'importReturns'
  | 'consolidate'
  | 'asOf'
  | 'about';

export type Events = {
  'plan:changed': PlanChanged;
  /** Another plan was opened (double click, second start) or the plan was closed by the main process. */
  'plan:opened': PlanState | null;
  'app:command': MenuCommand;
  /** Long work: `done` of `total` steps; `label` in Chinese. Null when it has ended. */
  'app:progress': { label: string; done: number; total: number } | null;
};
export type EventName = keyof Events;

/** What the preload puts on `window.planbook`. */
export type Bridge = {
  call<Name extends CallName>(
    name: Name,
    request: Calls[Name]['request'],
  ): Promise<Calls[Name]['reply']>;
  on<Name extends EventName>(name: Name, listener: (payload: Events[Name]) => void): () => void;
  /** The path of a DOM File that the user dropped on the window, for `plan:openDropped` only. */
  pathOfDropped(file: unknown): string;
};
