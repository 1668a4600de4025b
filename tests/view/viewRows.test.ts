import { describe, expect, it } from 'vitest';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import { tabOf, type TabName } from '#shared/plan/tabs.ts';
import { viewContext } from '#shared/view/viewContext.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { targetWords } from '#shared/view/viewRow.ts';
import { viewRows } from '#shared/view/viewRows.ts';
import { fromSnapshot } from '#shared/plan/document.ts';
import type { DeadlineRow, TaskRow } from '#shared/plan/model.ts';
import { deadline, smallPlan, smallSnapshot } from '#tests/plan/smallPlan.ts';

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

describe('deadlines as people mean them', () => {
  const change = (at: string, from: string, to: string, reason: string) => ({
    at,
    from,
    to,
    reason,
  });
  function shown(tab: 'tasks' | 'deadlines', ...own: DeadlineRow[]) {
    const snapshot = smallSnapshot();
    const document = fromSnapshot({ ...snapshot, deadlines: own });
    return viewRows(tab, viewContext(document, '2022-06-30', []));
  }

  it('[V25] shows the words, the day, its precision and what it rests on apart', () => {
    const row = shown(
      'deadlines',
      deadline('d8', 't1', {
        raw: '3年内',
        end: '2023-12-31',
        precision: 'years',
        basis: 'inferred',
        note: '按计划起始日2021-01-01起3年推算',
        start: '2021-01-01',
        forecast: '2024-03-31',
      }),
    ).find(({ id }) => id === 'd8');
    expect(row?.texts).toMatchObject({
      raw: '3年内',
      precision: '多年',
      basis: '推算',
      original: '',
      start: '2021-01-01',
      end: '2023-12-31',
      forecast: '2024-03-31',
      actual: '',
      reason: '',
    });
    expect(row?.says?.['basis']).toBe('按计划起始日2021-01-01起3年推算');
  });

  it.each([
    ['a day that the office set', { raw: '' }, '自行设定'],
    ['a step without a day', { raw: '', end: null }, ''],
    ['words of the document', {}, '文件写明'],
    [
      'what was changed since',
      { changes: [change('2022-03-01', '2021-06-30', '2021-12-31', '前置工作延误')] },
      '已调整',
    ],
  ])('[V25] what it rests on: %s', (_, more, basis) => {
    const row = shown('deadlines', deadline('d8', 't1', more)).find(({ id }) => id === 'd8');
    expect(row?.texts['basis']).toBe(basis);
  });

  it('[D5] shows the original day and the last reason; all changes on asking', () => {
    const row = shown(
      'deadlines',
      deadline('d8', 't1', {
        end: '2023-12-31',
        changes: [
          change('2021-05-06', '2021-12-31', '2022-12-31', '前置工作延误'),
          change('2022-05-06', '2022-12-31', '2023-12-31', '上级文件调整'),
        ],
      }),
    ).find(({ id }) => id === 'd8');
    expect(row?.texts).toMatchObject({ original: '2021-12-31', reason: '上级文件调整（共2次）' });
    expect(row?.says?.['reason']).toBe(
      '2021-05-06　由2021-12-31改为2022-12-31：前置工作延误\n2022-05-06　由2022-12-31改为2023-12-31：上级文件调整',
    );
  });

  it.each([
    ['recurring', '○ 定期'],
    ['ongoing', '○ 长期'],
    ['relative', ''],
  ] as const)('[V26] what is %s has its rhythm instead of a light', (kind, light) => {
    const row = shown('deadlines', deadline('d8', 't1', { kind, end: null }));
    expect(row.find(({ id }) => id === 'd8')?.texts['light']).toBe(light);
  });

  it.each<[string, DeadlineRow[], string, string, string | undefined]>([
    ['one', [deadline('d8', 't1')], '2021-12-31', '文件写明', undefined],
    [
      'several: the next open one, with their number',
      [
        deadline('d8', 't1', { order: 1, actual: '2021-12-20', what: '开工' }),
        deadline('d9', 't1', { order: 2, end: '2022-12-31', what: '竣工' }),
      ],
      '2022-12-31',
      '文件写明，共2个',
      '2021-12-31　开工（2021-12-20完成）\n2022-12-31　竣工',
    ],
    [
      'what recurs beside a day',
      [
        deadline('d8', 't1', {
          kind: 'recurring',
          end: null,
          raw: '每年',
          note: '每年一次（12月31日）',
        }),
        deadline('d9', 't1', { order: 2, end: '2022-12-31', what: '竣工' }),
      ],
      '2022-12-31',
      '文件写明；每年',
      '每年一次（12月31日）\n2022-12-31　竣工',
    ],
  ])('[V26] on the tasks tab: %s', (_, own, day, basis, says) => {
    const row = shown('tasks', ...own).find(({ id }) => id === 't1');
    expect(row?.texts).toMatchObject({ deadline: day, basis });
    expect(row?.says?.['deadline']).toBe(says);
  });
});

describe('lights', () => {
  const snapshot = (lights: 'three' | 'four') => {
    const plan = smallSnapshot();
    for (const row of plan.plan) row.settings = { ...row.settings, lights };
    plan.deadlines = [deadline('d1', 't3')];
    plan.tasks = plan.tasks.filter(({ id }) => id === 't3');
    plan.targets = [];
    plan.progress = [];
    return plan;
  };
  const lightOn = (asOf: string, lights: 'three' | 'four', more: Partial<TaskRow> = {}) => {
    const plan = snapshot(lights);
    for (const task of plan.tasks) Object.assign(task, more);
    const document = fromSnapshot(plan);
    const context = viewContext(document, asOf, computeFlags(document, asOf));
    const light = viewRows('tasks', context)[0]?.light;
    return `${light?.color} ${light?.sign} ${light?.word}`;
  };

  it.each([
    ['2021-12-05', 'three', 'yellow ▲ 26天后'],
    ['2021-12-05', 'four', 'blue ◆ 26天后'],
    ['2021-12-16', 'four', 'yellow ▲ 15天后'],
    ['2021-12-31', 'four', 'yellow ▲ 今天到期'],
    ['2022-01-03', 'four', 'red ● 逾期3天'],
    ['2021-06-01', 'three', 'grey ○ 未到期'],
  ] as const)('[F14] as of %s with %s lights: %s', (asOf, lights, light) => {
    expect(lightOn(asOf, lights)).toBe(light);
  });

  it.each(['three', 'four'] as const)('[F17] what is done late is green with %s', (lights) => {
    const done = { status: 'done', done: '2022-01-10', percent: 100 } as const;
    expect(lightOn('2022-02-01', lights, done)).toBe('green ✓ 晚10天');
  });
});
