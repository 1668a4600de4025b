// Indicators and scores as rows of the plan. Rules K1 to K5.
import { describe, expect, it } from 'vitest';
import { usualIndicators } from '#shared/assess/usualIndicators.ts';
import { applyChange, reverseChange } from '#shared/plan/change.ts';
import type { Operation } from '#shared/plan/edit.ts';
import { checkRequest } from '#shared/ipc/requests.ts';
import { fromSnapshot } from '#shared/plan/document.ts';
import type { IndicatorRow, ScoreRow } from '#shared/plan/outputRows.ts';
import { mergeEffects, mergeEffectWords } from '#shared/units/mergeEffects.ts';
import { indicator, score } from '../assess/assessKit.ts';
import { codeOf, edited } from './editKit.ts';
import { smallPlan, smallSnapshot } from './smallPlan.ts';

const put = (...indicators: IndicatorRow[]): Operation => ({ type: 'putIndicators', indicators });
const give = (points: number | null, more: Partial<ScoreRow> = {}): Operation => {
  const { period, indicatorId, unitId } = score('x', more);
  return { type: 'giveScore', period, indicatorId, unitId, points };
};
const change = (id: string, more: Partial<ScoreRow> = {}): Operation => {
  const { points: _, ...row } = score(id, { change: 1, reason: '表扬', ...more });
  return { type: 'putScoreChange', change: row };
};
const withOne = () => edited(smallPlan(), put(indicator('a'))).document;
const scoresOf = (document: ReturnType<typeof smallPlan>) => [...document.scores.values()];

describe('indicators', () => {
  it('[K1] the usual ones may stand, in their order', () => {
    const rows = usualIndicators.map((each, index) => ({ ...each, id: `in-${index}`, order: 0 }));
    const { document } = edited(smallPlan(), put(...rows));
    expect([...document.indicators.values()].map(({ order, name }) => [order, name])).toEqual(
      usualIndicators.map(({ name }, index) => [index + 1, name]),
    );
  });

  it.each([
    ['without a name', { name: ' ' }, 'indicatorWithoutName'],
    ['with a name without end', { name: '长'.repeat(41) }, 'indicatorNameLong'],
    ['with a group without end', { group: '长'.repeat(41) }, 'indicatorNameLong'],
    ['with words without end', { note: '长'.repeat(501) }, 'indicatorNoteLong'],
    ['without weight', { weight: 0 }, 'badWeight'],
    ['with a negative weight', { weight: -1 }, 'badWeight'],
    ['with a third decimal', { weight: 1.005 }, 'badWeight'],
    ['with a weight that is no number', { weight: Number.NaN }, 'badWeight'],
    ['that only adds, with weight', { rule: 'adjust', weight: 5 }, 'badWeight'],
    ['with a negative number', { rule: 'reports', options: { late: -1 } }, 'badRuleNumber'],
  ])('[K1] one %s is refused, and with it the others', (_, more, code) => {
    expect(codeOf(smallPlan(), put(indicator('b'), indicator('a', more)))).toBe(code);
  });

  it('[K1] names are one of a kind; two may change them with each other', () => {
    const twice = put(indicator('a'), indicator('b', { name: 'a' }));
    expect(codeOf(smallPlan(), twice)).toBe('indicatorNameTaken');
    const two = edited(smallPlan(), put(indicator('a'), indicator('b'))).document;
    const swapped = edited(two, put(indicator('a', { name: 'b' }), indicator('b', { name: 'a' })));
    expect(swapped.document.indicators.get('in-a')?.name).toBe('b');
    const many = Array.from({ length: 41 }, (_, index) => indicator(`x${index}`));
    expect(codeOf(smallPlan(), put(...many))).toBe('tooManyIndicators');
  });

  it('[K5] one that is left out takes its scores along, and undo brings both back', () => {
    const scored = edited(withOne(), give(8), change('1')).document;
    const { document, change: step } = edited(scored, put());
    expect([document.indicators.size, document.scores.size]).toEqual([0, 0]);
    const back = applyChange(document, reverseChange(step));
    expect([back.indicators.size, back.scores.size]).toEqual([1, 2]);
  });
});

describe('scores', () => {
  it('[K2] are given once for a unit and a period, and taken away again', () => {
    const first = edited(withOne(), give(8), give(7, { period: '2022' })).document;
    const second = edited(first, give(9.5)).document;
    expect(scoresOf(second).map(({ period, points }) => [period, points])).toEqual([
      [null, 9.5],
      ['2022', 7],
    ]);
    const none = edited(second, give(null)).document;
    expect(scoresOf(none).map(({ period }) => period)).toEqual(['2022']);
    expect(edited(none, give(null)).change.updated).toEqual([]);
  });

  it.each([
    ['more than the weight', give(10.01), 'scoreOutOfRange'],
    ['less than nothing', give(-1), 'scoreOutOfRange'],
    ['a third decimal', give(1.005), 'scoreOutOfRange'],
    ['a collective', give(5, { unitId: 'all' }), 'scoreOfCollective'],
    ['a unit that is not there', give(5, { unitId: 'gone' }), 'missingReference'],
    ['an indicator that is not there', give(5, { indicatorId: 'in-z' }), 'missingReference'],
    ['a change without a reason', change('1', { reason: ' ' }), 'scoreWithoutReason'],
    ['a change of nothing', change('1', { change: 0 }), 'badScoreChange'],
    ['a change without end', change('1', { change: -1000.5 }), 'badScoreChange'],
    ['a day that is none', change('1', { day: '2022-02-30' }), 'notDate'],
  ])('[K2][K3] %s is refused', (_, operation, code) => {
    expect(codeOf(withOne(), operation)).toBe(code);
  });

  it('[K2] what is computed takes changes, no points', () => {
    const computed = edited(smallPlan(), put(indicator('a', { rule: 'reports' }))).document;
    expect(codeOf(computed, give(5))).toBe('scoreComputed');
    expect(codeOf(computed, change('1'))).toBeNull();
  });

  it('[K3] a change is put anew under its id, and never over points', () => {
    const one = edited(withOne(), give(8), change('1')).document;
    const other = edited(one, change('1', { change: -2, reason: ' 缺席 ' })).document;
    expect(other.scores.get('sc-1')).toMatchObject({ change: -2, reason: '缺席', points: null });
    const given = scoresOf(one).find(({ points }) => points !== null)?.id ?? '';
    const { points: _, ...row } = score('x', { change: 1, reason: '表扬' });
    expect(codeOf(one, { type: 'putScoreChange', change: { ...row, id: given } })).toBe(
      'rowExists',
    );
    const left = edited(other, { type: 'remove', sheet: 'scores', id: 'sc-1' }).document;
    expect(left.scores.size).toBe(1);
  });

  it('[K5] of merged units the kept one’s points stand and the other’s are put into words', () => {
    const scored = edited(
      withOne(),
      give(8),
      give(6, { unitId: 'gas' }),
      give(5, { unitId: 'gas', period: '2022' }),
      change('1', { unitId: 'gas' }),
    ).document;
    const effects = mergeEffects(scored, 'housing', 'gas');
    expect(effects).toMatchObject({ scores: 3, scored: 1 });
    expect(mergeEffectWords(effects, '市住建局', '朔州富华燃气公司')).toEqual([
      '“朔州富华燃气公司”的3条考评评分和加减分归到“市住建局”。',
      '其中1项两者都有评分，以“市住建局”的为准，“朔州富华燃气公司”的写进说明。',
    ]);
    const merged = edited(scored, {
      type: 'mergeUnits',
      keep: 'housing',
      drop: 'gas',
      former: null,
    }).document;
    const told = scoresOf(merged).map(({ unitId, period, points, change: by, reason }) =>
      [unitId, period, points, by, reason].join(' '),
    );
    expect(told.sort()).toEqual([
      'housing   0 朔州富华燃气公司合并前评6分',
      'housing   1 表扬',
      'housing  8 0 ',
      'housing 2022 5 0 ',
    ]);
  });

  it('[K5] go with their unit', () => {
    const snapshot = smallSnapshot();
    const plan = fromSnapshot({
      ...snapshot,
      indicators: [indicator('a')],
      scores: [score('1', { unitId: 'gas', points: 5 })],
    });
    const gone = edited(plan, { type: 'remove', sheet: 'units', id: 'gas' }).document;
    expect(gone.scores.size).toBe(0);
  });
});

describe('from the window', () => {
  const asked = (operation: unknown) =>
    checkRequest('plan:edit', { edit: { label: '评分', operations: [operation] } }).ok;

  it('[K1] nothing but what is known comes in', () => {
    expect(asked(put(indicator('a', { rule: 'reports', options: { missed: 2 } })))).toBe(true);
    expect(asked(give(3))).toBe(true);
    expect(asked(change('1'))).toBe(true);
    expect(asked(put(indicator('a', { rule: 'other' })))).toBe(false);
    expect(asked(put(indicator('a', { options: { constructor: 2 } })))).toBe(false);
    expect(asked({ ...give(3), period: '2022-13' })).toBe(false);
    expect(asked({ type: 'add', sheet: 'scores', row: score('1') })).toBe(false);
  });
});
