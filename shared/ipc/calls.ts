// The process boundary on one page: every call and event with its types. Wire types are plain JSON.
import type { Doubt, FieldPlace } from '../document/draft.ts';
import type { ProposalSource } from '../document/source.ts';
import type { AppState, RecentPlan } from './appState.ts';
import type { AssessCalls } from './assessCalls.ts';
import type { SheetDesign } from '../consolidate/design.ts';
import type { BackupCalls } from './backupCalls.ts';
import type { WorkingCalls, ShownCopy } from './workingCalls.ts';
import type { DesktopCalls } from './desktopCalls.ts';
import type { ExportCalls } from './exportCalls.ts';
import type { ImportedDesign } from '../consolidate/exchange.ts';
import type { FormCalls } from './formCalls.ts';
import type { LetterCalls } from './letterCalls.ts';
import type { AboutCalls } from './aboutCalls.ts';
import type { LogCalls } from './logCalls.ts';
import type { MergeCalls } from './mergeCalls.ts';
import type { ReminderCalls } from './reminderCalls.ts';
import type { FlagDifference } from '../flags/flagBook.ts';
import type { PaperSetup } from '../paper/setup.ts';
import type { BlankPlan } from '../plan/blankPlan.ts';
import type { Change } from '../plan/change.ts';
import type { PlanSnapshot } from '../plan/document.ts';
import type { HeldChange } from '../plan/dueChanges.ts';
import type { Edit, Rejection } from '../plan/edit.ts';
import type { Day, Period } from '../plan/model.ts';
import type { Result } from '../result.ts';
import type { Quiet } from '../reminders/memory.ts';
import type { ReminderSettings } from '../reminders/settings.ts';
import type { Notice } from '../reminders/words.ts';
import type { CellHistory, HistoryPlace } from '../view/cellHistory.ts';
import type { DirectoryReview, Take } from '../units/directory.ts';
import type { PlaceCommand } from '../view/boards.ts';
import type { PlanView } from '../view/sheetLayout.ts';
import type { ReturnCalls } from './returnCalls.ts';
import type { RevisionCalls } from './revisionCalls.ts';
import type { SnapshotCalls } from './snapshotCalls.ts';
import type { TableCalls } from './tableCalls.ts';
import type { TourCalls } from './tourCalls.ts';
import type { TemplateCalls } from './templateCalls.ts';

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
  copy: ShownCopy | null;
  /** Empty when the rows come in pieces: see `planPieces.ts`. Of rows and day the window computes the flags itself. */
  snapshot: PlanSnapshot;
  pieces?: { token: string; count: number };
  revision: number;
  asOf: Day;
  today: Day;
  steps: Steps;
  /** How the sheets are arranged. */
  view: PlanView;
  /** What the reminders are silent about, on this computer. */
  quiet: Quiet;
};

/** The settings of reminders with what this computer can do at all. */
export type ReminderChoices = {
  settings: ReminderSettings;
  canNotify: boolean;
  canStartWithWindows: boolean;
};

/** Sent once after every change that is safely in the file, with what it makes of the flags. */
export type PlanChanged = {
  revision: number;
  change: Change;
  flags: FlagDifference;
  steps: Steps;
  savedAt: string;
};

/** For which day flags are computed. */
export type PlanDay = Pick<PlanState, 'asOf' | 'today'>;

/** What a new plan is made from: it only says which files the dialog of the machine lists first. */
export type DraftOf = 'notice' | 'table';

/**
 * A notice or table as a plan in memory, for a person to review and correct. `token` stands for it in later calls.
 * Nothing of it is on disk before `draft:create`.
 */
export type DraftState = {
  token: string;
  fileName: string;
  source: ProposalSource;
  plan: PlanState;
  places: FieldPlace[];
  doubts: Doubt[];
};

/** A draft that stands in the main process while the page was lost: as it was read, and its plan as it is corrected by now. */
export type LeftDraft = { begun: DraftState; now: PlanState };

/** A file written for the user. `token` lets the renderer ask to show it in its folder or open it. */
export type WrittenFile = { token: string; name: string; place: string };

/** The history of a cell or row, with the time at which the plan was made. */
export type HistoryReply = CellHistory & { createdAt: string | null };

/** Of which size the paper is, and how it lies. */
export type PrintedOn = Pick<PaperSetup, 'size' | 'orientation'>;

/** A page of the window that can be written as a picture. */
export type PictureOf = 'timeline' | 'charts';

/** The two forms in which a spreadsheet puts cells on the clipboard; empty where there is none. */
export type ClipboardTexts = { text: string; html: string };

/** Request and reply of every call. A reply of null inside a success means that the user cancelled a dialog or stopped the work. */
export type Calls = { [Name in keyof AllCalls]: AllCalls[Name] };
type AllCalls = AssessCalls &
  BackupCalls &
  DesktopCalls &
  WorkingCalls &
  ExportCalls &
  FormCalls &
  LetterCalls &
  MergeCalls &
  AboutCalls &
  LogCalls &
  ReminderCalls &
  ReturnCalls &
  RevisionCalls &
  SnapshotCalls &
  TableCalls &
  TemplateCalls &
  TourCalls & {
    'app:start': { request: null; reply: AppState };
    /** What the system's clipboard holds, for pasting from a menu: the page itself may not look. */
    'app:clipboard': { request: null; reply: ClipboardTexts };
    /** Ends the long work that `app:progress` tells of; its call answers what was done by then. */
    'work:stop': { request: null; reply: Result<null> };
    'plan:openDialog': { request: null; reply: Result<PlanState | null> };
    'plan:openRecent': { request: { id: string }; reply: Result<PlanState | null> };
    'plan:forgetRecent': { request: { id: string }; reply: RecentPlan[] };
    /** The plan of the run that did not end. */
    'plan:openLeft': { request: null; reply: Result<PlanState | null> };
    'plan:openExample': { request: null; reply: Result<PlanState | null> };
    'plan:openDropped': { request: { path: string }; reply: Result<PlanState | null> };
    /** A plan without rows, in a file that the person names, opened; fails with the code of `checkBlank`. */
    'plan:createBlank': { request: BlankPlan; reply: Result<PlanState | null> };
    'plan:saveAs': { request: null; reply: Result<PlanState | null> };
    'plan:close': { request: null; reply: AppState };
    /** One piece of a large plan as text. Fails with `tokenGone` when another plan was opened meanwhile. */
    'plan:piece': { request: { token: string; index: number }; reply: Result<string> };
    'plan:edit': {
      request: { edit: Edit };
      /** `held`: due days for whose change a reason is missing; the edit is to be sent again with one. */
      reply: Result<{ revision: number; rejected: Rejection[]; held: HeldChange[] }>;
    };
    'plan:undo': { request: null; reply: Result<{ revision: number }> };
    'plan:redo': { request: null; reply: Result<{ revision: number }> };
    'plan:asOf': {
      request: { day: Day | null };
      reply: Result<PlanDay>;
    };
    /** `token` names a draft; null the open plan. */
    'history:ofCell': {
      request: { token: string | null; place: HistoryPlace; most: number };
      reply: Result<HistoryReply>;
    };
    /** Keeps how the sheets are arranged. No step of the history; a read-only plan keeps it until it is closed. */
    'plan:view': { request: { view: PlanView }; reply: Result<null> };
    'draft:choose': { request: { from: DraftOf }; reply: Result<DraftState | null> };
    'draft:paste': { request: { text: string }; reply: Result<DraftState | null> };
    'draft:dropped': { request: { path: string }; reply: Result<DraftState | null> };
    'draft:edit': {
      request: { token: string; edit: Edit };
      reply: Result<{ changed: PlanChanged | null; rejected: Rejection[] }>;
    };
    'draft:undo': { request: { token: string }; reply: Result<PlanChanged> };
    'draft:redo': { request: { token: string }; reply: Result<PlanChanged> };
    'draft:create': { request: { token: string }; reply: Result<PlanState | null> };
    'draft:discard': { request: { token: string }; reply: Result<null> };
    'consolidate:write': {
      /** `name` is that of the design, for the name of the file. */
      request: { period: Period | null; name: string; design: SheetDesign };
      reply: Result<WrittenFile | null>;
    };
    /** Opens the file of a return, by the id of its row, where this computer knows it. */
    'consolidate:openReturn': { request: { id: string }; reply: Result<null> };
    /** A design from a file that another office passed on; nothing is kept yet. */
    'consolidate:importDesign': { request: null; reply: Result<ImportedDesign | null> };
    'consolidate:exportDesign': {
      request: { name: string; design: SheetDesign };
      reply: Result<WrittenFile | null>;
    };
    /** What the window has put on paper, as a PDF; `name` is what the file is called after the plan's title. */
    'paper:pdf': { request: { name: string } & PrintedOn; reply: Result<WrittenFile | null> };
    /** The same through the system's dialog, until that is closed; false: the user cancelled. */
    'paper:print': { request: PrintedOn; reply: Result<boolean> };
    /** `png`: the bytes of a PNG in base64. */
    'picture:png': {
      request: { of: PictureOf; png: string };
      reply: Result<WrittenFile | null>;
    };
    'units:export': { request: null; reply: Result<WrittenFile | null> };
    'units:choose': {
      request: null;
      reply: Result<(DirectoryReview & { token: string; fileName: string }) | null>;
    };
    'units:accept': {
      request: { token: string; takes: { id: string; take: Take }[]; order: boolean };
      reply: Result<{ revision: number; added: number; changed: number }>;
    };
    'file:show': { request: { token: string }; reply: Result<null> };
    'file:open': { request: { token: string }; reply: Result<null> };
  };
export type CallName = keyof Calls;

/** `done` of `total` steps (0: nobody knows how many); `label` in Chinese. `canStop`: `work:stop` ends it early. */
export type WorkProgress = { label: string; done: number; total: number; canStop: boolean };

/** What the menu asks the window to do; the same commands stand on the toolbar. */
export type MenuCommand =
  | PlaceCommand
  /** The rest is the opaque id of a recent plan. */
  | `recent:${string}`
  | 'open'
  | 'newFromNotice'
  | 'newFromTable'
  | 'newBlank'
  | 'save'
  | 'saveAs'
  | 'print'
  | 'backups'
  | 'exportSheets'
  | 'close'
  | 'openExample'
  | 'undo'
  | 'redo'
  | 'find'
  | 'replace'
  | 'filterRows'
  | 'assignDuties'
  | 'writeForms'
  | 'readRevision'
  | 'mergeCopy'
  | 'importReturns'
  | 'imports'
  | 'milestones'
  | 'consolidate'
  | 'letters'
  | 'assess'
  | 'snapshots'
  | 'exportUnits'
  | 'importUnits'
  | 'asOf'
  | 'holidays'
  | 'flagSettings'
  | 'reminderSettings'
  | 'showHelp'
  | 'showKeys'
  | 'showLog'
  | 'tour'
  | 'about';

export type Events = {
  'plan:changed': PlanChanged;
  /** The calendar has turned under the open plan. */
  'plan:day': PlanDay;
  /** The plan goes on in a working copy now, or how its place stands to it is another. */
  'plan:copy': ShownCopy | null;
  /** Rows of a large plan while it is still being read, as pieces of `planPieces.ts`. Null: it will not be opened after all. */
  'plan:rows': { token: string; index: number; text: string } | null;
  /** What a notification would say, where the computer shows none. */
  'app:reminder': Notice;
  'app:command': MenuCommand;
  /** The desktop has handed something over: `desktop:arrived` says what. */
  'desktop:arrived': null;
  /** Long work. Null when it has ended. */
  'app:progress': WorkProgress | null;
};
export type EventName = keyof Events;

/** On which the preload tells the main process what a person dropped on the window. No call of the page has this name. */
export const droppedChannel = 'window:dropped';

/** What the preload puts on `window.planbook`. */
export type Bridge = {
  call<Name extends CallName>(
    name: Name,
    request: Calls[Name]['request'],
  ): Promise<Calls[Name]['reply']>;
  on<Name extends EventName>(name: Name, listener: (payload: Events[Name]) => void): () => void;
  /** The path of a DOM File that the user dropped on the window, for the calls that take one (`…:dropped`, `plan:openDropped`). */
  pathOfDropped(file: unknown): string;
};
