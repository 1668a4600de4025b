// The plan as of a day, by rule, and what holds for any plan.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { DeadlineRow } from '#shared/plan/model.ts';
import { planAsOf } from '#shared/plan/planAsOf.ts';
import { deadlineAsOf, targetAsOf } from '#shared/plan/rowsAsOf.ts';
import { rowsByTask } from '#shared/plan/rowsByTask.ts';
import { planWith } from '#tests/flags/flagKit.ts';
import { deadline, duty, smallSnapshot } from './smallPlan.ts';
import { randomPlan, someDay } from './randomPlan.ts';

const snapshot = smallSnapshot();

const moved = {
  end: '2023-06-30',
  changes: [
    { at: '2022-03-01', from: '2021-12-31', to: '2022-12-31', reason: '上级文件调整' },
    { at: '2022-11-15', from: '2022-12-31', to: '2023-06-30', reason: '征地未完成' },
  ],
};

describe('a deadline as of a day', () => {
  it.each<[string, Partial<DeadlineRow>, string, Partial<DeadlineRow>]>([
    [
      '[AS5] before the first change the first day counts',
      moved,
      '2022-02-28',
      { end: '2021-12-31', changes: [] },
    ],
    [
      '[AS5] on the day of the change the new day counts',
      moved,
      '2022-03-01',
      { end: '2022-12-31', changes: moved.changes.slice(0, 1) },
    ],
    [
      '[AS5] between two changes',
      moved,
      '2022-11-14',
      { end: '2022-12-31', changes: moved.changes.slice(0, 1) },
    ],
    ['[AS5] after the last', moved, '2022-11-15', moved],
    [
      '[AS5] given up later, it could be missed before',
      {
        kind: 'ongoing',
        end: null,
        changes: [{ at: '2022-03-01', from: '2021-12-31', to: null, reason: '改为长期' }],
      },
      '2022-02-01',
      { kind: 'deadline', end: '2021-12-31', changes: [] },
    ],
    [
      '[AS5] given up later, with a start',
      {
        kind: 'none',
        start: '2021-05-01',
        end: null,
        changes: [{ at: '2022-03-01', from: '2021-12-31', to: null, reason: '改为长期' }],
      },
      '2022-02-01',
      { kind: 'range', start: '2021-05-01', end: '2021-12-31', changes: [] },
    ],
    ['[AS5] met later', { actual: '2022-03-02' }, '2022-03-01', { actual: null }],
    ['[AS5] met on the day', { actual: '2022-03-02' }, '2022-03-02', { actual: '2022-03-02' }],
    [
      '[AS5] a forecast has no day',
      { forecast: '2022-08-01' },
      '2021-03-02',
      { forecast: '2022-08-01' },
    ],
  ])('%s', (_, row, asOf, expected) => {
    const now = deadline('x', 't1', row);
    const then = deadlineAsOf(now, asOf);
    expect(then).toEqual({ ...now, ...expected });
    if (
      Object.keys(row).every(
        (key) => row[key as keyof DeadlineRow] === expected[key as keyof DeadlineRow],
      )
    ) {
      expect(then).toBe(now);
    }
  });

  it('[F6] [F16] is missed by the day that stood then, until it was changed', () => {
    const document = planWith({ deadlines: [deadline('d1', 't3', moved)] });
    const about = (asOf: string) =>
      computeFlags(document, asOf)
        .filter(({ deadlineId }) => deadlineId === 'd1')
        .map(({ kind, due, daysLate }) => [kind, due, daysLate]);
    expect(about('2022-02-28')).toEqual([['missed', '2021-12-31', 59]]);
    expect(about('2022-03-01')).toEqual([]);
    expect(about('2022-11-14')).toEqual([]);
    expect(about('2022-12-20')).toEqual([]);
    expect(about('2023-07-01')).toEqual([['missed', '2023-06-30', 1]]);
  });
});

describe('other rows as of a day', () => {
  it.each([
    ['2021-12-31', { 2021: 210 }],
    ['2022-01-01', { 2021: 210, 2022: 90 }],
    ['2024-01-01', { 2021: 210, 2022: 90 }],
    ['2020-06-30', {}],
  ])('[AS6] figures of years as of %s; the whole figure stands', (asOf, yearly) => {
    const [target] = snapshot.targets;
    const then = targetAsOf({ ...target!, yearly: { 2021: 210, 2022: 90 } }, asOf);
    expect([then.yearly, then.actual]).toEqual([yearly, 40]);
  });

  it('[AS7] what a unit owes is done from its day on', () => {
    const document = planWith({ duties: [duty(1, 'u1', 'housing', { actual: '2021-05-10' })] });
    const actual = (asOf: string) =>
      planAsOf(document, rowsByTask(document), asOf).document.duties.get('u1')?.actual;
    expect([actual('2021-05-09'), actual('2021-05-10')]).toEqual([null, '2021-05-10']);
  });

  it('[AS1] returns, imports and forms count from the first day of their period, whenever they came', () => {
    const document = planWith({
      imports: [
        { id: 'i', at: '2022-09-02T00:00:00Z', period: '2022-06', files: [], state: 'merged' },
      ],
      returns: [
        {
          id: 'x',
          importId: 'i',
          unitId: 'gas',
          period: '2022-06',
          file: 'a.xlsx',
          digest: '',
          at: '2022-09-02T00:00:00Z',
        },
      ],
      sends: [
        {
          id: 's',
          period: '2022-06',
          unitId: 'gas',
          at: '2022-06-20T00:00:00Z',
          file: 'a.xlsx',
          tasks: 1,
        },
      ],
    });
    const sizes = (asOf: string) => {
      const then = planAsOf(document, rowsByTask(document), asOf).document;
      return [then.imports.size, then.returns.size, then.sends.size, then.progress.size];
    };
    expect(sizes('2022-05-31')).toEqual([0, 0, 0, 1]);
    expect(sizes('2022-06-01')).toEqual([1, 1, 1, 1]);
    expect(sizes('2022-04-30')).toEqual([0, 0, 0, 0]);
  });
});

const seen = (document: PlanDocument, asOf: string) =>
  planAsOf(document, rowsByTask(document), asOf);

describe('any plan as of any day', () => {
  it('[AS9] seen again as of the same day is the same; its rows by task are those of its sheets', () => {
    fc.assert(
      fc.property(randomPlan, someDay, (document, asOf) => {
        const once = seen(document, asOf);
        const twice = planAsOf(once.document, once.rows, asOf);
        for (const sheet of ['tasks', 'deadlines', 'targets', 'duties', 'progress'] as const) {
          expect(twice.document[sheet]).toBe(once.document[sheet]);
        }
        const anew = rowsByTask(once.document);
        for (const id of document.tasks.keys()) {
          expect(once.rows.get(id) ?? null).toEqual(
            anew.get(id) ??
              (once.rows.get(id) ? { deadlines: [], targets: [], progress: [] } : null),
          );
        }
      }),
    );
  });

  it('[AS9] on a day after everything that it says it is the plan itself', () => {
    fc.assert(
      fc.property(randomPlan, (document) => {
        const { document: then, rows } = seen(document, '2030-01-01');
        expect(then).toEqual(document);
        expect(then.tasks).toBe(document.tasks);
        expect(rows.get('t3')).toEqual(rowsByTask(document).get('t3'));
      }),
    );
  });

  it('[F6] has the flags of the plan that it was', () => {
    fc.assert(
      fc.property(randomPlan, someDay, (document, asOf) => {
        expect(computeFlags(seen(document, asOf).document, asOf)).toEqual(
          computeFlags(document, asOf),
        );
      }),
    );
  });

  it('[F16] keeps what is missed missed or done late until a due day is changed', () => {
    fc.assert(
      fc.property(randomPlan, someDay, someDay, (document, one, other) => {
        const [first, later] = one < other ? [one, other] : [other, one];
        const edited = [...document.deadlines.values()].some(({ changes }) =>
          changes.some(({ at }) => first < at && at <= later),
        );
        fc.pre(!edited);
        const late = new Set(
          computeFlags(document, later)
            .filter(({ kind }) => kind === 'missed' || kind === 'doneLate')
            .map(({ deadlineId }) => deadlineId),
        );
        for (const { kind, deadlineId } of computeFlags(document, first)) {
          if (kind === 'missed') expect(late).toContain(deadlineId);
        }
      }),
    );
  });

  it('[AS2] what is finished stays finished as time goes by', () => {
    fc.assert(
      fc.property(randomPlan, someDay, someDay, (document, one, other) => {
        const [first, later] = one < other ? [one, other] : [other, one];
        const before = seen(document, first).document;
        const after = seen(document, later).document;
        for (const [id, { status }] of before.tasks) {
          if (status === 'done') expect(after.tasks.get(id)?.status).toBe('done');
        }
      }),
    );
  });
});
