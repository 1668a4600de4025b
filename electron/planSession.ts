// The one stateful object: the open plan. It calls shared functions in order and holds no domain decision.
import { userInfo } from 'node:os';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import type { Flag } from '#shared/flags/flag.ts';
import type { PlanChanged, Steps } from '#shared/ipc/calls.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import { applyChange, isEmptyChange, reverseChange, type Change } from '#shared/plan/change.ts';
import { fromSnapshot, type PlanDocument, type PlanSnapshot } from '#shared/plan/document.ts';
import type { Edit, Rejection } from '#shared/plan/edit.ts';
import { undoState, withStep, type HistoryStep, type UndoState } from '#shared/plan/history.ts';
import { idSource } from '#shared/plan/identity.ts';
import type { Day } from '#shared/plan/model.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { timestamp, today } from './clock.ts';
import { createPlanFile, openPlanFile } from './storage/openPlanFile.ts';
import type { PlanFile } from './storage/planFile.ts';

/** What an edit came to: `changed` is null when nothing differs afterwards. */
export type Edited = { changed: PlanChanged | null; rejected: Rejection[]; step: number | null };

export class PlanSession {
  readonly file: PlanFile;
  /** Why the plan cannot be changed, as a problem code. */
  readonly readOnlyBecause: string | null;
  readonly newId = idSource();
  document: PlanDocument;
  /** Counts changes since opening, so that a window can tell whether it missed one. */
  revision = 0;
  flags: Flag[];
  private asOfChosen: Day | null = null;
  private history: UndoState;

  private constructor(file: PlanFile, readOnlyBecause: string | null, snapshot: PlanSnapshot) {
    this.file = file;
    this.readOnlyBecause = readOnlyBecause;
    this.document = fromSnapshot(snapshot);
    this.history = undoState(file.steps());
    this.flags = computeFlags(this.document, this.asOf);
  }

  /** Opens a plan file. Rows whose digest does not match are a reason to refuse: nothing damaged is shown as true. */
  static open(path: string): Result<PlanSession> {
    const opened = openPlanFile(path);
    if (!opened.ok) return opened;
    const { file, readOnlyBecause } = opened.value;
    const { snapshot, damaged } = file.load();
    if (damaged.length > 0 || snapshot.plan.length !== 1) {
      file.close();
      return failure('planDamaged', path, { rows: damaged.length, first: damaged[0] ?? 'plan' });
    }
    return success(new PlanSession(file, readOnlyBecause, snapshot));
  }

  /** Makes a plan file from a snapshot. The file must not exist; replacing one is the caller's question to the user. */
  static create(path: string, snapshot: PlanSnapshot): Result<null> {
    return createPlanFile(path, snapshot, {
      planId: crypto.randomUUID(),
      createdAt: timestamp(),
    });
  }

  /** The day for which flags and figures are computed. */
  get asOf(): Day {
    return this.asOfChosen ?? today();
  }

  get steps(): Steps {
    return {
      undo: this.history.undo.at(-1)?.label ?? null,
      redo: this.history.redo.at(-1)?.label ?? null,
    };
  }

  /** The plan's own id, which forms carry so that a return finds its way back. */
  get planId(): string {
    return this.file.property('planId') ?? '';
  }

  /** Chooses the as-of day; null follows the computer's calendar. */
  setAsOf(day: Day | null): void {
    this.asOfChosen = day;
    this.flags = computeFlags(this.document, this.asOf);
  }

  edit(edit: Edit): Result<Edited> {
    if (this.readOnlyBecause) return failure(this.readOnlyBecause, this.file.path);
    const year = Number(this.asOf.slice(0, 4));
    const applied = applyEdit(this.document, edit, { newId: this.newId, year });
    if (!applied.ok) return applied;
    const { change, rejected } = applied.value;
    if (isEmptyChange(change)) return success({ changed: null, rejected, step: null });
    const kept = this.keep({ kind: 'edit', of: null, label: edit.label }, change);
    return kept.ok
      ? success({ changed: kept.value, rejected, step: this.history.undo.at(-1)?.number ?? null })
      : kept;
  }

  /** Takes the last step back. Fails with `nothingToUndo` when there is none. */
  undo(): Result<PlanChanged> {
    return this.takeStep('undo', this.history.undo.at(-1));
  }

  redo(): Result<PlanChanged> {
    return this.takeStep('redo', this.history.redo.at(-1));
  }

  private takeStep(kind: 'undo' | 'redo', step: HistoryStep | undefined): Result<PlanChanged> {
    if (this.readOnlyBecause) return failure(this.readOnlyBecause, this.file.path);
    if (!step) return failure(kind === 'undo' ? 'nothingToUndo' : 'nothingToRedo');
    const change = this.file.changeOf(step.number);
    if (!change) throw new Error(`the history has no step ${step.number}`);
    const wanted = kind === 'undo' ? reverseChange(change) : change;
    return this.keep({ kind, of: step.number, label: step.label }, wanted);
  }

  /** File first, then memory: when the file refuses, nothing has happened. */
  private keep(step: Omit<HistoryStep, 'number'>, change: Change): Result<PlanChanged> {
    const document = applyChange(this.document, change);
    const at = timestamp();
    const written = this.file.append({ ...step, at, who: userName(), change });
    if (!written.ok) return written;
    this.document = document;
    this.history = withStep(this.history, { ...step, number: written.value });
    this.flags = computeFlags(document, this.asOf);
    this.revision += 1;
    const { revision, flags, steps } = this;
    return success({ revision, change, flags, steps, savedAt: at });
  }

  close(): void {
    this.file.close();
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // Some service accounts have no name; the history then says only when.
    return '';
  }
}
