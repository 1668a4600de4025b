// What targets ask for by the end of each year.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkpointId,
  checkpointOf,
  checkpointsByTarget,
  isPerYear,
  planYears,
  yearlyTotal,
} from '#shared/plan/checkpoints.ts';
import { fromSnapshot } from '#shared/plan/document.ts';
import type { TargetRow } from '#shared/plan/model.ts';
import { freshTarget } from '#shared/plan/rowDefaults.ts';
import { smallSnapshot } from './smallPlan.ts';

function target(id: string, more: Partial<TargetRow>): TargetRow {
  return {
    id,
    order: Number(id.slice(1)),
    taskId: 't4',
    raw: '',
    subject: '老旧管网改造',
    comparator: '=',
    value: 100,
    unit: '公里',
    by: null,
    ...freshTarget,
    ...more,
  };
}

function plan(
  targets: TargetRow[],
  head: { start?: string | null; end?: string | null; issued?: string | null } = {},
) {
  const snapshot = smallSnapshot();
  return fromSnapshot({
    ...snapshot,
    plan: snapshot.plan.map((row) => ({ ...row, ...head })),
    targets,
  });
}

/** `2021 100/100 60` for expected, cumulative, actual. */
function shown(targets: TargetRow[], head = {}): Record<string, string[]> {
  const found = checkpointsByTarget(plan(targets, head));
  return Object.fromEntries(
    [...found].map(([id, points]) => [
      id,
      points.map(
        ({ year, expected, cumulative, actual }) =>
          `${year} ${expected}/${cumulative ?? '-'} ${actual ?? '-'}`,
      ),
    ]),
  );
}

describe('targets that count anew every year', () => {
  it.each([
    ['a measure per year', { unit: '公里/年' }, true],
    ['a stretch that begins with 每年', { raw: '每年100公里' }, true],
    ['a plain measure', { raw: '100公里' }, false],
    ['a year somewhere in the stretch', { raw: '到2023年，改变每年一修，改造100公里' }, false],
    ['what a plant turns out', { unit: '吨/年', subject: '垃圾处理能力' }, false],
  ])('[C1] %s', (_, more, expected) => {
    expect(isPerYear(target('g1', more))).toBe(expected);
  });

  it.each([
    ['a count adds up', {}, ['2021 200/200 180', '2022 200/400 -', '2023 200/600 -']],
    ['a rate does not', { unit: '%/年' }, ['2021 200/- 180', '2022 200/- -', '2023 200/- -']],
    [
      'percentage points do',
      { unit: '百分点/年' },
      ['2021 200/200 180', '2022 200/400 -', '2023 200/600 -'],
    ],
    ['only until its own day', { by: '2022-12-31' }, ['2021 200/200 180', '2022 200/400 -']],
    ['nothing without a number', { value: null }, undefined],
  ])('[C1] each year of the plan: %s', (_, more, expected) => {
    const row = target('g1', { unit: '公里/年', value: 200, yearly: { 2021: 180 }, ...more });
    expect(shown([row])['g1']).toEqual(expected);
  });

  it.each([
    ['start and end', {}, ['2021', '2022', '2023']],
    [
      'issued where the start is not known',
      { start: null, issued: '2022-05-01' },
      ['2022', '2023'],
    ],
    ['no end', { end: null }, []],
    ['an end before the start', { end: '2020-01-01' }, []],
    ['an end that cannot be meant', { end: '2923-12-31' }, []],
  ])('[C1] years of the plan: %s', (_, head, years) => {
    expect(planYears(plan([], head))).toEqual(years);
  });
});

describe('targets with several days', () => {
  const at = (id: string, year: number, value: number, more: Partial<TargetRow> = {}) =>
    target(id, { by: `${year}-12-31`, value, ...more });

  it.each([
    [
      'a rate that rises',
      [at('g1', 2021, 70, { unit: '%', actual: 71 }), at('g2', 2023, 75, { unit: '%' })],
      { g1: ['2021 70/70 71'], g2: ['2023 75/75 -'] },
    ],
    [
      'a level that falls',
      [at('g1', 2021, 40, { comparator: '<=' }), at('g2', 2022, 30, { comparator: '<=' })],
      { g1: ['2021 40/40 -'], g2: ['2022 30/30 -'] },
    ],
    [
      'counts of single years',
      [at('g1', 2021, 40), at('g2', 2022, 30)],
      { g1: ['2021 40/- -'], g2: ['2022 30/- -'] },
    ],
    ['one day only', [at('g1', 2021, 40)], {}],
    ['the same day twice', [at('g1', 2021, 40), at('g2', 2021, 30)], {}],
    ['another subject', [at('g1', 2021, 40), at('g2', 2022, 30, { subject: '新建管网' })], {}],
    ['another task', [at('g1', 2021, 40), at('g2', 2022, 30, { taskId: 't3' })], {}],
  ])('[C2] %s', (_, targets, expected) => {
    expect(shown(targets)).toEqual(expected);
  });

  it('[C3] parts of years that make up a whole add up; the whole itself is no checkpoint', () => {
    const targets = [
      at('g1', 2023, 100),
      at('g2', 2021, 30, { actual: 28 }),
      at('g3', 2022, 40),
      at('g4', 2023, 30),
    ];
    expect(shown(targets)).toEqual({
      g2: ['2021 30/30 28'],
      g3: ['2022 40/70 -'],
      g4: ['2023 30/100 -'],
    });
  });
});

describe('what is derived and what is kept', () => {
  it.each([
    ['years add up', { yearly: { 2021: 0.1, 2022: 0.2 } }, 0.3],
    ['rates do not', { unit: '%/年', yearly: { 2021: 90 } }, null],
    ['nothing reached yet', {}, null],
  ])('[C4] the total of the years: %s', (_, more, total) => {
    expect(yearlyTotal(target('g1', more))).toBe(total);
  });

  it.each([
    'g1',
    'checkpoint:',
    'checkpoint:g1',
    'checkpoint:g1:22',
    'checkpoint::2022',
    'checkpoint:g1-2022',
  ])('[C4] %s is no row of a year', (id) => {
    expect(checkpointOf(id)).toBeNull();
  });

  it('[C4] the id of a derived row says its target and year', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1000, max: 9999 }),
        (targetId, year) => {
          expect(checkpointOf(checkpointId({ targetId, year: String(year) }))).toEqual({
            targetId,
            year: String(year),
          });
        },
      ),
    );
  });
});
