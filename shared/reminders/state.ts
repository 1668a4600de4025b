// How urgent a flag is: the group in which the notification counts it, and its rank, which only grows as a thing gets worse.
import { daysBetween } from '../calendar/days.ts';
import type { Flag } from '../flags/flag.ts';
import type { Day } from '../plan/model.ts';
import { thingId } from './thingId.ts';

export type ReminderGroup =
  | { name: 'missed' }
  | { name: 'stageMissed' }
  | { name: 'today' }
  /** Due in `from` to `to` days. */
  | { name: 'within'; from: number; to: number }
  | { name: 'notReported' }
  | { name: 'behind' };

/** `rank` orders the states of one thing; `urgency` things of different kinds, the most urgent first. */
export type ReminderState = { group: ReminderGroup; rank: number; urgency: number };

/** A flag that reminds, with the id of the thing that it is about and the state that it is in. */
export type Thing = { id: string; flag: Flag; state: ReminderState };

const worst = 1;

/** Null for what nobody is reminded of [Q6]. `leadDays` are the plan's, longest first. */
function reminderState(flag: Flag, today: Day, leadDays: readonly number[]): ReminderState | null {
  switch (flag.kind) {
    case 'missed':
      return { group: { name: 'missed' }, rank: worst, urgency: 0 };
    case 'stageMissed':
      return { group: { name: 'stageMissed' }, rank: worst, urgency: 1 };
    case 'dueSoon':
      return dueSoon(flag, today, leadDays);
    case 'notReported':
      return { group: { name: 'notReported' }, rank: worst, urgency: 1000 };
    case 'behind':
      return { group: { name: 'behind' }, rank: worst, urgency: 1001 };
    case 'doneLate':
    case 'inconsistent':
    case 'unitRenamed':
    case 'noLead':
      return null;
  }
}

function dueSoon(flag: Flag, today: Day, leadDays: readonly number[]): ReminderState {
  const left = flag.due === null ? 0 : Math.max(0, daysBetween(today, flag.due));
  if (left === 0) return { group: { name: 'today' }, rank: 0, urgency: 2 };
  const to = flag.leadDays ?? left;
  const below = leadDays.filter((days) => days < to);
  const from = below.length > 0 ? Math.max(...below) + 1 : 1;
  return { group: { name: 'within', from, to }, rank: -to, urgency: 2 + to };
}

/** What reminds, in the order of the flags. */
export function thingsOf(flags: readonly Flag[], today: Day, leadDays: readonly number[]): Thing[] {
  const things: Thing[] = [];
  for (const flag of flags) {
    const state = reminderState(flag, today, leadDays);
    if (state) things.push({ id: thingId(flag.id), flag, state });
  }
  return things;
}

/** The `most` most urgent things, in their order; of equally urgent ones, what is or was due earlier. Takes one pass. */
export function mostUrgent(things: readonly Thing[], most: number): Thing[] {
  const found: Thing[] = [];
  for (const thing of things) {
    const last = found[most - 1];
    if (last && compare(thing, last) >= 0) continue;
    const at = found.findIndex((each) => compare(thing, each) < 0);
    found.splice(at < 0 ? found.length : at, 0, thing);
    found.length = Math.min(found.length, most);
  }
  return found;
}

function compare(a: Thing, b: Thing): number {
  if (a.state.urgency !== b.state.urgency) return a.state.urgency - b.state.urgency;
  const [first, second] = [`${a.flag.due ?? '~'} ${a.id}`, `${b.flag.due ?? '~'} ${b.id}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
