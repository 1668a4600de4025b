import { describe, expect, it } from 'vitest';
import { csvOf } from '#shared/export/csv.ts';
import { exportedSheet, partOfTab, type SheetPart } from '#shared/export/exportedSheet.ts';
import { typedCell } from '#shared/export/typedCell.ts';
import { tabIn } from '#shared/plan/customColumns.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { tabs, type TabName } from '#shared/plan/tabs.ts';
import { moveColumns, plainLayout } from '#shared/view/sheetLayout.ts';
import { viewContext } from '#shared/view/viewContext.ts';
import { samplePlan, task, unit } from '../forms/samplePlan.ts';

const plan = samplePlan();
const context = (document: PlanDocument) => viewContext(document, '2022-06-30', [], '2022-06-30');

function part(tab: TabName, more: Partial<SheetPart> = {}): SheetPart {
  return { tab, rows: null, ...partOfTab(tabIn(plan, tab)), ...more };
}

function column(document: PlanDocument, key: string, more: Partial<SheetPart> = {}): unknown[] {
  const { table } = exportedSheet(context(document), part('tasks', more), { merged: true });
  const at = table.columns.findIndex((each) => each.key === key);
  return table.rows.map(({ cells }) => cells[at]);
}

describe('a sheet as a table', () => {
  it('[E1] has the columns as a person arranged them, or all of them', () => {
    const tab = tabIn(plan, 'tasks');
    const layout = {
      ...moveColumns(tab, plainLayout, ['note'], 'action'),
      hidden: ['light'],
      widths: { note: 350 },
      frozen: 'note',
    };
    const shown = partOfTab(tab, layout);
    expect(shown.columns[0]).toEqual({ key: 'note', width: 350 });
    expect(shown.frozen).toBe(1);
    expect(shown.columns.map(({ key }) => key)).not.toContain('light');
    const all = partOfTab(tab, layout, 'all');
    expect(all.columns.map(({ key }) => key).toSorted()).toEqual(
      tab.columns.map(({ key }) => key).toSorted(),
    );
  });

  it('[E1] has the rows of the screen in their order, and says of how many', () => {
    expect(column(plan, 'text')).toHaveLength(5);
    const some = { rows: ['t5', 't1', 'gone'] };
    expect(column(plan, 'text', some)).toEqual([
      '完成老旧小区改造任务。',
      '编制完成核心区城市设计以及主要道路景观提升和街景整治规划，形成总体城市设计成果。',
    ]);
    const { headLine, titles } = exportedSheet(context(plan), part('tasks', some), {
      merged: true,
    });
    expect(headLine).toEqual(['截至2022年6月30日', '', '筛选出2行，共5行']);
    expect(titles).toEqual(['河阳市城市品质提升三年行动计划（2021—2023年）', '任务']);
  });

  it('[E3] merges what stands below each other for one category, unless it is not to', () => {
    const merges = (rows: string[] | null, merged: boolean) => {
      const { table } = exportedSheet(context(plan), part('tasks', { rows }), { merged });
      return table.merges.map(({ column: at, from, to }) => [table.columns[at]?.key, from, to]);
    };
    expect(merges(null, true)).toEqual([
      ['action', 0, 1],
      ['action', 2, 4],
      ['project', 2, 4],
    ]);
    expect(merges(['t3', 't1', 't4', 't5'], true)).toEqual([
      ['action', 2, 3],
      ['project', 2, 3],
    ]);
    expect(merges(null, false)).toEqual([]);
  });

  it('every tab can be exported', () => {
    for (const { name, title } of tabs) {
      const sheet = exportedSheet(context(plan), part(name), { merged: true });
      expect(sheet.name).toBe(title);
      expect(
        sheet.table.rows.every(({ cells }) => cells.length === sheet.table.columns.length),
      ).toBe(true);
    }
  });
});

describe('texts as values', () => {
  it.each([
    ['1,234.50', 'number', null],
    ['1,234.5', 'number', { value: 1234.5, format: '#,##0.0' }],
    ['-12', 'number', { value: -12, format: '0' }],
    ['150万', 'number', null],
    ['0012', 'number', null],
    ['1,23', 'number', null],
    ['1234567890123456', 'number', null],
    ['12.3%', 'percent', { value: 0.123, format: '0.0%' }],
    ['100%', 'percent', { value: 1, format: '0%' }],
    ['约80%', 'percent', null],
    ['2022-06-30', 'date', { value: 44742, format: 'yyyy-mm-dd' }],
    ['2022-06-31', 'date', null],
    ['2022年6月底', 'date', null],
    ['1899-06-30', 'date', null],
    ['', 'date', null],
  ] as const)('[E2] %s (%s)', (text, kind, value) => {
    expect(typedCell(text, kind)).toEqual(value);
  });
});

describe('CSV', () => {
  it('[E4] [E5] guards formulas, quotes what needs it, keeps numbers and lone signs', () => {
    const hostile = samplePlan({
      units: [
        unit('u1', 1, '=cmd|calc', { contact: '-', phone: '+8613900000000', behindBy: 15.5 }),
        unit('u2', 2, '甲,乙"丙', { contact: ' ＝1+1', phone: '@SUM(A1)' }),
        unit('u3', 3, '两行\n名称', { contact: '-3', phone: '\t=1' }),
      ],
      tasks: [task('t', 1, '一项', { leads: ['u1'] })],
    });
    const keys = ['name', 'contact', 'phone', 'leadCount', 'behindBy'];
    const columns = keys.map((key) => ({ key, width: 100 }));
    const csv = csvOf(
      exportedSheet(context(hostile), part('units', { columns }), { merged: true }),
    );
    expect(csv.startsWith('\ufeff单位名称,')).toBe(true);
    expect(csv.split('\r\n').slice(1)).toEqual([
      "'=cmd|calc,-,'+8613900000000,1,15.5%",
      `"甲,乙""丙",' ＝1+1,'@SUM(A1),0,`,
      `"两行\n名称",'-3,"'\t=1",0,`,
      '',
    ]);
  });
});
