// The one place where a due day moves off a day that nobody works on. The stored day and its text stay as they are [F13].
import { adjustDay } from '../calendar/workdays.ts';
import type { WorkdayTable } from '../calendar/workdayTable.ts';
import type { Day } from '../plan/model.ts';
import type { HolidayRule } from '../plan/settings.ts';

/**
 * A due day that counts in place of the stated one; `holiday` says why, such as `国庆节` or `周末`, `known` whether the
 * holidays of these days are arranged or only assumed.
 */
export type MovedDay = { stated: Day; day: Day; holiday: string; known: boolean };

/** The day that counts for a stated due day; null where it is that day itself. */
export type MoveDay = (due: Day) => MovedDay | null;

const kept = new WeakMap<WorkdayTable, Partial<Record<HolidayRule, MoveDay>>>();

/**
 * How due days move by a rule; null where none does, so that nothing is asked for each of 100,000 days. The same function
 * for the same rule and table, which tells that every day counts as before.
 */
export function moveDayBy(rule: HolidayRule, table: WorkdayTable): MoveDay | null {
  if (rule === 'none') return null;
  const ofTable = kept.get(table) ?? {};
  kept.set(table, ofTable);
  return (ofTable[rule] ??= remembered((due) => {
    const { day, moved, holiday, known } = adjustDay(due, rule, table);
    return moved ? { stated: due, day, holiday: holiday ?? '', known } : null;
  }));
}

/** Thousands of tasks fall due on a few days. */
function remembered(move: MoveDay): MoveDay {
  const answers = new Map<Day, MovedDay | null>();
  return (due) => {
    let answer = answers.get(due);
    if (answer === undefined) answers.set(due, (answer = move(due)));
    return answer;
  };
}
