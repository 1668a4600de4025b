// What an office's workbook is recognised as.
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { fillPlace, placeText } from '#shared/templates/places.ts';
import { columnsProblem } from '#shared/templates/assignKeys.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import { samplePlan } from '../forms/samplePlan.ts';
import { officeTemplate } from './officeTemplate.ts';
import { confirmed, propose } from './templateKit.ts';

const bytes = await officeTemplate();

type Rows = (string | number | null)[][];

async function workbookOf(
  rows: Rows,
  change: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void = () => {},
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('表');
  for (const row of rows) sheet.addRow(row);
  change(sheet, workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const keysOf = async (headings: string[]) => {
  const form = (await propose(await workbookOf([['标题'], headings, []]))).form;
  return form?.columns.map(({ heading, key }) => [heading, key]);
};

describe('an office’s form', () => {
  it('[O2] [O3] [O4] is read with its levels, its ready rows and the meaning of its columns', async () => {
    const { sheet, sheets, form, findings } = await propose(bytes);
    expect([sheet, sheets]).toEqual(['进度表', ['进度表', '统计']]);
    expect(form?.head).toEqual({ first: 4, last: 5 });
    expect(form?.ready).toEqual({ first: 6, last: 8 });
    expect(form?.columns.map(({ letters, heading, key }) => [letters, heading, key])).toEqual([
      ['A', '序号', 'ordinal'],
      ['B', '项目名称', 'project'],
      ['C', '主要任务', 'task'],
      ['D', '完成时限', 'deadline'],
      ['E', '完成情况/当前状态', 'status'],
      ['F', '完成情况/完成率', 'percent'],
      ['G', '完成情况/工作进展', 'progress'],
      ['H', '完成情况/存在问题', 'problems'],
      ['I', '联系电话', 'phone'],
    ]);
    expect(form?.columns.every(({ reason }) => reason !== '')).toBe(true);
    expect(form?.columns[4]?.words).toEqual(['未开工', '正在推进', '已办结']);
    expect(findings).toEqual([]);
  });

  it('[O6] says which texts around the table wait for something known', async () => {
    const { form } = await propose(bytes);
    expect(form?.places).toEqual([
      { row: 2, column: 1, text: '河阳市重点任务进展情况表（{期次}）' },
      { row: 3, column: 1, text: '填报单位（盖章）：{单位}' },
    ]);
  });

  it.each([
    [
      ['序号', '工作事项', '主要内容', '责任单位', '进展情况'],
      ['ordinal', 'project', 'task', 'responsible', 'progress'],
    ],
    [
      ['序号', '项目名称', '牵头单位', '责任单位', '上月进展', '本月进展'],
      ['ordinal', 'task', 'leads', 'supports', 'lastProgress', 'progress'],
    ],
    [
      ['序号', '任务', '任务名称', '完成率', '分管领导'],
      ['ordinal', 'task', null, 'percent', null],
    ],
    [
      ['任务内容', '完成时限', '存在问题及下一步打算', '联系人'],
      ['task', 'deadline', 'problems', 'contact'],
    ],
  ])('[O4] %j', async (headings, keys) => {
    expect((await keysOf(headings))?.map(([, key]) => key)).toEqual(keys);
  });

  it('[O4] a heading of a column of the user on 任务 means that column', async () => {
    const column = {
      id: 'cu-lead',
      tab: 'tasks',
      heading: '分管领导',
      kind: 'text',
      choices: [],
      width: 90,
    } as const;
    const added = applyEdit(
      samplePlan(),
      {
        label: '列',
        operations: [{ type: 'addColumn', column: { ...column, choices: [] }, before: null }],
      },
      { newId: () => 'x', year: 2022 },
    );
    if (!added.ok) throw new Error(added.problem.code);
    const book = await workbookOf([['序号', '任务', '分管领导', '进展情况'], []]);
    const { form } = await propose(book, { sheet: null }, added.value.document);
    expect(form?.columns[2]?.key).toBe('column:cu-lead');
  });

  it('[O3] without borders the first row is ready; with a signature at once, none', async () => {
    const blank = await propose(
      await workbookOf([['序号', '任务', '进展情况'], [], ['填报人：', '联系电话：']]),
    );
    expect(blank.form?.ready).toEqual({ first: 2, last: 2 });
    const none = await propose(
      await workbookOf([['序号', '任务', '进展情况'], ['填报人：　　联系电话：']]),
    );
    expect(none.form?.ready).toEqual({ first: 2, last: 1 });
  });

  it('[O3] the numbers of the columns belong to the head', async () => {
    const rows = [
      ['序号', '任务', '进展情况'],
      ['（1）', '（2）', '（3）'],
      [1, '示例', '已完成'],
      ['合计', null, null],
    ];
    const { form } = await propose(await workbookOf(rows));
    expect(form?.ready).toEqual({ first: 3, last: 3 });
  });

  it('[O1] is the sheet with most known columns, unless a person says another', async () => {
    const book = await workbookOf([['说明'], ['本表每月报送。']], (_, workbook) => {
      workbook.addWorksheet('填报').addRows([['序号', '任务', '进展情况'], []]);
    });
    expect((await propose(book)).sheet).toBe('填报');
    const other = await propose(book, { sheet: '表' });
    expect([other.sheet, other.form]).toEqual(['表', null]);
  });

  it('[O2] rows that a person gives are taken as they are', async () => {
    const book = await workbookOf([
      ['甲', '乙', '丙'],
      ['一', '二', '三'],
      ['x', 'y', 'z'],
    ]);
    const as = { sheet: '表', head: { first: 2, last: 2 }, ready: { first: 3, last: 9 } };
    const { form } = await propose(book, as);
    expect(form?.columns.map(({ heading, key }) => [heading, key])).toEqual([
      ['一', null],
      ['二', null],
      ['三', null],
    ]);
    expect(form?.ready).toEqual({ first: 3, last: 9 });
  });

  it('[O5] nothing is kept before one column is the task and none is twice', async () => {
    expect(columnsProblem([{ key: 'progress', heading: '进展' }])).toContain('任务内容');
    const twice = [
      { key: 'task', heading: '任务' },
      { key: 'task', heading: '内容' },
    ];
    expect(columnsProblem(twice)).toContain('“任务”和“内容”');
    await expect(confirmed(bytes, { keys: [{ column: 3, key: null }] })).rejects.toThrow(
      'templateColumns',
    );
  });
});

describe('[O6] a text around the table', () => {
  const facts = { unit: '市住建局', period: '2022-06', plan: '三年行动计划' };
  it.each([
    ['填报单位：', '填报单位：市住建局'],
    ['填报单位（盖章）：________', '填报单位（盖章）：市住建局'],
    ['填报单位：　　　　　填报日期：　年　月　日', '填报单位：市住建局　　填报日期：　年　月　日'],
    ['填报单位：市水利局    联系电话：', '填报单位：市住建局    联系电话：'],
    ['重点任务进展情况表（    年  月）', '重点任务进展情况表（2022年6月）'],
    ['20  年  月', '2022年6月'],
    ['XX年X月进度表', '2022年6月进度表'],
    ['2022年5月重点工作进展表', '2022年6月重点工作进展表'],
    ['2022年1-5月完成情况', '2022年1-6月完成情况'],
    ['截至    年  月  日', '截至2022年6月30日'],
    ['截至2022年5月31日', '截至2022年6月30日'],
    ['期次：', '期次：2022年6月'],
    ['{计划名称}（{期次}）', '三年行动计划（2022年6月）'],
    ['填报日期：    年  月  日', '填报日期：    年  月  日'],
    ['三年行动计划（2021—2023年）任务表', '三年行动计划（2021—2023年）任务表'],
    ['2021年4月19日印发', '2021年4月19日印发'],
    ['附件2', '附件2'],
    ['单位：万元', '单位：万元'],
  ])('%s becomes %s', (before, after) => {
    expect(fillPlace(placeText(before), facts)).toBe(after);
  });
});

describe('[O16] what stands in the way is said', () => {
  const codes = async (book: Uint8Array) =>
    (await propose(book)).findings.map(({ code, stops }) => [code, stops]);
  const rows: Rows = [
    ['序号', '任务', '进展情况'],
    [1, '修路', ''],
    [2, '植树', ''],
    ['合计', null, null],
  ];

  it('a password, a table over the data, array formulas', async () => {
    const locked = new ExcelJS.Workbook();
    const sheet = locked.addWorksheet('表');
    sheet.addRows(rows);
    await sheet.protect('密码', {});
    expect(await codes(new Uint8Array(await locked.xlsx.writeBuffer()))).toEqual([
      ['locked', true],
    ]);
    const open = new ExcelJS.Workbook();
    const other = open.addWorksheet('表');
    other.addRows(rows);
    await other.protect('', {});
    expect(await codes(new Uint8Array(await open.xlsx.writeBuffer()))).toEqual([]);
    const table = await workbookOf([], (own) => {
      own.addTable({
        name: '任务表',
        ref: 'A1',
        headerRow: true,
        columns: [{ name: '序号' }, { name: '任务' }, { name: '进展情况' }],
        rows: [[1, '修路', '']],
      });
    });
    expect(await codes(table)).toContainEqual(['table', true]);
    const array = await workbookOf(rows, (own) => {
      own.getCell('C4').value = {
        formula: 'A2:A3*2',
        ref: 'C4:C5',
        shareType: 'array',
      } as unknown as ExcelJS.CellValue;
    });
    expect(await codes(array)).toEqual([['arrayFormula', true]]);
  });

  it('merges down the data are taken apart, those over its edge stop', async () => {
    expect(
      await codes(
        await workbookOf([...rows.slice(0, 3), [3, '架桥', ''], ['合计']], (own) =>
          own.mergeCells('C2:C3'),
        ),
      ),
    ).toEqual([['mergedRows', false]]);
    expect(await codes(await workbookOf(rows, (own) => own.mergeCells('C3:C4')))).toEqual([
      ['crossingMerge', true],
    ]);
  });

  it('single rows that are named by a formula stay', async () => {
    const named = await workbookOf(rows, (own) => {
      own.getCell('C4').value = { formula: 'A2+A3' };
    });
    expect(await codes(named)).toEqual([['singleRows', false]]);
  });

  it('files of other kinds are refused', async () => {
    const { understandTemplate } = await import('#electron/jobs/readTemplate.ts');
    const csv = await understandTemplate(Buffer.from('序号,任务\n1,甲\n'), '表.csv');
    expect(csv).toMatchObject({ ok: false, problem: { code: 'templateNotXlsx', where: '表.csv' } });
  });
});
