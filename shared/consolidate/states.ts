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
import type { Steps } from '../steps.ts';
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
function periodOfSheet({ design, period, asOf }: StateOptions): Period | null {
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
export function* statesInSteps(
  document: PlanDocument,
  options: StateOptions & Pick<ConsolidateOptions, 'flags'>,
): Steps<SheetStates> {
  const { design, asOf, flags } = options;
  const { textLimit } = design;
  const period = periodOfSheet(options);
  const now = yield* stateInSteps(document, { period, asOf, flags, textLimit });
  const compared: SheetState[] = [];
  for (const each of comparedPeriods(options)) {
    const { end } = periodRange(each);
    const day = end < asOf ? end : asOf;
    const known = day === asOf ? flags : computeFlags(document, day);
    yield;
    const parts = { period: each, asOf: day, flags: known, textLimit };
    compared.push(yield* stateInSteps(document, parts));
  }
  return { now, compared };
}

type StateParts = Pick<SheetState, 'period' | 'asOf' | 'flags'> & Pick<StateDesign, 'textLimit'>;

function* stateInSteps(
  today: PlanDocument,
  { period, asOf, flags, textLimit }: StateParts,
): Steps<SheetState> {
  const { document, rows } = planAsOf(today, rowsByTask(today), asOf);
  yield;
  const deadlines = effectiveDeadlines(document);
  const targets = targetReader(document, rows);
  yield;
  const gravest = gravestFlags(flags);
  const read = reportReader(document, { period, asOf, textLimit });
  const reports = new Map<string, TaskReports>();
  yield;
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
    deadlines,
    targets,
  };
}
