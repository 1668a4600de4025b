// [M35] [M28] Forms that look otherwise by now, and columns that a unit added: said, with what is not taken.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { writeForm } from '#electron/excel/writeForm.ts';
import { buildForm } from '#shared/forms/buildForm.ts';
import { definitionOfRow } from '#shared/forms/definition.ts';
import type { Operation } from '#shared/plan/edit.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { FormStyleRow } from '#shared/plan/formStyles.ts';
import { formOptions, samplePlan } from '../forms/samplePlan.ts';
import { apply, folder, period, review, sendForm } from './returnKit.ts';

const { definition } = formOptions;
const style = (version: number, drop: string): FormStyleRow => ({
  ...definition,
  id: 'fs1',
  order: 1,
  name: '本市月报',
  version,
  columns: definition.columns.filter(({ key }) => key !== drop),
});
const withStyle = (row: FormStyleRow) => samplePlan({ formStyles: [row] });

async function send(document: PlanDocument, row: FormStyleRow): Promise<string> {
  const read = definitionOfRow(row);
  if (!read.ok) throw new Error(read.problem.code);
  const content = buildForm(document, 'u-zj', period, { ...formOptions, definition: read.value });
  const file = path.join(folder, `版本_${content.fileName}`);
  writeFileSync(file, await writeForm(content));
  return file;
}

it('says of an earlier version which one it is and what it lacks; the form of today is not spoken of', async () => {
  const first = style(1, 'nextSteps');
  const third = style(3, 'phone');
  const file = await send(withStyle(first), first);
  const old = await review(withStyle(third), [file]);
  expect(old.review.files[0]?.messages).toContain(
    '此表是旧版报表样式“本市月报”（第1版），现为第3版，没有“下一步措施”，已按发出时的栏目读取。',
  );
  expect(old.review.panel.oldVersions).toEqual([
    { fileIndex: 0, sent: 1, now: 3, lacks: ['下一步措施'] },
  ]);
  expect(old.review.files[0]?.doubt).toBeNull();
  const same = await review(withStyle(first), [file]);
  expect(same.review.panel.oldVersions).toEqual([]);
});

it('says which column of the plan was added after the form went out', async () => {
  const document = samplePlan();
  const file = await sendForm(document, 'u-zj');
  const operations: Operation[] = [
    {
      type: 'addColumn',
      before: null,
      column: {
        id: 'cu-money',
        tab: 'tasks',
        heading: '完成投资（万元）',
        kind: 'number',
        choices: [],
        width: 120,
        onForms: true,
        fill: 'keep',
      },
    },
  ];
  const later = apply(document, { label: '列', operations }).document;
  const { messages } = (await review(later, [file])).review.files[0] ?? { messages: [] };
  expect(messages).toContain(
    '此表发出后，报表样式增加了“完成投资（万元）”，此表没有，缺的栏目没有收到。',
  );
  const now = await review(later, [await sendForm(later, 'u-zj')]);
  expect(now.review.panel.oldVersions).toEqual([]);
});

it('names the columns that a unit added to the form, with how many cells it filled in', async () => {
  const document = samplePlan();
  const file = await sendForm(document, 'u-zj');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const [sheet] = workbook.worksheets;
  let heading: ExcelJS.Cell | undefined;
  sheet?.eachRow((row) => {
    const last = row.actualCellCount > 0 ? sheet.columnCount + 1 : 0;
    if (row.getCell(5).text === '任务内容') heading = row.getCell(last);
  });
  if (!sheet || !heading) throw new Error('the form has no heading');
  const { row: head, col } = heading.fullAddress;
  heading.value = '资金缺口';
  sheet.getRow(head + 1).getCell(col).value = '3000万元';
  sheet.getRow(head + 3).getCell(col).value = '无';
  const letters = sheet.getColumn(col).letter;
  await workbook.xlsx.writeFile(file);
  const [entry] = (await review(document, [file])).review.files;
  expect(entry?.messages).toContain(
    `${sheet.name}有认不出的列：${letters}列“资金缺口”（填了2格），其中的内容未采用。`,
  );
  // Something was written, though nothing of it can be taken.
  expect(entry?.state).toBe('clean');
});
