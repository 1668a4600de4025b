// Moving rows on a sheet: which keys, which rows, which place, and why not.
import type { GridApi } from 'ag-grid-community';
import { describe, expect, it } from 'vitest';
import { createCore, type GridCore } from '#renderer/grid/core.ts';
import type { SheetGridProps } from '#renderer/grid/sheetProps.ts';
import { commandOf } from '#renderer/grid/keyboard.ts';
import { moveEdit, rowsToMove, whyRowsStay } from '#renderer/grid/rowMoves.ts';
import { createLayout } from '#renderer/grid/selection.ts';
import { tabOf, type TabName } from '#shared/plan/tabs.ts';
import { plainLayout } from '#shared/view/sheetLayout.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';

type Sorted = { colId: string; sort: 'asc' | null };

function coreOf(tab: TabName = 'units', sorted: Sorted[] = []): GridCore {
  const props = {
    tab: tabOf(tab),
    layout: plainLayout,
    readOnly: null,
  } as unknown as SheetGridProps;
  const core = createCore(props);
  core.layout = createLayout(['a', 'b', 'c', 'd'], ['name'], (row) => ({ first: row, last: row }));
  core.api = { getColumnState: () => sorted } as unknown as GridApi<ViewRow>;
  return core;
}

describe('moving rows', () => {
  it('[P13] Alt+Shift with an arrow moves, Alt alone opens the list, and never while composing', () => {
    const key = { key: 'ArrowUp', ctrl: false, shift: true, alt: true, composing: false };
    expect(commandOf(key, 'idle')).toEqual({ type: 'moveRows', step: -1 });
    expect(commandOf({ ...key, key: 'ArrowDown' }, 'idle')).toEqual({ type: 'moveRows', step: 1 });
    expect(commandOf({ ...key, key: 'ArrowDown', shift: false }, 'idle')).toEqual({
      type: 'openList',
    });
    expect(commandOf({ ...key, key: 'ArrowLeft' }, 'idle')).toBeNull();
    expect(commandOf(key, 'editing')).toBeNull();
    expect(commandOf({ ...key, composing: true }, 'idle')).toBeNull();
  });

  it('[P13] takes the selected rows along when the row is one of them', () => {
    const core = coreOf();
    core.rectangle = { top: 1, bottom: 2, left: 0, right: 0 };
    expect(rowsToMove(core, 2)).toEqual(['b', 'c']);
    expect(rowsToMove(core, 3)).toEqual(['d']);
  });

  it.each([
    [['b'], 'a', 'a'],
    [['b', 'c'], null, null],
    [['a'], 'c', 'c'],
  ])('[P13] %j in front of %s is one edit', (ids, before, expected) => {
    expect(moveEdit(coreOf(), ids, { before })?.operations).toEqual([
      { type: 'moveRows', tab: 'units', ids, before: expected },
    ]);
  });

  it.each([
    [['b'], 'b'],
    [['b'], 'c'],
    [['b', 'c'], 'c'],
    [['b', 'c'], 'd'],
    [['d'], null],
    [['gone'], 'a'],
    [['a'], 'gone'],
  ])('[P13] %j in front of %s is nothing', (ids, before) => {
    expect(moveEdit(coreOf(), ids, { before })).toBeNull();
  });

  it('[P13] says why rows stay: sorted, filtered, read-only, another tab', () => {
    expect(whyRowsStay(coreOf())).toBeNull();
    expect(whyRowsStay(coreOf('units', [{ colId: 'name', sort: 'asc' }]))).toMatch(
      /“单位名称”排序/,
    );
    expect(whyRowsStay(coreOf('units', [{ colId: 'name', sort: null }]))).toBeNull();
    const filtered = coreOf();
    filtered.filtered = true;
    expect(whyRowsStay(filtered)).toMatch(/只显示了部分行/);
    expect(whyRowsStay(coreOf('progress'))).toMatch(/次序不能调整/);
    const locked = coreOf();
    locked.props = { ...locked.props, readOnly: '文件是只读的' };
    expect(whyRowsStay(locked)).toMatch(/文件是只读的/);
  });
});
