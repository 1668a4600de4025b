// Rules CH1 to CH4 on the small plan with other rows in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  figuresByAction,
  figuresByUnit,
  largest,
  shareDone,
  standings,
  totalOf,
  type ChartRow,
} from '#shared/charts/figures.ts';
import { mostPeriods, trendOf } from '#shared/charts/trend.ts';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import { planAsOf } from '#shared/plan/planAsOf.ts';
import type { PlanSnapshot } from '#shared/plan/document.ts';
import type { ProgressRow, TaskRow } from '#shared/plan/model.ts';
import { viewContext } from '#shared/view/viewContext.ts';
import { planWith } from '../flags/flagKit.ts';
import { smallSnapshot } from '../plan/smallPlan.ts';

function contextOf(rows: Partial<PlanSnapshot> = {}, asOf = '2022-03-01') {
  const document = planWith(rows);
  return viewContext(document, asOf, computeFlags(document, asOf));
}

const tell = (rows: readonly ChartRow[]) =>
  rows.map(({ name, tasks, counts }) => [
    name,
    tasks,
    ...standings.map(({ standing }) => counts[standing]),
  ]);

/** The small plan's tasks, some of them otherwise. */
const tasks = (changes: Record<string, Partial<TaskRow>>) =>
  smallSnapshot().tasks.map((task) => ({ ...task, ...changes[task.id] }));

const report = (taskId: string, period: string, more: Partial<ProgressRow> = {}): ProgressRow => {
  const [row] = smallSnapshot().progress;
  if (!row) throw new Error('no report');
  return { ...row, id: `${taskId} ${period} ${more.unitId ?? ''}`, taskId, period, ...more };
};

describe('figures', () => {
  it('[CH1] every task stands in one group', () => {
    const rows = {
      tasks: tasks({
        t1: { status: 'done', done: '2022-02-01' },
        t2: { status: 'notStarted' },
        t4: { status: 'stopped' },
      }),
    };
    expect(tell(figuresByAction(contextOf(rows)))).toEqual([
      ['一、城市风貌提升行动', 3, 1, 0, 1, 1],
    ]);
    // Seen from before, what was done later is still open.
    expect(tell(figuresByAction(contextOf(rows, '2022-01-15')))).toEqual([
      ['一、城市风貌提升行动', 3, 0, 1, 1, 1],
    ]);
  });

  it('[CH1] tasks without an action stand apart', () => {
    const rows = { tasks: tasks({ t4: { projectId: 'gone' } }) };
    expect(tell(figuresByAction(contextOf(rows))).at(-1)).toEqual([
      '（不属于任何行动）',
      1,
      0,
      1,
      0,
      0,
    ]);
  });

  it('[CH2] a task stands under every unit that leads it, in official order', () => {
    expect(tell(figuresByUnit(contextOf()))).toEqual([
      ['市住建局', 3, 0, 2, 0, 1],
      ['市规划和自然资源局', 2, 0, 1, 0, 1],
    ]);
    const rows = {
      tasks: tasks({ t1: { leads: ['gone'] }, t3: { leads: ['housing', 'housing'] } }),
    };
    expect(tell(figuresByUnit(contextOf(rows)))).toEqual([
      ['市住建局', 2, 0, 1, 0, 1],
      ['市规划和自然资源局', 1, 0, 1, 0, 0],
      ['（未明确牵头单位）', 1, 0, 1, 0, 0],
    ]);
  });

  it('[CH1] by action the groups add up to the tasks that were not stopped', () => {
    const status = fc.constantFrom<TaskRow['status']>(
      'done',
      'inProgress',
      'notStarted',
      'stopped',
    );
    const change = fc.record({
      status,
      done: fc.constantFrom(null, '2021-06-01', '2022-06-01'),
      projectId: fc.constantFrom('p1', 'p2', 'p3', 'gone'),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 4, maxLength: 4 }), (changes) => {
        const some = smallSnapshot().tasks.map((task, index) => ({ ...task, ...changes[index] }));
        const context = contextOf({ tasks: some });
        const total = totalOf(figuresByAction(context));
        const counted = some.filter((task) => task.status !== 'stopped').length;
        expect(total.tasks).toBe(counted);
        expect(standings.reduce((sum, { standing }) => sum + total.counts[standing], 0)).toBe(
          counted,
        );
        expect(shareDone(total) === null).toBe(counted === 0);
        // The table beside the bars counts as consolidated sheets and letters do.
        const { done } = total.counts;
        expect(done + total.open.inProgress + total.open.notStarted).toBe(counted);
        const { document, rows, asOf } = context;
        const then = [...planAsOf(document, rows, asOf).document.tasks.values()];
        for (const open of ['inProgress', 'notStarted'] as const) {
          expect(total.open[open]).toBe(then.filter((task) => task.status === open).length);
        }
      }),
    );
  });

  it('[CH3] keeps the largest, in the order that they had', () => {
    const row = (name: string, size: number): ChartRow => ({
      id: name,
      name,
      tasks: size,
      counts: { done: 0, inProgress: size, notStarted: 0, missed: 0 },
      open: { inProgress: size, notStarted: 0 },
    });
    const rows = [row('a', 1), row('b', 5), row('c', 3), row('d', 3), row('e', 9)];
    expect(largest(rows, 3).map(({ name }) => name)).toEqual(['b', 'c', 'e']);
    expect(largest(rows, 9)).toEqual(rows);
  });
});

describe('trend', () => {
  const points = (
    progress: ProgressRow[],
    asOf: string,
    changes: Record<string, Partial<TaskRow>> = {},
  ) =>
    trendOf(contextOf({ progress, tasks: tasks(changes) }, asOf)).map(
      ({ label, done, average, units }) => [label, done, average, units],
    );

  it('[CH4] without reports there is nothing to show', () => {
    expect(points([], '2022-03-01')).toEqual([]);
    expect(points([report('t1', '2022-05')], '2022-03-01')).toEqual([]);
  });

  it('[CH4] each period as of its end, from the first to the last that was reported on', () => {
    const progress = [
      report('t1', '2022-01', { percent: 20 }),
      report('t1', '2022-03', { percent: 60 }),
      report('t2', '2022-03', { percent: 40, unitId: 'planning' }),
      report('t1', '2022-04', { percent: 100, status: 'done' }),
    ];
    const changes = { t1: { status: 'done', percent: 100 } } as const;
    expect(points(progress, '2022-06-10', changes)).toEqual([
      ['2022年1月', 0, 20, 1],
      ['2022年2月', 0, 20, 0],
      ['2022年3月', 0, 50, 2],
      ['2022年4月', 25, 70, 1],
    ]);
    // As of a day in March, the reports of April have not been made.
    expect(points(progress, '2022-03-10', changes).map(([label]) => label)).toEqual([
      '2022年1月',
      '2022年2月',
      '2022年3月',
    ]);
  });

  it('[CH4] a task done on a known day counts from that day', () => {
    const progress = [report('t2', '2022-01'), report('t2', '2022-03')];
    const changes = { t3: { status: 'done', done: '2022-02-15' } } as const;
    expect(points(progress, '2022-06-10', changes).map(([, done]) => done)).toEqual([0, 25, 25]);
  });

  it('[CH4] by the kind of period that most reports are for; a report of a month counts for its quarter', () => {
    const progress = [
      report('t1', '2022-Q1'),
      report('t2', '2022-Q1', { unitId: 'planning' }),
      report('t1', '2022-06'),
    ];
    expect(points(progress, '2022-07-10').map(([label, , , units]) => [label, units])).toEqual([
      ['2022年第一季度', 2],
      ['2022年第二季度', 1],
    ]);
  });

  it('[CH4] shows the latest periods only, however long ago the first lies', () => {
    const progress = [report('t1', '1990-01'), report('t1', '2022-05')];
    const shown = points(progress, '2022-05-31');
    expect(shown).toHaveLength(mostPeriods);
    expect(shown.at(-1)?.[0]).toBe('2022年5月');
  });
});
