// An office's own workbook sent to a unit, filled in, saved by another program, returned and merged.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { fillFormTemplate } from '#electron/jobs/formTemplates.ts';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import type { FormTemplateRow } from '#shared/plan/formTemplateRow.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { readReturned } from '#shared/returns/matchForm.ts';
import { convert, withoutOffice } from '../excel/libreOffice.ts';
import { formOptions, report, samplePlan } from '../forms/samplePlan.ts';
import { officeTemplate } from '../templates/officeTemplate.ts';
import { confirmed } from '../templates/templateKit.ts';
import { folder, merge, period, review, shown } from './returnKit.ts';

const template = await confirmed(await officeTemplate(), { keys: [{ column: 9, key: null }] });

async function send(document: PlanDocument, row: FormTemplateRow, unitId = 'u-zj') {
  const filled = await fillFormTemplate(document, row, unitId, period, formOptions);
  if (!filled.ok) throw new Error(filled.problem.code);
  const { content, bytes } = filled.value;
  const file = path.join(folder, `office-${content.fileName}`);
  writeFileSync(file, bytes);
  return { content, bytes, file };
}

async function fill(
  file: string,
  cells: Record<string, string | number>,
  change: (sheet: ExcelJS.Worksheet) => void = () => {},
): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const sheet = workbook.getWorksheet('进度表');
  if (!sheet) throw new Error('the form has no sheet');
  for (const [address, value] of Object.entries(cells)) sheet.getCell(address).value = value;
  change(sheet);
  const to = file.replace(/\.xlsx$/u, '-back.xlsx');
  await workbook.xlsx.writeFile(to);
  return to;
}

describe('an office’s own form', () => {
  it('[O7] has the unit’s tasks with what is known, in the words that it offers', async () => {
    const { bytes, content } = await send(samplePlan(), template);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.slice().buffer);
    const sheet = workbook.getWorksheet('进度表');
    const row = (number: number) =>
      [1, 2, 3, 4, 5, 6].map((at) => sheet?.getCell(number, at).value);
    expect(sheet?.getCell('A2').value).toBe('河阳市重点任务进展情况表（2022年6月）');
    expect(sheet?.getCell('A3').value).toBe('填报单位（盖章）：市住建局');
    expect(row(7)).toEqual([
      2,
      '道路畅通工程',
      '新建改造城市道路12条，打通断头路4条，完善慢行系统。',
      '2022年6月30日',
      '正在推进',
      0.55,
    ]);
    expect(row(8)[4]).toBe('已办结');
    expect(sheet?.getCell('C10').value).toBe('平均完成率');
    expect(content.rows).toHaveLength(4);
    expect(content.form).toBe('ft-one');
  });

  it('[O17] that comes back untouched changes nothing', async () => {
    const { file } = await send(samplePlan(), template);
    const draft = await review(samplePlan(), [file]);
    expect(shown(draft)).toEqual([]);
    expect(draft.review.files[0]).toMatchObject({ unit: '市住建局', rows: 4, matched: 4, new: 0 });
  });

  it.skipIf(withoutOffice)('[O17] that another program saved changes nothing', async () => {
    const { file } = await send(samplePlan(), template);
    const draft = await review(samplePlan(), [await convert(file, 'xlsx')]);
    expect(shown(draft)).toEqual([]);
    expect(draft.review.files[0]).toMatchObject({ unit: '市住建局', rows: 4, matched: 4, new: 0 });
  });

  it('[O17] is read by the columns sent, also when rows and columns have moved', async () => {
    const { file } = await send(samplePlan(), template);
    const cells = { E7: '已办结', F7: 1, G7: '道路全部完工。', I8: '两万元' };
    const back = await fill(file, cells, (sheet) => {
      // Someone puts a remark above the table, a column into it, and a row of their own below.
      sheet.getCell('A1').value = '请于7月5日前报送';
    });
    const draft = await review(samplePlan(), [back]);
    expect(draft.review.files[0]?.messages.join()).toContain('“联系电话”一列');
    expect(draft.review.files[0]?.messages.join()).toContain('I8“两万元”');
    const { document } = merge(samplePlan(), draft);
    const reported = [...document.progress.values()].find(
      (row) => row.taskId === 't3' && row.period === period,
    );
    expect(reported).toMatchObject({
      status: 'done',
      percent: 100,
      progress: '道路全部完工。',
      phone: '',
    });
    expect(document.tasks.get('t3')).toMatchObject({ status: 'done', percent: 100 });
  });

  it('[O7] one column for problems and next steps is written and read as two', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('表');
    sheet.addRow(['序号', '任务', '进展情况', '存在问题及下一步打算']);
    const both = await confirmed(new Uint8Array(await workbook.xlsx.writeBuffer()));
    const document = samplePlan({
      progress: [
        report('t3', 'u-zj', period, {
          progress: '在建',
          problems: '资金未到位',
          nextSteps: '报财政',
        }),
      ],
    });
    const { file, bytes } = await send(document, both);
    const read = await readWorkbook(bytes, 'x.xlsx');
    expect(read.ok && read.value.sheets[0]?.rows.get(3)?.get(4)?.text).toBe(
      '资金未到位\n下一步措施：报财政',
    );
    const untouched = await review(document, [file]);
    expect(shown(untouched)).toEqual([]);
    const own = new ExcelJS.Workbook();
    await own.xlsx.readFile(file);
    own.worksheets[0]!.getCell('D3').value = '资金未到位\n下一步措施：本月拨付';
    await own.xlsx.writeFile(file);
    const changed = await review(document, [file]);
    expect(shown(changed).map(({ field, returned }) => [field, returned])).toEqual([
      ['nextSteps', '本月拨付'],
    ]);
  });

  it('[O17] below it a total, a note and a line to sign are no tasks', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('表');
    sheet.addRow(['任务', '进展情况']);
    sheet.addRow([]);
    sheet.addRow(['合计', '共两项']);
    sheet.addRow(['注：按月报送。']);
    sheet.addRow(['填报人：张三　　联系电话：123']);
    const row = await confirmed(new Uint8Array(await workbook.xlsx.writeBuffer()));
    const { bytes } = await send(samplePlan(), row);
    const read = await readWorkbook(bytes, 'x.xlsx');
    if (!read.ok) throw new Error(read.problem.code);
    expect(readReturned(read.value).tables[0]?.rows.map(({ id }) => id)).toEqual([
      't2',
      't3',
      't5',
      't1',
    ]);
  });
});
