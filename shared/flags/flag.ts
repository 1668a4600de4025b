// A flag: something missed, due soon or wrong. Derived for an as-of date, never stored. It holds facts; the sentence that
// a person reads is made of them by `flagMessage` only where one is shown, since sentences cost more than all the rest.
import type { Basis, Day } from '../plan/model.ts';
import type { BehindTargetReason } from './checks/behindTarget.ts';
import type { BehindTimeReason } from './checks/behindTime.ts';
import type { DeadlineReason } from './checks/deadline.ts';
import type { DutyReason } from './checks/duties.ts';
import type { NoLeadReason } from './checks/noLead.ts';
import type { NotReportedReason } from './checks/notReported.ts';
import type { RecurringReason } from './checks/recurring.ts';
import type { EndBeforeStartReason } from './checks/endBeforeStart.ts';
import type { InconsistentReportsReason } from './checks/inconsistentReports.ts';
import type { InconsistentTaskReason } from './checks/inconsistentTask.ts';
import type { RenamedReason } from './checks/renamed.ts';

export type FlagKind =
  | 'missed'
  | 'dueSoon'
  | 'doneLate'
  | 'stageMissed'
  | 'notReported'
  | 'behind'
  | 'inconsistent'
  | 'unitRenamed'
  | 'noLead';
export type Severity = 'red' | 'yellow' | 'blue';
export type SeverityCounts = Record<Severity, number>;

/** One more of a severity. By name: a name that is only known at run time costs several times as much, for 100,000 deadlines. */
export function countOne(counts: SeverityCounts, severity: Severity): void {
  if (severity === 'red') counts.red += 1;
  else if (severity === 'yellow') counts.yellow += 1;
  else counts.blue += 1;
}

/** What the sentence of a flag is made of, a type for each check. `says` names the sentence. */
export type Reason =
  | DeadlineReason
  | DutyReason
  | NoLeadReason
  | NotReportedReason
  | RecurringReason
  | BehindTimeReason
  | BehindTargetReason
  | InconsistentTaskReason
  | InconsistentReportsReason
  | EndBeforeStartReason
  | RenamedReason;

export type Flag = {
  /** The same for the same thing on every day: the kind and the row that it is about. Unique in a plan. */
  id: string;
  kind: FlagKind;
  severity: Severity;
  taskId: string | null;
  /** The deadline that the flag is about, or null where it is about none. */
  deadlineId: string | null;
  /** The unit that the flag is about, the first lead of the task, and its name of record. */
  unitId: string | null;
  unit: string | null;
  /** Name of the stage that the due day comes from, for an inherited deadline or a stage flag. */
  stage: string | null;
  /** The due day that counts: moved to a workday where the plan's settings say so. */
  due: Day | null;
  /** Whole days past the due day; 0 when not late. */
  daysLate: number;
  /** For what is due soon, the lead step that it stands in: the least of the plan's lead days not passed yet. */
  leadDays: number | null;
  basis: Basis | null;
  reason: Reason;
};

/** What most flags have not, so that a check says only what it knows. */
export const plainFlag = {
  taskId: null,
  deadlineId: null,
  unitId: null,
  unit: null,
  stage: null,
  due: null,
  daysLate: 0,
  leadDays: null,
  basis: null,
} satisfies Partial<Flag>;
