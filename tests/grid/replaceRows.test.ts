// Which rows of a sheet are replaced where they stand, and when the grid has to compare all of them.
import { describe, expect, it } from 'vitest';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { cellClassesOf } from '#renderer/grid/cellClasses.ts';
import { createCore, replaceShown, type GridCore } from '#renderer/grid/core.ts';
import { changedRows } from '#renderer/grid/replaceRows.ts';
import { createLayout } from '#renderer/grid/selection.ts';
import type { SheetGridProps } from '#renderer/grid/sheetProps.ts';
import { tabOf } from '#shared/plan/tabs.ts';
import { plainLayout } from '#shared/view/sheetLayout.ts';

function row(id: string, text = '', group = 'g'): ViewRow {
  return { id, texts: { text }, locks: {}, merges: { group }, light: null, taskId: null };
}

const [a, b, c] = [row('a'), row('b'), row('c')] as const;

describe('rows that show something else', () => {
  it.each<[string, ViewRow[], ViewRow[], string[] | null]>([
    ['nothing differs', [a, b, c], [a, b, c], []],
    ['one says something else', [a, b, c], [a, row('b', '新'), c], ['b']],
    ['all say something else', [a, b], [row('a', '新'), row('b', '新')], ['a', 'b']],
    ['one is new', [a, b], [a, b, c], null],
    ['one is gone', [a, b, c], [a, c], null],
    ['two changed places', [a, b, c], [b, a, c], null],
    ['one is merged with others', [a, b, c], [a, row('b', '', 'h'), c], null],
    ['the sheet was empty', [], [a], null],
  ])('[G27] %s', (_name, before, after, expected) => {
    expect(changedRows(before, after)?.map(({ id }) => id) ?? null).toEqual(expected);
  });
});

describe('cells of rows that show something else', () => {
  const tab = tabOf('tasks');
  const { columns } = tab;
  const plain = (given: Partial<ViewRow> = {}): ViewRow => ({
    id: 'a',
    texts: Object.fromEntries(columns.map(({ key }) => [key, `${key}的文字`])),
    locks: {},
    merges: {},
    light: { color: 'red', sign: '●', word: '逾期3天' },
    taskId: 'a',
    ...given,
  });
  const sheet = (only: ViewRow): GridCore => {
    const core = createCore({
      tab,
      layout: plainLayout,
      rows: [only],
    } as unknown as SheetGridProps);
    const keys = columns.map(({ key }) => key);
    core.layout = createLayout(['a'], keys, (at) => ({ first: at, last: at }));
    core.shown = [only];
    core.rowById = new Map([['a', only]]);
    return core;
  };
  const asDrawn = (core: GridCore, drawn: ViewRow) =>
    new Map(
      columns.map((column) => [
        column.key,
        JSON.stringify([
          drawn.texts[column.key],
          drawn.parts?.[column.key] ?? null,
          cellClassesOf(tab, column, core)({ data: drawn, rowIndex: 0 }),
        ]),
      ]),
    );
  const { texts } = plain();

  it.each<[string, Partial<ViewRow>, string[]]>([
    ['nothing', {}, []],
    ['a text', { texts: { ...texts, text: '新' } }, ['text']],
    ['two texts', { texts: { ...texts, text: '新', note: '注' } }, ['text', 'note']],
    ['a lock', { locks: { leads: '已锁定' } }, ['leads']],
    ['a mark', { marks: { leads: '请核对' } }, ['leads']],
    ['a flag', { reasons: { deadline: '已逾期' } }, ['deadline']],
    ['what was on an earlier day', { past: { status: '进行中' } }, ['status']],
    ['a stretch of a text', { parts: { note: [{ kind: 'added', text: '新' }] } }, ['note']],
    ['the light', { light: { color: 'green', sign: '✓', word: '已完成' } }, ['light']],
    ['what it says when asked', { says: { deadline: '依据：通知' } }, []],
    [
      'a text of a merged cell, which is drawn for many rows',
      { texts: { project: '新' } },
      ['all'],
    ],
  ])('[G27] %s: those are drawn anew, and no other looks otherwise', (_name, given, expected) => {
    const before = plain();
    const after = plain(given);
    const core = sheet(before);
    const looked = asDrawn(core, before);
    const cells = replaceShown(core, [after], new Set(['a']));
    expect(core.shown).toEqual([after]);
    const anew = cells === null ? ['all'] : [...(cells.get('a') ?? [])];
    expect(anew.toSorted()).toEqual(expected.toSorted());
    if (cells === null) return;
    // What is not drawn anew would be drawn as it stands.
    const others = [...asDrawn(core, after)].filter(([key]) => !anew.includes(key));
    for (const [key, looks] of others) expect(looks, key).toBe(looked.get(key));
  });
});
