// The text form of the clipboard, what a pasted block becomes, and which form decides.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTable, formatTabbed, layOver, parseTabbed } from '#renderer/grid/clipboard.ts';
import { pasteTexts } from '#renderer/grid/edits.ts';
import { blockOf } from '#renderer/grid/pastedBlock.ts';
import type { PastedTable } from '#renderer/grid/pastedTable.ts';
import { createLayout } from '#renderer/grid/selection.ts';

describe('[G6] tab-separated text', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"两\n行 ""引"""\tz\r\n', [['两\n行 "引"', 'z']]],
    ['5" 管\t6\r\n', [['5" 管', '6']]],
    ['"没有结束\tx', [['"没有结束', 'x']]],
    ['"a"b\tc', [['"a"b', 'c']]],
    ['单', [['单']]],
    ['\t\r\n', [['', '']]],
    ['a\n\n\n', [['a']]],
  ])('%j', (text, rows) => {
    expect(parseTabbed(text)).toEqual(rows);
  });

  it('keeps empty rows at the end of what a spreadsheet wrote, but not its last line break', () => {
    expect(parseTabbed('a\r\n\r\n\r\n', 'spreadsheet')).toEqual([['a'], [''], ['']]);
  });

  const field = fc.string({ unit: fc.constantFrom('甲', 'a', '"', '\t', '\n', ' ', '1') });
  it('gives back every block that it writes', () => {
    const blocks = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(field, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(blocks, (block) => {
        expect(parseTabbed(formatTabbed(block), 'spreadsheet')).toEqual(block);
      }),
    );
  });

  it('writes a table beside it in which every cell is text', () => {
    const html = formatTable([['0001', '<b>\n&']]);
    expect(html).toContain("mso-number-format:'\\@'");
    expect(html).toContain('>0001</td>');
    expect(html).toContain('&lt;b&gt;<br style="mso-data-placement:same-cell">&amp;</td>');
  });
});

describe('[G7] a block over a selection', () => {
  const block = [['1', '2']];
  it.each([
    [
      'a multiple of its size',
      { rows: 2, columns: 4 },
      [
        ['1', '2', '1', '2'],
        ['1', '2', '1', '2'],
      ],
    ],
    ['a size that it does not fit evenly', { rows: 1, columns: 3 }, [['1', '2']]],
    ['one cell', { rows: 1, columns: 1 }, [['1', '2']]],
  ])('%s', (_what, size, laid) => {
    expect(layOver(block, size)).toEqual(laid);
  });

  /** Column g merged over r0 and r1. */
  const layout = createLayout(['r0', 'r1', 'r2'], ['g', 'a', 'b'], (row, column) =>
    column === 0 && row < 2 ? { first: 0, last: 1 } : { first: row, last: row },
  );
  const put = (row: number, column: number, rows: string[][]) => {
    const pasted = pasteTexts(layout, { row, column }, rows);
    return {
      ...pasted,
      cells: pasted.cells.map(({ place, text }) => `${place.rowId}${place.column}=${text}`),
    };
  };

  it('says what runs past the end and past the last column', () => {
    const pasted = put(2, 2, [
      ['x', 'y'],
      ['z', ''],
    ]);
    expect(pasted.cells).toEqual(['r2b=x']);
    expect(pasted.beyond).toEqual([['z', '']]);
    expect(pasted.columnsLeft).toBe(1);
  });

  it('writes a merged cell once, and never a blank of a taller block into it', () => {
    expect(
      put(0, 0, [
        ['组', '1'],
        ['', '2'],
        ['', '3'],
      ]).cells,
    ).toEqual(['r0g=组', 'r0a=1', 'r1a=2', 'r2g=', 'r2a=3']);
    expect(
      put(0, 0, [
        ['', '1'],
        ['组', '2'],
      ]).cells,
    ).toEqual(['r0a=1', 'r1a=2']);
  });
});

describe('[G8] both forms of the clipboard', () => {
  const table = (rows: string[][], hidden: { rows?: number[]; columns?: number[] } = {}) => {
    const read: PastedTable = {
      rows,
      hiddenRows: new Set(hidden.rows),
      hiddenColumns: new Set(hidden.columns),
    };
    return read;
  };

  it('takes texts from the plain form where both have the same cells', () => {
    expect(blockOf(table([['a b', '2022/6/30']]), [['a  b\nc', '####']])).toEqual([
      ['a  b\nc', '2022/6/30'],
    ]);
  });

  it('takes the table where the plain form has other cells, as Word writes it', () => {
    expect(blockOf(table([['一\n二', 'x']]), [['一'], ['二', 'x']])).toEqual([['一\n二', 'x']]);
  });

  it('leaves out what is hidden, whether the plain form has it or not', () => {
    const rows = [
      ['1', 'h', '2'],
      ['x', 'x', 'x'],
      ['3', 'h', '4'],
    ];
    const read = table(rows, { rows: [1], columns: [1] });
    expect(blockOf(read, rows)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(
      blockOf(read, [
        ['1', '2 '],
        ['3', '4'],
      ]),
    ).toEqual([
      ['1', '2 '],
      ['3', '4'],
    ]);
    expect(blockOf(table([['x']], { rows: [0] }), null)).toBeNull();
  });

  it('evens rows of different lengths', () => {
    expect(blockOf(table([['1'], ['2', '3']]), null)).toEqual([
      ['1', ''],
      ['2', '3'],
    ]);
  });
});
