// The one stateful object: a plan that is worked on, in its file or (a draft) in memory. It calls shared functions in order
// and holds no domain decision.
import { changeTo } from '#shared/backups/difference.ts';
import type { Flag } from '#shared/flags/flag.ts';
import { allFlags, type FlagBook } from '#shared/flags/flagBook.ts';
import { flagIndex, indexAfter, indexAsOf, type FlagIndex } from '#shared/flags/flagIndex.ts';
import type { PlanChanged, Steps } from '#shared/ipc/calls.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import { applyChange, isEmptyChange, reverseChange, type Change } from '#shared/plan/change.ts';
import { fromSnapshot, type PlanDocument, type PlanSnapshot } from '#shared/plan/document.ts';
import type { HeldChange } from '#shared/plan/dueChanges.ts';
import type { Edit, Rejection } from '#shared/plan/edit.ts';
import { undoState, withStep, type HistoryStep, type UndoState } from '#shared/plan/history.ts';
import { readPlanView } from '#shared/ipc/planView.ts';
import { idSource } from '#shared/plan/identity.ts';
import type { Day } from '#shared/plan/model.ts';
import { failure, success, type Problem, type Result } from '#shared/result.ts';
import { lightChange } from '#shared/snapshots/travelling.ts';
import { allAtOnce } from '#shared/steps.ts';
import type { PlanView } from '#shared/view/sheetLayout.ts';
import { timestamp, today } from './clock.ts';
import { dueContext } from './dueContext.ts';
import { createPlanFile, openPlanFile } from './storage/openPlanFile.ts';
import { MemoryStore } from './storage/memoryStore.ts';
import type { PlanFile } from './storage/planFile.ts';
import type { NewStep, NumberedStep, PlanStore } from './storage/planStore.ts';
import { tried } from './storage/sqliteProblem.ts';
import type { RowCount } from './storage/stretches.ts';
import { userName } from './userName.ts';

/** What an edit came to: `changed` is null when nothing differs afterwards, also when it waits for a reason (`held`). */
export type Edited = {
  changed: PlanChanged | null;
  rejected: Rejection[];
  held: HeldChange[];
  step: number | null;
};

export class PlanSession<Store extends PlanStore = PlanFile> {
  store: Store;
  /** The path by which the user knows the plan: the store may be a working copy of it. */
  place: string;
  /** Asked for another store where this one can no longer be written [W1]; null: there is none. */
  rescue: ((problem: Problem) => Store | null) | null = null;
  /** The steps since opening, while there is a rescue: what the newest backup lacks. */
  readonly since: NumberedStep[] = [];
  /** The number of the last step. */
  lastNumber: number;
  /** Why the plan cannot be changed, as a problem code. */
  readonly readOnlyBecause: string | null;
  readonly newId = idSource();
  document: PlanDocument;
  /** Counts changes since opening, so that a window can tell whether it missed one. */
  revision = 0;
  /** How the sheets are arranged. */
  view: PlanView;
  /** The day on which edits are made where that is not today: the example stands in its story. */
  storyDay: Day | null = null;
  private asOfChosen: Day | null = null;
  /** The store has a step that was refused: nothing more is written to it. */
  private apart: Store | null = null;
  /** The flags with what they are made of, as of the day for which they were computed last. */
  private index: FlagIndex;
  private history: UndoState;

  private constructor(store: Store, readOnlyBecause: string | null, snapshot: PlanSnapshot) {
    this.store = store;
    this.place = store.path;
    this.readOnlyBecause = readOnlyBecause;
    this.document = fromSnapshot(snapshot);
    const steps = store.steps();
    this.history = undoState(steps);
    this.lastNumber = steps.at(-1)?.number ?? 0;
    this.view = readPlanView(store.property('view'));
    this.index = flagIndex(this.document, today());
  }

  /** Opens a plan file. Rows whose digest does not match are a reason to refuse: nothing damaged is shown as true. */
  static open(path: string): Result<PlanSession> {
    return allAtOnce(PlanSession.openInSteps(path));
  }

  /** The same with pauses, each with how much has been read. Whoever does not go on leaves the file closed. */
  static *openInSteps(
    path: string,
    rows: RowCount = { total: 0 },
  ): Generator<number, Result<PlanSession>> {
    const opened = openPlanFile(path);
    if (!opened.ok) return opened;
    const { file, readOnlyBecause } = opened.value;
    let session: PlanSession | null = null;
    try {
      rows.total = file.countRows();
      const { snapshot, damaged } = yield* file.loadInSteps();
      if (damaged.length > 0 || snapshot.plan.length !== 1) {
        return failure('planDamaged', path, { rows: damaged.length, first: damaged[0] ?? 'plan' });
      }
      session = new PlanSession(file, readOnlyBecause, snapshot);
      return success(session);
    } finally {
      if (!session) file.close();
    }
  }

  /** A plan that no file keeps: a draft. It is edited and undone like any other. */
  static inMemory(snapshot: PlanSnapshot): PlanSession<MemoryStore> {
    return new PlanSession(new MemoryStore(), null, snapshot);
  }

  /** Makes a plan file from a snapshot. The file must not exist; replacing one is the caller's question to the user. */
  static create(
    path: string,
    snapshot: PlanSnapshot,
    properties: Record<string, string> = {},
  ): Result<null> {
    return createPlanFile(path, snapshot, {
      planId: crypto.randomUUID(),
      createdAt: timestamp(),
      ...properties,
    });
  }

  /** The day for which flags and figures are computed. */
  get asOf(): Day {
    return this.index.context.asOf;
  }

  /** The flags as of that day, by task. */
  get book(): FlagBook {
    return this.index.book;
  }

  /** All flags, in no promised order. */
  get flags(): Flag[] {
    return allFlags(this.index.book);
  }

  get steps(): Steps {
    return {
      undo: this.history.undo.at(-1)?.label ?? null,
      redo: this.history.redo.at(-1)?.label ?? null,
    };
  }

  /** The plan's own id, which forms carry so that a return finds its way back. */
  get planId(): string {
    return this.store.property('planId') ?? '';
  }

  /** Chooses the as-of day; null, and today, follow the computer's calendar. */
  setAsOf(day: Day | null): void {
    this.asOfChosen = day === today() ? null : day;
    this.index = indexAsOf(this.index, day ?? today());
  }

  /**
   * Called when the computer's calendar may have turned: after midnight, after sleep. Whether that gives other flags, to be
   * told to the window: a day that the user chose stays.
   */
  dayChanged(): boolean {
    if (this.asOfChosen !== null || this.asOf === today()) return false;
    this.index = indexAsOf(this.index, today());
    return true;
  }

  /** Flags as of any day; those on screen stay. */
  flagsOn(day: Day): readonly Flag[] {
    // Those of the day on screen follow every edit at its own cost.
    return day === this.asOf ? this.flags : allFlags(indexAsOf(this.index, day).book);
  }

  /** Keeps how the sheets are arranged; where the file cannot be written, until the plan is closed. */
  keepView(view: PlanView): Result<null> {
    this.view = view;
    if (this.readOnlyBecause) return success(null);
    return this.store.setProperty('view', JSON.stringify(view));
  }

  edit(edit: Edit): Result<Edited> {
    return this.safely(() => this.editOnce(edit));
  }

  /** Runs what asks the store for something, and where that is gone runs it again on the one that the rescue has. */
  safely<Value>(work: () => Result<Value>): Result<Value> {
    const done = tried(work, this.store.path);
    if (done.ok || !this.rescue) return done;
    const other = this.rescue(done.problem);
    if (!other) return done;
    this.moveTo(other);
    return tried(work, other.path);
  }

  /** Goes on in another store, which holds the same plan; what it has for a history is the history. */
  moveTo(store: Store): void {
    this.store = store;
    const steps = store.steps();
    this.history = undoState(steps);
    this.lastNumber = steps.at(-1)?.number ?? 0;
  }

  private editOnce(edit: Edit): Result<Edited> {
    if (this.readOnlyBecause) return failure(this.readOnlyBecause, this.place);
    const year = Number(this.asOf.slice(0, 4));
    const due = dueContext(this.store, this.document, this.storyDay);
    const applied = applyEdit(this.document, edit, { newId: this.newId, year, ...due });
    if (!applied.ok) return applied;
    const { change, rejected, held, document } = applied.value;
    if (isEmptyChange(change)) return success({ changed: null, rejected, held, step: null });
    const kept = this.keep({ kind: 'edit', of: null, label: edit.label }, change, document);
    if (!kept.ok) return kept;
    const step = this.history.undo.at(-1)?.number ?? null;
    return success({ changed: kept.value, rejected, held, step });
  }

  /** Takes the last step back. Fails with `nothingToUndo` when there is none. */
  undo(): Result<PlanChanged> {
    return this.safely(() => this.takeStep('undo', this.history.undo.at(-1)));
  }

  redo(): Result<PlanChanged> {
    return this.safely(() => this.takeStep('redo', this.history.redo.at(-1)));
  }

  private takeStep(kind: 'undo' | 'redo', step: HistoryStep | undefined): Result<PlanChanged> {
    if (this.readOnlyBecause) return failure(this.readOnlyBecause, this.place);
    if (!step) return failure(kind === 'undo' ? 'nothingToUndo' : 'nothingToRedo');
    const change = this.store.changeOf(step.number);
    if (!change) throw new Error(`the history has no step ${step.number}`);
    const wanted = kind === 'undo' ? reverseChange(change) : change;
    const document = applyChange(this.document, wanted);
    return this.keep({ kind, of: step.number, label: step.label }, wanted, document);
  }

  /** Makes the plan what it was in an earlier state, as one step; null when it is that already. */
  restore(target: PlanDocument, label: string): Result<PlanChanged | null> {
    if (this.readOnlyBecause) return failure(this.readOnlyBecause, this.place);
    const change = changeTo(this.document, target);
    return isEmptyChange(change) ? success(null) : this.take(change, label);
  }

  /** Keeps a change of the plan as it is now as one step; also an empty one, which says what was merged. */
  take(change: Change, label: string): Result<PlanChanged> {
    const step = { kind: 'edit', of: null, label } as const;
    return this.safely(() => this.keep(step, change, applyChange(this.document, change)));
  }

  /** Keeps a step as it was made, say in the file of which this one is a copy. */
  follow({ change, at, who, ...step }: NewStep): Result<PlanChanged> {
    const made = { at, who };
    return this.safely(() => this.keep(step, change, applyChange(this.document, change), made));
  }

  /** File first, then memory: when the file refuses, nothing has happened. */
  private keep(
    step: Omit<HistoryStep, 'number'>,
    change: Change,
    document: PlanDocument,
    made = { at: timestamp(), who: userName() },
  ): Result<PlanChanged> {
    if (this.apart === this.store) return failure('planAway', this.place);
    const { document: shown, history, lastNumber, index: flags, revision: last } = this;
    const before = { document: shown, history, lastNumber, index: flags, revision: last };
    const newStep = { ...step, ...made, change };
    const written = this.store.append(newStep, document);
    if (!written.ok) return written;
    const number = written.value;
    this.document = document;
    this.history = withStep(this.history, { ...step, number });
    this.lastNumber = number;
    if (this.rescue) this.since.push({ number, step: newStep });
    const { index, difference } = indexAfter(this.index, document, change);
    this.index = index;
    this.revision += 1;
    const stayed = this.stay();
    if (!stayed.ok) {
      // In a file that nobody will open: it has not happened, and whoever tries again does not do it twice.
      Object.assign(this, before, { apart: this.store });
      if (this.rescue) this.since.pop();
      return stayed;
    }
    const { revision, steps } = this;
    // This goes to the window.
    const told = lightChange(change);
    return success({ revision, change: told, flags: difference, steps, savedAt: newStep.at });
  }

  /** Looks whether the store is in its place: what is written to one that has left it is in no file that anybody will open. */
  stay(): Result<null> {
    const lost = this.store.lost();
    if (lost === null) return success(null);
    const away = failure('planAway', this.place, { lost });
    const other = this.rescue?.(away.problem);
    if (other) this.moveTo(other);
    return other ? success(null) : away;
  }

  close(): void {
    this.store.close();
  }
}
