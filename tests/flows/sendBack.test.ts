// [M31] What goes back to a unit: from a real return, as rows, as a text, as a workbook.
import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { writeSendBack } from '#electron/excel/writeSendBack.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { compareReturns } from '#shared/returns/compareReturns.ts';
import type { FileDetail } from '#shared/returns/review.ts';
import { sendBackOf, sendBackText, type SendBackFacts } from '#shared/returns/sendBack.ts';
import { fileDetail } from '#shared/returns/shownDifferences.ts';
import { buildForm } from '#shared/forms/buildForm.ts';
import { writeForm } from '#electron/excel/writeForm.ts';
import { formOptions, samplePlan } from '../forms/samplePlan.ts';
import { fillIn, folder, period, review, sendForm } from './returnKit.ts';

const plan = samplePlan();

const facts: SendBackFacts = {
  planTitle: '三年行动计划',
  period,
  due: '2022-07-08',
  taskName: (taskId) => plan.tasks.get(taskId)?.text ?? '',
};

async function detailOf(document: PlanDocument, file: string): Promise<FileDetail> {
  const detail = fileDetail(document, await review(document, [file]), 0);
  if (!detail) throw new Error('a file');
  return detail;
}

/** A form in which five cells are wrong or not the unit's, and others are as they should be. */
async function wrongForm(): Promise<string> {
  const file = await fillIn(await sendForm(plan, 'u-zj'), {
    t3: { 状态: '推进中', '完成率(%)': 40, 本期进展: '完成7条道路。', 联系电话: '1380000000' },
    t2: { '完成率(%)': '不少', 完成日期: new Date(Date.UTC(2023, 0, 5)) },
    t1: { 任务内容: '改了任务', 本期进展: '配合推进。' },
  });
  return file;
}

it('names the cell, what stands there, what is wrong and what to do', async () => {
  const back = sendBackOf(await detailOf(plan, await wrongForm()), facts);
  expect(back).toMatchObject({ unit: '市住建局', refused: false, period });
  const told = back.rows.map(({ cell, heading, written, todo }) => [cell, heading, written, todo]);
  expect(told).toEqual(
    expect.arrayContaining([
      ['K9', '完成率', '40%', '请核对累计数；确已下降的请说明原因'],
      ['K8', '完成率', '不少', '请按栏目要求重新填写'],
      ['O8', '完成日期', '2023-01-05', '请填写实际完成的日期；没有完成的不填'],
      ['Q9', '联系电话', '1380000000', '请核对电话号码'],
    ]),
  );
  expect(back.rows.filter(({ cell }) => cell === 'K9')).toHaveLength(1);
  const held = back.rows.find(({ cell }) => cell === 'E11');
  expect(held).toMatchObject({ written: '改了任务', wrong: '此格不由填报单位改动' });
  expect(held?.todo).toMatch(/^请恢复原来的内容“编制完成核心区城市设计/u);
  // What is right is not listed.
  expect(back.rows.some(({ written }) => written === '完成7条道路。')).toBe(false);
  expect(back.rows.every(({ wrong, todo }) => wrong !== '' && todo !== '')).toBe(true);
});

it('leaves out what a person accepted or corrected, and what only the office changed', async () => {
  const detail = await detailOf(plan, await wrongForm());
  const decided: FileDetail = {
    ...detail,
    differences: detail.differences.map((each) => ({
      ...each,
      ...(each.cell === 'K9' ? { taken: true, by: 'person' as const } : {}),
      ...(each.cell === 'K8' ? { corrected: '30%' } : {}),
      ...(each.cell === 'L9' ? { decision: 'conflict' as const } : {}),
    })),
  };
  const cells = sendBackOf(decided, facts).rows.map(({ cell }) => cell);
  expect(cells).not.toContain('K9');
  expect(cells).not.toContain('K8');
  expect(cells).not.toContain('L9');
  expect(cells).toContain('O8');
});

it('[M31] [M34] a form in which nothing was filled in goes back to be filled in', async () => {
  const back = sendBackOf(await detailOf(plan, await sendForm(plan, 'u-gz')), facts);
  expect(back.rows.map(({ wrong, todo }) => [wrong, todo])).toEqual([
    ['已交回、未填写：与发出时完全相同。', '请填写本期进展；没有进展的请在“本期进展”中写明'],
  ]);
});

it('says of a file that cannot be used why, and what to do', () => {
  const inputs = [
    {
      path: '/收/照片.xlsx',
      digest: 'x',
      workbook: { ok: false as const, problem: { code: 'isImage' } },
    },
  ];
  const options = { period, planId: formOptions.planId, today: '2022-07-02' };
  const draft = compareReturns(plan, inputs, {
    ...options,
    tellProblem: () => '这是图片，读不出单元格。请让填报单位发送 Excel 表格。',
  });
  const detail = fileDetail(plan, draft, 0);
  if (!detail) throw new Error('a file');
  const back = sendBackOf(detail, facts);
  expect(back).toMatchObject({ refused: true, unit: '', file: '照片.xlsx' });
  expect(sendBackText(back)).toBe(
    [
      '你单位报送的《三年行动计划》2022年6月反馈表无法采用，请按下列意见处理，于2022年7月8日前重新报送。',
      '1.这是图片，读不出单元格。请发送 Excel 表格。请按说明处理后重新报送。',
      '（文件：照片.xlsx）',
    ].join('\n'),
  );
});

it('tells the unit the row, and nothing of what only the office does with a file', async () => {
  const last = buildForm(plan, 'u-zj', '2022-05', formOptions);
  const file = path.join(mkdtempSync(path.join(folder, 'last-')), last.fileName);
  writeFileSync(file, await writeForm(last));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  const row = sheet.rowCount + 1;
  sheet.getRow(row).getCell(5).value = '新增修建服务区两处并完成选址';
  await workbook.xlsx.writeFile(file);
  const detail = await detailOf(plan, file);
  expect(detail.file.problems.map(({ message }) => message).join()).toContain('请核对后再采用');
  const back = sendBackOf(detail, { ...facts, due: null });
  const text = sendBackText(back);
  expect(text).toContain('请按下列意见处理，并尽快重新报送。');
  expect(text).toContain('此表是2022年5月的，现在汇总的是2022年6月。请核对填报单位、期次');
  expect(text).not.toMatch(/核对后再采用|隐藏编号|请让填报单位|左边|\bA\d/u);
  expect(back.rows.find(({ cell }) => cell === `第${row}行`)?.wrong).toMatch(
    /^“新增修建服务区两处并完成选址”/u,
  );
});

it('is a message of one line for each thing, and a workbook with a row for each', async () => {
  const back = sendBackOf(await detailOf(plan, await wrongForm()), facts);
  const lines = sendBackText(back).split('\n');
  expect(lines[0]).toBe('市住建局：');
  expect(lines[1]).toBe(
    `你单位报送的《三年行动计划》2022年6月反馈表有${back.rows.length}处需要更正或说明，请按下列意见处理，于2022年7月8日前重新报送。`,
  );
  expect(lines).toHaveLength(back.rows.length + 3);
  expect(
    lines.some((line) =>
      /进展反馈表 K8，“完成主要街道建筑立面改造.*”的完成率：填的是“不少”/u.test(line),
    ),
  ).toBe(true);
  const file = path.join(mkdtempSync(path.join(folder, 'back-')), '退回意见.xlsx');
  writeFileSync(file, await writeSendBack(back));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const [sheet] = workbook.worksheets;
  expect(sheet?.getCell('A2').text).toBe('反馈表退回意见');
  expect(sheet?.getCell('A3').text).toBe(lines[1]);
  expect(sheet?.getCell('H5').text).toBe('如何更正');
  expect(sheet?.getCell(`A${5 + back.rows.length}`).value).toBe(back.rows.length);
  const read = await readWorkbook(await writeSendBack(back), '退回意见.xlsx');
  expect(read.ok).toBe(true);
});
