// What the window learns when it starts, and when a plan is closed.
import type { Day } from '../plan/model.ts';
import type { Problem } from '../result.ts';
import type { LeftDraft, PlanState } from './calls.ts';
import type { LeftCopy } from './workingCalls.ts';

/** A plan file opened before. `id` is opaque: the renderer never handles paths. `place` is for reading only. */
export type RecentPlan = {
  id: string;
  name: string;
  place: string;
  at: string;
  /** Surely not there; a place that does not answer is not called missing. */
  missing: boolean;
  /** Kept in front. */
  pinned: boolean;
};

/**
 * What came of a run of the program that did not end: the plan that was open is checked, and `rolledBack` says whether a step was
 * cut off and taken back. `others` are names of plans that a run before had left open.
 */
export type Recovery = {
  name: string;
  rolledBack: boolean;
  problem: Problem | null;
  others: string[];
};

export type AppState = {
  version: string;
  today: Day;
  recent: RecentPlan[];
  copies: LeftCopy[];
  /** Null where the last run ended, or had no plan open. */
  recovery: Recovery | null;
  plan: PlanState | null;
  /** What a page that is gone had under review. */
  draft: LeftDraft | null;
};
