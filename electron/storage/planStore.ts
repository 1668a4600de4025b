// What keeps a plan's steps: its file, or memory for a draft that nobody has accepted yet.
import type { Change } from '#shared/plan/change.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { HistoryStep } from '#shared/plan/history.ts';
import type { KeptStep } from '#shared/view/cellHistory.ts';
import type { Result } from '#shared/result.ts';
import type { LostPlace } from '#shared/workingCopy/copy.ts';

/** A step to write: who did what when, and the change that it came to. `at` is an ISO time in UTC. */
export type NewStep = Omit<HistoryStep, 'number'> & { at: string; who: string; change: Change };

export type NumberedStep = { number: number; step: NewStep };

export type PlanStore = {
  /** Names the plan in a failure: the path of its file, empty for a draft. */
  readonly path: string;
  /** The newest steps, oldest first, as far as undo reaches. */
  steps(): HistoryStep[];
  /** The change of a step, or null when the history has no such step. */
  changeOf(number: number): Change | null;
  /** Every step, newest first, read as far as it is asked for. Nothing else may be asked of the store meanwhile. */
  stepsBackwards(): Iterable<KeptStep>;
  property(name: string): string | null;
  /** Keeps a value beside the plan: no step of the history. */
  setProperty(name: string, value: string): Result<null>;
  /**
   * Keeps a step and answers its number; `after` is the plan with its change in it. Pauses with how many rows are written. When
   * this fails, or nobody goes on with it, the store is as it was.
   */
  appendInSteps(step: NewStep, after: PlanDocument): Generator<number, Result<number>>;
  /** Ends a step that pauses and will not be gone on with: the store is as it was before. */
  giveUp(): void;
  /** How the file has left its place since it was opened; null while it is there, and where there is none. */
  lost(): LostPlace | null;
  close(): void;
};

/** A plan with what its store knows of it: the number of its last step, and the steps that the newest backup lacks. */
export type KeptPlan = {
  readonly document: PlanDocument;
  readonly lastNumber: number;
  readonly since: readonly NumberedStep[];
};
