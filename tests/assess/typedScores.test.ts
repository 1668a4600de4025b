// What is typed into the sheet of scores, the rows of that sheet, and drafts of indicators. Rules K1, K2, K5.
import { describe, expect, it } from 'vitest';
import { typedScores } from '#shared/assess/typedScores.ts';
import type { Operation } from '#shared/plan/edit.ts';
import { assessRows, assessTab } from '#shared/view/assessRows.ts';
import {
  draftOf,
  indicatorsEdit,
  problemOf,
  readNumber,
  weightSum,
  withRule,
} from '#renderer/assess/draftIndicators.ts';
import { planWith } from '../flags/flagKit.ts';
import { assessed, indicator, score } from './assessKit.ts';

const indicators = new Map([
  ['in-a', indicator('a')],
  ['in-b', indicator('b', { weight: 5 })],
]);
const input = (text: string, more: object = {}): Operation => ({
  type: 'input',
  tab: 'units',
  rowId: 'housing',
  column: 'in-a',
  text,
  ...more,
});

describe('typed scores', () => {
  it.each([
    ['8', 8],
    ['8.5分', 8.5],
    ['１０', 10],
    [' .5 ', 0.5],
    ['', null],
    ['0', 0],
  ])('[K2] %j is %j', (text, points) => {
    const { operations, refused } = typedScores({ operations: [input(text)] }, indicators, '2022');
    expect(refused).toEqual([]);
    expect(operations).toEqual([
      { type: 'giveScore', period: '2022', indicatorId: 'in-a', unitId: 'housing', points },
    ]);
  });

  it.each([
    ['优秀', 'notNumber'],
    ['10.5', 'scoreOutOfRange'],
    ['-1', 'scoreOutOfRange'],
    ['9.999', 'scoreOutOfRange'],
    ['1e1', 'notNumber'],
    ['=1+1', 'notNumber'],
  ])('[K2] %j is refused and the others go in', (text, code) => {
    const other = input('3', { column: 'in-b' });
    const typed = typedScores({ operations: [input(text), other] }, indicators, null);
    expect(typed.refused).toMatchObject([{ rowId: 'housing', column: 'in-a', problem: { code } }]);
    expect(typed.operations).toHaveLength(1);
  });

  it('[K2] what was cut leaves its cell when the new one took it, and not otherwise', () => {
    const clears = { rowId: 'planning', column: 'in-b' };
    const moved = typedScores({ operations: [input('4', { clears })] }, indicators, null);
    expect(moved.operations).toMatchObject([
      { unitId: 'housing', points: 4 },
      { unitId: 'planning', indicatorId: 'in-b', points: null },
    ]);
    const kept = typedScores({ operations: [input('40', { clears })] }, indicators, null);
    expect(kept.operations).toEqual([]);
  });
});

describe('rows of scores', () => {
  const rows = (scores: ReturnType<typeof score>[]) => {
    const own = [indicator('a'), indicator('r', { order: 2, rule: 'duties', options: {} })];
    const now = assessed(planWith({ indicators: own, scores }));
    return { tab: assessTab(now.indicators, now.groups.length > 1), rows: assessRows(now) };
  };

  it('[K10] say what they are made of; only what persons score is typed into', () => {
    const { tab, rows: shown } = rows([score('1', { points: 8 })]);
    const open = tab.columns.filter(({ editable }) => editable).map(({ heading }) => heading);
    expect(open).toEqual(['a(10)']);
    expect(shown[0]).toMatchObject({
      id: 'housing',
      texts: { 'in-a': '8', 'in-r': '10', total: '18', place: '1', open: '' },
      says: { 'in-a': '评8分，满分10分', 'in-r': '没有到期的阶段要求，不扣分' },
      locks: {},
    });
    expect(shown[1]?.texts).toMatchObject({ 'in-a': '', total: '10', open: '1项未评分' });
  });

  it('[K10] a score with changes is not typed over: what it shows is not what was given', () => {
    const change = score('2', { change: -1, reason: '缺席' });
    const { rows: shown } = rows([score('1', { points: 8 }), change]);
    expect(shown[0]?.texts['in-a']).toBe('7');
    expect(shown[0]?.locks).toHaveProperty('in-a');
  });
});

describe('drafts of indicators', () => {
  const kept = [
    indicator('a'),
    indicator('r', { order: 2, rule: 'reports', options: { late: 1 } }),
  ];
  const drafts = kept.map(draftOf);

  it('[K1] unchanged come to no edit; changed to one that names all', () => {
    expect(indicatorsEdit(kept, drafts)).toBeNull();
    const [first, second] = drafts;
    if (!first || !second) throw new Error('no drafts');
    const swapped = indicatorsEdit(kept, [second, first]);
    expect(swapped?.operations).toMatchObject([
      {
        type: 'putIndicators',
        indicators: [
          { id: 'in-r', order: 1 },
          { id: 'in-a', order: 2 },
        ],
      },
    ]);
    expect(indicatorsEdit([], drafts)?.label).toBe('设置考评指标');
  });

  it('[K1] a rule begins with its usual numbers; what only adds has no weight', () => {
    const [first] = drafts;
    if (!first) throw new Error('no drafts');
    const adjusting = withRule(first, 'adjust');
    expect(adjusting).toMatchObject({ weight: '0', numbers: { most: '10' } });
    expect(problemOf([adjusting])).toBeNull();
    expect(withRule(adjusting, 'duties')).toMatchObject({
      weight: '10',
      numbers: { missed: '2', late: '1' },
    });
  });

  it('[K1][K13] what cannot be read is wrong, and counts for nothing in the sum', () => {
    const wrong = drafts.map((draft) => (draft.id === 'in-a' ? { ...draft, weight: '十' } : draft));
    expect(problemOf(wrong)).toMatchObject({ indicatorId: 'in-a', code: 'badWeight' });
    expect(weightSum(wrong)).toBe(10);
    expect([readNumber('１２．５'), readNumber(''), readNumber('-3')]).toEqual([
      12.5,
      Number.NaN,
      Number.NaN,
    ]);
  });
});
