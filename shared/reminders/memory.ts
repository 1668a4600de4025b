// What is remembered of one plan on one computer: the days that are settled, what was told, what is put off or muted.
import { addDays } from '../calendar/days.ts';
import type { Day } from '../plan/model.ts';

/** The state in which a thing was told, and the day. */
export type Told = { on: Day; due: Day | null; rank: number };

export type PlanMemory = {
  /** Days on which the notification was decided, the last one last. */
  days: readonly Day[];
  /** By thing id, the one told last stands last. */
  told: ReadonlyMap<string, Told>;
  /** By thing id, the day from which on it may be told again. */
  snoozed: ReadonlyMap<string, Day>;
  muted: ReadonlySet<string>;
};

/** What of the memory the screen shows. Plain JSON. */
export type Quiet = { snoozed: Record<string, Day>; muted: string[] };

export const emptyMemory: PlanMemory = {
  days: [],
  told: new Map(),
  snoozed: new Map(),
  muted: new Set(),
};

export const noQuiet: Quiet = { snoozed: {}, muted: [] };

/** The longest time for which a thing can be put off, in days [Q7]. */
export const longestSnooze = 366;
const mostDays = 60;
/** More than any office has; what is beyond it would be told twice. */
const mostTold = 100_000;
const mostQuiet = 5000;

/** Whether a thing is silent today [Q7, Q8]. */
export function isQuiet(memory: PlanMemory, id: string, today: Day): boolean {
  if (memory.muted.has(id)) return true;
  const until = memory.snoozed.get(id);
  return until !== undefined && until > today && until <= addDays(today, longestSnooze);
}

/** What is put off until a later day and what is muted. */
export function quietOf(memory: PlanMemory, today: Day): Quiet {
  const snoozed = [...memory.snoozed].filter(([, until]) => until > today);
  // From entries, so that no id can be taken for a member that every object has.
  return { snoozed: Object.fromEntries(snoozed), muted: [...memory.muted] };
}

/** Puts a thing off until a day; null takes that back. */
export function withSnooze(memory: PlanMemory, id: string, until: Day | null): PlanMemory {
  const snoozed = new Map(memory.snoozed);
  snoozed.delete(id);
  if (until !== null) snoozed.set(id, until);
  dropOldest(snoozed, mostQuiet, () => false);
  return { ...memory, snoozed };
}

export function withMute(memory: PlanMemory, id: string, on: boolean): PlanMemory {
  const muted = new Set(memory.muted);
  muted.delete(id);
  if (on) muted.add(id);
  for (const oldest of muted) {
    if (muted.size <= mostQuiet) break;
    muted.delete(oldest);
  }
  return { ...memory, muted };
}

/** The memory after a day was settled. `standing` gives what is still flagged and therefore kept longest [Q10]. */
export function withDay(
  memory: PlanMemory,
  today: Day,
  told: ReadonlyMap<string, Told>,
  standing: () => ReadonlySet<string>,
): PlanMemory {
  const all = new Map(memory.told);
  for (const [id, state] of told) {
    all.delete(id);
    all.set(id, state);
  }
  if (all.size > mostTold) {
    const stands = standing();
    dropOldest(all, mostTold, (id) => stands.has(id));
  }
  const days = [...memory.days.filter((day) => day !== today), today].slice(-mostDays);
  return { ...memory, days, told: all };
}

/** Drops what stands first until `most` are left, first of all what need not be kept. */
function dropOldest(map: Map<string, unknown>, most: number, keep: (id: string) => boolean): void {
  for (const spared of [keep, () => false]) {
    for (const id of map.keys()) {
      if (map.size <= most) return;
      if (!spared(id)) map.delete(id);
    }
  }
}
