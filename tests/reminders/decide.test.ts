// What a notification tells, and when: the rules one by one.
import { describe, expect, it } from 'vitest';
import type { Flag } from '#shared/flags/flag.ts';
import { badgeOf } from '#shared/reminders/badge.ts';
import { decideReminder, type Decision, type Look } from '#shared/reminders/decide.ts';
import {
  emptyMemory,
  quietOf,
  withDay,
  withMute,
  withSnooze,
  type PlanMemory,
} from '#shared/reminders/memory.ts';
import { quietState } from '#shared/reminders/quiet.ts';
import { isReminderTime, readHour } from '#shared/reminders/settings.ts';
import { thingId } from '#shared/reminders/thingId.ts';
import { dated, leadDays, notReported, otherFlag } from './things.ts';

const due = '2026-12-20';

function look(today: string, flags: readonly Flag[], more: Partial<Look> = {}): Decision {
  return decideReminder({
    flags,
    today,
    minute: 9 * 60,
    present: true,
    leadDays,
    settings: { on: true, at: 'start' },
    memory: emptyMemory,
    nameOf: (flag) => `${flag.unit ?? ''}　${flag.deadlineId ?? ''}`,
    ...more,
  });
}

/** Looks at one deadline on these days, one after the other; the days on which it was told. */
function toldOn(days: readonly string[], memory: PlanMemory = emptyMemory, dueDay = due): string[] {
  let kept = memory;
  const told: string[] = [];
  for (const day of days) {
    const decision = look(day, dated('d', dueDay, day), { memory: kept });
    if (decision.kind !== 'settled') continue;
    kept = decision.memory;
    if (decision.notice) told.push(day);
  }
  return told;
}

function everyDay(from: number, to: number): string[] {
  const two = (date: number) => String(date).padStart(2, '0');
  return Array.from({ length: to - from + 1 }, (_, index) => `2026-12-${two(from + index)}`);
}

describe('when', () => {
  it.each([
    ['is off', { settings: { on: false, at: 'start' } }, 'settings'],
    ['has an hour that is not reached', { settings: { on: true, at: '09:01' } }, 'hour'],
    ['has nobody before it', { present: false }, 'person'],
    ['settled the day', { memory: { ...emptyMemory, days: ['2026-12-21'] } }, 'tomorrow'],
  ] as [string, Partial<Look>, string][])('[Q1, Q2] waits while it %s', (_what, more, reason) => {
    const day = '2026-12-21';
    expect(look(day, dated('d', due, day), more)).toEqual({ kind: 'wait', for: reason });
  });

  it.each(['start', '09:00', '00:00', '08:30'])('[Q2] tells at %s when it is nine', (at) => {
    const day = '2026-12-21';
    const decision = look(day, dated('d', due, day), { settings: { on: true, at } });
    expect(decision).toMatchObject({ kind: 'settled', told: ['due:d'] });
  });

  it('[Q1] settles a day without anything to tell', () => {
    const decision = look('2026-11-01', []);
    expect(decision).toMatchObject({ kind: 'settled', notice: null, told: [] });
    expect(decision.kind === 'settled' && decision.memory.days).toEqual(['2026-11-01']);
  });

  it('[Q1] a day that was settled stays so when the clock is set back', () => {
    expect(toldOn(['2026-12-21', '2026-12-20', '2026-12-21', '2026-12-20'])).toHaveLength(1);
  });

  it.each([
    ['start', true],
    ['08:30', true],
    ['23:59', true],
    ['24:00', false],
    ['8:30', false],
    ['08:60', false],
    ['', false],
    ['08:30:00', false],
  ])('takes %j as the time of the notification: %s', (text, taken) => {
    expect(isReminderTime(text)).toBe(taken);
  });
});

describe('what', () => {
  it('[Q3] tells a deadline at each step and when it is missed, once', () => {
    expect(toldOn(everyDay(1, 31))).toEqual([
      '2026-12-01',
      '2026-12-05',
      '2026-12-13',
      '2026-12-20',
      '2026-12-21',
    ]);
  });

  it('[Q4] tells the step that was slept through on the first day after', () => {
    expect(toldOn(['2026-12-01', '2026-12-16', '2026-12-17', '2026-12-25', '2026-12-26'])).toEqual([
      '2026-12-01',
      '2026-12-16',
      '2026-12-25',
    ]);
  });

  it('[Q3] tells it anew when its due day is another', () => {
    const first = look('2026-12-18', dated('d', '2026-12-20', '2026-12-18'));
    if (first.kind !== 'settled') throw new Error('not settled');
    const { memory } = first;
    expect(look('2026-12-19', dated('d', '2026-12-22', '2026-12-19'), { memory })).toMatchObject({
      told: ['due:d'],
    });
  });

  it('[Q5] a clock that ran ahead tells nothing away', () => {
    expect(toldOn(['2030-01-01', '2026-12-01', '2026-12-13'])).toEqual([
      '2030-01-01',
      '2026-12-01',
      '2026-12-13',
    ]);
  });

  it('[Q5] a clock that ran behind makes nothing be told twice', () => {
    expect(toldOn(['2026-12-25', '2015-01-01', '2026-12-25', '2026-12-26'])).toEqual([
      '2026-12-25',
    ]);
    expect(toldOn(['2026-12-25', '2026-12-24', '2026-12-26'])).toEqual(['2026-12-25']);
  });

  it('[Q6] does not remind of what is wrong in the data or done late', () => {
    const flags = [
      otherFlag('inconsistent', 'a'),
      otherFlag('noLead', 'b'),
      otherFlag('doneLate', 'c'),
    ];
    expect(look('2026-12-01', flags)).toMatchObject({ notice: null });
  });

  it('[Q7] is silent until the day it was put off to, then tells it even if it was told before', () => {
    const told = look('2026-12-21', dated('d', due, '2026-12-21'));
    if (told.kind !== 'settled') throw new Error('not settled');
    const memory = withSnooze(told.memory, 'due:d', '2026-12-24');
    expect(toldOn(everyDay(22, 31), memory)).toEqual(['2026-12-24']);
    expect(quietOf(memory, '2026-12-23')).toEqual({
      snoozed: { 'due:d': '2026-12-24' },
      muted: [],
    });
    expect(quietOf(memory, '2026-12-24').snoozed).toEqual({});
  });

  it('[Q7] stays silent when what is put off gets worse, and a day years ahead does not count', () => {
    const until = withSnooze(emptyMemory, 'due:d', '2026-12-22');
    expect(toldOn(everyDay(18, 25), until)).toEqual(['2026-12-22']);
    const tooFar = withSnooze(emptyMemory, 'due:d', '2030-01-01');
    expect(toldOn(['2026-12-21'], tooFar)).toEqual(['2026-12-21']);
    expect(toldOn(['2026-12-21'], withSnooze(until, 'due:d', null))).toEqual(['2026-12-21']);
  });

  it('[Q8] is silent about what is muted until it is unmuted', () => {
    const muted = withMute(emptyMemory, 'due:d', true);
    expect(toldOn(everyDay(1, 31), muted)).toEqual([]);
    expect(toldOn(['2026-12-21'], withMute(muted, 'due:d', false))).toHaveLength(1);
  });

  it('[Q10] forgets what no longer is flagged first, and stays bounded', () => {
    const told = new Map<string, { on: string; due: null; rank: number }>();
    for (let count = 0; count < 105_000; count += 1) {
      told.set(`x${count}`, { on: '2026-12-01', due: null, rank: 1 });
    }
    const memory = withDay(emptyMemory, '2026-12-01', told, () => new Set(['x0']));
    expect(memory.told.size).toBe(100_000);
    expect([...memory.told.keys()].slice(0, 2)).toEqual(['x0', 'x5001']);
    let quiet = emptyMemory;
    for (let count = 0; count < 5005; count += 1) quiet = withMute(quiet, `x${count}`, true);
    expect(quiet.muted.size).toBe(5000);
    expect(quiet.muted.has('x4')).toBe(false);
  }, 240_000);
});

it.each([
  ['dueSoon:d', '2026-12-23', { muted: false, until: '2026-12-24' }],
  ['missed:d', '2026-12-23', { muted: false, until: '2026-12-24' }],
  ['missed:d', '2026-12-24', { muted: false, until: null }],
  ['missed:e', '2026-12-23', { muted: true, until: null }],
  ['missed:constructor', '2026-12-23', { muted: false, until: null }],
])('[Q7, Q8] the screen shows of %s on %s that it is %j', (id, day, state) => {
  const quiet = { snoozed: { 'due:d': '2026-12-24' }, muted: ['due:e'] };
  expect(quietState(quiet, id, day)).toEqual(state);
});

it.each([
  ['8:30', '08:30'],
  ['08：30', '08:30'],
  [' 830 ', '08:30'],
  ['8点30', '08:30'],
  ['1705', '17:05'],
  ['24:00', null],
  ['8', null],
  ['start', null],
  ['', null],
])('reads the hour %j as %j', (text, hour) => {
  expect(readHour(text)).toBe(hour);
});

describe('words', () => {
  const today = '2026-11-26';
  const flags = [
    ...dated('甲', '2026-11-20', today),
    ...dated('乙', '2026-11-25', today),
    ...dated('丙', '2026-11-28', today),
    ...dated('丁', '2026-12-10', today),
    notReported('市财政局'),
    notReported('市财政局', '2026-09-30'),
    notReported('市水务局'),
  ];

  it('[Q9] counts what is told, units as units, and names the most urgent', () => {
    const decision = look(today, flags);
    expect(decision).toMatchObject({
      notice: {
        title: '今日要事：逾期2项，7天内到期1项，8至15天到期1项等',
        body: [
          '逾期6天　市住建局　甲',
          '逾期1天　市住建局　乙',
          '11月28日到期　市住建局　丙',
          '另有4项。',
        ].join('\n'),
      },
    });
  });

  it('[Q9] says how many told before are open, but names only what is new', () => {
    const first = look('2026-11-25', flags);
    if (first.kind !== 'settled') throw new Error('not settled');
    const decision = look(today, [...flags, notReported('市教育局')], { memory: first.memory });
    expect(decision).toMatchObject({
      notice: {
        title: '今日要事：未报1个单位',
        body: '未报　市教育局　\n此前提醒过尚未办结的7项。',
      },
    });
  });

  it('[Q9] keeps lines short whatever the names are', () => {
    const long = look(today, flags, { nameOf: () => '很长的名称'.repeat(50) });
    if (long.kind !== 'settled' || !long.notice) throw new Error('nothing told');
    for (const line of long.notice.body.split('\n'))
      expect(Array.from(line).length).toBeLessThan(36);
  });

  it('[Q12] the number on the icon is that of the red lights', () => {
    expect(badgeOf(flags)).toEqual({ count: 2, text: '2', description: '2项红灯' });
    expect(badgeOf([])).toBeNull();
    const many = Array.from({ length: 100 }, (_, each) => dated(`d${each}`, '2026-11-01', today));
    expect(badgeOf(many.flat())?.text).toBe('99+');
  });

  it.each([
    ['dueSoon:d1', 'due:d1'],
    ['missed:d1', 'due:d1'],
    ['missed:inherited:t1', 'due:inherited:t1'],
    ['notReported:u1:2026-10', 'notReported:u1:2026-10'],
    ['stageMissed:duty', 'due:duty'],
    ['strange', 'strange'],
  ])('a flag %s is about %s', (flag, thing) => {
    expect(thingId(flag)).toBe(thing);
  });
});
