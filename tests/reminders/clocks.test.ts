// Reminders under simulated clocks: starts, sleep over the hour, nights, clocks set wrongly, plans closed and opened again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstMinute } from '#shared/reminders/settings.ts';
import { pauseBeforeLook } from '#shared/reminders/timing.ts';
import {
  expectNothingLost,
  expectOneADay,
  handling,
  live,
  minutesOfDay,
  passing,
  reopening,
  setClock,
  type Act,
} from './world.ts';

describe('[Q1, Q3, Q4, Q5, Q10] whatever happens', () => {
  it('never two notifications a day and plan, and nothing is lost, even with clocks set wrongly', () => {
    const act = fc.oneof(
      { weight: 6, arbitrary: fc.oneof(...passing) },
      { weight: 4, arbitrary: fc.oneof(...handling, ...reopening, ...reopening) },
      { weight: 1, arbitrary: fc.oneof(setClock(-40, 40), setClock(-4000, 4000)) },
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 120 }), (acts) => {
        live(acts, (world) => {
          expectOneADay(world);
          expectNothingLost(world);
        });
      }),
      { numRuns: 600 },
    );
  });

  it('never the same state of the same thing twice while the clock is right, or off by a day or two', () => {
    const act = fc.oneof(
      { weight: 9, arbitrary: fc.oneof(...passing, ...handling) },
      { weight: 1, arbitrary: setClock(-1, 1) },
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 80 }), (acts) => {
        let ahead = 0;
        const kept = acts.filter((each) => {
          if (each.act !== 'setClock') return true;
          // Never set back by more than two days in all.
          if (ahead + each.days < -2 || ahead + each.days > 0) return false;
          ahead += each.days;
          return true;
        });
        const { log } = live(kept, expectOneADay);
        const best = new Map<string, number>();
        for (const { plan: each, id, due, rank } of log) {
          const key = `${each} ${id} ${due}`;
          const before = best.get(key) ?? -Infinity;
          expect(rank, key).toBeGreaterThan(before);
          best.set(key, rank);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('a clock that runs behind for a while, as with an empty battery, makes nothing be told twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(...passing), { maxLength: 40 }),
        fc.nat({ max: 40 }),
        fc.array(fc.oneof(...passing), { maxLength: 5 }),
        (acts, at, meanwhile) => {
          const years = 4000;
          const broken: Act[] = [
            ...acts.slice(0, at),
            { act: 'setClock', days: -years },
            ...meanwhile,
            { act: 'setClock', days: years },
            ...acts.slice(at),
          ];
          const { log } = live(broken, expectOneADay);
          const keys = log.map((each) => `${each.plan} ${each.id} ${each.due} ${each.rank}`);
          expect(new Set(keys).size).toBe(keys.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('[Q11] timers', () => {
  const day = minutesOfDay * 60_000;

  it('ring at the hour and at midnight, however long the computer slept in between', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: day - 1 }),
        fc.constantFrom('start', '08:30', '23:59', '00:00'),
        fc.array(fc.integer({ min: 0, max: 3 * day }), { maxLength: 6 }),
        (start, at, sleeps) => {
          let now = start;
          const awake: { from: number; to: number }[] = [];
          const settings = { on: true, at };
          for (let count = 0; count < 250; count += 1) {
            const since = now % day;
            const pause = pauseBeforeLook(
              { sinceMidnight: since, untilMidnight: day - since },
              settings,
              false,
            );
            expect(pause).toBeGreaterThan(0);
            expect(pause).toBeLessThanOrEqual(15 * 60_000);
            // A timer stands still while the computer sleeps.
            const slept = count % 40 === 20 ? (sleeps.pop() ?? 0) : 0;
            if (slept === 0) awake.push({ from: now, to: now + pause });
            now += pause + slept;
          }
          const hour = firstMinute(at) * 60_000;
          for (const { from, to } of awake) {
            for (const moment of [hour, day]) {
              const next = Math.floor((from - moment) / day) * day + day + moment;
              // While awake no look passes over such a moment by more than a second.
              if (next > from && next < to) expect(to - next).toBeLessThan(1000);
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('ring every minute while a person is missing', () => {
    const time = { sinceMidnight: 10 * 3_600_000, untilMidnight: 14 * 3_600_000 };
    expect(pauseBeforeLook(time, { on: true, at: 'start' }, true)).toBe(60_000);
  });
});
