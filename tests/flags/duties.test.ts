// Flags of what units owe at the end of a stage. Rules F30 to F33.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/calendar/days.ts';
import type { Flag } from '#shared/flags/flag.ts';
import type { DutyRow } from '#shared/plan/model.ts';
import { duty } from '../plan/smallPlan.ts';
import { flagsOf, sentences } from './flagKit.ts';

const ofDuties = ({ reason }: Flag) => 'dutyId' in reason;
const flags = (asOf: string, ...duties: DutyRow[]) => flagsOf({ duties }, asOf, ofDuties);

describe('a duty', () => {
  it.each([
    ['2021-03-30', null],
    ['2021-03-31', 'dueSoon yellow 30'],
    ['2021-04-15', 'dueSoon yellow 15'],
    ['2021-04-30', 'dueSoon yellow 7'],
    ['2021-05-01', 'stageMissed red 1'],
    ['2021-07-01', 'stageMissed red 62'],
  ])('[F30] [F31] due on 2021-04-30 is on %s: %s', (asOf, expected) => {
    const [flag] = flags(asOf, duty(1, 'y1', 'housing'));
    const shown = flag ? `${flag.kind} ${flag.severity} ${flag.leadDays ?? flag.daysLate}` : null;
    expect(shown).toBe(expected);
  });

  it('[F8] [F30] says stage, day, unit and days', () => {
    const [flag] = flags('2021-07-01', duty(1, 'y1', 'housing', { what: '报送实施方案' }));
    expect(flag).toMatchObject({
      id: 'stageMissed:y1',
      taskId: null,
      unitId: 'housing',
      unit: '市住建局',
      stage: '宣传发动阶段',
      due: '2021-04-30',
      daysLate: 62,
      basis: 'inherited',
    });
    expect(sentences(flag ? [flag] : [])).toEqual([
      '宣传发动阶段应于2021年4月30日前报送实施方案，市住建局尚未完成，已过62天。',
    ]);
  });

  it.each([
    [
      '2021-04-25',
      {},
      '宣传发动阶段应于2021年4月30日前制定实施方案，市住建局尚未完成，还剩5天，请抓紧。',
    ],
    ['2021-04-10', {}, '宣传发动阶段应于2021年4月30日前制定实施方案，市住建局尚未完成，还剩20天。'],
    [
      '2021-04-30',
      {},
      '宣传发动阶段应于2021年4月30日前制定实施方案，市住建局尚未完成，今天到期，请抓紧。',
    ],
    [
      '2021-06-01',
      { actual: '2021-05-06' },
      '宣传发动阶段应于2021年4月30日前制定实施方案，市住建局2021年5月6日完成，晚6天。',
    ],
    [
      '2021-05-02',
      { what: '实施方案。', due: '2021-05-01' },
      '宣传发动阶段应于2021年5月1日前完成实施方案，市住建局尚未完成，已过1天。',
    ],
  ])('[F8] on %s %j is worded', (asOf, more, sentence) => {
    expect(sentences(flags(asOf, duty(1, 'y1', 'housing', more)))).toEqual([sentence]);
  });

  it('[F31] is blue with four lights while it is far off', () => {
    const duties = [duty(1, 'y1', 'housing')];
    const [flag] = flagsOf({ duties }, '2021-04-05', ofDuties, { lights: 'four' });
    expect(flag).toMatchObject({ kind: 'dueSoon', severity: 'blue' });
  });

  it('[F13] that falls on a day off moves where the plan says so', () => {
    const duties = [duty(1, 'y1', 'housing', { due: '2021-10-01' })];
    const [flag] = flagsOf({ duties }, '2021-10-09', ofDuties, { dueOnHoliday: 'after' });
    expect(flag).toMatchObject({ due: '2021-10-08', daysLate: 1 });
    expect(sentences(flag ? [flag] : [])[0]).toBe(
      '宣传发动阶段应于2021年10月1日前制定实施方案，遇国庆节顺延至2021年10月8日，市住建局尚未完成，已过1天。',
    );
    const plain = flagsOf({ duties }, '2021-10-09', ofDuties);
    expect(plain).toMatchObject([{ due: '2021-10-01', daysLate: 8 }]);
  });

  it('[F32] that was done on the day raises nothing; before that day it was open', () => {
    const done = duty(1, 'y1', 'housing', { actual: '2021-04-30' });
    expect(flags('2021-05-20', done)).toEqual([]);
    expect(flags('2021-04-29', done)).toMatchObject([{ kind: 'dueSoon' }]);
  });

  it.each([
    ['a unit', { unitId: '' }],
    ['words', { what: '' }],
  ])('[F33] without %s raises nothing', (_what, more) => {
    expect(flags('2021-07-01', { ...duty(1, 'y1', 'housing'), ...more })).toEqual([]);
  });

  it('[F33] without any due day raises nothing', () => {
    const stages = [
      { id: 's1', order: 1, name: '动员', start: null, end: null, raw: '', text: '' },
    ];
    const duties = [duty(1, 'y1', 'housing')];
    expect(flagsOf({ duties, stages }, '2021-07-01', ofDuties)).toEqual([]);
  });
});

it('[F32] missed stays missed or done late on every later day', () => {
  const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays('2021-04-30', days));
  const row = fc.record({
    due: fc.option(day, { nil: null }),
    actual: fc.option(day, { nil: null }),
  });
  const late = ({ kind }: Flag) => kind === 'stageMissed' || kind === 'doneLate';
  fc.assert(
    fc.property(row, day, fc.nat({ max: 100 }), (more, asOf, later) => {
      const own = duty(1, 'y1', 'housing', more);
      const [before] = flags(asOf, own);
      const [after] = flags(addDays(asOf, later), own);
      if (before && late(before)) expect(after && late(after)).toBe(true);
    }),
  );
});
