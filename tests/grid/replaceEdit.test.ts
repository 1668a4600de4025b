import { expect, it } from 'vitest';
import { replaceEdit } from '#renderer/find/replaceEdit.ts';
import { tabOf } from '#shared/plan/tabs.ts';
import { findInPlan } from '#shared/view/findCells.ts';
import { createFinder } from '#shared/view/findText.ts';
import { viewContext } from '#shared/view/viewContext.ts';
import { viewRows } from '#shared/view/viewRows.ts';
import { smallPlan } from '#tests/plan/smallPlan.ts';

const context = viewContext(smallPlan(), '2022-06-30', []);
const query = { matchCase: false, matchWidth: false, wholeCell: false };

it('[V5] replaces over several tabs in one edit', () => {
  const finder = createFinder({ ...query, text: '小区' });
  if (!finder) throw new Error('nothing to find');
  const { edit, count, locked } = replaceEdit(findInPlan(context, finder), finder, '社区');
  expect(locked).toBe(0);
  expect(count).toBe(edit?.operations.length);
  expect(edit?.operations).toContainEqual({
    type: 'input',
    tab: 'targets',
    rowId: 'g1',
    column: 'subject',
    text: '老旧社区改造',
  });
  expect(edit?.operations).toContainEqual({
    type: 'input',
    tab: 'progress',
    rowId: 'r1',
    column: 'progress',
    text: '已完成40个社区',
  });
});

it('[V5] leaves locked cells and counts them; what would not change is no edit', () => {
  const finder = createFinder({ ...query, text: '老旧' });
  if (!finder) throw new Error('nothing to find');
  const tab = tabOf('targets');
  const rows = viewRows('targets', context);
  const cells = [
    { rowId: 'g1', column: 'project' },
    { rowId: 'g1', column: 'subject' },
  ];
  expect(replaceEdit([{ tab, rows, cells }], finder, '新')).toMatchObject({ count: 1, locked: 1 });
  expect(replaceEdit([{ tab, rows, cells }], finder, '老旧')).toEqual({
    edit: null,
    count: 0,
    locked: 1,
  });
});
