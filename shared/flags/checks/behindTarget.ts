// What was reached of a target against the time that has gone by, and against the target itself once its day has come [F19].
import { formatDay } from '../../calendar/format.ts';
import { checkpointsOf, isPerYear, yearlyTotal, type Checkpoint } from '../../plan/checkpoints.ts';
import type { Comparator, Day, TargetRow } from '../../plan/model.ts';
import { shortNumber } from '../../words/numbers.ts';
import { canBeMissed } from '../effectiveDeadlines.ts';
import { elapsedPercent, tidyPercent } from '../elapsed.ts';
import type { FlagContext, TaskFacts } from '../facts.ts';
import { plainFlag, type Flag } from '../flag.ts';
import { isDoneAsOf } from '../../plan/taskAsOf.ts';
import { threshold } from './behindTime.ts';

/** What a target is called in a sentence, with its numbers; `year` where it is about one year of it. */
type TargetFacts = {
  name: string;
  unit: string;
  year: string | null;
  comparator: Comparator | null;
  expected: number;
  actual: number;
};

export type BehindTargetReason =
  | ({ says: 'behindTarget'; elapsed: number; reached: number; behind: number } & TargetFacts)
  /** The day has come, and the target was not met. */
  | ({ says: 'targetMissed' } & TargetFacts)
  /** The task is done, and the target was not met. */
  | ({ says: 'doneShort' } & TargetFacts);

/** What is to be reached between two days. */
type Point = {
  start: Day | null;
  due: Day;
  year: string | null;
  comparator: Comparator | null;
  expected: number;
  actual: number | null;
};

const none: readonly Flag[] = [];

export function checkTargets(facts: TaskFacts, context: FlagContext): readonly Flag[] {
  if (facts.targets.length === 0) return none;
  const checkpoints = checkpointsOf(facts.targets, context.years);
  const flags: Flag[] = [];
  for (const target of facts.targets) {
    const flag = checkTarget(target, checkpoints.get(target.id) ?? [], facts, context);
    if (flag) flags.push(flag);
  }
  return flags;
}

/** The gravest that there is to say of a target: a day that came without it, else that it lags behind. */
function checkTarget(
  target: TargetRow,
  checkpoints: readonly Checkpoint[],
  facts: TaskFacts,
  context: FlagContext,
): Flag | null {
  const points =
    checkpoints.length > 0
      ? checkpoints.map((each) => pointOf(each, target, context))
      : wholePoint(target, facts, context);
  const { asOf } = context;
  const done = isDoneAsOf(facts.task, asOf);
  const begun = points.filter(({ start }) => start === null || start <= asOf);
  const past = begun.findLast(({ due }) => due < asOf);
  const running = begun.find(({ due }) => due >= asOf);
  const missed = past && missedFacts(target, past);
  if (past && missed) return makeFlag(facts, target, past.due, { says: 'targetMissed', ...missed });
  if (!running) return null;
  if (done) {
    // A limit is kept or not on its day; of several years the running one is not over with the task.
    const short = checkpoints.length === 0 && !isLimit(running) && missedFacts(target, running);
    return short ? makeFlag(facts, target, running.due, { says: 'doneShort', ...short }) : null;
  }
  const behind = behindReason(target, running, threshold(facts.task, context), asOf);
  return behind && makeFlag(facts, target, running.due, behind);
}

/** A target as a whole: from the start of the task or the plan to its own day or the last one of the task. */
function wholePoint(target: TargetRow, { deadlines }: TaskFacts, context: FlagContext): Point[] {
  const { plan } = context;
  const { value, comparator } = target;
  if (value === null || isPerYear(target)) return [];
  let due = target.by;
  let start: Day | null = null;
  for (const deadline of deadlines) {
    if (deadline.start !== null && (!start || deadline.start < start)) start = deadline.start;
    const { end } = deadline;
    if (target.by === null && end !== null && canBeMissed(deadline) && end > (due ?? '')) due = end;
  }
  if (due === null) return [];
  const actual = target.actual ?? yearlyTotal(target);
  return [
    {
      start: start ?? plan.start ?? plan.issued,
      due: countingDay(due, context),
      year: null,
      comparator,
      expected: value,
      actual,
    },
  ];
}

/** A level runs from the start of the plan; what counts for one year alone, from the first day of that year. */
function pointOf(checkpoint: Checkpoint, target: TargetRow, context: FlagContext): Point {
  const { plan } = context;
  const { year, comparator, expected, cumulative, actual } = checkpoint;
  const level = cumulative === expected && !isPerYear(target);
  const first = `${year}-01-01`;
  const begun = plan.start ?? plan.issued;
  const start = level || (begun !== null && begun > first) ? begun : first;
  return {
    start,
    due: countingDay(checkpoint.due, context),
    year,
    comparator,
    expected,
    actual,
  };
}

/** A due day that nobody works on moves here too [F13]. */
function countingDay(due: Day, { moveDay }: FlagContext): Day {
  return moveDay?.(due)?.day ?? due;
}

function isLimit({ comparator }: Pick<Point, 'comparator'>): boolean {
  return comparator === '<=' || comparator === '<';
}

/** How far from the mark about so many may be, in shares of it. */
const about = 0.05;

/** The facts of a target that was not met; null where it was, and where nobody said. */
function missedFacts(target: TargetRow, point: Point): TargetFacts | null {
  const { actual } = point;
  return actual === null || isMet(point, actual) ? null : factsOf(target, point, actual);
}

function isMet({ comparator, expected }: Point, actual: number): boolean {
  switch (comparator) {
    case '<':
      return actual < expected;
    case '<=':
      return actual <= expected;
    case '>':
      return actual > expected;
    case '~':
      return actual >= expected * (1 - about);
    default:
      return actual >= expected;
  }
}

function behindReason(
  target: TargetRow,
  point: Point,
  allowed: number,
  asOf: Day,
): BehindTargetReason | null {
  const { start, due, expected, actual } = point;
  // How far down a limit has to come from is not known, so that it is judged on its day only.
  if (actual === null || start === null || isLimit(point) || expected <= 0) return null;
  const elapsed = elapsedPercent(start, due, asOf);
  if (elapsed === null) return null;
  const reached = tidyPercent((actual / expected) * 100);
  const behind = tidyPercent(elapsed - reached);
  if (behind <= allowed) return null;
  return { says: 'behindTarget', elapsed, reached, behind, ...factsOf(target, point, actual) };
}

function factsOf(target: TargetRow, point: Point, actual: number): TargetFacts {
  const { subject, raw, unit } = target;
  const { year, comparator, expected } = point;
  return { name: subject.trim() || raw, unit, year, comparator, expected, actual };
}

function makeFlag(
  { task, lead }: TaskFacts,
  target: TargetRow,
  due: Day,
  reason: BehindTargetReason,
): Flag {
  const kind = reason.says === 'doneShort' ? 'inconsistent' : 'behind';
  return {
    ...plainFlag,
    id: `${kind}:target:${target.id}`,
    kind,
    severity: 'yellow',
    taskId: task.id,
    unitId: lead?.id ?? null,
    unit: lead?.name ?? null,
    due,
    reason,
  };
}

/** 0.1 + 0.2 as a person adds it. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

export function behindTargetMessage({ due }: Flag, reason: BehindTargetReason): string {
  const { name, unit, expected, actual } = reason;
  const year = reason.year === null ? '' : `${reason.year}年`;
  const amount = (value: number) => `${shortNumber(value)}${unit.replace(/\/年$/u, '')}`;
  const day = formatDay(due ?? '');
  if (reason.says === 'behindTarget') {
    const { elapsed, reached, behind } = reason;
    return `“${name}”${year}目标${amount(expected)}，时间已过${elapsed}%，已完成${amount(actual)}（${reached}%），落后${behind}个百分点。`;
  }
  const asked = `“${name}”${year}应${demand(reason.comparator, amount(expected))}`;
  const apart = tidy(Math.abs(expected - actual));
  const much = apart === 0 ? '' : `，${expected < actual ? '超出' : '还差'}${amount(apart)}`;
  return reason.says === 'doneShort'
    ? `任务已报完成，但${asked}，实际${amount(actual)}${much}。`
    : `${asked}，到${day}为${amount(actual)}${much}。`;
}

function demand(comparator: Comparator | null, amount: string): string {
  switch (comparator) {
    case '<':
      return `低于${amount}`;
    case '<=':
      return `控制在${amount}以内`;
    case '>':
      return `高于${amount}`;
    case '~':
      return `达到约${amount}`;
    default:
      return `达到${amount}`;
  }
}
