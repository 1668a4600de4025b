// What a unit's report on a task stands at: the values that its next form starts from, and that a return is compared with.
import type { PlanDocument } from '../plan/document.ts';
import type { Period, ProgressRow, TaskRow, UnitRow } from '../plan/model.ts';
import { reportsIn } from '../plan/reports.ts';
import type { FilledKey } from './definition.ts';
import { drivesTask } from './reportingUnits.ts';

export type ReportValues = Pick<ProgressRow, FilledKey>;

/** A report in which nothing is filled in. */
export const emptyReport: ReportValues = {
  status: null,
  percent: null,
  progress: '',
  problems: '',
  nextSteps: '',
  actualDate: null,
  contact: '',
  phone: '',
};

export type Standing = {
  values: ReportValues;
  /** The unit's report in the period itself, where it has one already. */
  current: ProgressRow | null;
  /** The unit's latest report before the period. */
  last: ProgressRow | null;
};

/**
 * What the form of a unit shows for a task before anything is filled in [P3]: its report of the same period; otherwise
 * what the plan says (for the unit that the task follows) or the unit's last status, with nothing in the texts.
 */
export function standingOf(
  document: PlanDocument,
  unit: UnitRow,
  task: TaskRow,
  period: Period,
): Standing {
  const { current, last } = reportsIn(document, unit.id, task.id, period);
  if (current) return { values: valuesOf(current), current, last };
  const source = drivesTask(document, task, unit.id)
    ? { status: task.status, percent: task.percent, actualDate: task.done }
    : { status: last?.status, percent: last?.percent, actualDate: last?.actualDate };
  return {
    values: {
      ...emptyReport,
      status: source.status ?? null,
      percent: source.percent ?? null,
      actualDate: source.actualDate ?? null,
      contact: last?.contact || unit.contact,
      phone: last?.phone || unit.phone,
    },
    current,
    last,
  };
}

function valuesOf(row: ProgressRow): ReportValues {
  const { status, percent, progress, problems, nextSteps, actualDate, contact, phone } = row;
  return { status, percent, progress, problems, nextSteps, actualDate, contact, phone };
}
