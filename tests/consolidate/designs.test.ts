// What designs are, and what they make of a plan: groups, limits, lines around the table.
import { describe, expect, it } from 'vitest';
import { builtInDesign, builtInDesigns, designsOf } from '#shared/consolidate/builtInDesigns.ts';
import { columnSources } from '#shared/consolidate/columnSources.ts';
import { checkDesign, designOf, type SheetDesign } from '#shared/consolidate/design.ts';
import { report, samplePlan } from '../forms/samplePlan.ts';
import { build, money, rowsOf, withColumns } from './designKit.ts';

describe('designs', () => {
  it('are all valid as built in, and survive JSON', () => {
    for (const { design } of builtInDesigns) {
      expect(designOf(JSON.parse(JSON.stringify(design)))).toEqual({ ok: true, value: design });
    }
  });

  it('[SD2] are refused with a column twice, without anything named, with unknown keys', () => {
    const design = builtInDesign('action');
    const [first] = design.columns;
    expect(first).toBeDefined();
    expect(checkDesign({ columns: [...design.columns, ...design.columns.slice(0, 1)] })?.code).toBe(
      'designColumnTwice',
    );
    expect(checkDesign(withColumns(design, 'task', 'blank', 'blank'))).toBeNull();
    expect(checkDesign(withColumns(design, 'ordinal', 'leads'))?.code).toBe('designWithoutTask');
    expect(designOf({ ...design, extra: 1 }).ok).toBe(false);
    expect(designOf({ ...design, columns: [{ ...first, key: '__proto__' }] }).ok).toBe(false);
    expect(designOf({ ...design, columns: [{ ...first, width: 1e9 }] }).ok).toBe(false);
  });

  it('of the office stand before the built-in ones; what cannot be read is named', () => {
    const design = { ...builtInDesign('unit') };
    const document = samplePlan({
      sheetDesigns: [
        { id: 'sh-1', order: 2, name: '月报', design },
        { id: 'sh-2', order: 1, name: '以后的', design: { later: true } },
      ],
    });
    const { designs, unreadable } = designsOf(document);
    expect(designs.map(({ name }) => name).slice(0, 2)).toEqual(['月报', '按行动']);
    expect(unreadable).toEqual(['以后的']);
  });
});

describe('a designed sheet', () => {
  it('fills blanks, puts the number below the titles and leaves empty lines out', () => {
    const design: SheetDesign = {
      ...builtInDesign('action'),
      titles: ['{计划}', '{期次}汇总', '{没有}'],
      documentNumber: '市督〔2022〕6号',
      unitLine: '填报单位（盖章）：',
      measure: '万元',
      signature: '',
      notes: false,
      ownNotes: ['数据以各单位盖章报送的为准。', ' '],
    };
    const { titles, headLine, notes, footer } = build(samplePlan(), design);
    expect(titles.slice(1)).toEqual(['2022年6月汇总', '{没有}', '市督〔2022〕6号']);
    expect(headLine).toEqual([
      '填报单位（盖章）：',
      '期次：2022年6月',
      '截至2022年6月30日　计量单位：万元',
    ]);
    expect(notes).toEqual(['注：1.数据以各单位盖章报送的为准。']);
    expect(footer).toBe('');
  });

  it('[S3] by unit lists what a unit supports, said to be so and not counted', () => {
    const design = { ...builtInDesign('unit'), withSupports: true };
    const sheet = build(samplePlan(), withColumns(design, 'group', 'role', 'task'));
    const rows = rowsOf(sheet, 'task').filter(({ group }) => group === '市规划和自然资源局');
    expect(rows.map(({ role }) => role)).toEqual(['牵头', '配合']);
    expect(rowsOf(sheet, 'subtotal').map(({ group }) => group)).toContain('小计　1项（另配合1项）');
    expect(sheet.figures.rows.at(-1)?.cells[2]).toBe(5);
    expect(sheet.notes.join()).toContain('配合的任务只列出，不计入小计和合计。');
  });

  it('names groups in rows of their own, leaves out subtotals and total', () => {
    const design = { ...builtInDesign('action'), groupRows: true, subtotals: false, total: false };
    const { table } = build(samplePlan(), design);
    expect(table.rows.filter(({ kind }) => kind === 'group').map(({ cells }) => cells[0])).toEqual([
      expect.stringMatching(/（共2项）$/u),
      expect.stringMatching(/（共3项）$/u),
    ]);
    expect(new Set(table.rows.map(({ kind }) => kind))).toEqual(new Set(['group', 'task']));
    // [S2] No merge reaches over the name of a group.
    for (const { from, to } of table.merges) {
      expect(table.rows.slice(from, to + 1).every(({ kind }) => kind === 'task')).toBe(true);
    }
  });

  it('[S6] shortens reports to the limit and says where the rest is; who is missing stays', () => {
    const progress = [report('t2', 'u-zj', '2022-06', { progress: '甲'.repeat(100) })];
    const design = { ...builtInDesign('action'), textLimit: 30 };
    const sheet = build(samplePlan({ progress }), withColumns(design, 'task', 'progress'));
    const row = rowsOf(sheet, 'task').find(({ progress: text }) =>
      String(text).startsWith('市住建局：甲'),
    );
    expect(String(row?.['progress'])).toMatch(
      /^市住建局：甲{25}……（余下见“进展”表）\n未报：市城市管理局$/u,
    );
    expect(rowsOf(sheet, 'task')[0]?.['task']).toMatch(/……（余下见“任务”表）$/u);
  });

  it('leaves out columns of the user that are gone', () => {
    const design = withColumns(builtInDesign('action'), 'task', 'column:cu-gone', 'leads');
    expect(build(samplePlan(), design).table.columns.map(({ key }) => key)).toEqual([
      'task',
      'leads',
    ]);
  });
});

it('every source of a column gives a cell for every task', () => {
  const document = samplePlan({ columns: [money] });
  const keys = columnSources(document).map(({ key }) => key);
  for (const compare of ['none', 'beside', 'below'] as const) {
    const design = { ...withColumns(builtInDesign('action'), ...keys), compare };
    const { table } = build(document, design);
    for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length);
    expect(new Set(table.columns.map(({ key }) => key)).size).toBe(table.columns.length);
  }
});
