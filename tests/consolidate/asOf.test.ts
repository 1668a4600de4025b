// A consolidated sheet as of a day that is not the one on which it is made [S8].
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildConsolidated } from '#shared/consolidate/buildConsolidated.ts';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import type { ConsolidateBy, ConsolidatedSheet } from '#shared/consolidate/sheet.ts';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { planAsOf } from '#shared/plan/planAsOf.ts';
import { rowsByTask } from '#shared/plan/rowsByTask.ts';
import { planWith } from '#tests/flags/flagKit.ts';
import { randomPlan, someDay } from '#tests/plan/randomPlan.ts';
import { deadline, smallSnapshot } from '#tests/plan/smallPlan.ts';

const today = '2022-12-20';
const snapshot = smallSnapshot();

/** t1 was finished in September; t3 was put off in November; of t4 May and November were reported. */
function plan(): PlanDocument {
  const [report] = snapshot.progress;
  return planWith({
    tasks: snapshot.tasks.map((row) => {
      if (row.id === 't1') return { ...row, status: 'done', percent: 100, done: '2022-09-10' };
      if (row.id === 't2') return { ...row, status: 'stopped' };
      return row.id === 't4' ? { ...row, percent: 80 } : row;
    }),
    deadlines: [
      deadline('d1', 't3', {
        end: '2023-06-30',
        changes: [{ at: '2022-11-15', from: '2022-08-31', to: '2023-06-30', reason: '征地未完成' }],
      }),
    ],
    progress: [
      report!,
      { ...report!, id: 'r2', period: '2022-11', percent: 80, progress: '已完成80个小区' },
    ],
  });
}

function build(
  asOf: string,
  period: string | null = null,
  by: ConsolidateBy = 'action',
  document = plan(),
): ConsolidatedSheet {
  return buildConsolidated(document, {
    design: builtInDesign(by),
    period,
    asOf,
    today,
    flags: computeFlags(document, asOf),
  });
}

function cells(sheet: ConsolidatedSheet, task: string): Record<string, unknown> {
  const { columns, rows } = sheet.table;
  const at = columns.findIndex(({ key }) => key === 'task');
  const row = rows.find((each) => each.cells[at] === `${task}的内容`);
  return Object.fromEntries(columns.map(({ key }, index) => [key, row?.cells[index]]));
}

function total(sheet: ConsolidatedSheet): Record<string, unknown> {
  const { columns, rows } = sheet.figures;
  return Object.fromEntries(columns.map(({ key }, index) => [key, rows.at(-1)?.cells[index]]));
}

describe('a consolidated sheet as of another day', () => {
  it.each<[string, string, Record<string, unknown>]>([
    ['2022-06-30', 't1', { status: '推进中', percent: null, light: '○ 正常' }],
    ['2022-09-10', 't1', { status: '已完成', percent: 100, light: '✓ 完成' }],
    ['2022-06-30', 't3', { deadline: '2022年8月31日', light: '○ 正常' }],
    ['2022-11-14', 't3', { deadline: '2022年8月31日', light: '● 红 逾期\n75天' }],
    ['2022-11-15', 't3', { deadline: '2023年6月30日', light: '○ 正常' }],
    ['2022-06-30', 't4', { percent: 40, progress: '市住建局（2022年5月）：已完成40个小区' }],
    ['2022-11-01', 't4', { percent: 80, progress: '市住建局（2022年11月）：已完成80个小区' }],
    ['2022-04-30', 't4', { percent: null, progress: '' }],
    ['2022-06-30', 't2', { status: '已终止', light: '— 终止' }],
  ])('[S8] as of %s: %s', (asOf, task, expected) => {
    expect(cells(build(asOf), task)).toMatchObject(expected);
  });

  it('[S8] figures and groups by status follow', () => {
    expect(total(build('2022-06-30'))).toMatchObject({ done: 0, inProgress: 3, missed: 0 });
    expect(total(build('2022-09-10'))).toMatchObject({ done: 1, inProgress: 2, missed: 1 });
    expect(total(build('2022-11-15'))).toMatchObject({ done: 1, inProgress: 2, missed: 0 });
    const groups = (asOf: string) =>
      build(asOf, null, 'status').figures.rows.map(({ cells: [, name] }) => name);
    expect(groups('2022-06-30')).toEqual(['推进中', '已终止', null]);
    expect(groups('2022-09-10')).toEqual(['推进中', '已完成', '已终止', null]);
  });

  it.each<[string, string | null, string, string[]]>([
    [today, null, '截至2022年12月20日', []],
    [
      '2022-06-30',
      null,
      '截至2022年6月30日',
      [
        '本表为2022年6月30日的情况，此后的完成、进展和时限调整未计入；制表时为2022年12月20日。',
        '有已终止1项没有填日期，按现在的状态列出。',
      ],
    ],
    [
      '2023-03-31',
      null,
      '截至2023年3月31日（预计）',
      ['2023年3月31日尚未到（制表时为2022年12月20日）：现在未完成的，均按到时未完成列出。'],
    ],
    [
      '2024-03-31',
      null,
      '截至2024年3月31日（预计）',
      ['2024年3月31日尚未到', '截至日在计划结束（2023年12月31日）之后。'],
    ],
    ['2020-03-31', null, '截至2020年3月31日', ['截至日在计划开始（2021年1月1日）之前。']],
    [
      '2022-06-30',
      '2022-07',
      '截至2022年6月30日',
      ['2022年7月在截至日之后才开始，没有应报的进展。'],
    ],
  ])('[S8] as of %s (%s) says so', (asOf, period, head, notes) => {
    const sheet = build(asOf, period);
    expect(sheet.headLine[2]).toBe(head);
    for (const note of notes) expect(sheet.notes.join('\n')).toContain(note);
    const said = ['本表为', '尚未到', '之后', '之前', '没有填日期'].filter((words) =>
      sheet.notes.join('').includes(words),
    );
    if (notes.length === 0) expect(said).toEqual([]);
  });

  it('[S8] for a period after the day nobody is 未报; for one that had begun those are who had not', () => {
    const early = build('2022-06-30', '2022-11');
    expect(total(early)).toMatchObject({ expected: 0, reported: 0, missing: 0 });
    expect(JSON.stringify(early.table)).not.toContain('未报：');
    expect(early.notes.join()).not.toMatch(/未报的牵头单位|均已报送/);
    const november = build('2022-11-01', '2022-11');
    expect(cells(november, 't4')['progress']).toContain('已完成80个小区');
    expect(november.notes.join()).toContain('2022年11月未报的牵头单位');
  });

  it('[S8] [S1] of any plan it is the sheet of the plan that it was, and its figures add up', () => {
    fc.assert(
      fc.property(
        randomPlan,
        someDay,
        fc.constantFrom('action', 'unit', 'status'),
        (document, asOf, by) => {
          const sheet = build(asOf, null, by, document);
          const was = planAsOf(document, rowsByTask(document), asOf).document;
          const other = build(asOf, null, by, was);
          expect(sheet.table).toEqual(other.table);
          expect(sheet.figures).toEqual(other.figures);
          const { tasks, done, inProgress, notStarted, stopped } = total(sheet) as Record<
            string,
            number
          >;
          expect(done! + inProgress! + notStarted! + stopped!).toBe(tasks);
        },
      ),
    );
  });
});
