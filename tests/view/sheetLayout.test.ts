import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tabOf, type Tab } from '#shared/plan/tabs.ts';
import {
  arrangeTab,
  clampZoom,
  freezeTo,
  hiddenKeys,
  hideColumns,
  isPlain,
  lastFrozen,
  moveColumns,
  orderedColumns,
  plainLayout,
  plainView,
  setWidths,
  showColumns,
  withLayout,
  type SheetLayout,
} from '#shared/view/sheetLayout.ts';

const tab: Tab = {
  name: 'units',
  title: '单位',
  rowName: '单位',
  counted: '个单位',
  insertable: true,
  columns: ['a', 'b', 'c', 'd', 'e'].map((key) => ({
    key,
    heading: key,
    kind: 'text',
    width: 100,
    editable: true,
    ...(key < 'c' ? { frozen: true } : {}),
    ...(key === 'e' ? { flex: 2 } : {}),
  })),
};
/** Displayed keys, a bar behind the frozen ones. */
function shown(layout: SheetLayout): string {
  const { columns } = arrangeTab(tab, layout);
  const keys = (frozen: boolean) =>
    columns.filter((column) => (column.frozen ?? false) === frozen).map(({ key }) => key);
  return `${keys(true).join('')}|${keys(false).join('')}`;
}

describe('the layout of a sheet', () => {
  it('[V1] nothing arranged is the tab as it is', () => {
    expect(arrangeTab(tab, plainLayout)).toBe(tab);
    expect(shown(plainLayout)).toBe('ab|cde');
  });

  it.each<[string, SheetLayout, string]>([
    ['a hidden column', hideColumns(tab, plainLayout, ['c']), 'ab|de'],
    ['a hidden frozen one', hideColumns(tab, plainLayout, ['b']), 'a|cde'],
    ['all but the last', hideColumns(tab, plainLayout, ['a', 'b', 'c', 'd']), '|e'],
    ['all are not hidden', hideColumns(tab, plainLayout, ['a', 'b', 'c', 'd', 'e']), 'ab|cde'],
    ['a moved one', moveColumns(tab, plainLayout, ['e'], 'c'), 'ab|ecd'],
    ['one moved to the end', moveColumns(tab, plainLayout, ['c'], null), 'ab|dec'],
    ['one moved among the frozen', moveColumns(tab, plainLayout, ['d'], 'b'), 'adb|ce'],
    ['a frozen one moved out', moveColumns(tab, plainLayout, ['b'], 'd'), 'a|cbde'],
    ['the first frozen one moved out', moveColumns(tab, plainLayout, ['a'], null), 'b|cdea'],
    ['two moved', moveColumns(tab, plainLayout, ['d', 'c'], null), 'ab|ecd'],
    ['in front of itself', moveColumns(tab, plainLayout, ['c', 'd'], 'd'), 'ab|cde'],
    ['frozen further', freezeTo(tab, plainLayout, 'd'), 'abcd|e'],
    ['frozen less', freezeTo(tab, plainLayout, 'a'), 'a|bcde'],
    ['not frozen', freezeTo(tab, plainLayout, null), '|abcde'],
    [
      'frozen to a column that is hidden later',
      hideColumns(tab, freezeTo(tab, plainLayout, 'd'), ['d']),
      'abc|e',
    ],
  ])('[V1] %s', (_what, layout, expected) => {
    expect(shown(layout)).toBe(expected);
  });

  it('[V1] a shown column stands where it stood', () => {
    const layout = hideColumns(tab, moveColumns(tab, plainLayout, ['e'], 'c'), ['e', 'd']);
    expect(shown(showColumns(tab, layout, ['e']))).toBe('ab|ec');
  });

  it('[V1] a width takes the place of a share of what is left, within bounds', () => {
    const { columns } = arrangeTab(tab, setWidths(plainLayout, { e: 250.4, a: 5, b: 99_999 }));
    expect(columns.map(({ width }) => width)).toEqual([32, 1200, 100, 100, 250]);
    expect(columns.every(({ flex }) => flex === undefined)).toBe(true);
  });

  it('[V2] columns that a layout does not know stand behind their neighbour; unknown keys are left out', () => {
    const layout = { ...plainLayout, order: ['gone', 'd', 'a', 'd'], frozen: null };
    expect(
      orderedColumns(tab, layout)
        .map(({ key }) => key)
        .join(''),
    ).toBe('deabc');
    expect(shown({ ...plainLayout, frozen: 'gone' })).toBe('|abcde');
  });

  it('[V1] names the last frozen column that is shown', () => {
    expect(lastFrozen(tab, plainLayout)).toBe('b');
    expect(lastFrozen(tab, hideColumns(tab, plainLayout, ['b']))).toBe('a');
    expect(lastFrozen(tab, freezeTo(tab, plainLayout, null))).toBeNull();
  });

  it('[V1] no arrangement loses or doubles a column', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const step = fc.oneof(
      fc.record({ type: fc.constant('move' as const), key, before: fc.option(key) }),
      fc.record({ type: fc.constant('freeze' as const), key: fc.option(key) }),
      fc.record({ type: fc.constant('hide' as const), key }),
      fc.record({ type: fc.constant('show' as const), key }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let layout = plainLayout;
        for (const each of steps) {
          if (each.type === 'move') layout = moveColumns(tab, layout, [each.key], each.before);
          else if (each.type === 'freeze') layout = freezeTo(tab, layout, each.key);
          else if (each.type === 'hide') layout = hideColumns(tab, layout, [each.key]);
          else layout = showColumns(tab, layout, [each.key]);
          const keys = arrangeTab(tab, layout).columns.map((column) => column.key);
          expect([...keys, ...layout.hidden].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
          // Frozen columns come first.
          const frozen = arrangeTab(tab, layout).columns.map((column) => column.frozen ?? false);
          expect(frozen).toEqual([...frozen].sort((x, y) => Number(y) - Number(x)));
        }
      }),
    );
  });

  it('[V1] a column that the tab tucks away is shown when asked for, and tucked away again', () => {
    const tucked: Tab = {
      ...tab,
      columns: tab.columns.map((column) =>
        column.key === 'd' ? { ...column, tucked: true } : column,
      ),
    };
    const keys = (layout: SheetLayout) =>
      arrangeTab(tucked, layout)
        .columns.map(({ key }) => key)
        .join('');
    expect(keys(plainLayout)).toBe('abce');
    expect([...hiddenKeys(tucked, plainLayout)]).toEqual(['d']);
    const asked = showColumns(tucked, plainLayout, ['d']);
    expect(keys(asked)).toBe('abcde');
    expect(isPlain(asked)).toBe(false);
    expect(keys(hideColumns(tucked, asked, ['c']))).toBe('abde');
    expect(hideColumns(tucked, asked, ['d'])).toEqual(plainLayout);
    expect(keys(setWidths(plainLayout, { a: 200 }))).toBe('abce');
  });

  it('[V1] a plain layout is not kept', () => {
    const view = withLayout(plainView, 'units', hideColumns(tab, plainLayout, ['c']));
    expect(view.tabs.units?.hidden).toEqual(['c']);
    expect(withLayout(view, 'units', plainLayout)).toEqual(plainView);
    expect(isPlain(plainLayout)).toBe(true);
  });

  it('[V3] zoom goes by tenths from a half to double', () => {
    expect([0.1, 0.97, 1.1000000001, 9].map(clampZoom)).toEqual([0.5, 1, 1.1, 2]);
  });

  it('[V1] every tab of the plan can be arranged', () => {
    const tasks = tabOf('tasks');
    expect(arrangeTab(tasks, hideColumns(tasks, plainLayout, ['note'])).columns).toHaveLength(
      tasks.columns.length - 1,
    );
  });
});
