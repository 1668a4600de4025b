// [S2] Names of long groups stand in the workbook again and again, so that every printed page has them.
import { expect, it } from 'vitest';
import { inPieces } from '#electron/excel/writeLayout.ts';
import type { SheetColumn } from '#shared/consolidate/sheet.ts';

const column = (key: string): SheetColumn => ({
  key,
  heading: key,
  group: null,
  width: 10,
  align: 'left',
});

it('[S2] cuts the names of groups into equal pieces that cover the same rows', () => {
  const table = (from: number, to: number, key: string) => ({
    columns: [column('ordinal'), column(key)],
    merges: [{ column: 1, from, to }],
  });
  expect(inPieces(table(3, 12, 'group'))).toEqual([{ column: 1, from: 3, to: 12 }]);
  expect(inPieces(table(3, 13, 'group'))).toEqual([
    { column: 1, from: 3, to: 7 },
    { column: 1, from: 8, to: 13 },
  ]);
  for (let to = 1; to < 60; to++) {
    const pieces = inPieces(table(0, to, 'action'));
    const rows = pieces.flatMap(({ from, to: last }) =>
      Array.from({ length: last - from + 1 }, (_, at) => from + at),
    );
    expect(rows).toEqual(Array.from({ length: to + 1 }, (_, at) => at));
    expect(Math.max(...pieces.map(({ from, to: last }) => last - from + 1))).toBeLessThanOrEqual(
      10,
    );
  }
});

it('[S2] leaves what may be a number in one piece: said twice it would be added up twice', () => {
  const merges = [{ column: 0, from: 0, to: 40 }];
  expect(inPieces({ columns: [column('targetPlan')], merges })).toEqual(merges);
});
