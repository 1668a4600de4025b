// Calls about reminders: their settings on this computer, what is put off or muted, a notification to try.
import { daysBetween } from '#shared/calendar/days.ts';
import {
  longestSnooze,
  withMute,
  withSnooze,
  type PlanMemory,
  type Quiet,
} from '#shared/reminders/memory.ts';
import { thingId } from '#shared/reminders/thingId.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { today } from '../clock.ts';
import type { Desk } from '../desk.ts';
import { planKey } from '../storage/planKey.ts';
import type { PlanSession } from '../planSession.ts';
import type { Handlers } from './handlers.ts';

type ReminderCalls = Extract<keyof Handlers, `reminders:${string}`>;

export function reminderHandlers(desk: Desk): Pick<Handlers, ReminderCalls> {
  const { reminderMemory, reminders } = desk.parts;

  const change = (
    session: PlanSession,
    work: (memory: PlanMemory) => PlanMemory,
  ): Result<Quiet> => {
    const key = planKey(session.store);
    reminderMemory.keep(key, work(reminderMemory.of(key)));
    reminders.refresh();
    return success(desk.quiet(session));
  };

  return {
    'reminders:settings'({ settings }) {
      if (settings) reminders.set(settings);
      return success(reminders.choices());
    },
    'reminders:snooze': ({ flagId, until }) =>
      desk.withPlan((session) => {
        const id = thingId(flagId);
        if (until === null) return change(session, (memory) => withSnooze(memory, id, null));
        const days = daysBetween(today(), until);
        if (days < 1 || days > longestSnooze) return failure('badSnooze');
        if (!isFlagged(session, id)) return failure('flagGone');
        return change(session, (memory) => withSnooze(memory, id, until));
      }),
    'reminders:mute': ({ flagId, on }) =>
      desk.withPlan((session) => {
        const id = thingId(flagId);
        if (on && !isFlagged(session, id)) return failure('flagGone');
        return change(session, (memory) => withMute(memory, id, on));
      }),
    'reminders:try': () => (reminders.try() ? success(null) : failure('cannotNotify')),
  };
}

/** Whether a thing is flagged on the screen or today. What is not cannot be put off, so the memory stays bounded. */
function isFlagged(session: PlanSession, id: string): boolean {
  const isIt = (flag: { id: string }) => thingId(flag.id) === id;
  return session.flags.some(isIt) || session.flagsOn(today()).some(isIt);
}
