// [P8] Columns of the user on the tab 任务 that go out with forms, written to a file, filled in, read back.
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { buildForm } from '#shared/forms/buildForm.ts';
import { checkRequest } from '#shared/ipc/requests.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';
import type { ColumnRow, CustomKind } from '#shared/plan/model.ts';
import { formOptions, samplePlan } from '../forms/samplePlan.ts';
import { apply, fillIn, merge, period, review, sendForm, shown as listed } from './returnKit.ts';

type Added = Omit<ColumnRow, 'order'>;
const column = (id: string, heading: string, kind: CustomKind, onForms = true): Added => ({
  id,
  tab: 'tasks',
  heading,
  kind,
  choices: [],
  width: 120,
  onForms,
});
const add = (each: Added): Operation => ({ type: 'addColumn', column: each, before: null });
const typed = (id: string, text: string): Operation => ({
  type: 'input',
  tab: 'tasks',
  rowId: 't3',
  column: id,
  text,
});

function plan(...operations: Operation[]): PlanDocument {
  return apply(samplePlan(), { label: '列', operations }).document;
}

const document = plan(
  add(column('cu-a', '分管领导', 'text')),
  add(column('cu-b', '投资（万元）', 'number')),
  add(column('cu-c', '投资完成', 'percent')),
  add(column('cu-d', '联系人', 'text')),
  add(column('cu-e', '内部意见', 'text', false)),
  add(column('cu-f', '督办单位', 'units')),
  typed('cu-a', '王副市长'),
  typed('cu-b', '1200'),
  typed('cu-c', '80'),
  typed('cu-d', '督查室张三'),
  typed('cu-e', '不外传'),
  typed('cu-f', '市城市管理局'),
);

async function headAndRow(file: string): Promise<Map<string, ExcelJS.Cell>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const sheet = workbook.worksheets[0];
  const cells = new Map<string, ExcelJS.Cell>();
  const headings: string[] = [];
  sheet?.eachRow((row) => {
    if (row.getCell(5).text === '任务内容') {
      row.eachCell((cell, at) => (headings[at] = cell.text));
    }
    if (row.getCell(1).text !== 't3') return;
    for (const [at, heading] of headings.entries())
      if (heading) cells.set(heading, row.getCell(at));
  });
  return cells;
}

describe('[P8] columns of the user on forms', () => {
  it('stand before what is filled in, those that are marked only, none twice', () => {
    const { columns } = buildForm(document, 'u-zj', period, formOptions);
    const headings = columns.map(({ heading }) => heading);
    const first = columns.findIndex(({ filled }) => filled);
    expect(headings.slice(first - 5, first)).toEqual([
      '分管领导',
      '投资（万元）',
      '投资完成',
      '联系人（任务）',
      '督办单位',
    ]);
    expect(headings).not.toContain('内部意见');
    expect(new Set(headings).size).toBe(headings.length);
  });

  it('are written as they read, and locked', async () => {
    const cells = await headAndRow(await sendForm(document, 'u-zj'));
    const valueUnder = (heading: string) => cells.get(heading)?.value;
    expect(valueUnder('分管领导')).toBe('王副市长');
    expect(valueUnder('投资（万元）')).toBe(1200);
    expect(valueUnder('投资完成')).toBe('80%');
    expect(valueUnder('联系人（任务）')).toBe('督查室张三');
    expect(valueUnder('督办单位')).toBe('市城市管理局');
    expect(cells.get('分管领导')?.protection?.locked).not.toBe(false);
    expect(cells.get('本期进展')?.protection?.locked).toBe(false);
    expect(JSON.stringify([...cells.values()].map(({ text }) => text))).not.toContain('不外传');
  });

  it('come back unread: what a unit writes over them changes nothing, the rest is taken', async () => {
    const untouched = await review(document, [await sendForm(document, 'u-zj')]);
    expect(listed(untouched)).toEqual([]);
    const file = await fillIn(await sendForm(document, 'u-zj'), {
      t3: { 分管领导: '别人', '联系人（任务）': '别人', 本期进展: '完成8条。', 联系人: '李四' },
    });
    expect(readFileSync(file).length).toBeGreaterThan(0);
    const merged = merge(document, await review(document, [file])).document;
    expect(merged.tasks.get('t3')?.custom).toEqual(document.tasks.get('t3')?.custom);
    const report = [...merged.progress.values()].find(
      (row) => row.taskId === 't3' && row.unitId === 'u-zj' && row.period === period,
    );
    expect(report).toMatchObject({ progress: '完成8条。', contact: '李四' });
  });

  it('are marked by an edit that may be taken back, on the tab 任务 only', () => {
    const marked = apply(document, {
      label: '改',
      operations: [{ type: 'changeColumn', id: 'cu-e', values: { onForms: true } }],
    }).document;
    expect(marked.columns.get('cu-e')?.onForms).toBe(true);
    const back = apply(marked, {
      label: '改',
      operations: [{ type: 'changeColumn', id: 'cu-e', values: { onForms: false } }],
    }).document;
    expect(back.columns.get('cu-e')).toEqual(document.columns.get('cu-e'));
    const units = plan(add({ ...column('cu-u', '甲', 'text'), tab: 'units' }));
    expect(units.columns.get('cu-u')?.onForms).toBe(false);
    const operations = [add(column('cu-x1', '甲', 'text'))];
    expect(checkRequest('plan:edit', { edit: { label: '列', operations } }).ok).toBe(true);
  });
});
