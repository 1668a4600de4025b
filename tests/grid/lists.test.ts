// What drop-down lists offer, and the calendar.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, partsOf, weekday } from '#shared/calendar/days.ts';
import type { Column } from '#shared/plan/tabs.ts';
import { dayAfterKey, weeksOf } from '#renderer/parts/calendarMonth.ts';
import { placeBeside } from '#renderer/parts/placeBeside.ts';
import { listOptions, takesOut, type UnitList } from '#renderer/grid/lists.ts';

const units: UnitList = {
  names: ['市规划和自然资源局', '市住建局', '市城管局', '澜江区人民政府'],
  otherNames: new Map([['市住建局', ['市住房城乡建设局', '市建委']]]),
};
const column = (kind: Column['kind'], labels: string[] = []): Column => ({
  key: 'x',
  heading: '列',
  kind,
  width: 100,
  editable: true,
  choices: labels.map((label) => ({ value: label, label })),
});
const offered = (typed: string, all = false) => listOptions(column('units'), typed, units, all);
const labels = (typed: string) => offered(typed).map(({ label }) => label);

describe('[G30] units', () => {
  it.each([
    ['szj', '市住建局'],
    ['SZJJ', '市住建局'],
    ['住建', '市住建局'],
    ['建委', '市住建局'],
    ['sjw', '市住建局'],
    ['ljq', '澜江区人民政府'],
  ])('%s finds %s first', (typed, name) => {
    expect(labels(typed)[0]).toBe(name);
  });

  it('say the other name by which they were found', () => {
    expect(offered('建委')[0]).toMatchObject({ label: '市住建局', note: '市建委' });
    expect(offered('住建')[0]).not.toHaveProperty('note');
  });

  it('go behind those that are kept; one that is kept is marked and stays', () => {
    expect(offered('市住建局、scg')[0]).toMatchObject({
      label: '市城管局',
      text: '市住建局、市城管局',
      checked: false,
    });
    expect(offered('市城管局、szj、')).toHaveLength(4);
    expect(offered('市住建局、szj')[0]).toMatchObject({ checked: true, text: '市住建局' });
  });

  it('are taken out by choosing them from the whole list', () => {
    const all = offered('市住建局、市城管局', true);
    expect(all.map(({ checked }) => checked)).toEqual([false, true, true, false]);
    expect(all[1]?.text).toBe('市城管局');
    expect(all.map(takesOut)).toEqual([false, true, true, false]);
    expect(offered('市住建局、szj').map(takesOut)).toEqual([false]);
    expect(all[0]?.text).toBe('市住建局、市城管局、市规划和自然资源局');
    expect(offered('市住建局、', true)[1]).toMatchObject({ checked: true, text: '' });
  });

  it('stand in the official order where all are shown', () => {
    expect(labels('')).toEqual(units.names);
    expect(labels('没有')).toEqual([]);
  });
});

describe('[G30] choices', () => {
  const options = (typed: string, all = false) =>
    listOptions(column('choice', ['未启动', '推进中', '已完成']), typed, units, all).map(
      ({ text }) => text,
    );
  it('are found by a part or by initials; all are shown when nothing fits', () => {
    expect(options('tj')).toEqual(['推进中']);
    expect(options('完')).toEqual(['已完成']);
    expect(options('xyz')).toEqual(['未启动', '推进中', '已完成']);
    expect(options('推进中', true)).toHaveLength(3);
  });
});

describe('[G31] the calendar', () => {
  it('has whole weeks from Monday, with every day of the month once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2090 }),
        fc.integer({ min: 1, max: 12 }),
        (year, month) => {
          const days = weeksOf(year, month).flat();
          expect(weekday(days[0] ?? '')).toBe(1);
          expect(days.length % 7).toBe(0);
          days.forEach((day, index) => expect(day).toBe(addDays(days[0] ?? '', index)));
          const own = days.filter((day) => partsOf(day)[1] === month).map((day) => partsOf(day)[2]);
          expect(own).toEqual(own.map((_, index) => index + 1));
          expect(own.length).toBeGreaterThan(27);
        },
      ),
    );
  });

  it.each([
    ['ArrowLeft', false, '2022-06-29'],
    ['ArrowDown', false, '2022-07-07'],
    ['PageDown', false, '2022-07-30'],
    ['PageUp', true, '2021-06-30'],
    ['Home', false, '2022-06-27'],
    ['End', false, '2022-07-03'],
    ['x', false, null],
  ] as const)('%s (Shift %s) leads from 2022-06-30 to %s', (key, shift, day) => {
    expect(dayAfterKey('2022-06-30', key, shift)).toBe(day);
  });

  it.each([
    ['below', { left: 40, top: 100, bottom: 128 }, { left: 40, top: 130 }],
    ['inward at the right', { left: 900, top: 100, bottom: 128 }, { left: 760, top: 130 }],
    ['above at the bottom', { left: 40, top: 700, bottom: 728 }, { left: 40, top: 398 }],
    ['inside where neither has room', { left: -30, top: 150, bottom: 600 }, { left: 0, top: 468 }],
  ])('opens %s', (_, at, place) => {
    expect(placeBeside(at, { width: 240, height: 300 }, { width: 1000, height: 768 })).toEqual(
      place,
    );
  });
});
