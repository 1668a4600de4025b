// The one stateful object: a plan that is worked on, in its file or (a draft) in memory. It calls shared functions in order
// and holds no domain decision.
import { indexAfter, indexAfterInSteps } from '#shared/flags/flagIndex.ts';
import type { PlanChanged, Steps } from '#shared/ipc/calls.ts';
import { applyEditInSteps } from '#shared/plan/apply.ts';
import { applyChange, isEmptyChange, reverseChange, type Change } from '#shared/plan/change.ts';
import { fromSnapshot, type PlanDocument, type PlanSnapshot } from '#shared/plan/document.ts';
import type { Edit } from '#shared/plan/edit.ts';
import { undoState, withStep, type HistoryStep, type UndoState } from '#shared/plan/history.ts';
import { readPlanView } from '#shared/ipc/planView.ts';
import { idSource } from '#shared/plan/identity.ts';
import type { Day } from '#shared/plan/model.ts';
import { failure, success, type Problem, type Result } from '#shared/result.ts';
import { lightChange } from '#shared/snapshots/travelling.ts';
import { allAtOnce } from '#shared/steps.ts';
import type { PlanView } from '#shared/view/sheetLayout.ts';
import { timestamp } from './clock.ts';
import { dueContext } from './dueContext.ts';
import type { Edited } from './edited.ts';
import { PlanOnDay } from './planOnDay.ts';
import { createPlanFile, openPlanFile } from './storage/openPlanFile.ts';
import { MemoryStore } from './storage/memoryStore.ts';
import type { OnRow, PlanFile } from './storage/planFile.ts';
import type { KeptPlan, NewStep, NumberedStep, PlanStore } from './storage/planStore.ts';
import { tried, triedInSteps } from './storage/sqliteProblem.ts';
import { inFile, type RowCount } from './storage/stretches.ts';
import { userName } from './userName.ts';

export class PlanSession<Store extends PlanStore = PlanFile> extends PlanOnDay {
  store: Store;
  /** The path by which the user knows the plan: the store may be a working copy of it. */
  place: string;
  /** Asked for another store with the plan, where this one can no longer be written [W1]; null: there is none. */
  rescue: ((problem: Problem, plan: KeptPlan) => Generator<number, Store | null>) | null = null;
  /** The steps since opening, while there is a rescue: what the newest backup lacks. */
  readonly since: NumberedStep[] = [];
  /** The number of the last step. */
  lastNumber: number;
  /** Why the plan cannot be changed, as a problem code. */
  readonly readOnlyBecause: string | null;
  readonly newId = idSource();
  /** Counts changes since opening, so that a window can tell whether it missed one. */
  revision = 0;
  /** How the sheets are arranged. */
  view: PlanView;
  /** The day on which edits are made where that is not today: the example stands in its story. */
  storyDay: Day | null = null;
  /** The store has a step that was refused: nothing more is written to it. */
  private apart: Store | null = null;
  private history: UndoState;
  /** Something is being written, which may pause. */
  isWriting = false;

  private constructor(store: Store, readOnlyBecause: string | null, snapshot: PlanSnapshot) {
    super(fromSnapshot(snapshot));
    this.store = store;
    this.place = store.path;
    this.readOnlyBecause = readOnlyBecause;
    const steps = store.steps();
    this.history = undoState(steps);
    this.lastNumber = steps.at(-1)?.number ?? 0;
    this.view = readPlanView(store.property('view'));
  }

  /** Opens a plan file. Rows whose digest does not match are a reason to refuse: nothing damaged is shown as true. */
  static open(path: string): Result<PlanSession> {
    return allAtOnce(PlanSession.openInSteps(path));
  }

  /** The same with pauses, each with how much has been read. Whoever does not go on leaves the file closed. */
  static *openInSteps(
    path: string,
    rows: RowCount = { total: 0 },
    onRow?: OnRow,
  ): Generator<number, Result<PlanSession>> {
    const opened = openPlanFile(path);
    if (!opened.ok) return opened;
    const { file, readOnlyBecause } = opened.value;
    let session: PlanSession | null = null;
    try {
      rows.total = file.countRows();
      const { snapshot, damaged } = yield* file.loadInSteps(onRow);
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

  /** Keeps how the sheets are arranged; where the file cannot be written, until the plan is closed. */
  keepView(view: PlanView): Result<null> {
    this.view = view;
    if (this.readOnlyBecause) return success(null);
    return this.store.setProperty('view', JSON.stringify(view));
  }

  edit(edit: Edit): Result<Edited> {
    return allAtOnce(this.editInSteps(edit));
  }

  /**
   * The same with pauses, as all that ends on `InSteps`: whoever does not go on with it leaves the plan as it was. Nothing else
   * may be written meanwhile: it fails with `planWriting`.
   */
  editInSteps(edit: Edit): Generator<number, Result<Edited>> {
    return this.alone(() => this.editOnce(edit));
  }

  /** What only reads. The store that is being written is not exchanged under it. */
  safely<Value>(work: () => Result<Value>): Result<Value> {
    if (this.isWriting) return tried(work, this.store.path);
    const steps = this.rescued(function* () {
      yield 0;
      return work();
    });
    return allAtOnce(steps);
  }

  private *alone<Value>(
    work: () => Generator<number, Result<Value>>,
  ): Generator<number, Result<Value>> {
    if (this.readOnlyBecause) return failure(this.readOnlyBecause, this.place);
    if (this.isWriting) return failure('planWriting', this.place);
    this.isWriting = true;
    try {
      return yield* this.rescued(work);
    } finally {
      this.isWriting = false;
    }
  }

  /** Runs what asks the store for something, and where that is gone runs it again on the one that the rescue has. */
  private *rescued<Value>(
    work: () => Generator<number, Result<Value>>,
  ): Generator<number, Result<Value>> {
    const done = yield* triedInSteps(work, this.store.path);
    if (done.ok || !this.rescue) return done;
    const other = yield* this.rescue(done.problem, this);
    if (!other) return done;
    this.moveTo(other);
    return yield* triedInSteps(work, other.path);
  }

  /** Goes on in another store, which holds the same plan; what it has for a history is the history. */
  moveTo(store: Store): void {
    this.store = store;
    const steps = store.steps();
    this.history = undoState(steps);
    this.lastNumber = steps.at(-1)?.number ?? 0;
  }

  private *editOnce(edit: Edit): Generator<number, Result<Edited>> {
    const year = Number(this.asOf.slice(0, 4));
    const due = dueContext(this.store, this.document, this.storyDay);
    const context = { newId: this.newId, year, ...due };
    const applied = yield* applyEditInSteps(this.document, edit, context);
    if (!applied.ok) return applied;
    const { change, rejected, held, document } = applied.value;
    if (isEmptyChange(change)) return success({ changed: null, rejected, held, step: null });
    const step = { kind: 'edit', of: null, label: edit.label } as const;
    const kept = yield* this.keep(step, change, document);
    if (!kept.ok) return kept;
    return success({ changed: kept.value, rejected, held, step: this.lastNumber });
  }

  /** Takes the last step back. Fails with `nothingToUndo` when there is none. */
  undo(): Result<PlanChanged> {
    return allAtOnce(this.goInSteps('undo'));
  }

  redo(): Result<PlanChanged> {
    return allAtOnce(this.goInSteps('redo'));
  }

  /** One step back, or again. */
  goInSteps(way: 'undo' | 'redo'): Generator<number, Result<PlanChanged>> {
    return this.alone(() => this.takeStep(way, this.history[way].at(-1)));
  }

  private *takeStep(
    kind: 'undo' | 'redo',
    step: HistoryStep | undefined,
  ): Generator<number, Result<PlanChanged>> {
    if (!step) return failure(kind === 'undo' ? 'nothingToUndo' : 'nothingToRedo');
    const change = this.store.changeOf(step.number);
    if (!change) throw new Error(`the history has no step ${step.number}`);
    yield 0;
    const wanted = kind === 'undo' ? reverseChange(change) : change;
    const document = applyChange(this.document, wanted);
    return yield* this.keep({ kind, of: step.number, label: step.label }, wanted, document);
  }

  /** Keeps a change of the plan as it is now as one step; also an empty one, which says what was merged. */
  takeInSteps(change: Change, label: string): Generator<number, Result<PlanChanged>> {
    const step = { kind: 'edit', of: null, label } as const;
    return this.alone(() => this.keep(step, change, applyChange(this.document, change)));
  }

  /** Keeps a step as it was made, say in the file of which this one is a copy. */
  follow({ change, at, who, ...step }: NewStep): Result<PlanChanged> {
    const document = applyChange(this.document, change);
    return allAtOnce(this.alone(() => this.keep(step, change, document, { at, who })));
  }

  /** File first, then memory: when the file refuses, nothing has happened. */
  private *keep(
    step: Omit<HistoryStep, 'number'>,
    change: Change,
    document: PlanDocument,
    made = { at: timestamp(), who: userName() },
  ): Generator<number, Result<PlanChanged>> {
    if (this.apart === this.store) return failure('planAway', this.place);
    const flagged = this.index;
    const ready = yield* indexAfterInSteps(flagged, document, change);
    yield 0;
    const newStep = { ...step, ...made, change };
    const written = yield* this.store.appendInSteps(newStep, document);
    if (!written.ok) return written;
    const number = written.value;
    if (this.rescue) this.since.push({ number, step: newStep });
    const left = yield* this.leave({ document, lastNumber: number, since: this.since });
    if (!left.ok) {
      // In a file that nobody will open: it has not happened, and whoever tries again does not do it twice.
      this.apart = this.store;
      if (this.rescue) this.since.pop();
      return left;
    }
    this.document = document;
    this.history = withStep(this.history, { ...step, number });
    this.lastNumber = number;
    if (left.value) this.moveTo(left.value);
    // Another day may have been chosen in a pause.
    const { index, difference } =
      this.index === flagged ? ready : indexAfter(this.index, document, change);
    this.index = index;
    this.revision += 1;
    const { revision, steps } = this;
    yield inFile;
    // This goes to the window, in a turn of its own.
    const told = lightChange(change);
    return success({ revision, change: told, flags: difference, steps, savedAt: newStep.at });
  }

  /** Looks whether the store is in its place: what is written to one that has left it is in no file that anybody will open. */
  stay(): Result<null> {
    return allAtOnce(this.stayInSteps());
  }

  *stayInSteps(): Generator<number, Result<null>> {
    const left = yield* this.leave(this);
    if (left.ok && left.value) this.moveTo(left.value);
    return left.ok ? success(null) : left;
  }

  /** Another store with the plan, where this one has left its place; null where it is there. */
  private *leave(plan: KeptPlan): Generator<number, Result<Store | null>> {
    const lost = this.store.lost();
    if (lost === null) return success(null);
    const away = failure('planAway', this.place, { lost });
    const other = this.rescue && (yield* this.rescue(away.problem, plan));
    return other ? success(other) : away;
  }

  close(): void {
    this.store.close();
  }
}
