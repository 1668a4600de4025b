// Where the open plan belongs, and how its file there fares. While the file is in its place the plan is edited in it; when it is
// gone, or takes nothing more, the plan goes on in a working copy [W1], which is written back as soon as that can be done.
import path from 'node:path';
import type { ShownCopy } from '#shared/ipc/workingCalls.ts';
import type { Problem } from '#shared/result.ts';
import type { CopyReason, PlaceState } from '#shared/workingCopy/copy.ts';
import { timestamp } from '../clock.ts';
import type { PlanSession } from '../planSession.ts';
import type { PlaceAnswer } from '../storage/presence.ts';
import type { PlanFile } from '../storage/planFile.ts';
import type { KeptPlan } from '../storage/planStore.ts';
import { inStretches } from '../storage/stretches.ts';
import type { KeptCopy, WorkingCopies } from './copies.ts';
import { CopyClaim } from './copyClaim.ts';
import { rescuePlan, type Properties } from './rescue.ts';
import { writeBack } from './writeBack.ts';

/** Milliseconds between looks at the place, and how long nothing may have changed before it is written. */
const lookEvery = 2000;
/** A place that cannot be written is tried again after so many looks; who has it open is said again after so many. */
const looksBetween = 3;
const looksBetweenClaims = 30;
/** After a write that took long, so many times as long nothing is written: a slow line has other things to carry. */
const restFactor = 10;
/** What a store fails with that is gone or takes nothing more. A full disk is not among them: what is there stays there. */
const lostCodes = new Set([
  'planAway',
  'diskError',
  'cannotOpenFile',
  'fileReadOnly',
  'fileNotAllowed',
  'planDamaged',
]);

export type HomeParts = {
  copies: WorkingCopies;
  /** The path of the newest backup of the open plan, or null. */
  newestBackup(): string | null;
  network: boolean;
  /** What keeps others out of a plan on a network drive; null where it could not be had. */
  claim: CopyClaim | null;
  /** Whether the place answers, before anything waits for it. */
  answerOf(file: string): Promise<PlaceAnswer | null>;
  /** Does something after all that was asked to be written before. */
  inTurn(work: () => Promise<unknown>): Promise<unknown>;
  /** Hears whenever something is to be shown otherwise. */
  onChanged(): void;
  /** Hears what nobody foresaw. */
  onError(error: unknown): void;
};

export class PlanHome {
  private readonly session: PlanSession;
  private readonly parts: HomeParts;
  private readonly properties: Properties;
  private copy: KeptCopy | null;
  private state: PlaceState = 'behind';
  private problem: Problem | null = null;
  private writtenAt: string | null = null;
  private told: string | null = null;
  private writing: Promise<void> | null = null;
  private claim: CopyClaim | null;
  /** By the clock of `performance.now()`. */
  private restUntil = 0;
  private readonly timer: ReturnType<typeof setInterval> | null;
  private seenRevision: number;
  private looks = 0;
  /** The revision for which the place was found to be changed by somebody. */
  private changedAt = -1;
  /** The plan is on its way into a working copy. */
  private moving = false;
  private closed = false;

  /** `copy`: the working copy in which the session is open already. */
  constructor(session: PlanSession, copy: KeptCopy | null, parts: HomeParts) {
    this.claim = parts.claim;
    this.session = session;
    this.parts = parts;
    this.copy = copy;
    this.seenRevision = session.revision;
    const kept = (name: string) => session.store.property(name);
    this.properties = {};
    for (const name of ['planId', 'createdAt', 'view']) {
      const value = kept(name);
      if (value !== null) this.properties[name] = value;
    }
    if (copy && copy.record.written === session.store.state()) this.state = 'written';
    if (session.readOnlyBecause !== null) {
      this.timer = null;
      return;
    }
    if (!copy) session.rescue = (problem, plan) => this.rescue(problem, plan);
    this.timer = setInterval(() => this.look(), lookEvery);
    this.timer.unref();
  }

  shown(): ShownCopy | null {
    const { copy, state, writtenAt, problem } = this;
    if (!copy) return null;
    const { why, origin } = copy.record;
    return { why, state, place: path.dirname(origin), writtenAt, problem };
  }

  /** Whether closing now would leave changes that could still be written. */
  get pending(): boolean {
    return this.copy !== null && (this.writing !== null || this.behind()) && this.mayBeWritten();
  }

  /** Writes the working copy to its place, if there is one; resolves when that is done or cannot be. */
  async writeBack(wanted: boolean, keepBoth = false): Promise<void> {
    while (this.writing) await this.writing;
    const { copy } = this;
    if (!copy) return;
    this.writing = this.write(copy, wanted, keepBoth);
    await this.writing;
  }

  /** Before the plan is closed: what is still to be written is written, unless the place cannot take it. */
  async leave(): Promise<void> {
    if (this.pending) await this.writeBack(false);
  }

  /** What it holds is in a file of another name now: nothing is owed to the place any longer. */
  settle(): void {
    const { copy } = this;
    if (copy) this.parts.copies.keep(copy, { written: this.session.store.state() });
  }

  /** Closes the plan. A working copy goes when its place has everything; otherwise it is found at the next start. */
  close(): void {
    const { session, parts } = this;
    if (this.timer) clearInterval(this.timer);
    session.stay();
    this.closed = true;
    const { copy } = this;
    const done = copy !== null && !this.behind() && !this.writing;
    session.rescue = null;
    session.close();
    this.claim?.release();
    if (copy && done) parts.copies.remove(copy);
    this.copy = null;
  }

  private behind(): boolean {
    return this.copy !== null && this.copy.record.written !== this.session.store.state();
  }

  private mayBeWritten(): boolean {
    return this.state === 'behind' || this.state === 'written';
  }

  private look(): void {
    try {
      if (!this.copy) {
        // In the middle of a step it is not left: the step finds out by itself.
        if (!this.session.isWriting) this.leaveIfLost();
        return;
      }
      if (this.writing) return;
      const { revision } = this.session;
      const quiet = revision === this.seenRevision;
      this.seenRevision = revision;
      this.looks += 1;
      if (this.looks % looksBetweenClaims === 0) this.claimAgain();
      if (!this.behind() || performance.now() < this.restUntil) return;
      if (this.state === 'written') this.put('behind');
      // What somebody else made of it stays in the way until something is done about it here, say a merge.
      const waits = this.state === 'changed' && revision === this.changedAt;
      const due = this.state === 'behind' ? quiet : this.looks % looksBetween === 0;
      if (due && !waits) {
        this.writeBack(false).catch((error: unknown) => this.parts.onError(error));
      }
    } catch (error) {
      this.parts.onError(error);
    }
  }

  /** What else wants to be written waits meanwhile. */
  private leaveIfLost(): void {
    const { session, parts } = this;
    if (this.moving || session.store.lost() === null) return;
    this.moving = true;
    parts
      .inTurn(() => inStretches(session.stayInSteps()))
      .catch((error: unknown) => parts.onError(error))
      .finally(() => {
        this.moving = false;
      });
  }

  private *rescue(problem: Problem, plan: KeptPlan): Generator<number, PlanFile | null> {
    const { session, parts } = this;
    if (this.copy || this.closed || !lostCodes.has(problem.code)) return null;
    const { store } = session;
    const why: CopyReason = store.lost() ?? 'refused';
    let copy: KeptCopy | null = null;
    try {
      copy = parts.copies.make(session.place, why);
      const backup = parts.newestBackup();
      const { document, lastNumber, since } = plan;
      const whole = { store, document, lastNumber, since };
      const rescued = yield* rescuePlan(whole, copy.file, backup, this.properties);
      if (!rescued.ok) return null;
      if (this.copy || this.closed) {
        // The program ended in a pause, and has rescued the plan at once.
        rescued.value.close();
        return null;
      }
      parts.copies.keep(copy);
      this.copy = copy;
      this.told = '';
      session.rescue = null;
      session.since.length = 0;
      closeQuietly(store);
      this.put(why === 'replaced' || why === 'refused' ? 'behind' : why);
      return rescued.value;
    } catch (error) {
      parts.onError(error);
      return null;
    } finally {
      if (copy && this.copy !== copy) parts.copies.remove(copy);
    }
  }

  private claimAgain(): void {
    // Where it is out of reach, the next write says so.
    this.claim?.renew().catch((error: unknown) => this.parts.onError(error));
  }

  /** Who else has the plan on the network drive open; null where nobody has, or the place is out of reach. */
  private async heldByOther(origin: string): Promise<Problem | null> {
    if (!this.parts.network) return null;
    const held = this.claim ? await this.claim.renew() : await CopyClaim.take(origin);
    if (held.ok && held.value) this.claim = held.value;
    return held.ok || held.problem.code !== 'planInUse' ? null : held.problem;
  }

  private async write(copy: KeptCopy, wanted: boolean, keepBoth: boolean): Promise<void> {
    const began = performance.now();
    try {
      const { store } = this.session;
      const { origin, seen } = copy.record;
      const { network } = this.parts;
      if (network && (await this.parts.answerOf(origin)) === 'silent') {
        if (this.copy === copy) this.put('gone');
        return;
      }
      const other = await this.heldByOther(origin);
      if (this.copy !== copy) return;
      if (other) {
        this.put('inUse', other);
        return;
      }
      const order = { origin, store, folder: copy.folder, seen, network, wanted, keepBoth };
      const wrote = await writeBack(order);
      if (this.copy !== copy) return;
      if (wrote.state !== null) {
        this.parts.copies.keep(copy, { seen: wrote.digest, written: wrote.state });
        this.writtenAt = timestamp();
      }
      const place = wrote.place === 'written' && this.behind() ? 'behind' : wrote.place;
      this.put(place, wrote.problem);
    } catch (error) {
      // The plan may be closed under it: what was not written is found at the next start.
      if (this.copy === copy) throw error;
    } finally {
      this.writing = null;
      this.restUntil = performance.now() + restFactor * (performance.now() - began);
    }
  }

  private put(state: PlaceState, problem: Problem | null = null): void {
    const before = JSON.stringify([this.state, this.problem, this.told]);
    this.state = state;
    this.problem = problem;
    if (state === 'changed') this.changedAt = this.session.revision;
    this.told = this.writtenAt;
    if (before === JSON.stringify([state, problem, this.told])) return;
    // Not inside the edit that found it out: that one answers first.
    setImmediate(() => this.parts.onChanged());
  }
}

/** What is gone cannot always be closed. */
function closeQuietly(store: PlanFile): void {
  try {
    store.close();
  } catch (error) {
    console.warn('the file that is gone was not closed:', error);
  }
}
