// How the plan went from period to period: the share of tasks done, the average progress, the units that reported.
import {
  nextPeriod,
  periodKind,
  periodLabel,
  periodOf,
  periodRange,
  type PeriodKind,
} from '../calendar/periods.ts';
import type { PlanDocument } from '../plan/document.ts';
import { percentsAsOf } from '../plan/taskAsOf.ts';
import type { Day, Period, ProgressRow, TaskRow } from '../plan/model.ts';
import { noRows, type TaskRows } from '../plan/rowsByTask.ts';
import type { PlainContext } from '../view/viewContext.ts';

/** At the end of a period, or on the as-of day where that comes first. Shares in per cent with one decimal. */
export type TrendPoint = {
  period: Period;
  label: string;
  /** Of the tasks that were not stopped; null without any. */
  done: number | null;
  /** Over the tasks whose progress is known; null where none is. */
  average: number | null;
  /** Units whose report covers the end of the period. */
  units: number;
};

/** As many of the latest periods are shown: two years of months. */
export const mostPeriods = 24;

/** From the first period that was reported on to the last one that had begun by the as-of day [CH4]. */
export function trendOf(context: PlainContext): TrendPoint[] {
  const { document, asOf, rows } = context;
  const ends = endsOf(context);
  const units = ends.map(() => new Set<string>());
  for (const [period, reported] of reportedBy(document.progress)) {
    const { start, end } = periodRange(period);
    if (start > asOf) continue;
    for (const [index, point] of ends.entries()) {
      if (start > point.last || point.last > end) continue;
      for (const unitId of reported.units) units[index]?.add(unitId);
    }
  }
  const days = ends.map(({ end }) => end);
  const tasks = [...document.tasks.values()]
    .filter(({ status }) => status !== 'stopped')
    .map((task) => {
      const hanging = rows.get(task.id) ?? noRows;
      return { done: doneDay(task, hanging, asOf), shares: sharesOf(task, hanging.progress, days) };
    });
  return ends.map(({ period, end }, index) => {
    let done = 0;
    let known = 0;
    let sum = 0;
    for (const each of tasks) {
      const isDone = each.done !== null && each.done <= end;
      const percent = isDone ? 100 : (each.shares[index] ?? null);
      if (isDone) done += 1;
      if (percent === null) continue;
      known += 1;
      sum += percent;
    }
    return {
      period,
      label: periodLabel(period),
      done: tasks.length === 0 ? null : tidy((done / tasks.length) * 100),
      average: known === 0 ? null : tidy(sum / known),
      units: units[index]?.size ?? 0,
    };
  });
}

type Shares = {
  progress: readonly ProgressRow[];
  days: string;
  percents: readonly (number | null)[];
};
/** After an edit of one task those of the others are as they were. */
const sharesKnown = new WeakMap<TaskRow, Shares>();

function sharesOf(
  task: TaskRow,
  progress: readonly ProgressRow[],
  ends: readonly Day[],
): readonly (number | null)[] {
  const days = ends.join();
  const before = sharesKnown.get(task);
  if (before?.progress === progress && before.days === days) return before.percents;
  const percents = percentsAsOf(task, progress, ends);
  sharesKnown.set(task, { progress, days, percents });
  return percents;
}

type Reported = { count: number; units: Set<string> };
/** Of tens of thousands of reports a few dozen periods are known; most edits leave the reports as they are. */
const known = new WeakMap<object, ReadonlyMap<Period, Reported>>();

/** How many reports there are of a period, and from whom. */
function reportedBy(progress: PlanDocument['progress']): ReadonlyMap<Period, Reported> {
  const before = known.get(progress);
  if (before) return before;
  const periods = new Map<Period, Reported>();
  for (const { period, unitId } of progress.values()) {
    let reported = periods.get(period);
    if (!reported) periods.set(period, (reported = { count: 0, units: new Set() }));
    reported.count += 1;
    reported.units.add(unitId);
  }
  known.set(progress, periods);
  return periods;
}

function tidy(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The periods with their last days; `end` is not after the as-of day. */
function endsOf({ document, asOf }: PlainContext): { period: Period; last: Day; end: Day }[] {
  const counts = new Map<PeriodKind, number>();
  let first: Day | null = null;
  for (const [period, { count }] of reportedBy(document.progress)) {
    const { start } = periodRange(period);
    if (start > asOf) continue;
    const kind = periodKind(period);
    counts.set(kind, (counts.get(kind) ?? 0) + count);
    if (first === null || start < first) first = start;
  }
  if (first === null) return [];
  const kinds: readonly PeriodKind[] = ['month', 'quarter', 'half', 'year'];
  let usual: PeriodKind = 'month';
  for (const kind of kinds) if ((counts.get(kind) ?? 0) > (counts.get(usual) ?? 0)) usual = kind;
  const ends: { period: Period; last: Day; end: Day }[] = [];
  for (
    let period = periodOf(first, usual);
    periodRange(period).start <= asOf;
    period = nextPeriod(period)
  ) {
    const last = periodRange(period).end;
    ends.push({ period, last, end: last < asOf ? last : asOf });
    // Before the first of the last two years nothing is kept, however long ago a mistyped year lies.
    if (ends.length > mostPeriods) ends.shift();
  }
  // What nobody reported on yet says nothing about how it went.
  const latest = latestReported(reportedBy(document.progress).keys(), asOf);
  while (ends.length > 1 && latest < periodRange(ends.at(-1)?.period ?? '').start) ends.pop();
  return ends;
}

function latestReported(periods: Iterable<Period>, asOf: Day): Day {
  let latest = '';
  for (const period of periods) {
    const { start, end } = periodRange(period);
    if (start <= asOf && end > latest) latest = end;
  }
  return latest;
}

/**
 * The day from which a task counts as done. One that is done on no known day counts from the end of the first period
 * that was reported as 已完成, else only from the as-of day on.
 */
function doneDay(task: TaskRow, { progress }: TaskRows, asOf: Day): Day | null {
  if (task.status !== 'done') return null;
  if (task.done !== null) return task.done;
  const reported = progress.find(({ status }) => status === 'done');
  const end = reported ? periodRange(reported.period).end : asOf;
  return end < asOf ? end : asOf;
}
