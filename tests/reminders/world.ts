// A simulated office for tests of reminders: a clock that is slept through or set wrongly, two plans that are closed and opened,
// people who come and go. The log of what was told is kept here, apart from the program's own memory.
import fc from 'fast-check';
import { expect } from 'vitest';
import { addDays, dayFromNumber, dayNumber } from '#shared/calendar/days.ts';
import { decideReminder } from '#shared/reminders/decide.ts';
import { emptyMemory, withMute, withSnooze, type PlanMemory } from '#shared/reminders/memory.ts';
import { firstMinute } from '#shared/reminders/settings.ts';
import { thingsOf } from '#shared/reminders/state.ts';
import { dated, leadDays } from './things.ts';

export const minutesOfDay = 24 * 60;
const firstDay = '2026-11-01';
const zero = dayNumber(firstDay) * minutesOfDay;
const plans = ['甲', '乙'] as const;
const items = ['d0', 'd1', 'd2', 'd3'];

type Plan = (typeof plans)[number];
export type Act =
  | { act: 'pass'; minutes: number }
  | { act: 'setClock'; days: number }
  | { act: 'open'; plan: Plan }
  | { act: 'person'; present: boolean }
  | { act: 'move'; plan: Plan; item: string; days: number }
  | { act: 'finish'; plan: Plan; item: string }
  | { act: 'snooze'; item: string; days: number }
  | { act: 'mute'; item: string; on: boolean }
  | { act: 'set'; on: boolean; at: string };
type Log = { plan: Plan; id: string; due: string | null; rank: number; on: string };

const plan = fc.constantFrom(...plans);
const item = fc.constantFrom(...items);
const minutes = (most: number): fc.Arbitrary<Act> =>
  fc.record({ act: fc.constant('pass' as const), minutes: fc.integer({ min: 0, max: most }) });

/** Time passes, plans are opened, people come and go. */
export const passing: fc.Arbitrary<Act>[] = [
  minutes(5000),
  minutes(100),
  fc.record({ act: fc.constant('open' as const), plan }),
];
/** What a person does about the reminders that makes none of them come again. */
export const handling: fc.Arbitrary<Act>[] = [
  fc.record({ act: fc.constant('person' as const), present: fc.boolean() }),
  fc.record({ act: fc.constant('finish' as const), plan, item }),
  fc.record({ act: fc.constant('mute' as const), item, on: fc.boolean() }),
  fc.record({
    act: fc.constant('set' as const),
    on: fc.boolean(),
    at: fc.constantFrom('start', '08:30', '23:59'),
  }),
];
/** What makes a thing be told again: another due day, and what was put off. */
export const reopening: fc.Arbitrary<Act>[] = [
  fc.record({
    act: fc.constant('move' as const),
    plan,
    item,
    days: fc.integer({ min: 0, max: 90 }),
  }),
  fc.record({ act: fc.constant('snooze' as const), item, days: fc.integer({ min: 1, max: 40 }) }),
];
export const setClock = (least: number, most: number): fc.Arbitrary<Act> =>
  fc.record({ act: fc.constant('setClock' as const), days: fc.integer({ min: least, max: most }) });

/** The program's whole life as the rules see it, with checks after every look. */
export function live(acts: readonly Act[], check: (world: World) => void): World {
  const world: World = {
    clock: zero,
    open: null,
    present: true,
    settings: { on: true, at: 'start' },
    dues: new Map(plans.flatMap((each) => items.map((id, at) => [`${each}${id}`, 20 + at * 12]))),
    memories: new Map(),
    log: [],
    settled: [],
  };
  for (const each of acts) {
    apply(world, each);
    look(world);
    check(world);
  }
  return world;
}

type World = {
  /** Minutes since 1970 by the computer's clock. */
  clock: number;
  open: Plan | null;
  present: boolean;
  settings: { on: boolean; at: string };
  /** Days after the first day on which items are due, by plan and item; what is done is not there. */
  dues: Map<string, number>;
  memories: Map<Plan, PlanMemory>;
  log: Log[];
  settled: { plan: Plan; day: string }[];
};

const dayOf = (world: World) => dayFromNumber(Math.floor(world.clock / minutesOfDay));
const minuteOf = (world: World) => world.clock % minutesOfDay;
const memoryOf = (world: World, of: Plan) => world.memories.get(of) ?? emptyMemory;

function flagsOf(world: World, of: Plan) {
  return items.flatMap((id) => {
    const days = world.dues.get(`${of}${id}`);
    return days === undefined ? [] : dated(id, addDays(firstDay, days), dayOf(world));
  });
}

function apply(world: World, act: Act): void {
  const { open } = world;
  switch (act.act) {
    case 'pass':
      world.clock += act.minutes;
      return;
    case 'setClock':
      world.clock += act.days * minutesOfDay;
      return;
    case 'open':
      // The same again: closed and opened, or another start of the program.
      world.open = act.plan;
      return;
    case 'person':
      world.present = act.present;
      return;
    case 'move':
      world.dues.set(`${act.plan}${act.item}`, act.days);
      return;
    case 'finish':
      world.dues.delete(`${act.plan}${act.item}`);
      return;
    case 'snooze': {
      if (!open) return;
      const until = addDays(dayOf(world), act.days);
      world.memories.set(open, withSnooze(memoryOf(world, open), `due:${act.item}`, until));
      return;
    }
    case 'mute':
      if (!open) return;
      world.memories.set(open, withMute(memoryOf(world, open), `due:${act.item}`, act.on));
      return;
    case 'set':
      world.settings = { on: act.on, at: act.at };
  }
}

function look(world: World): void {
  const { open } = world;
  if (!open) return;
  const today = dayOf(world);
  const flags = flagsOf(world, open);
  const decision = decideReminder({
    flags,
    today,
    minute: minuteOf(world),
    present: world.present,
    leadDays,
    settings: world.settings,
    memory: memoryOf(world, open),
    nameOf: (flag) => flag.deadlineId ?? '',
  });
  if (decision.kind !== 'settled') return;
  world.memories.set(open, decision.memory);
  world.settled.push({ plan: open, day: today });
  for (const { id, flag, state } of thingsOf(flags, today, leadDays)) {
    if (!decision.told.includes(id)) continue;
    world.log.push({ plan: open, id, due: flag.due, rank: state.rank, on: today });
  }
}

/** After a look that was due, everything that stands and is not silent was told in its state [Q4]. */
export function expectNothingLost(world: World): void {
  const { open, settings } = world;
  if (!open || !settings.on || !world.present) return;
  if (minuteOf(world) < firstMinute(settings.at)) return;
  const today = dayOf(world);
  const last = world.settled.at(-1);
  // Only right after settling: what comes up later in the day is told on the next one.
  expect(world.settled).toContainEqual({ plan: open, day: today });
  if (last?.plan !== open || last.day !== today || world.settled.length === expectedAt.get(world)) {
    return;
  }
  expectedAt.set(world, world.settled.length);
  const memory = memoryOf(world, open);
  for (const { id, flag, state } of thingsOf(flagsOf(world, open), today, leadDays)) {
    const until = memory.snoozed.get(id);
    if (memory.muted.has(id) || (until && until > today && until <= addDays(today, 366))) continue;
    const told = world.log.some(
      (each) =>
        each.plan === open &&
        each.id === id &&
        each.due === flag.due &&
        each.rank >= state.rank &&
        each.on <= addDays(today, 2) &&
        (until === undefined || until > today || each.on >= until),
    );
    expect(told, `${id} on ${today}`).toBe(true);
  }
}
const expectedAt = new WeakMap<World, number>();

export function expectOneADay(world: World): void {
  const days = world.settled.map(({ plan: each, day }) => `${each} ${day}`);
  expect(new Set(days).size).toBe(days.length);
}
