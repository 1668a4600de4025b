// The calls about reminders.
import type { Day } from '../plan/model.ts';
import type { Quiet } from '../reminders/memory.ts';
import type { ReminderSettings } from '../reminders/settings.ts';
import type { Result } from '../result.ts';
import type { ReminderChoices } from './calls.ts';

export type ReminderCalls = {
  /** Sets the reminders of this computer; null only asks how they are set. */
  'reminders:settings': {
    request: { settings: ReminderSettings | null };
    reply: Result<ReminderChoices>;
  };
  /** Puts what a flag is about off until a day, from tomorrow to a year ahead; null takes that back. */
  'reminders:snooze': { request: { flagId: string; until: Day | null }; reply: Result<Quiet> };
  'reminders:mute': { request: { flagId: string; on: boolean }; reply: Result<Quiet> };
  /** Shows a notification now, about the plan as it is. The reminders of the day stay as they are. */
  'reminders:try': { request: null; reply: Result<null> };
};
