// When to look again: at the hour set, at midnight, and in between, since timers stand still in sleep [Q11].
import { firstMinute, type ReminderSettings } from './settings.ts';

/** The moment by the computer's own clock. Milliseconds. */
export type DayTime = { sinceMidnight: number; untilMidnight: number };

const minute = 60_000;
const longestPause = 15 * minute;
/** While all is ready and only a person is missing. */
const personPause = minute;
/** A timer may ring a little early; a look that comes too early would come again at once. */
const margin = 100;

/** Milliseconds until the next look: at least a tenth of a second, at most a quarter of an hour. */
export function pauseBeforeLook(
  { sinceMidnight, untilMidnight }: DayTime,
  settings: Pick<ReminderSettings, 'on' | 'at'>,
  waitsForPerson: boolean,
): number {
  const untilHour = firstMinute(settings.at) * minute - sinceMidnight;
  const hour = settings.on && untilHour > 0 ? untilHour : longestPause;
  const longest = waitsForPerson ? personPause : longestPause;
  return Math.max(margin, Math.min(longest, hour + margin, untilMidnight + margin));
}
