// Forms that an office sets up: kept with the plan, asked back into the user's own columns, passed on as files.
import { describe, expect, it } from 'vitest';
import { buildForm } from '#shared/forms/buildForm.ts';
import { columnSources, usualColumn } from '#shared/forms/columnLabels.ts';
import {
  checkDefinition,
  definitionOfRow,
  readFormDefinition,
  type FormDefinition,
} from '#shared/forms/definition.ts';
import { exportStyle, importStyle } from '#shared/forms/exchange.ts';
import { printScale } from '#shared/forms/printScale.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import { reverseChange, applyChange } from '#shared/plan/change.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';
import type { FormStyleRow } from '#shared/plan/formStyles.ts';
import type { ColumnRow } from '#shared/plan/model.ts';
import { testId } from '../plan/smallPlan.ts';
import { formOptions, monthlyReport, samplePlan } from './samplePlan.ts';

const usual = monthlyReport();

const style: FormStyleRow = { ...usual, id: 'fm-1', order: 1, name: '投资进度月报' };

const money: ColumnRow = {
  id: 'cu-money',
  order: 1,
  tab: 'tasks',
  heading: '累计完成投资（万元）',
  kind: 'number',
  choices: [],
  width: 120,
  onForms: true,
  fill: 'keep',
};
const month: ColumnRow = { ...money, id: 'cu-month', order: 2, heading: '本期投资', fill: 'anew' };
const source: ColumnRow = {
  ...money,
  id: 'cu-source',
  order: 3,
  heading: '资金来源',
  kind: 'choice',
  choices: ['财政', '自筹'],
};

function apply(document: PlanDocument, ...operations: Operation[]) {
  return applyEdit(document, { label: '样式', operations }, { newId: testId, year: 2022 });
}

function applied(document: PlanDocument, ...operations: Operation[]) {
  const outcome = apply(document, ...operations);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

describe('[P24] a form that an office sets up', () => {
  it('is kept with the plan, and taken back like any edit', () => {
    const before = samplePlan();
    const { document, change } = applied(before, { type: 'putFormStyle', style });
    expect(document.formStyles.get('fm-1')?.name).toBe('投资进度月报');
    expect(applyChange(document, reverseChange(change)).formStyles.size).toBe(0);
  });

  it('[P7] counts its version up when a return of it is read by other columns', () => {
    let { document } = applied(samplePlan(), {
      type: 'putFormStyle',
      style: { ...style, version: 9 },
    });
    const put = (next: Partial<FormStyleRow>) => {
      const row = document.formStyles.get('fm-1');
      if (!row) throw new Error('a style');
      document = applied(document, { type: 'putFormStyle', style: { ...row, ...next } }).document;
      return document.formStyles.get('fm-1')?.version;
    };
    expect(document.formStyles.get('fm-1')?.version).toBe(1);
    expect(put({ heading: '另一个标题' })).toBe(1);
    const wider = style.columns.map((column) => ({ ...column, width: 20 }));
    expect(put({ columns: wider })).toBe(1);
    expect(put({ columns: wider.slice(1) })).toBe(2);
    expect(put({ columns: wider.slice(1).toReversed() })).toBe(3);
    expect(put({ columns: wider.map((each) => ({ ...each, heading: `${each.heading}x` })) })).toBe(
      4,
    );
  });

  it('has a name of its own', () => {
    const { document } = applied(samplePlan(), { type: 'putFormStyle', style });
    const put = (more: Partial<FormStyleRow>) =>
      apply(document, { type: 'putFormStyle', style: { ...style, id: 'fm-2', ...more } });
    expect(put({})).toMatchObject({ problem: { code: 'styleNameTaken' } });
    expect(put({ name: ' ' })).toMatchObject({ problem: { code: 'styleWithoutName' } });
    expect(put({ name: '二' }).ok).toBe(true);
  });

  it('has the task, something to fill in, and headings that tell its columns apart', () => {
    const check = (columns: FormDefinition['columns']) => checkDefinition({ columns })?.code;
    const { columns } = usual;
    expect(check(columns)).toBeUndefined();
    expect(check(columns.filter(({ key }) => key !== 'task'))).toBe('formWithoutTask');
    expect(check(columns.slice(0, 8))).toBe('formWithoutFilled');
    expect(check([...columns, ...columns.slice(0, 1)])).toBe('formColumnTwice');
    const same = columns.map((column) => ({ ...column, heading: '本 期' }));
    expect(check(same)).toBe('formHeadingTwice');
  });

  it('goes out with the columns and the paper that it has, and asks for no others', () => {
    const columns = usual.columns.filter(({ key }) => ['task', 'progress', 'status'].includes(key));
    const definition = { ...usual, columns: columns.toReversed() };
    const form = buildForm(samplePlan(), 'u-zj', '2022-06', { ...formOptions, definition });
    expect(form.columns.map(({ key }) => key)).toEqual(['progress', 'status', 'task']);
    const fields = new Set(form.baseline.map(({ field }) => field));
    // A percentage that is not in the form was not asked for: a return says nothing about it.
    expect([...fields].toSorted()).toEqual(['progress', 'status', 'task', 'taskStatus']);
  });

  it('says in its instructions what differs from period to period', () => {
    const definition = { ...usual, instructions: ['请{单位}于{报送期限}前报送{期次}进展。'] };
    const form = buildForm(samplePlan(), 'u-zj', '2022-06', { ...formOptions, definition });
    expect(form.instructions).toEqual(['请市住建局于2022年7月5日前报送2022年6月进展。']);
  });

  it('a plan of a later version may hold one that cannot be read', () => {
    const later = { ...style, columns: [{ key: 'map', heading: '地图', width: 9 }] };
    expect(definitionOfRow(later as never).ok).toBe(false);
  });
});

describe('[P25] columns of the user that units fill in', () => {
  const document = samplePlan({
    columns: [
      money,
      month,
      source,
      { ...money, id: 'cu-x', order: 4, heading: '不带', onForms: false },
    ],
    tasks: [...samplePlan().tasks.values()].map((row) =>
      row.id === 't3' ? { ...row, custom: { 'cu-money': 1200, 'cu-month': 300 } } : row,
    ),
  });
  const form = (unitId: string) => buildForm(document, unitId, '2022-06', formOptions);

  it('stand before the contact, begin as the column says, and carry what the plan has', () => {
    const { columns, rows, baseline, choices } = form('u-zj');
    const keys = columns.map(({ key }) => key);
    expect(keys.slice(-6)).toEqual([
      'actualDate',
      'fill:cu-money',
      'fill:cu-month',
      'fill:cu-source',
      'contact',
      'phone',
    ]);
    expect(columns.find(({ key }) => key === 'fill:cu-money')?.filled).toBe(true);
    const row = rows.find(({ taskId }) => taskId === 't3');
    expect(row?.asked).toBe(true);
    expect(row?.cells).toMatchObject({ 'fill:cu-money': 1200, 'fill:cu-month': null });
    const sent = baseline.filter(
      ({ taskId, field }) => taskId === 't3' && field.startsWith('fill:'),
    );
    expect(sent.map(({ field, value }) => [field, value])).toEqual([
      ['fill:cu-money', '1200'],
      ['fill:cu-month', '300'],
      ['fill:cu-source', ''],
    ]);
    expect(choices.map(({ key, labels }) => [key, labels.length])).toEqual([
      ['status', 4],
      ['fill:cu-source', 2],
    ]);
  });

  it('are told, not asked, where the task follows another unit', () => {
    const { rows, baseline } = form('u-gz');
    const row = rows.find(({ taskId }) => taskId === 't3');
    expect(row?.asked).toBe(false);
    expect(row?.cells).toMatchObject({ 'fill:cu-money': 1200, 'fill:cu-month': 300 });
    expect(baseline.some(({ taskId, field }) => taskId === 't3' && field.startsWith('fill:'))).toBe(
      false,
    );
  });

  it('stand where the form has them, also those that are not marked', () => {
    const own = {
      key: 'column:cu-x',
      heading: '台账',
      width: 8,
      align: 'left',
      prompt: '',
    } as const;
    const gone = { ...own, key: 'column:cu-gone', heading: '删了' } as const;
    const definition = { ...usual, columns: [own, gone, ...usual.columns] };
    const { columns } = buildForm(document, 'u-zj', '2022-06', { ...formOptions, definition });
    expect(columns[0]).toMatchObject({ key: 'column:cu-x', heading: '台账', filled: false });
    expect(columns.some(({ heading }) => heading === '删了')).toBe(false);
  });

  it('a column of units is not filled in', () => {
    const column = {
      ...source,
      id: 'cu-u',
      kind: 'units' as const,
      heading: '参与单位',
      choices: [],
    };
    const { document: after } = applied(samplePlan(), { type: 'addColumn', column, before: null });
    expect(after.columns.get('cu-u')?.fill).toBe('no');
  });

  it('are offered by what they are for', () => {
    const sources = columnSources(document);
    const own = sources.filter((each) => each.own);
    expect(own.map(({ label, filled }) => [label, filled])).toEqual([
      ['累计完成投资（万元）', true],
      ['本期投资', true],
      ['资金来源', true],
      ['不带', false],
    ]);
    const [first] = sources;
    if (!first) throw new Error('sources');
    expect(usualColumn(first, usual)).toEqual(usual.columns[0]);
  });
});

describe('[P26] a form that is passed on', () => {
  const own = {
    key: 'column:cu-money',
    heading: '投资',
    width: 9,
    align: 'center',
    prompt: '',
  } as const;
  const definition = { ...usual, columns: [...usual.columns, own] };

  it('comes back as it was in a plan that calls the column alike, whatever its id is', () => {
    const text = exportStyle(samplePlan({ columns: [money] }), definition);
    expect(text).not.toContain('cu-money');
    const other = samplePlan({ columns: [{ ...money, id: 'cu-other' }] });
    const read = importStyle(other, `\ufeff${text}`);
    if (!read.ok) throw new Error(read.problem.where);
    expect(read.value.dropped).toEqual([]);
    expect(read.value.definition).toEqual({
      ...definition,
      columns: [...usual.columns, { ...own, key: 'column:cu-other' }],
    });
  });

  it('leaves out what the plan does not have, and refuses what is no form', () => {
    const text = exportStyle(samplePlan({ columns: [money] }), definition);
    const read = importStyle(samplePlan(), text);
    expect(read).toMatchObject({ ok: true, value: { dropped: ['累计完成投资（万元）'] } });
    expect(importStyle(samplePlan(), '[1]')).toMatchObject({
      problem: { code: 'badFormDefinition' },
    });
    expect(importStyle(samplePlan(), '{')).toMatchObject({ problem: { where: 'JSON' } });
    const wrong = text.replace('"width": 5', '"width": 5000');
    expect(importStyle(samplePlan(), wrong)).toMatchObject({
      problem: { where: 'columns.0.width' },
    });
  });

  it('a sheet name that Excel refuses is refused', () => {
    const named = (sheet: string) => readFormDefinition(JSON.stringify({ ...usual, sheet })).ok;
    expect(['进展', '2022 进展（月）'].map(named)).toEqual([true, true]);
    expect(["'进展", 'a/b', 'History', '', '表[1]'].map(named)).toEqual(Array(5).fill(false));
  });
});

it('says how small a form is printed', () => {
  const paper = (size: 'A4' | 'A3') => ({ size, orientation: 'landscape' }) as const;
  expect(printScale(usual.columns, paper('A4'))).toEqual({
    percent: 65,
    points: 6.8,
    small: false,
  });
  expect(printScale(usual.columns, paper('A3')).percent).toBe(93);
  expect(printScale([{ width: 300 }], paper('A4')).small).toBe(true);
  expect(printScale([{ width: 30 }], paper('A4')).percent).toBe(100);
});
