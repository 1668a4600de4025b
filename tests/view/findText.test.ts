import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCells, findInPlan } from '#shared/view/findCells.ts';
import { createFinder, type FindQuery } from '#shared/view/findText.ts';
import { viewContext } from '#shared/view/viewContext.ts';
import { tabOf } from '#shared/plan/tabs.ts';
import { viewRows } from '#shared/view/viewRows.ts';
import { smallPlan } from '#tests/plan/smallPlan.ts';

function finder(text: string, more: Partial<FindQuery> = {}) {
  const made = createFinder({
    text,
    matchCase: false,
    matchWidth: false,
    wholeCell: false,
    ...more,
  });
  if (!made) throw new Error('nothing to find');
  return made;
}

describe('finding a text', () => {
  it.each<[string, string, Partial<FindQuery>, boolean]>([
    ['住建', '市住建局', {}, true],
    ['ab', '第ＡＢ号', {}, true],
    ['ab', '第ＡＢ号', { matchWidth: true }, false],
    ['AB', 'ab', { matchCase: true }, false],
    ['Ab', 'xAby', { matchCase: true }, true],
    ['（一）', '(一)总体要求', {}, true],
    ['市住建局', '市住建局、市城管局', { wholeCell: true }, false],
    ['市住建局', ' 市住建局 ', { wholeCell: true }, true],
    ['a.c', 'abc', {}, false],
    ['m2', '100㎡', {}, true],
    ['2', '100㎡', {}, false],
    ['二\n三', '一\n二\n三', {}, true],
  ])('[V4] %j in %j with %j: %s', (text, cell, more, expected) => {
    expect(finder(text, more).matches(cell)).toBe(expected);
    expect(finder(text, more).firstIn(cell) !== null).toBe(expected);
  });

  it('[V4] an empty text finds nothing', () => {
    const query = { text: '', matchCase: false, matchWidth: false, wholeCell: false };
    expect(createFinder(query)).toBeNull();
  });

  it.each<[string, string, string, Partial<FindQuery>, string]>([
    ['局', '委', '市住建局、市城管局', {}, '市住建委、市城管委'],
    ['aa', 'b', 'aaaaa', {}, 'bba'],
    ['2022', '2023', '２０２２年', {}, '2023年'],
    ['m2', '平方米', '100㎡左右', {}, '100平方米左右'],
    ['x', '$&', 'axb', {}, 'a$&b'],
    ['局', '', '市住建局', {}, '市住建'],
    ['推进中', '已完成', '推进中', { wholeCell: true }, '已完成'],
    ['推进', '已完成', '推进中', { wholeCell: true }, '推进中'],
    ['😀', '笑', 'a😀b', {}, 'a笑b'],
  ])('[V5] %j by %j in %j', (text, by, cell, more, expected) => {
    expect(finder(text, more).replace(cell, by)).toBe(expected);
  });

  it('[V5] what is replaced is found no more, and nothing else changes', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'Ａ', '局', '㎡', 'm', '2'),
      minLength: 1,
    });
    fc.assert(
      fc.property(word, word, (text, cell) => {
        const found = finder(text);
        const replaced = found.replace(cell, '|');
        expect(found.matches(replaced)).toBe(false);
        expect(replaced.includes('|')).toBe(found.matches(cell));
        if (!found.matches(cell)) expect(replaced).toBe(cell);
      }),
    );
  });
});

describe('finding cells', () => {
  const context = viewContext(smallPlan(), '2022-06-30', []);

  it('[V4] a merged cell is found once, at its first row', () => {
    const rows = viewRows('tasks', context);
    const action = tabOf('tasks').columns.filter(({ key }) => key === 'action');
    expect(findCells(rows, action, finder('城市风貌提升'))).toEqual([
      { rowId: 't1', column: 'action' },
    ]);
  });

  it('[V4] in the whole plan a text is found where it belongs', () => {
    const found = findInPlan(context, finder('t4的内容'));
    expect(found.map(({ tab, cells }) => [tab.name, cells])).toEqual([
      ['tasks', [{ rowId: 't4', column: 'text' }]],
    ]);
    const gas = findInPlan(context, finder('40个小区'));
    expect(gas.map(({ tab }) => tab.name)).toEqual(['progress']);
  });

  it('[V1] columns that are not displayed are left out', () => {
    const shown = (tab: ReturnType<typeof tabOf>) => ({
      ...tab,
      columns: tab.columns.filter(({ key }) => key !== 'text'),
    });
    expect(findInPlan(context, finder('t4的内容'), shown)).toEqual([]);
  });
});
