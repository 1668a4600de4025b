import { describe, expect, it } from 'vitest';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import { tabOf, type TabName } from '#shared/plan/tabs.ts';
import { viewContext } from '#shared/view/viewContext.ts';
import { formatNumber, targetWords } from '#shared/view/viewRow.ts';
import { viewRows } from '#shared/view/viewRows.ts';
import { smallPlan } from '#tests/plan/smallPlan.ts';

function rows(tab: TabName, asOf = '2022-06-30') {
  const document = smallPlan();
  return viewRows(tab, viewContext(document, asOf, computeFlags(document, asOf)));
}

describe('rows of the tabs', () => {
  it.each(['tasks', 'units', 'targets', 'deadlines', 'progress', 'flags'] as const)(
    'every column of %s has a text in every row',
    (tab) => {
      const shown = rows(tab);
      expect(shown.length).toBeGreaterThan(0);
      for (const row of shown) {
        expect(Object.keys(row.texts).sort()).toEqual(
          tabOf(tab)
            .columns.map(({ key }) => key)
            .sort(),
        );
      }
    },
  );

  it('shows a task with its units, target, deadline and light', () => {
    expect(rows('tasks').find(({ id }) => id === 't4')?.texts).toEqual({
      action: '二、城市更新提升行动',
      project: '1. 老旧小区改造工程',
      light: '○ 未到期',
      text: 't4的内容',
      leads: '市住建局',
      supports: '朔城区人民政府',
      targets: '老旧小区改造 100个',
      deadline: '2023-12-31',
      basis: '推算',
      status: '推进中',
      percent: '',
      done: '',
      note: '',
    });
  });

  it('locks the due day of a task with several and shows the one that is missed', () => {
    const task = rows('tasks').find(({ id }) => id === 't3');
    expect(task?.texts['deadline']).toBe('2021-12-31');
    expect(task?.texts['light']).toBe('● 逾期181天');
    expect(task?.locks).toHaveProperty('deadline');
  });

  it('shows stages and inherited deadlines among the deadlines, the latter locked', () => {
    const shown = rows('deadlines');
    expect(shown.map(({ id }) => id)).toEqual([
      'stage:s1',
      'stage:s2',
      'inherited:t1',
      'inherited:t2',
      'd1',
      'd2',
      'd3',
    ]);
    expect(shown[2]?.texts['basis']).toBe('沿用阶段');
    expect(Object.keys(shown[2]?.locks ?? {})).toContain('end');
  });

  it('counts what a unit leads, supports and has missed', () => {
    const planning = rows('units').find(({ id }) => id === 'planning');
    expect(planning?.texts).toMatchObject({ leadCount: '2', supportCount: '0', missedCount: '1' });
  });

  it('gives every flag a row of its own', () => {
    const ids = rows('flags').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('words for figures', () => {
  it.each([
    [1_500_000, '1,500,000'],
    [0.5, '0.5'],
    [-1234.25, '-1,234.25'],
    [null, ''],
  ])('%s is shown as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('writes large round numbers with 万 and 亿', () => {
    const target = { subject: '绿化面积', comparator: '>=', unit: '亩' } as const;
    expect(targetWords({ ...target, value: 1_500_000 })).toBe('绿化面积 不低于150万亩');
    expect(targetWords({ ...target, value: 200_000_000 })).toBe('绿化面积 不低于2亿亩');
    expect(targetWords({ ...target, value: 76 })).toBe('绿化面积 不低于76亩');
  });
});
