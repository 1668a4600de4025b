// Following a cell of a consolidated sheet back to what it is made of [S12].
import { describe, expect, it } from 'vitest';
import { buildInSteps } from '#shared/consolidate/buildConsolidated.ts';
import { builtInDesign, builtInDesigns } from '#shared/consolidate/builtInDesigns.ts';
import type { SheetDesign } from '#shared/consolidate/design.ts';
import { statesInSteps } from '#shared/consolidate/states.ts';
import { allAtOnce } from '#shared/steps.ts';
import { traceCell } from '#shared/consolidate/trace.ts';
import { traceFigure } from '#shared/consolidate/traceFigures.ts';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { report, samplePlan } from '../forms/samplePlan.ts';
import { target, today, withColumns, withMoney } from './designKit.ts';

function shown(document: PlanDocument, design: SheetDesign, period: string | null = '2022-06') {
  const flags = computeFlags(document, today);
  const states = allAtOnce(statesInSteps(document, { design, period, asOf: today, flags }));
  const sheet = allAtOnce(buildInSteps(document, states, { design, asOf: today, today }));
  const { columns, rows } = sheet.table;
  const trace = (kind: string, key: string, text = '') => {
    const at = columns.findIndex((column) => column.key === key);
    const row = rows.findIndex(
      (each) => each.kind === kind && each.cells.some((cell) => String(cell).includes(text)),
    );
    return traceCell({ design, states, sheet }, row, at);
  };
  return { trace, sheet, parts: { design, states, sheet } };
}

const returned = {
  id: 'r1',
  importId: 'i1',
  unitId: 'u-zj',
  period: '2022-06',
  file: '住建局6月.xlsx',
  digest: '',
  at: '2022-07-03T01:12:00.000Z',
};
const june = [
  report('t3', 'u-zj', '2022-06', {
    progress: '已完成8条。',
    places: { progress: { file: '住建局6月.xlsx', sheet: '反馈表', cell: 'H7' } },
  }),
  report('t3', 'u-gz', '2022-06', { progress: '核发许可证6份。' }),
];

describe('[S12] a cell leads back', () => {
  it('of a text, to each unit with period, file, sheet, cell and the time of its return', () => {
    const { trace } = shown(
      samplePlan({ progress: june, returns: [returned] }),
      builtInDesign('action'),
    );
    const found = trace('task', 'progress', '新建改造');
    expect(found?.title).toMatch(/^第\d项　2022年6月进展情况 进展$/u);
    expect(found?.lines[0]).toMatchObject({
      name: '市住建局',
      value: '已完成8条。',
      from: '2022年6月；住建局6月.xlsx，反馈表 H7',
      returned: { id: 'r1', at: returned.at },
      place: { tab: 'progress', column: 'progress' },
    });
    expect(found?.lines[1]).toMatchObject({ from: '2022年6月；在“进展”表中填写' });
    expect(trace('task', 'progress', '停车泊位')?.lines.map(({ value }) => value)).toEqual([
      '未报',
      '未报',
    ]);
  });

  it('of a subtotal and the total, to the tasks that they count, those supported left out', () => {
    const design = { ...builtInDesign('unit'), withSupports: true };
    const { trace } = shown(samplePlan(), design);
    const group = trace('subtotal', 'task', '小计　1项（另配合1项）');
    expect(group?.title).toMatch(/^小计　市/u);
    expect(group?.remark).toMatch(/^共1项：/u);
    expect(trace('total', 'task')?.lines).toHaveLength(5);
    expect(trace('total', 'task')?.lines[0]?.place).toMatchObject({ tab: 'tasks', column: 'text' });
  });

  it('of a sum, to what it adds, saying what has no number', () => {
    const design = withColumns(builtInDesign('action'), 'group', 'task', 'column:cu-money');
    const { trace } = shown(withMoney({ t3: 1200, t4: 0.5 }), design);
    const total = trace('total', 'column:cu-money');
    expect(total?.remark).toBe('2项相加，为1,200.5，另有3项没有填数。');
    expect(total?.lines.map(({ value }) => value).toSorted()).toEqual([
      '0.5',
      '1,200',
      '没有填数',
      '没有填数',
      '没有填数',
    ]);
    expect(total?.lines[0]?.place).toMatchObject({ tab: 'tasks', column: 'cu-money' });
  });

  it('of a sum of targets that cannot be made, to why', () => {
    const targets = [
      target('g1', 't3', { subject: '道路', value: 12, unit: '条' }),
      target('g2', 't1', { subject: '规划', value: 3, unit: '项' }),
    ];
    const { trace } = shown(samplePlan({ targets }), builtInDesign('plan'));
    expect(trace('total', 'targetPlan')?.remark).toContain('没有相加');
    expect(trace('task', 'targetPlan', '新建改造')?.lines[0]).toMatchObject({
      name: '道路',
      value: '计划12条，未填完成数',
      place: { tab: 'targets', rowId: 'g1', column: 'value' },
    });
  });

  it('of a category, to its tasks; of a change, to both periods', () => {
    const progress = [...june, report('t3', 'u-zj', '2022-05', { progress: '已完成6条。' })];
    const { trace } = shown(samplePlan({ progress }), builtInDesign('period'));
    expect(trace('task', 'project', '道路畅通')?.lines).toHaveLength(3);
    const change = trace('task', 'change', '新建改造');
    expect(change?.lines.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['已完成6条。', '已完成8条。']),
    );
    expect(change?.lines.every(({ name }) => /^2022年[56]月　/u.test(name))).toBe(true);
  });

  it('whatever the design: every cell of a task says something or is to be written by hand', () => {
    const document = samplePlan({ progress: june });
    for (const { design } of builtInDesigns) {
      const { parts, sheet } = shown(document, design);
      sheet.table.rows.forEach((_, row) => {
        sheet.table.columns.forEach((__, column) => {
          expect(traceCell(parts, row, column)?.title).toBeTruthy();
        });
      });
      expect(traceCell(parts, -1, 0)).toBeNull();
      expect(traceCell(parts, 10_000, 0)).toBeNull();
    }
  });

  it('of the sheet of figures, to as many tasks or reports as it counts', () => {
    const progress = [...june, report('t2', 'u-cg', '2022-06', { progress: '完成。' })];
    const returns = [{ ...returned, unitId: 'u-sc', unfilled: true as const }];
    for (const by of ['action', 'unit', 'status', 'year'] as const) {
      const document = samplePlan({ progress, returns });
      const { parts, sheet } = shown(document, builtInDesign(by));
      const { columns, rows } = sheet.figures;
      rows.forEach(({ cells }, row) => {
        columns.forEach(({ key }, column) => {
          const trace = traceFigure(parts, row, column);
          expect(trace?.title).toBeTruthy();
          if (['ordinal', 'group', 'share'].includes(key)) return;
          expect([by, key, trace?.lines.length]).toEqual([by, key, cells[column]]);
        });
      });
    }
  });
});
