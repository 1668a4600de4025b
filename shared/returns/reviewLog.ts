// The decisions of a review in the order in which they were made. Undoing one is dropping it from those that stand.
import type { ReviewDecision } from './review.ts';

/** `label` names the step for a person: 采用第3处等5处. */
export type LoggedDecision = { decision: ReviewDecision; label: string };

/** The first `standing` entries count; those behind were undone and can be done again. */
export type ReviewLog = { entries: readonly LoggedDecision[]; standing: number };

export const emptyLog: ReviewLog = { entries: [], standing: 0 };

/** A new decision; what was undone before it is gone for good. */
export function logDecision(log: ReviewLog, entry: LoggedDecision): ReviewLog {
  const entries = [...log.entries.slice(0, log.standing), entry];
  return { entries, standing: entries.length };
}

/** The log without its last standing decision; null when there is none. */
export function undoDecision(log: ReviewLog): ReviewLog | null {
  return log.standing > 0 ? { ...log, standing: log.standing - 1 } : null;
}

/** The log with the decision that was undone last; null when there is none. */
export function redoDecision(log: ReviewLog): ReviewLog | null {
  return log.standing < log.entries.length ? { ...log, standing: log.standing + 1 } : null;
}

export function standingDecisions({ entries, standing }: ReviewLog): ReviewDecision[] {
  return entries.slice(0, standing).map(({ decision }) => decision);
}

/** The names of the steps that undo and redo would take next. */
export function nextSteps({ entries, standing }: ReviewLog): {
  undo: string | null;
  redo: string | null;
} {
  return {
    undo: entries[standing - 1]?.label ?? null,
    redo: entries[standing]?.label ?? null,
  };
}
