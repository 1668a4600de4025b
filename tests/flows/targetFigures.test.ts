// [P27] [M32] How far targets have come: asked in a form of the office, filled in, read back into the tab 目标.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { writeForm } from '#electron/excel/writeForm.ts';
import { buildForm, isOpen } from '#shared/forms/buildForm.ts';
import type { FormDefinition } from '#shared/forms/definition.ts';
import { figureTexts, measuredTargets } from '#shared/forms/targetFigures.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { TargetRow } from '#shared/plan/model.ts';
import { nameDecision } from '#shared/returns/decideReview.ts';
import { undoImport } from '#shared/returns/mergeUndo.ts';
import { placeInChange } from '#shared/view/mergedPlaces.ts';
import { formOptions, samplePlan } from '../forms/samplePlan.ts';
import { apply, fillIn, folder, merge, period, review } from './returnKit.ts';

const [road] = samplePlan().targets.values();
if (!road) throw new Error('a target');
const gap: TargetRow = {
  ...road,
  id: 'g2',
  order: 2,
  raw: '打通断头路4条',
  subject: '断头路',
  value: 4,
};
const bays: TargetRow = {
  ...road,
  id: 'g3',
  order: 3,
  taskId: 't5',
  raw: '改造小区150万平方米',
  subject: '小区',
  unit: '平方米',
  value: 1_500_000,
  actual: 400_000,
};
const yearly: TargetRow = {
  ...road,
  id: 'g4',
  order: 4,
  taskId: 't2',
  raw: '每年改造2条',
  value: 2,
};
const plan = samplePlan({ targets: [{ ...road, actual: 6 }, gap, bays, yearly] });

const { columns } = formOptions.definition;
const definition: FormDefinition = {
  ...formOptions.definition,
  columns: [
    ...columns,
    { key: 'targetsDone', heading: '目标完成值', width: 14, align: 'center', prompt: '' },
  ],
};

async function send(document: PlanDocument, unitId: string): Promise<string> {
  const content = buildForm(document, unitId, period, { ...formOptions, definition });
  const file = path.join(folder, `目标_${content.fileName}`);
  writeFileSync(file, await writeForm(content));
  return file;
}

it('asks for what has a number, one figure or a line each, and locks the rest', () => {
  const form = buildForm(plan, 'u-zj', period, { ...formOptions, definition });
  const column = form.columns.find(({ key }) => key === 'targetsDone');
  if (!column) throw new Error('the column');
  const cells = form.rows.map((row) => [row.taskId, row.cells.targetsDone, isOpen(row, column)]);
  expect(cells).toEqual([
    // Not the first lead, and counted every year.
    ['t2', null, false],
    ['t3', '城市道路（条）：6\n断头路（条）：', true],
    ['t5', 400_000, true],
    ['t1', null, false],
  ]);
  const sent = form.baseline.filter(({ field }) => field.startsWith('target:'));
  expect(sent.map(({ field, value }) => [field, value])).toEqual([
    ['target:g1', '6'],
    ['target:g2', ''],
    ['target:g3', '400000'],
  ]);
});

it('an untouched form changes nothing', async () => {
  expect((await review(plan, [await send(plan, 'u-zj')])).differences).toEqual([]);
});

it('figures go to their targets, with their measures, and back when the import is taken back', async () => {
  const file = await fillIn(await send(plan, 'u-zj'), {
    t3: { 目标完成值: '城市道路（条）：9条\n断头路(条): 2' },
    t5: { 目标完成值: '６０万平方米' },
  });
  const draft = await review(plan, [file]);
  expect(
    draft.differences.map(({ field, returned, decision }) => [field, returned, decision]),
  ).toEqual([
    ['target:g1', '9', 'safe'],
    ['target:g2', '2', 'safe'],
    ['target:g3', '600000', 'safe'],
  ]);
  const merged = merge(plan, draft);
  expect(placeInChange(merged.document, merged.change, 'targets', 'g3', 'actual')).toMatchObject({
    file: path.basename(file),
    cell: draft.differences[2]?.cell,
  });
  const reached = (document: PlanDocument) =>
    [...document.targets.values()].map(({ actual }) => actual);
  expect(reached(merged.document)).toEqual([9, 2, 600_000, null]);
  const undone = undoImport(merged.document, merged.importId ?? '', merged.change);
  if (!undone.ok) throw new Error(undone.problem.code);
  expect(reached(apply(merged.document, undone.value.edit).document)).toEqual(reached(plan));
});

it('what fell, or is likely in another measure, waits for a person; what cannot be told is said', async () => {
  const file = await fillIn(await send(plan, 'u-zj'), {
    t3: { 目标完成值: '城市道路（条）：5\n断头路（条）：300' },
    t5: { 目标完成值: '大部分' },
  });
  const draft = await review(plan, [file]);
  expect(draft.differences).toMatchObject([
    { field: 'target:g1', decision: 'conflict', guard: 'cumulativeFell' },
    { field: 'target:g2', decision: 'conflict', guard: 'measure' },
    { field: 'target:g3', decision: 'conflict', guard: 'unreadable', takes: 'typed' },
  ]);
  const { messages } = draft.review.files[0] ?? { messages: [] };
  expect(messages.join('')).toMatch(/“大部分”填作目标完成值，不是数字/u);
});

it('a figure above its target waits, unless the target is a least one; other measures are converted and said', async () => {
  const cells = { t3: { 目标完成值: '城市道路（条）：13\n断头路（条）：5' } };
  const least = { ...gap, comparator: '>=' as const };
  const other = samplePlan({ targets: [{ ...road, actual: 6 }, least, bays] });
  const draft = await review(other, [await fillIn(await send(other, 'u-zj'), cells)]);
  expect(draft.differences).toMatchObject([
    { field: 'target:g1', decision: 'conflict', guard: 'overTarget', returned: '13' },
    { field: 'target:g2', decision: 'safe', guard: null, returned: '5' },
  ]);
  const file = await fillIn(await send(plan, 'u-zj'), { t5: { 目标完成值: '60万平方米' } });
  const [converted] = (await review(plan, [file])).differences;
  expect(converted).toMatchObject({ decision: 'safe', returned: '600000' });
  expect(converted?.reason).toContain('折合600000平方米');
});

it('a figure without the 万 of its target waits for a person', async () => {
  const none = samplePlan({ targets: [{ ...bays, actual: null }] });
  const file = await fillIn(await send(none, 'u-zj'), { t5: { 目标完成值: 60 } });
  expect((await review(none, [file])).differences).toMatchObject([
    { field: 'target:g3', returned: '60', decision: 'conflict', guard: 'measure' },
  ]);
});

it('a figure that a person types in its place is read by the same reader, or refused with the reason', async () => {
  const file = await fillIn(await send(plan, 'u-zj'), { t5: { 目标完成值: '大部分' } });
  const draft = await review(plan, [file]);
  const id = draft.differences[0]?.id ?? '';
  const type = (text: string) => nameDecision(plan, draft, { type: 'value', id, text });
  expect(type('六成')).toMatchObject({
    ok: false,
    problem: { code: 'unreadableCorrection', facts: { text: '六成', reason: '不是数字' } },
  });
  expect(type('70万平方米').ok).toBe(true);
});

it('a line that names no target is not guessed', () => {
  const targets = measuredTargets(plan, 't3');
  expect(figureTexts('城市道路（条）：5\n桥梁：2', targets)).toBeNull();
  expect(figureTexts('5', targets)).toBeNull();
  expect(
    [...(figureTexts('断头路（条）：3', targets) ?? [])].map(([{ id }, text]) => [id, text]),
  ).toEqual([['g2', '3']]);
});
