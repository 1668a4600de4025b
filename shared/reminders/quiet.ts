// Whether the reminders are silent about what a flag is about, as the screen shows it.
import type { Day } from '../plan/model.ts';
import type { Quiet } from './memory.ts';
import { thingId } from './thingId.ts';

/** `until` is the day to which it is put off; null where it is not, or where that day has come. */
export type QuietState = { muted: boolean; until: Day | null };

/** Of a flag by its id. `today` is the day of the computer's calendar, not the as-of day. */
export function quietState({ snoozed, muted }: Quiet, flagId: string, today: Day): QuietState {
  const id = thingId(flagId);
  const until = Object.hasOwn(snoozed, id) ? snoozed[id] : undefined;
  return {
    muted: muted.includes(id),
    until: until !== undefined && until > today ? until : null,
  };
}
