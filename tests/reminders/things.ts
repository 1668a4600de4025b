// Flags for tests of reminders: a deadline as it is flagged on a day, and other kinds.
import { daysBetween } from '#shared/calendar/days.ts';
import { leadStep } from '#shared/flags/checks/deadline.ts';
import { plainFlag, type Flag, type FlagKind } from '#shared/flags/flag.ts';
import type { Day } from '#shared/plan/model.ts';

export const leadDays = [30, 15, 7];

/** A flag of a kind about a thing of that name. */
export function otherFlag(kind: FlagKind, about: string, more: Partial<Flag> = {}): Flag {
  return {
    ...plainFlag,
    id: `${kind}:${about}`,
    kind,
    severity: kind === 'missed' || kind === 'stageMissed' ? 'red' : 'yellow',
    unit: '市住建局',
    reason: { says: 'noLead' },
    ...more,
  };
}

/** What a deadline of that due day is flagged as on a day, if at all. */
export function dated(deadlineId: string, due: Day, today: Day): Flag[] {
  const left = daysBetween(today, due);
  const common = { deadlineId, taskId: `task of ${deadlineId}`, due };
  if (left < 0) return [otherFlag('missed', deadlineId, { ...common, daysLate: -left })];
  const step = leadStep(left, leadDays);
  return step === null ? [] : [otherFlag('dueSoon', deadlineId, { ...common, leadDays: step })];
}

export function notReported(unit: string, due: Day = '2026-10-31'): Flag {
  return otherFlag('notReported', `${unit} ${due}`, { unit, due });
}
