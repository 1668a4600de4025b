import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildConsolidated } from '#shared/consolidate/buildConsolidated.ts';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import type { ConsolidateBy, ConsolidatedSheet } from '#shared/consolidate/sheet.ts';
import { plainFlag, type Flag } from '#shared/flags/flag.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { report, samplePlan, task } from '../forms/samplePlan.ts';

const flag = (taskId: string, kind: Flag['kind'], daysLate = 0): Flag => ({
  ...plainFlag,
  id: `${kind}:${taskId}`,
  kind,
  severity: 'red',
  taskId,
  daysLate,
  reason: { says: 'noLead' },
});

function build(
  document: PlanDocument,
  by: ConsolidateBy,
  period: string | null = '2022-06',
  flags: Flag[] = [],
): ConsolidatedSheet {
  return buildConsolidated(document, {
    design: builtInDesign(by),
    period,
    asOf: '2022-06-30',
    today: '2022-06-30',
    flags,
  });
}

function cell(sheet: ConsolidatedSheet, taskText: string, key: string) {
  const { columns, rows } = sheet.table;
  const at = columns.findIndex((column) => column.key === key);
  const text = columns.findIndex((column) => column.key === 'task');
  return rows.find(({ cells }) => String(cells[text]).includes(taskText))?.cells[at];
}

/** The figures as numbers by column key, total last. */
function figures(sheet: ConsolidatedSheet): Record<string, number>[] {
  const { columns, rows } = sheet.figures;
  return rows.map(({ cells }) =>
    Object.fromEntries(columns.map(({ key }, index) => [key, Number(cells[index] ?? 0)])),
  );
}

const june = [
  report('t3', 'u-zj', '2022-06', { progress: '已完成8条。', problems: '管线迁改慢。' }),
  report('t3', 'u-gz', '2022-06', { progress: '核发许可证6份。' }),
];

describe('a consolidated sheet', () => {
  it('[S4] [F41] joins what units reported in official order and names the leads that did not', () => {
    const sheet = build(samplePlan({ progress: june }), 'action');
    expect(cell(sheet, '新建改造', 'progress')).toBe(
      '市住建局：已完成8条。\n市规划和自然资源局：核发许可证6份。',
    );
    expect(cell(sheet, '停车泊位', 'progress')).toBe('未报：朔城区、平鲁区');
    expect(sheet.notes.join()).toContain(
      '2022年6月未报的牵头单位3个：市城市管理局、朔城区、平鲁区。',
    );
    expect(sheet.notes.join()).toContain('市直相关部门没有列明包含哪些单位');
  });

  it('[S4] [S1] names a unit that sent its form back as it was, apart from those that sent nothing', () => {
    const row = {
      id: 'r',
      importId: 'i',
      unitId: 'u-sc',
      period: '2022-06',
      file: '',
      digest: '',
      at: '',
      unfilled: true as const,
    };
    const sheet = build(samplePlan({ returns: [row], progress: june }), 'action');
    expect(cell(sheet, '停车泊位', 'progress')).toBe('已交回、未填写：朔城区\n未报：平鲁区');
    expect(sheet.notes.join()).toContain('2022年6月未报的牵头单位2个：市城市管理局、平鲁区。');
    expect(sheet.notes.join()).toContain('2022年6月已交回、未填写的单位1个：朔城区。');
    const { expected = 0, reported = 0, unfilled = 0, missing = 0 } = figures(sheet).at(-1) ?? {};
    expect(unfilled).toBeGreaterThan(0);
    expect(reported + unfilled + missing).toBe(expected);
  });

  it('[S4] [F41] counts what leads owe on open tasks; reports of others are shown and not counted', () => {
    const plan = samplePlan({
      progress: [...june, report('t4', 'u-cg', '2022-06', { progress: '已选址。' })],
    });
    const sheet = build(plan, 'action');
    expect(cell(sheet, '停车泊位', 'progress')).toBe(
      '市城市管理局：已选址。\n未报：朔城区、平鲁区',
    );
    // Of these reports only that of the lead of t3 was owed.
    expect(figures(sheet).at(-1)).toMatchObject({ expected: 6, reported: 1, missing: 5 });
    const done = new Map(plan.tasks);
    for (const row of plan.tasks.values()) {
      if (row.id === 't4') done.set(row.id, { ...row, status: 'done', done: '2022-05-20' });
    }
    const after = build({ ...plan, tasks: done }, 'action');
    expect(figures(after).at(-1)).toMatchObject({ expected: 4, reported: 1, missing: 3 });
    expect(cell(after, '停车泊位', 'progress')).toBe('已选址。');
  });

  it('[S4] without a period shows the latest report with its period', () => {
    const later = report('t3', 'u-zj', '2022-07', { progress: '七月' });
    const sheet = build(
      samplePlan({
        progress: [...june, report('t3', 'u-zj', '2022-05', { progress: '五月' }), later],
      }),
      'action',
      null,
    );
    expect(cell(sheet, '新建改造', 'progress')).toContain('市住建局（2022年6月）：已完成8条。');
    expect(sheet.notes.join()).not.toContain('未报');
  });

  it('[S3] counts a task with two leads once in the total, and says so', () => {
    const sheet = build(samplePlan(), 'unit');
    const rows = sheet.table.rows.filter(({ kind }) => kind === 'task');
    expect(rows).toHaveLength(6);
    expect(figures(sheet).at(-1)).toMatchObject({ tasks: 5 });
    expect(sheet.notes.join()).toContain('各单位小计之和为6项；合计不重复计算，为5项。');
    expect(cell(sheet, '立面改造', 'otherLeads')).toBe('市城市管理局');
  });

  it('[S2] merges equal neighbours inside a group only', () => {
    const sheet = build(samplePlan(), 'action');
    const { rows, merges } = sheet.table;
    expect(merges.length).toBeGreaterThan(0);
    for (const { column, from, to } of merges) {
      const merged = rows.slice(from, to + 1);
      expect(merged.every(({ kind }) => kind === 'task')).toBe(true);
      expect(new Set(merged.map(({ cells }) => cells[column])).size).toBe(1);
    }
  });

  it('[S5] shows the gravest flag with sign and word', () => {
    const flags = [flag('t3', 'dueSoon'), flag('t3', 'missed', 12), flag('t1', 'dueSoon')];
    const sheet = build(samplePlan(), 'action', '2022-06', flags);
    expect(cell(sheet, '新建改造', 'light')).toBe('● 红 逾期\n12天');
    expect(cell(sheet, '编制完成', 'light')).toBe('▲ 黄 临期');
    expect(cell(sheet, '老旧小区', 'light')).toBe('✓ 完成');
    expect(figures(sheet).at(-1)).toMatchObject({ missed: 1, dueSoon: 1 });
  });

  it('[S1] adds up, whatever the plan', () => {
    const unitIds = fc.subarray(['u-zj', 'u-gz', 'u-cg', 'u-qx', 'u-sz']);
    const tasks = fc.array(
      fc.record({
        projectId: fc.constantFrom('p1', 'p2', 'p3', 'gone'),
        leads: unitIds,
        supports: unitIds,
        status: fc.constantFrom('notStarted', 'inProgress', 'done', 'stopped'),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(tasks, fc.constantFrom('action', 'unit', 'status'), (rows, by) => {
        const document = samplePlan({
          tasks: rows.map((row, index) => task(`x${index}`, index, `任务${index}`, row)),
        });
        const all = figures(build(document, by));
        const total = all.at(-1);
        for (const row of all) {
          const { done, inProgress, notStarted, stopped } = row;
          expect((done ?? 0) + (inProgress ?? 0) + (notStarted ?? 0) + (stopped ?? 0)).toBe(
            row['tasks'],
          );
          expect((row['reported'] ?? 0) + (row['missing'] ?? 0)).toBe(row['expected']);
        }
        expect(total?.['tasks']).toBe(rows.length);
        if (by === 'unit') return;
        for (const key of ['tasks', 'done', 'stopped', 'missed', 'expected', 'missing']) {
          const sum = all.slice(0, -1).reduce((so, row) => so + (row[key] ?? 0), 0);
          expect(sum).toBe(total?.[key]);
        }
      }),
    );
  });
});
