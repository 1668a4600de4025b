// What the calls of the window work on: the open plan, the dialogs, the tokens that stand for things on this side.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AppState, EventName, Events, PlanState, WrittenFile } from '#shared/ipc/calls.ts';
import { mostDropped } from '#shared/ipc/returnRequests.ts';
import {
  mostAtOnce,
  noSnapshot,
  planPieces,
  rowsIn,
  type PlanPieces,
} from '#shared/ipc/planPieces.ts';
import type { PlanSnapshot } from '#shared/plan/document.ts';
import { quietOf, type Quiet } from '#shared/reminders/memory.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { BackupReason } from '#shared/backups/backup.ts';
import { lightDocument } from '#shared/snapshots/travelling.ts';
import { today } from './clock.ts';
import { deskBackups } from './deskBackups.ts';
import { openPaced, type Opening } from './openPaced.ts';
import { PlanSession } from './planSession.ts';
import { planDayOf, planStateOf } from './planState.ts';
import type { Dialogs, SaveOptions } from './dialogs.ts';
import { saveForUser } from './saveForUser.ts';
import type { PlanProposal } from '#shared/document/proposal.ts';
import type { MemoryStore } from './storage/memoryStore.ts';
import type { PrintedPaper } from './printPage.ts';
import type { StartReading } from './reading/readingProcess.ts';
import type { Backups } from './storage/backups.ts';
import { planExtension } from './storage/openPlanFile.ts';
import type { ReminderMemory } from './storage/reminderMemory.ts';
import type { Settings } from './storage/settings.ts';
import type { ReminderMachine } from './reminders/machine.ts';

export type DeskParts = {
  version: string;
  /** Where `templates/` lies: the checkout or the package. */
  appPath: string;
  /** Where the working copy of the example plan is kept. */
  userDataPath: string;
  settings: Settings;
  reminderMemory: ReminderMemory;
  reminders: ReminderMachine;
  /** Starts the process that reads what comes from outside. */
  startReading: StartReading;
  dialogs: Dialogs;
  /** What the window has put on paper, as its print style lays it out. */
  paper: {
    pdf(page: PrintedPaper): Promise<Uint8Array>;
    /** Whether it was printed; false: the user cancelled. */
    print(page: PrintedPaper): Promise<Result<boolean>>;
  };
  send<Name extends EventName>(name: Name, payload: Events[Name]): void;
  /** Called after another plan was opened or the plan was closed: title, recent documents. */
  planChanged(path: string | null): void;
};

/** The day on which the example is looked at: its story stands in the middle of 2022. */
const exampleAsOf = '2022-06-30';
/** The story begins when the notice came; from the day after, changing a due day asks for a reason. */
const exampleMade = '2021-04-19T01:00:00.000Z';

/** A plan under review before it is made. `asRead` is what the document was read as, before a person corrected it. */
export type Draft = {
  token: string;
  session: PlanSession<MemoryStore>;
  asRead: PlanProposal;
};

/** How many tokens are kept; older ones no longer stand for anything. */
const mostTokens = 64;

export class Desk {
  readonly parts: DeskParts;
  session: PlanSession | null = null;
  /** The draft on the screen: there is one at most. */
  draft: Draft | null = null;
  /** The files of returns that are being read: there is one batch at most. */
  reading: AbortController | null = null;
  /** What a person dropped on the window: only these paths may the page name. */
  readonly dropped = new Set<string>();
  /** The open plan is the working copy of the example. */
  example = false;
  readonly backups: Backups;
  private readonly tokens = new Map<string, unknown>();
  private opening: { opening: Opening; reading: Promise<unknown> } | null = null;
  private pieces: { token: string; pieces: PlanPieces } | null = null;

  constructor(parts: DeskParts) {
    this.parts = parts;
    this.backups = deskBackups(parts);
  }

  /** Waits for a plan that is being opened: the window asks when it starts, and the plan may take longer than the page. */
  async appState(): Promise<AppState> {
    while (this.opening) await this.opening.reading;
    const { version, settings } = this.parts;
    return { version, today: today(), recent: settings.recent(), plan: this.planState() };
  }

  planState(): PlanState | null {
    const { session } = this;
    if (!session) return null;
    const { path: file } = session.store;
    const state = planStateOf(session, {
      name: path.basename(file, planExtension),
      place: path.dirname(file),
      example: this.example,
      quiet: this.quiet(session),
    });
    return rowsIn(session.document) > mostAtOnce ? this.inPieces(state, session) : state;
  }

  /** The rows of a large plan are fetched piece by piece, as they are now. */
  private inPieces(state: PlanState, { document, flags }: PlanSession): PlanState {
    const pieces = planPieces(lightDocument(document), flags);
    this.pieces = { token: randomBytes(12).toString('hex'), pieces };
    const { token } = this.pieces;
    return { ...state, snapshot: noSnapshot(), flags: [], pieces: { token, count: pieces.count } };
  }

  /** A piece of the plan that was handed out last. */
  piece(token: string, index: number): Result<string> {
    const text = this.pieces?.token === token ? this.pieces.pieces.text(index) : null;
    // The last one: the rows need not be kept any longer for it.
    if (text !== null && index === (this.pieces?.pieces.count ?? 0) - 1) this.pieces = null;
    return text === null ? failure('tokenGone') : success(text);
  }

  /** What the reminders of a plan are silent about. */
  quiet(session: PlanSession): Quiet {
    return quietOf(this.parts.reminderMemory.of(planKey(session)), today());
  }

  /**
   * Opens a plan in place of the one that is open. When it cannot be opened, the open one stays. Null: it was stopped, or
   * another plan was opened instead.
   */
  async open(file: string): Promise<Result<PlanState | null>> {
    await this.stopOpening();
    if (this.session?.store.path === file) return success(this.requireState());
    const opening: Opening = { stopped: false };
    const reading = openPaced(file, opening, (done, total) => {
      const label = `正在读取“${path.basename(file, planExtension)}”`;
      this.parts.send('app:progress', { label, done, total, stop: 'plan:stopOpening' });
    });
    this.opening = { opening, reading };
    const opened = await reading;
    this.opening = null;
    this.parts.send('app:progress', null);
    if (!opened) return success(null);
    if (!opened.ok) return opened;
    this.keepBackup('close');
    this.session?.close();
    this.forgetReviews();
    this.session = opened.value;
    this.backups.finishLeft(planKey(this.session));
    this.keepBackup('open');
    this.example = file === this.examplePath;
    // What is changed in the story is changed on its day, or looking at that day would not show it.
    if (this.example) this.session.storyDay = exampleAsOf;
    else this.parts.settings.addRecent(file);
    this.parts.planChanged(file);
    return success(this.requireState());
  }

  /** Stops reading a plan, and waits until its file is closed. */
  async stopOpening(): Promise<void> {
    while (this.opening) {
      this.opening.opening.stopped = true;
      await this.opening.reading;
    }
  }

  /** The example as a working copy of this user, made from the bundled plan at the first time. */
  async openExample(): Promise<Result<PlanState | null>> {
    const file = this.examplePath;
    if (!existsSync(file)) {
      mkdirSync(path.dirname(file), { recursive: true });
      const bundled = path.join(this.parts.appPath, 'templates', 'example-plan.json');
      const made = PlanSession.create(
        file,
        JSON.parse(readFileSync(bundled, 'utf8')) as PlanSnapshot,
        { createdAt: exampleMade },
      );
      if (!made.ok) return made;
    }
    const wasOpen = this.session?.store.path === file;
    const opened = await this.open(file);
    if (!opened.ok || wasOpen || opened.value === null) return opened;
    this.session?.setAsOf(exampleAsOf);
    return success(this.requireState());
  }

  private get examplePath(): string {
    return path.join(this.parts.userDataPath, 'example', `示例计划${planExtension}`);
  }

  /**
   * Called when the computer's calendar may have turned: the flags of the open plan follow the new day, on screen too.
   * Whether they did.
   */
  dayChanged(): boolean {
    if (!this.session?.dayChanged()) return false;
    this.parts.send('plan:day', planDayOf(this.session));
    return true;
  }

  close(): void {
    if (this.opening) this.opening.opening.stopped = true;
    if (!this.session) return;
    this.keepBackup('close');
    this.session.close();
    this.forgetReviews();
    this.session = null;
    this.example = false;
    this.parts.planChanged(null);
  }

  /** A backup of the open plan as it is now: what is done next can be taken back to it. */
  keepBackup(reason: BackupReason): void {
    if (this.session) this.backups.take(planKey(this.session), this.session, reason);
  }

  /** Stops reading files; what was read so far stays. */
  stopReading(): void {
    this.reading?.abort();
  }

  /** Keeps a path that a person dropped, the newest ones of many. */
  keepDropped(file: string): void {
    this.dropped.add(file);
    const [oldest] = this.dropped;
    if (this.dropped.size > mostDropped && oldest !== undefined) this.dropped.delete(oldest);
  }

  /** What was reviewed against a plan is not taken into another one: its words stand for nothing any more. */
  private forgetReviews(): void {
    this.stopReading();
    for (const [token, value] of this.tokens) if (!isWritten(value)) this.tokens.delete(token);
  }

  private requireState(): PlanState {
    const state = this.planState();
    if (!state) throw new Error('a plan was opened and is not there');
    return state;
  }

  /** Runs `work` on the open plan, or fails with `noPlanOpen`. */
  withPlan<Value>(work: (session: PlanSession) => Result<Value>): Result<Value> {
    return this.session ? work(this.session) : failure('noPlanOpen');
  }

  /** A word that stands for a value on this side of the boundary. */
  token(value: unknown): string {
    const token = randomBytes(12).toString('hex');
    this.tokens.set(token, value);
    const oldest = this.tokens.keys().next().value;
    if (this.tokens.size > mostTokens && oldest !== undefined) this.tokens.delete(oldest);
    return token;
  }

  /** What a token stands for, if it is of the kind that `is` tells; null when it is gone. */
  valueOf<Value>(token: string, is: (value: unknown) => value is Value): Value | null {
    const value = this.tokens.get(token);
    return is(value) ? value : null;
  }

  writtenFile(file: string): WrittenFile {
    const token = this.token({ written: file } satisfies Written);
    return { token, name: path.basename(file), place: path.dirname(file) };
  }

  /** Has a person name a file, writes it, and answers what stands for it; null where the person cancelled. */
  async save(
    options: SaveOptions,
    write: (file: string) => Promise<Result<unknown>>,
  ): Promise<Result<WrittenFile | null>> {
    const saved = await saveForUser(this.parts.dialogs, options, write);
    if (!saved.ok || saved.value === null) return saved as Result<null>;
    return success(this.writtenFile(saved.value));
  }

  writtenPath(token: string): string | null {
    return this.valueOf(token, isWritten)?.written ?? null;
  }
}

/** By what this computer remembers a plan: its own id, or its place where it is from before plans had one. */
export function planKey(session: PlanSession): string {
  return session.planId || createHash('sha256').update(session.store.path).digest('hex');
}

type Written = { written: string };

function isWritten(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && 'written' in value;
}
