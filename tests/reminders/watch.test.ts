// The watch on turned clocks: timers ring at the hour and at midnight, stand still in sleep, and nothing is told twice.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { localTime } from '#electron/clock.ts';
import { ReminderWatch, type Standing, type WatchedPlan } from '#electron/reminders/watch.ts';
import { emptyMemory, type PlanMemory } from '#shared/reminders/memory.ts';
import { defaultReminders, type ReminderSettings } from '#shared/reminders/settings.ts';
import { dated, leadDays } from './things.ts';

const minute = 60_000;
const at = (time: string) => new Date(`2026-11-26T${time}`);

/** A program that was started; what it tells and remembers, as a test reads it. */
function started(settings: Partial<ReminderSettings> = {}, due = '2026-11-27') {
  const memories = new Map<string, PlanMemory>();
  const said: string[] = [];
  const standing: Standing[] = [];
  const state = { present: true, plan: watched('甲', due) as WatchedPlan | null };
  const watch = new ReminderWatch({
    plan: () => state.plan,
    now: localTime,
    settings: () => ({ ...defaultReminders, ...settings }),
    memoryOf: (key) => memories.get(key) ?? emptyMemory,
    remember: (key, memory) => memories.set(key, memory),
    isPresent: () => state.present,
    tell: ({ title }) => said.push(`${localTime().day.slice(5)} ${title.slice(5)}`),
    show: (now) => standing.push(now),
    dayChanged: () => said.push(`day ${localTime().day}`),
  });
  watch.look();
  return { watch, said, standing, state };
}

function watched(key: string, due: string): WatchedPlan {
  return {
    key,
    leadDays,
    flagsOn: (day) => dated(key, due, day),
    nameOf: () => key,
  };
}

beforeEach(() => {
  vi.useFakeTimers({ now: at('07:50:00') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('[Q2, Q11] the watch', () => {
  it('tells at the first start, and again past midnight what got worse', () => {
    const { said } = started();
    expect(said).toEqual(['11-26 7天内到期1项']);
    vi.advanceTimersByTime(17 * 60 * minute);
    expect(said.slice(1)).toEqual(['day 2026-11-27', '11-27 今天到期1项']);
    vi.advanceTimersByTime(3 * 24 * 60 * minute);
    expect(said.filter((line) => !line.startsWith('day'))).toHaveLength(3);
  });

  it('tells at the hour set, to the second', () => {
    const { said } = started({ at: '08:30' });
    vi.advanceTimersByTime(40 * minute - 1);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(said).toEqual(['11-26 7天内到期1项']);
  });

  it('tells within a quarter of an hour when sleep went over the hour and nothing says so', () => {
    const { said } = started({ at: '08:30' });
    // Asleep: the clock goes on, the timers do not.
    vi.setSystemTime(at('13:00:00'));
    vi.advanceTimersByTime(15 * minute);
    expect(said).toEqual(['11-26 7天内到期1项']);
  });

  it('waits for somebody to be there, and tells within a minute', () => {
    const { said, state } = started();
    said.length = 0;
    state.present = false;
    vi.advanceTimersByTime(24 * 60 * minute);
    expect(said).toEqual(['day 2026-11-27']);
    state.present = true;
    vi.advanceTimersByTime(minute);
    expect(said.slice(1)).toEqual(['11-27 今天到期1项']);
  });

  it('[Q10] tells each plan for itself, and nothing again when one is opened again', () => {
    const { watch, said, state } = started();
    for (const key of ['乙', '甲', '乙']) {
      state.plan = watched(key, '2026-11-20');
      watch.look();
    }
    expect(said).toEqual(['11-26 7天内到期1项', '11-26 逾期1项']);
  });

  it('is silent while the reminders are off, and without a plan shows nothing', () => {
    const { watch, said, standing, state } = started({ on: false });
    vi.advanceTimersByTime(10 * 60 * minute);
    expect(said).toEqual([]);
    expect(standing.at(-1)?.summary).toBe('7天内到期1项');
    state.plan = null;
    watch.look();
    expect(standing.at(-1)).toEqual({ badge: null, summary: null });
  });

  it('[Q12] lets the number follow an edit after a moment, once for many', () => {
    const { watch, standing, state } = started();
    const before = standing.length;
    state.plan = watched('甲', '2026-11-20');
    for (let edit = 0; edit < 20; edit += 1) watch.refresh();
    expect(standing).toHaveLength(before);
    vi.advanceTimersByTime(1000);
    expect(standing).toHaveLength(before + 1);
    expect(standing.at(-1)?.badge?.count).toBe(1);
    watch.stop();
    vi.advanceTimersByTime(24 * 60 * minute);
    expect(standing).toHaveLength(before + 1);
  });
});
