// What a batch of returns would change, file by file and cell by cell, before a person accepts it.
import type { Period } from '../plan/model.ts';

export type ReturnStatus = 'merged' | 'review' | 'rejected';

/** A cell of a return against the plan: what was sent, what is there now, what came back. Values as shown to a person. */
export type Difference = {
  id: string;
  taskId: string;
  unit: string;
  field: string;
  sent: string | null;
  now: string | null;
  returned: string | null;
  /** `safe` merges without a question; `conflict` needs a person; `same` is not listed. */
  decision: 'safe' | 'conflict';
  reason: string;
  file: string;
  sheet: string;
  cell: string;
};

export type ReturnFile = {
  path: string;
  status: ReturnStatus;
  unit: string | null;
  rows: number;
  matched: number;
  new: number;
  absent: number;
  conflicts: number;
  unreadable: number;
  /** Sentences for a person: what was found, where, what to do. */
  messages: string[];
};

export type ReturnsReview = {
  token: string;
  period: Period;
  files: ReturnFile[];
  /** Names of the units that were to report and sent nothing. */
  missing: string[];
  differences: Difference[];
};

/** The last part of a path of either system. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
