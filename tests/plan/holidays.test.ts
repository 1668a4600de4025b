// Days that the office enters: over the notices, with a name, undone as one step, refused beyond what a plan can hold.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, dayFromNumber, dayNumber } from '#shared/calendar/days.ts';
import { dayKind } from '#shared/calendar/workdays.ts';
import { tableOfRows } from '#shared/calendar/workdayTable.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import { applyChange, reverseChange } from '#shared/plan/change.ts';
import type { HolidayOperation } from '#shared/plan/edit.ts';
import { holidayId, mostHolidays } from '#shared/plan/holidayOperations.ts';
import { edited } from './editKit.ts';
import { smallPlan, testId } from './smallPlan.ts';

type Days = HolidayOperation['days'];
const set = (...days: Days): HolidayOperation => ({ type: 'setHolidays', days });
const context = { newId: testId, year: 2026 };

describe('days off and worked', () => {
  it('[W15] stand over the notices, one row a day, and are taken back as one step', () => {
    const before = smallPlan();
    const { document, change } = edited(
      before,
      set(
        { day: '2026-03-03', kind: 'off', name: ' 澜江市民俗节 ' },
        { day: '2026-03-07', kind: 'work', name: '' },
      ),
      set({ day: '2026-03-07', kind: 'work', name: '民俗节' }),
    );
    expect([...document.holidays.values()]).toEqual([
      {
        id: 'hd-2026-03-03',
        order: dayNumber('2026-03-03'),
        day: '2026-03-03',
        kind: 'off',
        name: '澜江市民俗节',
      },
      {
        id: 'hd-2026-03-07',
        order: dayNumber('2026-03-07'),
        day: '2026-03-07',
        kind: 'work',
        name: '民俗节',
      },
    ]);
    expect(dayKind('2026-03-03', tableOfRows(document.holidays)).kind).toBe('holiday');
    expect(applyChange(document, reverseChange(change)).holidays.size).toBe(0);
  });

  test.each([
    ['2026-03-03', 'off', '', '放假'],
    ['2026-03-07', 'work', '  ', '调休上班'],
    ['2026-10-07', 'work', '国庆值守', '国庆值守'],
    // The law fixes the day, but no notice has arranged the year.
    ['2027-10-01', 'off', '国庆节', '国庆节'],
  ] as const)('[W16] %s entered as %s “%s” is “%s”', (day, kind, name, kept) => {
    const { document } = edited(smallPlan(), set({ day, kind, name }));
    expect(document.holidays.get(holidayId(day))).toMatchObject({ day, kind, name: kept });
  });

  test.each([
    ['entered as the notice has it', { day: '2026-10-01', kind: 'off', name: '国庆节' }],
    ['given back to the notice', { day: '2026-10-01', kind: null, name: '' }],
  ] as const)('[W16] a day %s has no row', (_what, day) => {
    expect(edited(smallPlan(), set({ ...day })).document.holidays.size).toBe(0);
    const changed = edited(smallPlan(), set({ day: '2026-10-01', kind: 'work', name: '值守' }));
    expect(changed.document.holidays.size).toBe(1);
    expect(edited(changed.document, set({ ...day })).document.holidays.size).toBe(0);
  });

  test.each([
    ['a day that is none', [{ day: '2026-02-30', kind: 'off', name: '甲' }], 'notDate'],
    ['a day that is none, given back', [{ day: 'x', kind: null, name: '' }], null],
    ['a long name', [{ day: '2026-02-03', kind: 'off', name: '甲'.repeat(31) }], 'holidayNameLong'],
    [
      'too many days',
      Array.from({ length: mostHolidays + 1 }, (_, index) => ({
        day: addDays('2030-01-01', index),
        kind: 'off' as const,
        name: '甲',
      })),
      'tooManyHolidays',
    ],
  ] as const)('[W15][W16] refuses %s and changes nothing', (_what, days, code) => {
    const operations = [set(...(days as unknown as Days))];
    const outcome = applyEdit(smallPlan(), { label: '设置放假和上班', operations }, context);
    if (code === null)
      expect(outcome).toMatchObject({ ok: true, value: { change: { added: [] } } });
    else expect(outcome).toMatchObject({ ok: false, problem: { code } });
  });

  it('[W15] a row set whole must be that of its day', () => {
    const row = {
      id: 'hd-2026-03-04',
      order: 1,
      day: '2026-03-03',
      kind: 'off',
      name: '甲',
    } as const;
    const operations = [{ type: 'add' as const, sheet: 'holidays' as const, row }];
    expect(applyEdit(smallPlan(), { label: '加', operations }, context)).toMatchObject({
      ok: false,
      problem: { code: 'notDate' },
    });
  });

  it('[W15][W16] whatever is entered, each day comes out as entered last, and undo leaves nothing', () => {
    const entry = fc.record({
      day: fc.integer({ min: 20_000, max: 20_400 }).map(dayFromNumber),
      kind: fc.constantFrom('off' as const, 'work' as const, null),
      name: fc.constantFrom('', '国庆节', '春节', '本市放假'),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 40 }), (days) => {
        const before = smallPlan();
        const { document, change } = edited(before, set(...days));
        const last = new Map(days.map((each) => [each.day, each]));
        const [table, official] = [tableOfRows(document.holidays), tableOfRows(new Map())];
        for (const { day, kind } of last.values()) {
          const now = dayKind(day, table).kind;
          if (kind === null) expect(now).toBe(dayKind(day, official).kind);
          else expect(now === 'holiday' || now === 'weekend').toBe(kind === 'off');
        }
        expect(applyChange(document, reverseChange(change)).holidays).toEqual(before.holidays);
      }),
    );
  });
});
