// The one decision about notifications: what to tell now, if anything. Pure; the rules are in RULES.md.
import { addDays } from '../calendar/days.ts';
import type { Flag } from '../flags/flag.ts';
import type { Day } from '../plan/model.ts';
import { isQuiet, withDay, type PlanMemory, type Told } from './memory.ts';
import { firstMinute, type ReminderSettings } from './settings.ts';
import { thingsOf, type Thing } from './state.ts';
import { thingId } from './thingId.ts';
import { wordNotice, type Notice } from './words.ts';

export type Look = {
  /** All flags of the plan as of today, in any order. */
  flags: readonly Flag[];
  today: Day;
  /** Minutes since midnight by the computer's clock. */
  minute: number;
  /** Whether somebody is at the computer. */
  present: boolean;
  /** The plan's lead days, longest first. */
  leadDays: readonly number[];
  settings: Pick<ReminderSettings, 'on' | 'at'>;
  memory: PlanMemory;
  /** A thing in a few words: the unit and what it is to do. */
  nameOf: (flag: Flag) => string;
};

export type Decision =
  /** Not now. `person`: all is ready, but nobody is there. */
  | { kind: 'wait'; for: 'tomorrow' | 'hour' | 'person' | 'settings' }
  /** The day is settled; the memory is to be kept. `notice` null: there is nothing to tell. */
  | { kind: 'settled'; notice: Notice | null; told: string[]; memory: PlanMemory };

/** By how many days a clock may be set back before what it told counts as told too early [Q5]. */
const clockSlack = 2;

export function decideReminder(look: Look): Decision {
  const { settings, memory, today } = look;
  if (!settings.on) return { kind: 'wait', for: 'settings' };
  if (memory.days.includes(today)) return { kind: 'wait', for: 'tomorrow' };
  if (look.minute < firstMinute(settings.at)) return { kind: 'wait', for: 'hour' };
  if (!look.present) return { kind: 'wait', for: 'person' };

  const speaking = thingsOf(look.flags, today, look.leadDays).filter(
    ({ id }) => !isQuiet(memory, id, today),
  );
  const fresh = speaking.filter((thing) => !wasTold(memory, thing, today));
  const told = new Map<string, Told>();
  for (const { id, flag, state } of fresh) {
    told.set(id, { on: today, due: flag.due, rank: state.rank });
  }
  return {
    kind: 'settled',
    notice: wordNotice(fresh, speaking.length - fresh.length, look.nameOf),
    told: [...told.keys()],
    memory: withDay(memory, today, told, () => new Set(look.flags.map((flag) => thingId(flag.id)))),
  };
}

/** Whether a thing was told in this state or a worse one [Q3, Q5, Q7]. */
function wasTold(memory: PlanMemory, { id, flag, state }: Thing, today: Day): boolean {
  const told = memory.told.get(id);
  if (!told || told.due !== flag.due || told.rank < state.rank) return false;
  if (told.on > addDays(today, clockSlack)) return false;
  const until = memory.snoozed.get(id);
  return until === undefined || until > today || told.on >= until;
}
