// What was reached in a year, typed below its target.
import { describe, expect, it } from 'vitest';
import { fromSnapshot, inOrder } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';
import { freshTarget } from '#shared/plan/rowDefaults.ts';
import { targetRows } from '#shared/view/targetRows.ts';
import { viewContext } from '#shared/view/viewContext.ts';
import { codeOf, edited } from './editKit.ts';
import { smallSnapshot } from './smallPlan.ts';

function plan(yearly: Record<string, number> = {}, unit = '公里/年') {
  const snapshot = smallSnapshot();
  const pipes = {
    id: 'g2',
    order: 0,
    taskId: 't4',
    raw: '每年改造管网200公里',
    subject: '管网改造',
    comparator: '=' as const,
    value: 200,
    unit,
    by: null,
    ...freshTarget,
    yearly,
  };
  return fromSnapshot({ ...snapshot, targets: [pipes, ...snapshot.targets] });
}

const year = 'checkpoint:g2:2022';
const typed = (rowId: string, column: string, text: string): Operation => ({
  type: 'input',
  tab: 'targets',
  rowId,
  column,
  text,
});

describe('[C4] the rows of the years of a target', () => {
  it('stand below it with what the year asks for', () => {
    const rows = targetRows(viewContext(plan({ 2021: 210, 2022: 90 }), '2022-06-30', []));
    expect(
      rows.map(({ id, texts }) => [id, texts['value'], texts['actual'], texts['rate']]),
    ).toEqual([
      ['g2', '200', '300', '50%'],
      ['checkpoint:g2:2021', '200', '210', '105%'],
      ['checkpoint:g2:2022', '200', '90', '45%'],
      ['checkpoint:g2:2023', '200', '', ''],
      ['g1', '100', '40', '40%'],
    ]);
    expect(rows[0]?.locks).toHaveProperty('actual');
    expect(rows[0]?.says?.['value']).toBe('每年一算，2021—2023年共600公里');
    expect(rows[1]?.texts).toMatchObject({ by: '2021-12-31', unit: '公里' });
    expect(Object.keys(rows[1]?.locks ?? {})).not.toContain('actual');
    expect(rows.at(-1)?.locks).toEqual({});
  });

  it('rates have no total: the target keeps a figure of its own', () => {
    const [row] = targetRows(viewContext(plan({ 2021: 97 }, '%/年'), '2022-06-30', []));
    expect(row?.texts['actual']).toBe('');
    expect(row?.locks).toEqual({});
  });

  it.each([
    ['typed', {}, '１８０', { 2022: 180 }],
    ['typed over', { 2022: 10, 2021: 5 }, '0', { 2021: 5, 2022: 0 }],
    ['emptied', { 2022: 10, 2021: 5 }, '', { 2021: 5 }],
  ])('what was reached is kept by year: %s', (_, before, text, after) => {
    const { document, rejected } = edited(plan(before), typed(year, 'actual', text));
    expect(rejected).toEqual([]);
    expect(document.targets.get('g2')?.yearly).toEqual(after);
  });

  it.each<[string, Operation, string]>([
    ['its number is not typed', typed(year, 'value', '3'), 'yearRow'],
    ['of a target that is gone', typed('checkpoint:g9:2022', 'actual', '3'), 'missingRow'],
    ['it is not deleted', { type: 'deleteRow', tab: 'targets', rowId: year }, 'yearRow'],
    [
      'it is not duplicated',
      { type: 'duplicateRow', tab: 'targets', rowId: year, after: year, id: 'x' },
      'yearRow',
    ],
    ['it is not moved', { type: 'moveRows', tab: 'targets', ids: [year], before: null }, 'yearRow'],
    ['no text is a number', typed(year, 'actual', '约'), 'notNumber'],
  ])('%s', (_, operation, code) => {
    expect(codeOf(plan(), operation)).toBe(code);
  });

  const order = (operation: Operation) =>
    inOrder(edited(plan(), operation).document.targets).map(({ id }) => id);

  it('a row beside one of them goes below the target', () => {
    expect(order({ type: 'insertRow', tab: 'targets', after: year, id: 'new' })).toEqual([
      'g2',
      'new',
      'g1',
    ]);
  });

  it('a place among them is one behind the target; they move with it', () => {
    const moved = (ids: string[], before: string | null) =>
      order({ type: 'moveRows', tab: 'targets', ids, before });
    expect(moved(['g2', year], null)).toEqual(['g1', 'g2']);
    expect(moved(['g1'], year)).toEqual(['g2', 'g1']);
  });
});
