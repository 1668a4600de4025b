// [P25] [M30] Columns of the user that units fill in: written to a file, filled in, read back into the task's own cells.
import path from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import type { Operation } from '#shared/plan/edit.ts';
import type { ColumnRow } from '#shared/plan/model.ts';
import { nameDecision } from '#shared/returns/decideReview.ts';
import { undoImport } from '#shared/returns/mergeUndo.ts';
import { placeInChange } from '#shared/view/mergedPlaces.ts';
import { samplePlan } from '../forms/samplePlan.ts';
import { apply, fillIn, merge, review, sendForm } from './returnKit.ts';

type Added = Omit<ColumnRow, 'order'>;
const money: Added = {
  id: 'cu-money',
  tab: 'tasks',
  heading: '累计完成投资（万元）',
  kind: 'number',
  choices: [],
  width: 120,
  onForms: true,
  fill: 'keep',
};
const month: Added = { ...money, id: 'cu-month', heading: '本期完成投资（万元）', fill: 'anew' };
const source: Added = {
  ...money,
  id: 'cu-source',
  heading: '资金来源',
  kind: 'choice',
  choices: ['财政', '自筹'],
};
const typed = (column: string, text: string): Operation => ({
  type: 'input',
  tab: 'tasks',
  rowId: 't3',
  column,
  text,
});
const plan = apply(samplePlan(), {
  label: '列',
  operations: [
    ...[money, month, source].map((column): Operation => ({
      type: 'addColumn',
      column,
      before: null,
    })),
    typed('cu-money', '1200'),
    typed('cu-month', '300'),
  ],
}).document;

it('an untouched form changes nothing, though a cell that begins anew goes out empty', async () => {
  const draft = await review(plan, [await sendForm(plan, 'u-zj')]);
  expect(draft.differences).toEqual([]);
});

it('figures and choices go into the task, and out again when the import is taken back', async () => {
  const file = await fillIn(await sendForm(plan, 'u-zj'), {
    t3: { '累计完成投资（万元）': 1450.5, '本期完成投资（万元）': '２５０', 资金来源: '财政' },
    t5: { '累计完成投资（万元）': '约八百' },
  });
  const draft = await review(plan, [file]);
  expect(
    draft.differences.map(({ field, sent, now, returned, decision }) => [
      field,
      sent,
      now,
      returned,
      decision,
    ]),
  ).toEqual([
    ['fill:cu-money', '1200', '1200', '1450.5', 'safe'],
    ['fill:cu-month', '300', '300', '250', 'safe'],
    ['fill:cu-source', '', '', '财政', 'safe'],
    ['fill:cu-money', '', '', '约八百', 'conflict'],
  ]);
  expect(draft.review.files[0]?.messages.join('')).toMatch(
    /“约八百”填作累计完成投资（万元），不是数字/u,
  );
  const merged = merge(plan, draft);
  expect(merged.document.tasks.get('t3')?.custom).toEqual({
    'cu-money': 1450.5,
    'cu-month': 250,
    'cu-source': '财政',
  });
  expect(merged.document.tasks.get('t5')?.custom).toEqual({});
  // Each figure can be followed to its file, sheet and cell.
  const cell = draft.differences[0]?.cell;
  expect(cell).toMatch(/^[A-Z]+\d+$/u);
  expect(placeInChange(merged.document, merged.change, 'tasks', 't3', 'cu-money')).toEqual({
    file: path.basename(file),
    sheet: '进展反馈表',
    cell,
  });
  expect(placeInChange(merged.document, merged.change, 'tasks', 't5', 'cu-money')).toBeNull();
  const undone = undoImport(merged.document, merged.importId ?? '', merged.change);
  if (!undone.ok) throw new Error(undone.problem.code);
  expect(apply(merged.document, undone.value.edit).document.tasks.get('t3')?.custom).toEqual(
    plan.tasks.get('t3')?.custom,
  );
});

it('[M33] another size of the measure in the heading is converted and said; another measure is not read', async () => {
  const file = await fillIn(await sendForm(plan, 'u-zj'), {
    t3: { '累计完成投资（万元）': '1.2亿元', '本期完成投资（万元）': '350.5万元' },
    t5: { '累计完成投资（万元）': '30公里' },
  });
  const draft = await review(plan, [file]);
  expect(draft.differences).toMatchObject([
    { field: 'fill:cu-money', returned: '12000', decision: 'safe', guard: null },
    { field: 'fill:cu-month', returned: '350.5', decision: 'safe' },
    { field: 'fill:cu-money', returned: '30公里', guard: 'unreadable', takes: 'typed' },
  ]);
  expect(draft.differences[0]?.reason).toBe(
    '“1.2亿元”折合12000万元；由牵头单位填报，记入任务的自定义列',
  );
  expect(draft.differences[1]?.reason).toBe('由牵头单位填报，记入任务的自定义列');
});

it('[M33] a figure that is likely in another measure waits for a person', async () => {
  const file = await fillIn(await sendForm(plan, 'u-zj'), {
    t3: { '累计完成投资（万元）': 13_000_000, '本期完成投资（万元）': 0.2 },
  });
  expect((await review(plan, [file])).differences).toMatchObject([
    { decision: 'conflict', guard: 'measure', returned: '13000000' },
    { decision: 'conflict', guard: 'measure', returned: '0.2' },
  ]);
});

it('[M33] a cumulative figure that falls waits for a person; one of the period may', async () => {
  const file = await fillIn(await sendForm(plan, 'u-zj'), {
    t3: { '累计完成投资（万元）': 1100, '本期完成投资（万元）': 200 },
  });
  const draft = await review(plan, [file]);
  expect(draft.differences).toMatchObject([
    { decision: 'conflict', guard: 'cumulativeFell', returned: '1100' },
    { decision: 'safe', guard: null, returned: '200' },
  ]);
  expect(draft.differences[0]?.reason).toMatch(/^累计数由1200降为1100；/u);
});

it('[M30] a text that a person types is read as the column is, or refused with the reason', async () => {
  const file = await fillIn(await sendForm(plan, 'u-zj'), {
    t3: { 资金来源: '财政' },
    t5: { '累计完成投资（万元）': '约八百' },
  });
  const draft = await review(plan, [file]);
  const [choice = '', figure = ''] = draft.differences.map(({ id }) => id);
  const type = (id: string, text: string) => nameDecision(plan, draft, { type: 'value', id, text });
  expect(type(choice, '贷款')).toMatchObject({
    ok: false,
    problem: { code: 'unreadableCorrection', facts: { text: '贷款', reason: '不在可选项里' } },
  });
  expect(type(choice, '自筹').ok).toBe(true);
  expect(type(figure, '不少于八百').ok).toBe(false);
  expect(type(figure, '800').ok).toBe(true);
});

it('[M33] a share is what the cell shows; a bare one that could be either waits for a person', async () => {
  const growth: Added = { ...money, id: 'cu-growth', heading: '同比增长', kind: 'percent' };
  const operations: Operation[] = [{ type: 'addColumn', column: growth, before: null }];
  const { document } = apply(samplePlan(), { label: '列', operations });
  const file = await sendForm(document, 'u-zj');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const sheet = workbook.worksheets[0];
  const column = columnOf(sheet, '同比增长');
  sheet?.eachRow((row) => {
    const cell = row.getCell(column);
    if (row.getCell(1).text === 't3') {
      cell.value = 0.85;
      cell.style = { ...cell.style, numFmt: '0%' };
    }
    if (row.getCell(1).text === 't5') cell.value = 0.85;
  });
  await workbook.xlsx.writeFile(file);
  expect((await review(document, [file])).differences).toMatchObject([
    { taskId: 't3', returned: '85', decision: 'safe' },
    { taskId: 't5', returned: '0.85', decision: 'conflict', guard: 'measure' },
  ]);
});

function columnOf(sheet: ExcelJS.Worksheet | undefined, heading: string): number {
  let found = 0;
  sheet?.eachRow((row) =>
    row.eachCell((cell, column) => {
      if (cell.text === heading) found = column;
    }),
  );
  return found;
}

it('[M13] each column goes back by itself; what is gone since is listed as not put back', async () => {
  const file = await fillIn(await sendForm(plan, 'u-zj'), {
    t3: { '累计完成投资（万元）': 1450, '本期完成投资（万元）': 250, 资金来源: '财政' },
    t5: { '累计完成投资（万元）': 800 },
  });
  const merged = merge(plan, await review(plan, [file]));
  const since = apply(merged.document, {
    label: '改',
    operations: [
      typed('cu-month', '260'),
      { type: 'deleteColumn', id: 'cu-source' },
      { type: 'remove', sheet: 'tasks', id: 't5' },
    ],
  }).document;
  const undone = undoImport(since, merged.importId ?? '', merged.change);
  if (!undone.ok) throw new Error(undone.problem.code);
  const { reverted, kept, failed } = undone.value;
  expect(reverted).toBe(1);
  expect(kept.map(({ where, reason }) => `${where}：${reason}`)).toEqual([
    expect.stringMatching(/·本期完成投资（万元）：导入后又被改为“260”，予以保留$/u),
  ]);
  expect(failed).toEqual([
    { where: expect.stringMatching(/·自定义列$/u), reason: '这一列导入后已被删除，无法还原' },
    { where: '一项任务', reason: '导入后已被删除，无法还原' },
  ]);
  expect(apply(since, undone.value.edit).document.tasks.get('t3')?.custom).toEqual({
    'cu-money': 1200,
    'cu-month': 260,
  });
});

it('what the office changed since is a conflict; a unit that was not asked changes nothing', async () => {
  const file = await fillIn(await sendForm(plan, 'u-zj'), {
    t3: { '累计完成投资（万元）': 1500 },
  });
  const other = await fillIn(await sendForm(plan, 'u-gz'), {
    t3: { '累计完成投资（万元）': 9999 },
  });
  const edited = apply(plan, { label: '改', operations: [typed('cu-money', '1300')] }).document;
  const draft = await review(edited, [file, other]);
  expect(draft.differences).toMatchObject([
    {
      field: 'fill:cu-money',
      unitId: 'u-zj',
      decision: 'conflict',
      reason: '发出后计划由“1200”改为“1300”',
    },
  ]);
  const merged = merge(edited, draft, 'all');
  expect(merged.document.tasks.get('t3')?.custom['cu-money']).toBe(1500);
});

it('the cell is open for the unit that the task follows and locked for others, with a list to choose from', async () => {
  const locked = async (unitId: string) => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await sendForm(plan, unitId));
    const [sheet, lists] = workbook.worksheets;
    const found: [string, unknown, boolean][] = [];
    sheet?.eachRow((row) => {
      if (row.getCell(1).text !== 't3') return;
      for (const column of [16, 17, 18]) {
        const cell = row.getCell(column);
        found.push([cell.address, cell.value, cell.protection?.locked !== false]);
      }
    });
    return { found, list: lists?.getCell('B2').text };
  };
  const own = await locked('u-zj');
  expect(own.found.map(([, value, shut]) => [value, shut])).toEqual([
    [1200, false],
    [null, false],
    [null, false],
  ]);
  expect(own.list).toBe('自筹');
  expect((await locked('u-gz')).found.map(([, value, shut]) => [value, shut])).toEqual([
    [1200, true],
    [300, true],
    [null, true],
  ]);
});
