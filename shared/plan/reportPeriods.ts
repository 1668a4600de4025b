// Which reports of units are due by the plan's settings, and the words for it.
import { addDays } from '../calendar/days.ts';
import { formatDay } from '../calendar/format.ts';
import {
  nextPeriod,
  periodKind,
  periodLabel,
  periodOf,
  periodRange,
  previousPeriod,
  type PeriodKind,
} from '../calendar/periods.ts';
import type { Day, Period, PlanRow } from './model.ts';
import type { ReportRhythm } from './settings.ts';

type PlanDays = Pick<PlanRow, 'start' | 'end' | 'issued'>;
/** The day that counts for a stated one: another where the plan moves days that nobody works on. */
export type Move = (day: Day) => Day;

const stays: Move = (day) => day;

/** The day by which the report of a period is to be in: so many days after its end. */
export function reportDue(period: Period, graceDays: number): Day {
  return addDays(periodRange(period).end, graceDays);
}

/** The periods of a kind that lie in the plan: from the one in which it begins to the one in which it ends. Null: no bound. */
export type PeriodBounds = { first: Period | null; last: Period | null };

export function boundsOf({ start, end, issued }: PlanDays, kind: PeriodKind): PeriodBounds {
  const from = start ?? issued;
  return {
    first: from === null ? null : periodOf(from, kind),
    last: end === null ? null : periodOf(end, kind),
  };
}

/**
 * The latest period of a kind whose report was due before the day: on the due day itself nobody is late [F40]. Null where
 * none was due yet.
 */
export function latestDue(
  kind: PeriodKind,
  { first, last }: PeriodBounds,
  graceDays: number,
  asOf: Day,
  move: Move = stays,
): Period | null {
  let period = periodOf(asOf, kind);
  if (last !== null && isLater(period, last)) period = last;
  // A period is over before it is due, and the days of grace are bounded: a few steps at most.
  while (move(reportDue(period, graceDays)) >= asOf) period = previousPeriod(period);
  return first !== null && isLater(first, period) ? null : period;
}

/** What the plan as a whole asks for, or null where nothing is asked regularly or no first period is known. */
export type ReportPlan = { kind: PeriodKind; bounds: PeriodBounds & { first: Period } };

export function reportPlanOf(plan: PlanDays & Pick<PlanRow, 'settings'>): ReportPlan | null {
  const { every, from } = plan.settings.reports;
  if (every === 'none') return null;
  const bounds = boundsOf(plan, every);
  const first = from === null ? bounds.first : inKind(from, every);
  return first === null ? null : { kind: every, bounds: { ...bounds, first } };
}

/** The period of a kind that begins with another one: the second quarter for April. */
function inKind(period: Period, kind: PeriodKind): Period {
  return periodKind(period) === kind ? period : periodOf(periodRange(period).start, kind);
}

export function isLater(period: Period, other: Period): boolean {
  return periodRange(period).end > periodRange(other).end;
}

/** The next report that units have to hand in on the day or later; null where none is asked regularly or the last is past. */
export function nextReport(
  plan: PlanDays & Pick<PlanRow, 'settings'>,
  asOf: Day,
  move: Move = stays,
): { period: Period; due: Day } | null {
  const asked = reportPlanOf(plan);
  if (!asked) return null;
  const { graceDays } = plan.settings.reports;
  const { first, last } = asked.bounds;
  const past = latestDue(asked.kind, asked.bounds, graceDays, asOf, move);
  const period = past === null ? first : nextPeriod(past);
  if (last !== null && isLater(period, last)) return null;
  return { period, due: move(reportDue(period, graceDays)) };
}

const rhythmWords: Record<Exclude<ReportRhythm, 'none'>, string> = {
  month: '每月',
  quarter: '每季度',
  half: '每半年',
  year: '每年',
};

/** How often units report, for a person who sets it: `每月一次，期末后5日内报送。下一期：2022年7月，8月5日前报送。` */
export function reportWords(plan: PlanDays & Pick<PlanRow, 'settings'>, asOf: Day): string {
  const { every, graceDays } = plan.settings.reports;
  if (every === 'none') {
    return '不定期：只有发过或收过反馈表的期次才应报送。';
  }
  const within = graceDays === 0 ? '期末当日报送' : `期末后${graceDays}日内报送`;
  const rule = `${rhythmWords[every]}一次，${within}。`;
  if (!reportPlanOf(plan)) return `${rule}计划没有写明开始日期，请选择从哪一期开始。`;
  const next = nextReport(plan, asOf);
  if (!next) return `${rule}各期都已到期。`;
  return `${rule}下一期：${periodLabel(next.period)}，${dueWords(next.period, next.due)}前报送。`;
}

/** The due day of a period, without the year where that is the period's own: `7月5日`, `2023年1月5日`. */
export function dueWords(period: Period, due: Day): string {
  const words = formatDay(due);
  const year = `${periodRange(period).end.slice(0, 4)}年`;
  return words.startsWith(year) ? words.slice(year.length) : words;
}
