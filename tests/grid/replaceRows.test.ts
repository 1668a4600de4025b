// Which rows of a sheet are replaced where they stand, and when the grid has to compare all of them.
import { describe, expect, it } from 'vitest';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { changedRows } from '#renderer/grid/replaceRows.ts';

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
