// Several ranges as one selection: cells, rows, the walk of Tab and Enter.
import { describe, expect, it } from 'vitest';
import { hasSeveralCells, placesIn, rowIdsInAll, walkFrom } from '#renderer/grid/ranges.ts';
import {
  createLayout,
  rectangleOf,
  type Position,
  type Rectangle,
} from '#renderer/grid/selection.ts';

/** Six rows, columns g, a, b; in g, rows 0 to 2 are one merged cell. */
const layout = createLayout(['r0', 'r1', 'r2', 'r3', 'r4', 'r5'], ['g', 'a', 'b'], (row, column) =>
  column === 0 && row < 3 ? { first: 0, last: 2 } : { first: row, last: row },
);

const rectangle = (top: number, bottom: number, left: number, right: number): Rectangle => {
  return { top, bottom, left, right };
};
const at = ({ row, column }: Position) => `${row}${layout.columns[column] ?? ''}`;

describe('[G3] several ranges', () => {
  it('give each cell once, also where they overlap, a merged cell as one', () => {
    const places = placesIn(layout, [rectangle(0, 2, 0, 1), rectangle(2, 3, 1, 1)]);
    expect(places.map(({ rowId, column }) => `${rowId}${column}`)).toEqual([
      'r0g',
      'r0a',
      'r1a',
      'r2a',
      'r3a',
    ]);
  });

  it('give their rows from top to bottom', () => {
    expect(rowIdsInAll(layout, [rectangle(4, 4, 0, 2), rectangle(1, 2, 1, 1)])).toEqual([
      'r1',
      'r2',
      'r4',
    ]);
  });
});

describe('[G2] whole rows', () => {
  const anchor = { rowId: 'r1', column: 'g' };
  const focus = { rowId: 'r2', column: 'b' };

  it('are these rows and no others, where a range of cells takes the whole merged cell', () => {
    expect(rectangleOf(layout, { anchor, focus, wholeRows: true })).toMatchObject({
      top: 1,
      bottom: 2,
    });
    expect(rectangleOf(layout, { anchor, focus })).toMatchObject({ top: 0, bottom: 2 });
  });

  it('leave out a merged cell that reaches beyond them', () => {
    const whole = (top: number, bottom: number) => ({
      ...rectangle(top, bottom, 0, 2),
      wholeRows: true,
    });
    const columns = (rows: Rectangle) =>
      placesIn(layout, [rows]).map(({ rowId, column }) => `${rowId}${column}`);
    expect(columns(whole(0, 1))).toEqual(['r0a', 'r0b', 'r1a', 'r1b']);
    expect(columns(whole(0, 2))).toContain('r0g');
  });
});

describe('[G4] walking through a selection', () => {
  const walk = (
    rectangles: Rectangle[],
    from: Position,
    order: 'rows' | 'columns',
    step: 1 | -1,
  ) => {
    const visited = [at(from)];
    let here = from;
    for (let count = 0; count < 7; count += 1) {
      here = walkFrom(layout, rectangles, here, order, step)?.position ?? here;
      visited.push(at(here));
    }
    return visited.join(' ');
  };

  it('goes row by row with Tab, column by column with Enter, and round', () => {
    const selection = [rectangle(3, 4, 1, 2)];
    const from = { row: 3, column: 1 };
    expect(walk(selection, from, 'rows', 1)).toBe('3a 3b 4a 4b 3a 3b 4a 4b');
    expect(walk(selection, from, 'columns', 1)).toBe('3a 4a 3b 4b 3a 4a 3b 4b');
    expect(walk(selection, from, 'rows', -1)).toBe('3a 4b 4a 3b 3a 4b 4a 3b');
  });

  it('stops at a merged cell once', () => {
    const selection = [rectangle(0, 1, 0, 1)];
    expect(walk(selection, { row: 0, column: 0 }, 'rows', 1)).toBe('0g 0a 1a 0g 0a 1a 0g 0a');
    expect(walk(selection, { row: 0, column: 0 }, 'columns', 1)).toBe('0g 0a 1a 0g 0a 1a 0g 0a');
  });

  it('goes from one range into the next', () => {
    const selection = [rectangle(0, 0, 1, 1), rectangle(4, 5, 2, 2)];
    expect(walk(selection, { row: 5, column: 2 }, 'rows', 1)).toBe('5b 0a 4b 5b 0a 4b 5b 0a');
  });

  it('is for more than one cell', () => {
    expect(hasSeveralCells(layout, [rectangle(3, 3, 1, 1)])).toBe(false);
    expect(hasSeveralCells(layout, [rectangle(0, 2, 0, 0)])).toBe(false);
    expect(hasSeveralCells(layout, [rectangle(3, 3, 1, 2)])).toBe(true);
    expect(hasSeveralCells(layout, [rectangle(3, 3, 1, 1), rectangle(5, 5, 1, 1)])).toBe(true);
  });

  it('answers nothing from outside', () => {
    expect(walkFrom(layout, [rectangle(3, 4, 1, 1)], { row: 0, column: 1 }, 'rows', 1)).toBeNull();
  });
});
