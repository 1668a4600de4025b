// Rules TL1 to TL11 on the small plan with other rows in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import type { PlanSnapshot } from '#shared/plan/document.ts';
import type { PlanSettings } from '#shared/plan/settings.ts';
import { mostPages, textInLines, timelinePages, widthOf } from '#shared/timeline/pages.ts';
import { atFirst, markText, rowText, timelineRows } from '#shared/timeline/rows.ts';
import { fineTicks, monthsIn, scaleOf, spanOf, yearTicks } from '#shared/timeline/scale.ts';
import { everything, timelineOf, type TimelineFilter } from '#shared/timeline/timeline.ts';
import { viewContext } from '#shared/view/viewContext.ts';
import { planWith } from '../flags/flagKit.ts';
import { deadline, duty, smallSnapshot } from '../plan/smallPlan.ts';

type Given = {
  rows?: Partial<PlanSnapshot>;
  asOf?: string;
  filter?: TimelineFilter;
  settings?: Partial<PlanSettings>;
};

function timeline({ rows = {}, asOf = '2022-03-01', filter = everything, settings }: Given = {}) {
  const document = planWith(rows, settings);
  return timelineOf(viewContext(document, asOf, computeFlags(document, asOf)), filter);
}

/** Rows in short lines: what they are, their bar, their marks. */
function lines(given: Given, unfolded: string[] = []): string[] {
  const rows = timelineRows(timeline(given), { ...atFirst, unfolded: new Set(unfolded) });
  return rows.map(({ id, bar, marks }) => {
    const days = bar ? `${bar.from}~${bar.to}${bar.lasting ? '…' : ''}` : '-';
    const signs = marks.map(({ day, light, count }) => `${light.sign}${day}×${count}`);
    return [id, days, ...signs].join(' ');
  });
}

const tasks = (change: (row: PlanSnapshot['tasks'][number]) => PlanSnapshot['tasks'][number]) => ({
  tasks: smallSnapshot().tasks.map(change),
});

describe('span and head', () => {
  it.each([
    [['2021-03-15', null, '2021-05-02'], { from: '2021-03-01', to: '2021-05-31' }],
    [['2021-12-31'], { from: '2021-12-01', to: '2021-12-31' }],
    [['2021-04-19', '2999-01-01'], { from: '2021-04-01', to: '2041-03-31' }],
    [[null], null],
  ])('[TL1] spans whole months, twenty years at most: %j', (days, span) => {
    expect(spanOf(days)).toEqual(span);
  });

  it('[TL1] puts what lies further out at the border', () => {
    const scale = scaleOf({ from: '2021-01-01', to: '2021-12-31' }, 365);
    expect([scale.at('2020-01-01'), scale.at('2021-01-01'), scale.at('2021-02-01')]).toEqual([
      0, 0, 31,
    ]);
    expect([scale.at('2021-12-31'), scale.at('2030-01-01')]).toEqual([364, 365]);
  });

  it.each([
    [40, ['2月', '3月', '4月', '5月']],
    [22, ['2', '3', '4', '5']],
    [16, ['一季度', '二季度']],
    [10, ['1季', '2季']],
    [4, []],
  ])('[TL2] months of %d pixels have %j below the years', (month, labels) => {
    const scale = scaleOf({ from: '2021-02-01', to: '2021-05-31' }, month * 4);
    expect(fineTicks(scale).map(({ label }) => label)).toEqual(labels);
    expect(yearTicks(scale)).toEqual([{ label: '2021年', start: 0, width: month * 4 }]);
  });

  it('[TL2] the parts of a head fill it without gaps, whatever the span', () => {
    const month = fc.integer({ min: 0, max: 239 });
    fc.assert(
      fc.property(month, month, fc.integer({ min: 1, max: 60 }), (a, b, width) => {
        const day = (index: number) =>
          `${2015 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-15`;
        const span = spanOf([day(a), day(b)]);
        if (!span) throw new Error('days without a span');
        const scale = scaleOf(span, width * monthsIn(span));
        for (const parts of [yearTicks(scale), fineTicks(scale)]) {
          let end = 0;
          for (const { start, width: wide } of parts) {
            expect(start).toBeCloseTo(end, 6);
            expect(wide).toBeGreaterThan(0);
            end = start + wide;
          }
          if (parts.length > 0) expect(end).toBeCloseTo(scale.width, 6);
        }
      }),
    );
  });
});

describe('rows', () => {
  it('[TL3][TL4][TL5][TL10] projects with the days of their tasks, tasks only when unfolded', () => {
    expect(lines({}, ['project:p1'])).toEqual([
      'action:a1 2021-05-01~2023-10-31',
      'project:p1 2021-05-01~2023-10-31 ○2023-10-31×2',
      'task:t1 2021-05-01~2023-10-31 ○2023-10-31×1',
      'task:t2 2021-05-01~2023-10-31 ○2023-10-31×1',
      'project:p2 2021-05-01~2022-12-31 ●2021-12-31×1 ○2022-12-31×1',
      'action:a2 2021-05-01~2023-12-31',
      'project:p3 2021-05-01~2023-12-31 ○2023-12-31×1',
    ]);
  });

  it.each([
    ['due soon', {}, '2021-12-20', '▲2021-12-31×1'],
    ['missed', {}, '2022-01-01', '●2021-12-31×1'],
    ['done', { actual: '2021-11-01' }, '2022-01-01', '✓2021-12-31×1'],
    ['done late', { actual: '2022-01-14' }, '2022-02-01', '✓2021-12-31×1'],
    ['done later than the as-of day', { actual: '2022-01-14' }, '2022-01-10', '●2021-12-31×1'],
  ])('[TL3] the light of the sheet: %s', (_, more, asOf, mark) => {
    expect(lines({ rows: { deadlines: [deadline('d1', 't3', more)] }, asOf })[2]).toContain(mark);
  });

  it('[TL3] a mark stands on the day that counts', () => {
    const rows = { deadlines: [deadline('d1', 't3', { end: '2021-10-02' })] };
    const settings = { dueOnHoliday: 'after' } as const;
    expect(lines({ rows, asOf: '2021-01-01', settings })[2]).toContain('○2021-10-08×1');
    expect(lines({ rows, asOf: '2022-01-01', settings })[2]).toContain('●2021-10-08×1');
  });

  it('[TL3] a task that was stopped has nothing and is counted nowhere', () => {
    const rows = tasks((row) => (row.id === 't3' ? { ...row, status: 'stopped' } : row));
    expect(lines({ rows })[2]).toBe('project:p2 -');
    expect(timeline({ rows }).counts).toEqual({ tasks: 3, done: 0, missed: 0 });
  });

  it('[TL4] what recurs or goes on reaches to the end of the main stage, drawn open', () => {
    const lasting = deadline('d1', 't3', { kind: 'recurring', end: null, raw: '每月' });
    expect(lines({ rows: { deadlines: [lasting] } })[2]).toBe('project:p2 2021-05-01~2023-10-31…');
  });

  it.each([
    [{ unitId: 'planning', supports: false }, ['t2', 't3']],
    [{ unitId: 'planning', supports: true }, ['t1', 't2', 't3']],
    [{ unitId: 'district', supports: false }, []],
    [{ unitId: 'district', supports: true }, ['t4']],
    [{ unitId: null, supports: false }, ['t1', 't2', 't3', 't4']],
  ])('[TL6] by unit, also behind a collective: %j', (filter, ids) => {
    const { actions } = timeline({ filter });
    const shown = actions.flatMap(({ projects }) => projects.flatMap((each) => each.tasks));
    expect(shown.map(({ id }) => id)).toEqual(ids);
  });

  it('[TL7] stages are bands, overlapping ones below each other, with what is missed at their ends', () => {
    const [first, second] = smallSnapshot().stages;
    if (!first || !second) throw new Error('no stages');
    const bands = timeline({
      rows: {
        stages: [first, { ...second, start: '2021-04-15' }, { ...first, id: 's3', end: null }],
        duties: [duty(1, 'u1', 'housing'), duty(2, 'u2', 'planning', { actual: '2021-04-20' })],
      },
    }).bands;
    expect(bands.map(({ id, lane, missed }) => [id, lane, missed])).toEqual([
      ['s1', 0, 1],
      ['s2', 1, 0],
    ]);
  });

  it('[TL8] the red line runs from the first missed day to the as-of day', () => {
    const rows = timelineRows(timeline({ asOf: '2023-01-10' }), atFirst);
    expect(rows.map(({ overdue }) => overdue)).toEqual([
      null,
      null,
      { from: '2021-12-31', to: '2023-01-10' },
      null,
      null,
    ]);
  });

  it('[TL9] says a row in words', () => {
    const [, , missed] = timelineRows(timeline(), atFirst);
    if (!missed) throw new Error('no row');
    expect(rowText(missed)).toBe(
      '1项任务，已完成0项，逾期1项；2021年5月1日至2022年12月31日；2021年12月31日　2021年底　● 逾期60天（文件写明）；' +
        '2022年12月31日　2022年　○ 未到期（文件写明）',
    );
    const [mark] = missed.marks;
    if (!mark) throw new Error('no mark');
    expect(markText({ ...mark, original: '2021-06-30', forecast: '2022-05-01' })).toContain(
      '（文件写明；原定2021年6月30日；预计2022年5月1日完成）',
    );
    expect(markText({ ...mark, count: 3 })).toBe('2021年12月31日　2021年底等3项　● 逾期');
    const late = { color: 'green', sign: '✓', word: '晚14天' } as const;
    expect(markText({ ...mark, light: late })).toContain('✓ 晚14天（');
    expect(markText({ ...mark, light: late, count: 2 })).toContain('✓ 已完成');
  });
});

describe('pages', () => {
  const rows = timelineRows(timeline(), { ...atFirst, unfolded: new Set(['project:p1']) });

  it('[TL11] repeats the action that goes on and leaves none alone at a foot', () => {
    const told = timelinePages(rows, 3).map(({ number, continued, rows: on }) => [
      number,
      continued,
      ...on.map(({ id }) => id),
    ]);
    expect(told).toEqual([
      [1, null, 'action:a1', 'project:p1', 'task:t1'],
      [2, '一、城市风貌提升行动', 'task:t2', 'project:p2'],
      [3, null, 'action:a2', 'project:p3'],
    ]);
    expect(timelinePages(rows, 6).map((page) => page.rows.length)).toEqual([5, 2]);
    expect(timelinePages([], 6)).toEqual([]);
    expect(mostPages).toBe(200);
  });

  it('[TL11] every row stands on one page, in order, and none has more than it holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('action', 'project', 'task'), { maxLength: 60 }),
        fc.integer({ min: 3, max: 12 }),
        (kinds, most) => {
          const [row] = rows;
          if (!row) throw new Error('no row');
          const some = kinds.map((kind, index): typeof row => ({
            ...row,
            kind,
            id: String(index),
          }));
          const pages = timelinePages(some, most);
          expect(pages.flatMap((page) => page.rows)).toEqual(some);
          for (const page of pages) {
            const used = page.rows.length + (page.continued === null ? 0 : 1);
            expect(page.rows.length).toBeGreaterThan(0);
            expect(used).toBeLessThanOrEqual(most);
          }
        },
      ),
    );
  });

  it.each([
    ['老旧小区改造工程', 10, 2, ['老旧小区改造工程']],
    ['老旧小区改造工程', 5, 2, ['老旧小区改', '造工程']],
    ['城中村和老旧小区改造工程', 5, 2, ['城中村和老', '旧小区改…']],
    ['', 5, 2, []],
  ])('[TL11] names stand in lines: %s', (text, width, most, expected) => {
    expect(textInLines(text, width, most)).toEqual(expected);
  });

  it('[TL11] no line is wider than its room', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 2, max: 20 }), (text, width) => {
        for (const line of textInLines(text, width, 2)) {
          expect(widthOf(line)).toBeLessThanOrEqual(width + 1e-9);
        }
      }),
    );
  });
});
