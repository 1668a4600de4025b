// Who takes part, places, and the sheets. Rules K9, K11 to K14.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { warningsOf } from '#shared/assess/notes.ts';
import { sumPoints } from '#shared/assess/points.ts';
import { placesOf } from '#shared/assess/ranking.ts';
import { detailSheet, scoringSheet } from '#shared/assess/sheets.ts';
import { usualIndicators } from '#shared/assess/usualIndicators.ts';
import type { SheetTable } from '#shared/consolidate/sheet.ts';
import { planWith } from '../flags/flagKit.ts';
import { smallSnapshot } from '../plan/smallPlan.ts';
import { assessed, indicator, score, unitIn } from './assessKit.ts';

const facts = { asOf: '2022-06-30', today: '2022-06-30', period: null };
const { tasks } = smallSnapshot();
const usual = usualIndicators.map((each, index) => ({
  ...each,
  id: `in-${index}`,
  order: index + 1,
}));
/** 朔城区人民政府 leads a task, 朔州富华燃气公司 only supports one. */
const both = tasks.map((task) =>
  task.id === 't1' ? { ...task, leads: ['district'], supports: ['gas', 'all'] } : task,
);

describe('places', () => {
  it('[K11] equal points share one, and the next is left out', () => {
    expect(placesOf([90, 95, 90, null, 95, 80])).toEqual([3, 1, 3, null, 1, 5]);
  });

  it('[K11] no unit with more points stands behind one with less', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 30 }), (points) => {
        const places = placesOf(points);
        points.forEach((mine, index) => {
          const better = points.filter((other) => other > mine).length;
          expect(places[index]).toBe(better + 1);
        });
      }),
    );
  });

  it('[K11] kinds of units have places of their own; nothing scored has none', () => {
    const scores = [score('1', { points: 6 }), score('2', { points: 6, unitId: 'planning' })];
    const plan = planWith({ tasks: both, indicators: [indicator('a')], scores });
    const { groups } = assessed(plan);
    expect(groups.map(({ label, units }) => [label, units.map(({ place }) => place)])).toEqual([
      ['部门', [1, 1]],
      ['县区', [null]],
    ]);
    expect(warningsOf(assessed(plan))).toEqual([
      '各指标分值合计10分，不是100分。',
      '还有1个单位共1项没有评分，总分和名次是暂定的。',
    ]);
  });
});

describe('who takes part', () => {
  it('[K12] those who lead; collectives and who has no task are named', () => {
    const { leftOut, groups } = assessed(planWith({ tasks: both, indicators: usual }));
    expect(groups.flatMap(({ units }) => units.map(({ unit }) => unit.id))).toEqual([
      'housing',
      'planning',
      'district',
    ]);
    expect(leftOut.map(({ why, units }) => [why, units.map(({ id }) => id)])).toEqual([
      ['collective', ['all']],
      ['supportsOnly', ['gas']],
    ]);
    expect(assessed(planWith({ indicators: usual })).leftOut.at(-1)).toMatchObject({
      why: 'noTasks',
      units: [{ id: 'gas' }],
    });
  });

  it('[K12] those who only support if asked for, and members of a leading collective', () => {
    const asked = assessed(planWith({ tasks: both, indicators: usual }), '2022-06-30', null, true);
    expect(unitIn(asked, 'gas').total).toBe(75);
    const byAll = tasks.map((task) => ({ ...task, leads: ['all'] }));
    const led = assessed(planWith({ tasks: byAll, indicators: usual }));
    expect(led.groups.flatMap(({ units }) => units.map(({ unit }) => unit.id))).toEqual([
      'planning',
    ]);
  });

  it('[K13] the usual indicators make 100', () => {
    expect(assessed(planWith({ indicators: usual })).weights).toBe(100);
    expect(sumPoints(usual.map(({ weight }) => weight))).toBe(100);
  });
});

/** Every merge holds the same text in all of its rows, and ends before the next one begins. */
function expectSound({ rows, merges, columns }: SheetTable): void {
  for (const { column, from, to } of merges) {
    const texts = rows.slice(from, to + 1).map(({ cells }) => cells[column]);
    expect(new Set(texts).size).toBe(1);
  }
  for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
}

describe('on paper', () => {
  const scores = [
    score('1', { indicatorId: 'in-0', points: 9 }),
    score('2', { indicatorId: 'in-0', points: 10, unitId: 'planning' }),
    score('3', { indicatorId: 'in-6', change: 2, reason: '=1+1 表扬' }),
  ];
  const plan = planWith({ tasks: both, indicators: usual, scores });
  const now = assessed(plan);

  it('[K14] full points, then the units by kind and place; cells make the total', () => {
    const { table, notes, titles, headLine } = scoringSheet(plan, now, facts);
    expectSound(table);
    const column = (key: string) => table.columns.findIndex((each) => each.key === key);
    expect(titles[1]).toBe('考评打分表（全计划期）');
    expect(headLine[2]).toBe('截至2022年6月30日');
    const [full, ...units] = table.rows;
    expect(full?.cells[column('total')]).toBe(100);
    for (const { cells } of units) {
      const points = usual.map(({ id }) => Number(cells[column(id)] ?? 0));
      expect(cells[column('total')]).toBe(sumPoints(points));
    }
    const places = units.map(({ cells }) => [cells[column('kind')], cells[column('place')]]);
    expect(places).toEqual([
      ['部门', 1],
      ['部门', 2],
      ['县区', 1],
    ]);
    expect(notes.join('\n')).toContain('集体称谓不参加考评：市直相关部门。');
    expect(notes.join('\n')).toContain('名次按单位类别分别排列');
  });

  it('[K14][K10] the annex says what every score is made of', () => {
    const { table } = detailSheet(plan, now, facts);
    expectSound(table);
    const texts = table.rows.map(({ cells }) => cells.join('|'));
    expect(texts).toContain('市住建局|加减分||加、扣最多5分|加分：=1+1 表扬|2|2');
    expect(texts.some((text) => text.startsWith('市住建局　总分'))).toBe(true);
    const one = detailSheet(plan, now, facts, 'district');
    expect(one.titles[1]).toBe('朔城区人民政府　考评明细（全计划期）');
    expect(new Set(one.table.rows.slice(0, -1).map(({ cells }) => cells[0]))).toEqual(
      new Set(['朔城区人民政府']),
    );
  });

  it('[K4] as of an earlier day the sheet says what has no day', () => {
    const { notes } = scoringSheet(plan, now, { ...facts, today: '2026-11-27' });
    expect(notes.join('\n')).toContain('人工评的得分没有日期');
  });
});
