// What the calls of the window work on: the open plan, the dialogs, the tokens that stand for things on this side.
import path from 'node:path';
import type { AppState } from '#shared/ipc/appState.ts';
import type { PlanState, WrittenFile } from '#shared/ipc/calls.ts';
import { mostAtOnce, rowsIn } from '#shared/ipc/planPieces.ts';
import { quietOf, type Quiet } from '#shared/reminders/memory.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { BackupReason } from '#shared/backups/backup.ts';
import { Arrivals } from './arrivals.ts';
import { today } from './clock.ts';
import { deskBackups } from './deskBackups.ts';
import { leftDraft, type Draft } from './draft.ts';
import { DroppedFiles } from './droppedFiles.ts';
import { exampleAsOf, examplePath, makeExample } from './examplePlan.ts';
import { HandedOut } from './handedOut.ts';
import type { PlanSession } from './planSession.ts';
import { planDayOf, planStateOf } from './planState.ts';
import type { DeskParts } from './deskParts.ts';
import type { SaveOptions } from './dialogs.ts';
import { LastRun } from './lastRun.ts';
import { LongWork, type Tell } from './longWork.ts';
import { saveForUser } from './saveForUser.ts';
import { shelfOf } from './storage/backupShelf.ts';
import type { Backups } from './storage/backups.ts';
import { planExtension } from './storage/openPlanFile.ts';
import type { OnRow } from './storage/planFile.ts';
import { samePlace } from './storage/samePlace.ts';
import { planKey } from './storage/planKey.ts';
import { PlanTurns } from './planTurns.ts';
import type { LeftRun } from './storage/runMark.ts';
import { isWritten, Tokens, type Written } from './tokens.ts';
import { workingCopies, type WorkingCopies } from './workingCopy/copies.ts';
import { nothingToDo, type Follow } from './workingCopy/bringOver.ts';
import { deskHome, openAtHome, shownPlans } from './workingCopy/deskHome.ts';
import type { PlanHome } from './workingCopy/planHome.ts';

export class Desk {
  readonly parts: DeskParts;
  session: PlanSession | null = null;
  /** Where the open plan belongs: it may go on in a working copy. */
  home: PlanHome | null = null;
  readonly copies: WorkingCopies;
  /** The draft on the screen: there is one at most. */
  draft: Draft | null = null;
  /** The window has a review in which something was decided that is not in the plan. */
  reviewing = false;
  /** Work on the open plan and its files. */
  readonly work: LongWork;
  /** The reading of a plan that takes the place of the open one. */
  readonly opening: LongWork;
  /** Copies of the open plan that others wait for: nothing can be written before. */
  readonly copying: LongWork;
  /** Who writes to the open plan, and in which order. */
  readonly turns: PlanTurns;
  /** What a person dropped on the window: only these paths may the page name. */
  readonly dropped = new DroppedFiles();
  /** What the desktop handed over and the window has not asked for yet. */
  readonly arrivals = new Arrivals();
  /** The open plan is the working copy of the example. */
  example = false;
  readonly backups: Backups;
  readonly lastRun = new LastRun();
  private readonly tokens = new Tokens();
  private readonly pieces = new HandedOut((rows) => this.parts.send('plan:rows', rows));

  constructor(parts: DeskParts) {
    this.parts = parts;
    this.work = new LongWork(parts);
    this.opening = new LongWork(parts);
    this.copying = new LongWork(parts);
    this.turns = new PlanTurns(parts);
    this.backups = deskBackups(parts);
    this.copies = workingCopies(parts.userDataPath);
  }

  /** Waits for a plan that is being opened: the window asks when it starts, and the plan may take longer than the page. */
  async appState(): Promise<AppState> {
    await this.lastRun.started();
    await this.opening.ended();
    const { version, settings } = this.parts;
    const { recent, copies } = await shownPlans(settings, this.copies);
    const [plan, draft] = [this.planState(), leftDraft(this.draft)];
    const { recovery } = this.lastRun;
    return { version, today: today(), recent, copies, recovery, plan, draft };
  }

  planState(): PlanState | null {
    const { session } = this;
    if (!session) return null;
    const file = session.place;
    const state = planStateOf(session, {
      name: path.basename(file, planExtension),
      place: path.dirname(file),
      example: this.example,
      copy: this.home?.shown() ?? null,
      quiet: this.quiet(session),
    });
    return rowsIn(session.document) > mostAtOnce ? this.pieces.take(state, session) : state;
  }

  /** A piece of the plan that was handed out last. */
  piece(token: string, index: number): Result<string> {
    const text = this.pieces.text(token, index);
    return text === null ? failure('tokenGone') : success(text);
  }

  /** What the reminders of a plan are silent about. */
  quiet(session: PlanSession): Quiet {
    return quietOf(this.parts.reminderMemory.of(planKey(session.store)), today());
  }

  /**
   * Opens a plan in place of the one that is open. When it cannot be opened, the open one stays. Null: it was stopped, or
   * another plan was opened instead. `follow` has the last word before the new one takes the place of the open one.
   */
  async open(file: string, follow: Follow = nothingToDo): Promise<Result<PlanState | null>> {
    await this.stopOpening();
    if (this.session && samePlace(this.session.place, file)) return success(this.requireState());
    const opened = await this.opening.run((signal, tell) =>
      this.pieces.whileRead((begin) => this.replaceBy(file, follow, signal, tell, begin)),
    );
    if (!opened?.ok) return opened ?? success(null);
    return success(this.requireState());
  }

  private async replaceBy(
    file: string,
    follow: Follow,
    signal: AbortSignal,
    tell: Tell,
    begin: () => OnRow,
  ): Promise<Result<PlanSession> | null> {
    const label = `正在读取“${path.basename(file, planExtension)}”`;
    const onProgress = (done: number, total: number) => tell(label, done, total);
    const opened = await openAtHome(file, this, signal, onProgress, begin);
    if (!opened?.ok) return opened;
    const { session, ...found } = opened.value;
    const before = await this.readyToGo();
    const followed = follow(session);
    const home = deskHome(this, session, found);
    if (!followed.ok) {
      home.close();
      return followed;
    }
    if (this.session === before) this.forget();
    this.session = session;
    this.lastRun.opened();
    this.home = home;
    void this.backups.finishLeft(shelfOf(session));
    void this.keepBackup('open');
    this.example = samePlace(file, examplePath(this.parts.userDataPath));
    // What is changed in the story is changed on its day, or looking at that day would not show it.
    if (this.example) session.storyDay = exampleAsOf;
    else this.parts.settings.addRecent(file);
    this.parts.planChanged(file);
    return success(session);
  }

  /** Looks after what a run left that did not end. Whoever opens a plan meanwhile calls it off. */
  async recover(left: LeftRun | null): Promise<void> {
    await this.opening.run((signal, tell) => this.lastRun.recover(left, this, signal, tell));
  }

  /** Stops reading a plan, and waits until its file is closed. */
  async stopOpening(): Promise<void> {
    this.opening.stop();
    await this.opening.ended();
  }

  /** The example as a working copy of this user, made from the bundled plan at the first time. */
  async openExample(): Promise<Result<PlanState | null>> {
    const made = makeExample(this.parts);
    if (!made.ok) return made;
    const wasOpen = this.session !== null && samePlace(this.session.place, made.value);
    const opened = await this.open(made.value);
    if (!opened.ok || wasOpen || opened.value === null) return opened;
    this.session?.setAsOf(exampleAsOf);
    return success(this.requireState());
  }

  /** The computer's calendar may have turned: flags of the open plan follow it, on screen too. Whether they did. */
  dayChanged(): boolean {
    if (!this.session?.dayChanged()) return false;
    this.parts.send('plan:day', planDayOf(this.session));
    return true;
  }

  /** Closes the open plan with a backup of it; while that is made, the window goes on. */
  async close(): Promise<void> {
    await this.stopOpening();
    const session = await this.readyToGo();
    if (this.session === session) this.forget();
    this.lastRun.opened();
    this.parts.planChanged(null);
  }

  /** Whatever is to be done before the open plan is closed. */
  private async readyToGo(): Promise<PlanSession | null> {
    const { session } = this;
    if (!session) return null;
    await this.turns.ended();
    await this.home?.leave();
    await this.keepBackup('close');
    await this.backups.copied();
    await this.turns.ended();
    return session;
  }

  /** The same at once: the program ends. */
  closeAtOnce(): void {
    this.opening.stop();
    const { session } = this;
    if (!session) return;
    this.turns.stop();
    session.store.giveUp();
    session.stay();
    this.backups.takeAtOnce(shelfOf(session), session, 'close');
    this.forget();
    this.parts.planChanged(null);
  }

  private forget(): void {
    this.home?.close();
    this.home = null;
    this.forgetReviews();
    this.session = null;
    this.example = false;
  }

  /** A backup of the open plan as it is now: when this resolves, what is done next can be taken back to it. */
  async keepBackup(reason: BackupReason): Promise<void> {
    const { session } = this;
    // A file that has left its place is not copied: the plan goes on in a working copy first.
    session?.stay();
    if (session) await this.backups.take(shelfOf(session), session, reason);
  }

  /** What was reviewed against a plan is not taken into another one: its words stand for nothing any more. */
  private forgetReviews(): void {
    this.work.stop();
    this.tokens.keepOnly(isWritten);
  }

  private requireState(): PlanState {
    const state = this.planState();
    if (!state) throw new Error('a plan was opened and is not there');
    return state;
  }

  /** Writes to the open plan in its turn [S21]; with a `reason` a backup is made before [K4]. What lasts is shown as `label`. */
  write<Value>(
    label: string,
    stepsOf: (session: PlanSession) => Generator<number, Result<Value>>,
    reason?: BackupReason,
  ): Promise<Result<Value>> {
    const { session } = this;
    if (!session) return Promise.resolve(failure('noPlanOpen'));
    return this.turns.inTurn(async () => {
      if (reason) await this.copying.steady('正在备份计划', () => this.keepBackup(reason));
      // Another plan may have been opened meanwhile.
      if (this.session !== session) return failure('tokenGone');
      return this.turns.write(label, stepsOf(session));
    });
  }

  /** Runs `work` on the open plan, or fails with `noPlanOpen`. */
  withPlan<Value>(work: (session: PlanSession) => Result<Value>): Result<Value> {
    return this.session ? work(this.session) : failure('noPlanOpen');
  }

  /** A word that stands for a value on this side of the boundary. */
  token(value: unknown): string {
    return this.tokens.put(value);
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
