// How things stood on the days that a sheet shows: on its own day, and where periods are compared at the end of each.
import { periodOf, periodRange, previousPeriod } from '../calendar/periods.ts';
import { computeFlags } from '../flags/computeFlags.ts';
import { effectiveDeadlines, type DeadlinesByTask } from '../flags/effectiveDeadlines.ts';
import type { Flag } from '../flags/flag.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Day, Period, TaskRow } from '../plan/model.ts';
import { planAsOf } from '../plan/planAsOf.ts';
import { rowsByTask } from '../plan/rowsByTask.ts';
import { hasCome } from './asOfWords.ts';
import type { SheetDesign } from './design.ts';
import { gravestFlags, lightOf, type TaskLight } from './lights.ts';
import { targetReader, type TargetReader } from './targetFigures.ts';
import { reportReader, type TaskReports } from './texts.ts';

/** What of a design says how things stood on which days. */
export type StateDesign = Pick<SheetDesign, 'compare' | 'periods' | 'textLimit'>;

export type StateOptions = Pick<ConsolidateOptions, 'period' | 'asOf'> & { design: StateDesign };

export type ConsolidateOptions = {
  design: SheetDesign;
  /** The period whose reports are shown; null for the latest report of every unit. */
  period: Period | null;
  asOf: Day;
  /** The day on which the sheet is made. */
  today: Day;
  /** Flags as of the same day. */
  flags: readonly Flag[];
};

/** One day, or one period at its end. `document` is as of the day. */
export type SheetState = {
  period: Period | null;
  asOf: Day;
  /** Whether the period had begun: before, there is nothing to show. */
  begun: boolean;
  document: PlanDocument;
  flags: readonly Flag[];
  lightOf(task: TaskRow): TaskLight;
  reportsOf(task: TaskRow): TaskReports;
  deadlines: DeadlinesByTask;
  targets: TargetReader;
};

export type SheetStates = {
  /** As of the sheet's day: groups, figures and whatever is said once. */
  now: SheetState;
  /** Earliest first; empty where no periods are compared. */
  compared: SheetState[];
};

/** The period that counts: where periods are compared there is one. */
export function periodOfSheet({ design, period, asOf }: StateOptions): Period | null {
  return design.compare === 'none' ? period : (period ?? periodOf(asOf, 'month'));
}

/** The periods that are compared, earliest first. */
export function comparedPeriods(options: StateOptions): Period[] {
  const last = periodOfSheet(options);
  if (last === null || options.design.compare === 'none') return [];
  const periods = [last];
  while (periods.length < options.design.periods)
    periods.unshift(previousPeriod(periods[0] ?? last));
  return periods;
}

/** `document` is the plan of today. */
export function statesOf(
  document: PlanDocument,
  options: StateOptions & Pick<ConsolidateOptions, 'flags'>,
): SheetStates {
  const { design, asOf, flags } = options;
  const period = periodOfSheet(options);
  const state = (of: Period | null, day: Day, known: readonly Flag[] | null) =>
    stateOf(document, of, day, known ?? computeFlags(document, day), design.textLimit);
  return {
    now: state(period, asOf, flags),
    compared: comparedPeriods(options).map((each) => {
      const { end } = periodRange(each);
      const day = end < asOf ? end : asOf;
      return state(each, day, day === asOf ? flags : null);
    }),
  };
}

function stateOf(
  today: PlanDocument,
  period: Period | null,
  asOf: Day,
  flags: readonly Flag[],
  textLimit: number | null,
): SheetState {
  const { document, rows } = planAsOf(today, rowsByTask(today), asOf);
  const gravest = gravestFlags(flags);
  const read = reportReader(document, { period, asOf, textLimit });
  const reports = new Map<string, TaskReports>();
  return {
    period,
    asOf,
    begun: period === null || hasCome(period, asOf),
    document,
    flags,
    lightOf: (task) => lightOf(task, gravest.get(task.id)),
    reportsOf(task) {
      let known = reports.get(task.id);
      if (!known) reports.set(task.id, (known = read(task)));
      return known;
    },
    deadlines: effectiveDeadlines(document),
    targets: targetReader(document, rows),
  };
}
