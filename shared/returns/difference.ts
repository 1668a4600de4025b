// A difference between a return and the plan before it is shown to anybody, and where it would go.
import type { taskFields } from '../forms/buildForm.ts';
import type { FilledKey } from '../forms/definition.ts';
import { storedValue } from '../forms/ownColumns.ts';
import { storedText, shownText } from '../forms/values.ts';
import { fieldWords } from '../words/tableFields.ts';
import { standingOf } from '../forms/standing.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Period } from '../plan/model.ts';
import type { Difference, DifferenceDecision, GuardCode } from './review.ts';

/** The cell of the plan that a difference goes into. */
export type CellTarget =
  | { sheet: 'progress'; field: FilledKey }
  | { sheet: 'tasks'; field: 'status' | 'percent' | 'done' | 'text' }
  | { sheet: 'tasks'; field: 'custom'; column: string }
  | { sheet: 'targets'; field: 'actual'; id: string }
  | { sheet: 'deadlines'; field: 'forecast'; id: string };

export type PendingDifference = {
  taskId: string;
  unitId: string;
  /** Null for what is only shown. */
  target: CellTarget | null;
  /** The name of the field in a review: that of the report's field, `task…` for the task's own, the key of a locked column. */
  field: string;
  heading: string;
  /** Stored texts; `returned` is as written where it could not be read. */
  sent: string | null;
  now: string;
  returned: string;
  /** What goes into the plan when it is taken. */
  stored: string;
  /** What the target held when it was compared. */
  standing: string;
  decision: DifferenceDecision;
  reason: string;
  guard: GuardCode | null;
  takes: Difference['takes'];
  /** The field of the report that this one goes with: what a person decides on that one decides this one too [M10]. */
  follows?: FilledKey;
  /** The stored text of what a person typed. */
  corrected: string | null;
  sheet: string;
  row: number;
  cell: string;
};

/** A report's fields are called what columns with them are called. */
export const headings: Record<FilledKey, string> = fieldWords;

export const taskHeadings: Record<
  (typeof taskFields)[FilledKey & keyof typeof taskFields],
  string
> = { taskStatus: '任务状态', taskPercent: '任务完成率', taskDone: '任务完成日期' };

/** Which kind of value the field shows: see `shownText`. */
export function kindOf({ target, field }: Pick<PendingDifference, 'target' | 'field'>): string {
  if (target?.sheet === 'tasks' && target.field === 'done') return 'actualDate';
  return target?.sheet === 'progress' || target?.sheet === 'tasks' ? target.field : field;
}

/** A value of the difference as a person sees it; null for nothing. */
export function shownValue(difference: PendingDifference, stored: string | null): string | null {
  return stored === null ? null : shownText(kindOf(difference), stored);
}

/** What came back as a person sees it: as written where it could not be read. */
export function shownReturned(difference: PendingDifference): string | null {
  const { takes, returned, target } = difference;
  if (takes === 'typed' || target?.sheet === 'deadlines') return returned === '' ? null : returned;
  return shownValue(difference, returned);
}

/** The stored text that stands in the target now; null when the row is gone. */
export function standingText(
  document: PlanDocument,
  { taskId, unitId, target }: PendingDifference,
  period: Period,
): string | null {
  const task = document.tasks.get(taskId);
  const unit = document.units.get(unitId);
  if (!task || !unit || !target) return null;
  if (target.sheet === 'tasks' && target.field === 'custom') {
    return document.columns.has(target.column) ? storedValue(task.custom[target.column]) : null;
  }
  if (target.sheet === 'tasks') return storedText(task[target.field]);
  if (target.sheet === 'progress') {
    return storedText(standingOf(document, unit, task, period).values[target.field]);
  }
  if (target.sheet === 'targets') {
    const row = document.targets.get(target.id);
    return row ? storedText(row.actual) : null;
  }
  const deadline = document.deadlines.get(target.id);
  return deadline ? storedText(deadline.forecast) : null;
}
