// Which periods a picker offers: those of the plan, and those around the chosen one and the day.
import { nextPeriod, periodKind, periodOf, periodRange } from '#shared/calendar/periods.ts';
import type { Day, Period } from '#shared/plan/model.ts';

/** More than the months of twenty years in one list help nobody; a mistyped end of the plan must not freeze it. */
const mostChoices = 240;

/** Periods of the kind of `value`, in order, that cover the plan, the day and `value` itself. */
export function periodChoices(
  value: Period,
  day: Day,
  range: { start: Day | null; end: Day | null },
): Period[] {
  const kind = periodKind(value);
  const { start, end } = periodRange(value);
  const days = [start, end, day, range.start, range.end].filter((each) => each !== null);
  days.sort();
  const choices: Period[] = [];
  let period = periodOf(days[0] ?? start, kind);
  const last = periodOf(days.at(-1) ?? end, kind);
  while (choices.length < mostChoices && periodRange(period).start <= periodRange(last).start) {
    choices.push(period);
    period = nextPeriod(period);
  }
  return choices.includes(value) ? choices : [...choices, value];
}
