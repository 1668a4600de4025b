import { describe, expect, it } from 'vitest';
import { applyEdit } from '#shared/plan/apply.ts';
import { applyChange, reverseChange } from '#shared/plan/change.ts';
import { fromSnapshot, planOf } from '#shared/plan/document.ts';
import type { PlanRow } from '#shared/plan/model.ts';
import { checkSettings, defaultSettings, type PlanSettings } from '#shared/plan/settings.ts';
import { smallPlan, smallSnapshot } from './smallPlan.ts';

const refused: [string, Partial<PlanSettings>, string][] = [
  ['no days', { leadDays: [] }, 'badLeadDays'],
  ['days that grow', { leadDays: [7, 30] }, 'badLeadDays'],
  ['the same days twice', { leadDays: [30, 30] }, 'badLeadDays'],
  ['half a day', { leadDays: [7.5] }, 'badLeadDays'],
  ['more than a year', { leadDays: [367] }, 'badLeadDays'],
  ['seven lead times', { leadDays: [70, 60, 50, 40, 30, 20, 10] }, 'badLeadDays'],
  ['a negative lag', { behindBy: -1 }, 'badBehindBy'],
  ['a lag of no number', { behindBy: Number.NaN }, 'badBehindBy'],
  [
    'a period that is none',
    { reports: { every: 'month', from: '六月', graceDays: 5 } },
    'badReports',
  ],
  ['a grace of years', { reports: { every: 'month', from: null, graceDays: 900 } }, 'badReports'],
];

describe('settings of a plan', () => {
  it.each(refused)('[P23] refuses %s', (_words, values, code) => {
    expect(checkSettings({ ...defaultSettings, ...values })).toBe(code);
  });

  it('[P23] takes the usual ones, and sets and undoes others as one step', () => {
    expect(checkSettings(defaultSettings)).toBeNull();
    const document = smallPlan();
    const settings: PlanSettings = { ...defaultSettings, leadDays: [10, 3], lights: 'four' };
    const edit = {
      label: '修改预警设置',
      operations: [
        { type: 'set' as const, sheet: 'plan' as const, id: 'plan', values: { settings } },
      ],
    };
    const applied = applyEdit(document, edit, { newId: () => 'x', year: 2022 });
    if (!applied.ok) throw new Error('refused');
    expect(planOf(applied.value.document).settings).toEqual(settings);
    const back = applyChange(applied.value.document, reverseChange(applied.value.change));
    expect(planOf(back).settings).toEqual(defaultSettings);
  });

  it('[P23][P19] fills in what an older file lacks', () => {
    const snapshot = smallSnapshot();
    const [{ settings: _settings, ...head }] = snapshot.plan as [PlanRow];
    const older = { ...snapshot, plan: [head as PlanRow] } as Partial<typeof snapshot>;
    delete older.duties;
    delete older.milestoneSets;
    const document = fromSnapshot(older as typeof snapshot);
    expect(planOf(document).settings).toEqual(defaultSettings);
    expect(document.duties.size + document.milestoneSets.size).toBe(0);
  });
});
