// A flag: something missed, due soon or wrong. Derived for an as-of date, never stored.
import type { Basis, Day } from '../plan/model.ts';

export type FlagKind =
  | 'missed'
  | 'dueSoon'
  | 'doneLate'
  | 'stageMissed'
  | 'notReported'
  | 'behind'
  | 'inconsistent'
  | 'noLead';
export type Severity = 'red' | 'yellow' | 'blue';

export type Flag = {
  kind: FlagKind;
  severity: Severity;
  taskId: string | null;
  /** The deadline that the flag is about, or null where it is about none. */
  deadlineId: string | null;
  /** Name of record of the unit that the flag is about, the first lead of the task. */
  unit: string | null;
  /** Name of the stage that the due day comes from, for an inherited deadline or a stage flag. */
  stage: string | null;
  due: Day | null;
  /** Whole days past the due day; 0 when not late. */
  daysLate: number;
  basis: Basis | null;
  /** The reason in one Chinese sentence. */
  message: string;
};
