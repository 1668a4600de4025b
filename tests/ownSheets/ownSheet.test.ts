// A consolidated sheet in the office's own workbook: recognised, filled, saved by another program.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillSheetTemplate, sheetTemplate } from '#electron/jobs/consolidateTemplate.ts';
import { understandTemplate } from '#electron/jobs/readTemplate.ts';
import { createBudget } from '#electron/excel/readBudget.ts';
import { openPackage } from '#electron/excel/xlsxPackage.ts';
import { PlanSession } from '#electron/planSession.ts';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import { toSnapshot, type PlanSnapshot } from '#shared/plan/document.ts';
import type { FormTemplateRow } from '#shared/plan/formTemplateRow.ts';
import { proposeTemplate, templateRow } from '#shared/templates/propose.ts';
import { leftOut } from '#shared/ownSheets/sheetFill.ts';
import { sheetColumnsProblem, templateRules } from '#shared/ownSheets/sheetKeys.ts';
import { convertAll, withoutOffice } from '../excel/libreOffice.ts';
import { read } from '../excel/readCells.ts';
import { saidBy } from '../excel/sameAgain.ts';
import { report, samplePlan } from '../forms/samplePlan.ts';
import { temporaryFolder } from '../temporary.ts';
import { officeSheet } from './officeSheet.ts';

const plan = samplePlan({
  progress: [
    report('t2', 'u-cg', '2022-06', { progress: '=1+1' }),
    report('t3', 'u-zj', '2022-06', { progress: '完成7条道路。' }),
  ],
});

async function proposal(bytes: Uint8Array) {
  const understood = await understandTemplate(Buffer.from(bytes), '市办汇总表.xlsx');
  if (!understood.ok) throw new Error(understood.problem.code);
  const { workbook, facts } = understood.value;
  return proposeTemplate(plan, workbook, facts, { sheet: null }, templateRules.consolidated);
}

async function keptAs(more: Partial<FormTemplateRow> = {}): Promise<FormTemplateRow> {
  const bytes = await officeSheet();
  const proposed = await proposal(bytes);
  const decision = {
    name: '市办汇总表',
    keys: [],
    places: proposed.form?.places ?? [],
    surplus: 'remove' as const,
  };
  const file = { file: '市办汇总表.xlsx', content: Buffer.from(bytes).toString('base64') };
  const place = { id: 'ft-own', order: 1, version: 1 };
  const made = templateRow(proposed, decision, file, place, templateRules.consolidated);
  if ('problem' in made) throw new Error(made.problem);
  return { ...made.row, ...more };
}

const design = builtInDesign('action');
let template: FormTemplateRow;
let session: PlanSession;
let bytes: Uint8Array;

function openWith(row: FormTemplateRow, more: Partial<PlanSnapshot> = {}): PlanSession {
  const file = path.join(temporaryFolder(), '计划.planbook');
  const made = PlanSession.create(file, {
    ...toSnapshot(plan),
    ...more,
    formTemplates: [row],
  });
  if (!made.ok) throw new Error(made.problem.code);
  const opened = PlanSession.open(file);
  if (!opened.ok) throw new Error(opened.problem.code);
  opened.value.setAsOf('2022-06-30');
  return opened.value;
}

beforeAll(async () => {
  template = await keptAs();
});

async function filled(row: FormTemplateRow = template): Promise<Uint8Array> {
  session = openWith(row);
  const made = await fillSheetTemplate(session, { template: row, design, period: '2022-06' });
  session.close();
  if (!made.ok) throw new Error(made.problem.code);
  expect(made.value.tooHigh).toEqual([]);
  return made.value.bytes;
}

describe('an own workbook for consolidated sheets', () => {
  it('[O18] is recognised by what such sheets show, every guess with its reason', async () => {
    const { form, findings } = await proposal(await officeSheet());
    expect(findings).toEqual([]);
    expect(form?.ready).toEqual({ first: 6, last: 8 });
    expect(form?.columns.map(({ letters, key }) => [letters, key])).toEqual([
      ['A', 'ordinal'],
      ['B', 'action'],
      ['D', 'project'],
      ['E', 'task'],
      ['F', 'leads'],
      ['G', 'supports'],
      ['H', 'percent'],
      ['I', 'progress'],
      ['J', 'light'],
      ['K', null],
    ]);
    expect(form?.columns.every(({ reason }) => reason !== '')).toBe(true);
    expect(form?.places).toEqual([
      { row: 2, column: 1, text: '重点任务推进情况汇总表（{期次}）' },
      { row: 3, column: 1, text: '填报单位：{单位}' },
      { row: 3, column: 6, text: '截至{截至日}' },
    ]);
  });

  it('[O18] needs a column that says what a row is about, and none twice', () => {
    const heading = '一列';
    expect(sheetColumnsProblem([{ key: 'leads', heading }])).toContain('任务内容');
    expect(sheetColumnsProblem([{ key: 'project', heading }])).toBeNull();
    expect(
      sheetColumnsProblem([
        { key: 'task', heading },
        { key: 'light', heading: '灯' },
        { key: 'light', heading: '预警' },
      ]),
    ).toBe('“灯”和“预警”指定了同一内容，请改其中一列。');
  });

  it('[O19] has a row a task, titles and day filled in, values as its cells show them', async () => {
    bytes = await filled();
    const [sheet] = (await read(bytes)).sheets;
    const textAt = (row: number, column: number) => sheet?.rows.get(row)?.get(column)?.text ?? '';
    expect(textAt(2, 1)).toBe('重点任务推进情况汇总表（2022年6月）');
    expect(textAt(3, 1)).toBe('填报单位：河阳市人民政府');
    expect(textAt(3, 6)).toBe('截至2022年6月30日');
    const column = (at: number) => [6, 7, 8, 9, 10].map((row) => textAt(row, at));
    expect(column(1)).toEqual(['1', '2', '3', '4', '5']);
    expect(column(8)).toEqual(['', '40%', '55%', '', '100%']);
    expect(column(9)[1]).toContain('=1+1');
    expect(sheet?.rows.get(7)?.get(9)?.type).toBe('text');
    // A value under a merge would be counted twice.
    expect(column(2)).toEqual(['一、城市风貌提升行动', '', '二、设施建设跨越行动', '', '']);
    expect(textAt(11, 1)).toBe('平均');
    expect(textAt(13, 1)).toMatch(/^分管领导/u);
  });

  it('[O20] merges categories over the cells that the workbook merges across, and nothing overlaps', async () => {
    bytes ??= await filled();
    const [sheet] = (await read(bytes)).sheets;
    const merges = sheet?.merges.map(({ top, left, bottom, right }) => [top, left, bottom, right]);
    expect(merges).toContainEqual([6, 2, 7, 3]);
    expect(merges).toContainEqual([8, 2, 10, 3]);
    expect(merges).toContainEqual([8, 4, 10, 4]);
    expect((await read(bytes)).warnings.filter(({ code }) => code === 'overlappingMerges')).toEqual(
      [],
    );
  });

  it('[O8] [O10] [O12] keeps header, footer, print area, styles, and its formulas grow with the data', async () => {
    bytes ??= await filled();
    const part = (name: string) => openPackage(bytes, createBudget()).text(name);
    const xml = await part('xl/worksheets/sheet1.xml');
    expect(xml).toContain('内部资料　注意保存');
    expect(xml).toContain('AVERAGE(H6:H10)');
    expect(xml).toContain('SUM(K6:K10)');
    expect(xml).toContain('ROUND(H10*100,0)');
    const book = await part('xl/workbook.xml');
    expect(book).toMatch(/\$A\$1:\$K\$13/u);
    expect(book).toMatch(/\$4:\$5/u);
  });

  it('[O19] says what of a design it has no place for', () => {
    expect(leftOut(design, template)).toEqual([
      '目标',
      '完成时限',
      '状态',
      '存在问题',
      '下一步措施',
      '小计和合计（表格自己的公式照算）',
      '表下的说明',
    ]);
    // By unit the groups and the other leads are the column of leads.
    const byUnit = leftOut(builtInDesign('unit'), template);
    expect(byUnit.filter((each) => /分组|牵头/u.test(each))).toEqual([]);
    expect(leftOut(builtInDesign('status'), template)).toContain('状态');
  });

  it('[O20] a task with several targets has a row each, and says the rest once', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('指标');
    sheet.addRow(['任务内容', '牵头单位', '指标名称', '计量单位', '计划数', '实际完成']);
    const file = { file: '指标.xlsx', content: '' };
    const own = new Uint8Array(await workbook.xlsx.writeBuffer());
    file.content = Buffer.from(own).toString('base64');
    const proposed = await proposal(own);
    expect(proposed.form?.columns.map(({ key }) => key)).toEqual([
      'task',
      'leads',
      'targetName',
      'targetUnit',
      'targetPlan',
      'targetActual',
    ]);
    const decision = { name: '指标表', keys: [], places: [], surplus: 'remove' as const };
    const place = { id: 'ft-two', order: 2, version: 1 };
    const made = templateRow(proposed, decision, file, place, templateRules.consolidated);
    if ('problem' in made) throw new Error(made.problem);
    const [target] = plan.targets.values();
    if (!target) throw new Error('a target');
    const more = { ...target, id: 'g2', order: 2, subject: '断头路', value: 4, raw: '断头路4条' };
    const opened = openWith(made.row, { targets: [target, more] });
    const filledOne = await fillSheetTemplate(opened, {
      template: made.row,
      design: builtInDesign('plan'),
      period: null,
    });
    opened.close();
    if (!filledOne.ok) throw new Error(filledOne.problem.code);
    const [written] = (await read(filledOne.value.bytes)).sheets;
    const row = [...(written?.rows ?? [])].find(([, cells]) => cells.get(3)?.text === '城市道路');
    if (!row) throw new Error('the first target');
    const [first] = row;
    const texts = (number: number) =>
      [1, 3, 4, 5].map((column) => written?.rows.get(number)?.get(column)?.text ?? '');
    expect(texts(first)).toEqual([expect.stringMatching(/^新建改造/u), '城市道路', '条', '12']);
    expect(texts(first + 1)).toEqual(['', '断头路', '条', '4']);
    expect(written?.rows.get(first)?.get(5)?.type).toBe('number');
    expect(written?.merges).toContainEqual({ top: first, left: 1, bottom: first + 1, right: 1 });
    expect(written?.merges).toContainEqual({ top: first, left: 2, bottom: first + 1, right: 2 });
  });

  it('[O19] rows that cannot be as high as their texts need are told', async () => {
    const opened = openWith(template, {
      progress: [report('t3', 'u-zj', '2022-06', { progress: '完成7条道路。'.repeat(400) })],
    });
    const made = await fillSheetTemplate(opened, { template, design, period: '2022-06' });
    const limited = { ...design, textLimit: 200 };
    const short = await fillSheetTemplate(opened, { template, design: limited, period: '2022-06' });
    opened.close();
    expect(made).toMatchObject({ ok: true, value: { tooHigh: [8] } });
    expect(short).toMatchObject({ ok: true, value: { tooHigh: [] } });
  });

  it('is found by name among the workbooks for this use only', async () => {
    const own = openWith(template);
    expect(sheetTemplate(own, '市办汇总表')).toMatchObject({ ok: true });
    expect(sheetTemplate(own, '别的')).toMatchObject({ problem: { code: 'noSheetTemplate' } });
    own.close();
    const { use: _, ...asForm } = template;
    const form = openWith(asForm);
    expect(sheetTemplate(form, '市办汇总表')).toMatchObject({ ok: false });
    form.close();
  });

  it.skipIf(withoutOffice)(
    '[E6] is computed by another program, and nothing else differs',
    async () => {
      bytes ??= await filled();
      const file = path.join(temporaryFolder(), '汇总.xlsx');
      writeFileSync(file, bytes);
      const [saved = ''] = await convertAll([file], 'xlsx', 'xlsx:Calc MS Excel 2007 XML');
      const [before] = await saidBy(file);
      const [after] = await saidBy(saved);
      expect(after?.merges).toEqual(before?.merges);
      const computed = after?.cells.filter((cell) => !before?.cells.includes(cell));
      expect(computed).toEqual([
        '6.11 number 0 0',
        '7.11 number 40 40',
        '8.11 number 55 55',
        '9.11 number 0 0',
        '10.11 number 100 100',
        '11.8 number 0.65 65%',
        '11.11 number 195 195',
      ]);
      expect(after?.cells.filter((cell) => !computed?.includes(cell))).toEqual(before?.cells);
    },
  );
});
