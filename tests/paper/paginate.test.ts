// Rows onto pages, whatever their heights: nothing is lost, nothing twice, nothing over the edge.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  heightOf,
  paginate as paginating,
  type Block,
  type MergedBlock,
  type PageRoom,
  type PageRows,
} from '#shared/paper/paginate.ts';

function paginate(rows: Block[], merges: MergedBlock[], room: PageRoom): PageRows[] {
  const work = paginating(rows, merges, room);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

const line = 10;
const edge = 4;

function block(lines: number, more: Partial<Block> = {}): Block {
  const height = lines * line + edge;
  return {
    height,
    lines,
    line,
    edge,
    keepWithPrevious: false,
    startsPage: false,
    heading: null,
    ...more,
  };
}

const room = { first: 120, other: 200 };

/** Some rows name a group; those after one stand under its name. */
const blocks = fc
  .array(
    fc.record({
      lines: fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: 1, max: 12 }) },
        { weight: 1, arbitrary: fc.integer({ min: 13, max: 90 }) },
      ),
      keepWithPrevious: fc.boolean(),
      startsPage: fc.boolean(),
      names: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((rows) => {
    let heading: number | null = null;
    return rows.map(({ lines, names, ...more }, index) => {
      if (names) heading = index;
      return block(lines, { ...more, heading: names ? null : heading });
    });
  });

/** Merges of two columns that do not overlap within a column, as a table has them. */
const sheets = blocks.chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    merges: fc
      .array(
        fc.record({
          column: fc.integer({ min: 0, max: 1 }),
          length: fc.integer({ min: 2, max: 9 }),
          gap: fc.integer({ min: 0, max: 3 }),
          height: fc.integer({ min: 5, max: room.first }),
        }),
      )
      .map((wishes) => {
        const merges: MergedBlock[] = [];
        const next = [0, 0];
        for (const { column, length, gap, height } of wishes) {
          const from = (next[column] ?? 0) + gap;
          const to = from + length - 1;
          if (to >= rows.length) continue;
          merges.push({ column, from, to, height });
          next[column] = to + 1;
        }
        return merges;
      }),
  }),
);

test('[PA4] every row stands on the pages once and in order, every line of it', () => {
  fc.assert(
    fc.property(sheets, ({ rows, merges }) => {
      const pieces = paginate(rows, merges, room).flatMap((page) => page.pieces);
      const lines = pieces
        .filter(({ again }) => !again)
        .flatMap(({ row, lines: cut }) => {
          const { from, to } = cut ?? { from: 0, to: rows[row]?.lines ?? 0 };
          return Array.from({ length: to - from }, (_, index) => `${row}:${from + index}`);
        });
      const all = rows.flatMap((each, row) =>
        Array.from({ length: each.lines }, (_, index) => `${row}:${index}`),
      );
      expect(lines).toEqual(all);
    }),
    { numRuns: 400 },
  );
});

test('[PA4] no page is fuller than it has room, none is empty, only what is higher than a page is cut', () => {
  fc.assert(
    fc.property(sheets, ({ rows, merges }) => {
      const pages = paginate(rows, merges, room);
      pages.forEach(({ pieces }, index) => {
        expect(pieces.length).toBeGreaterThan(0);
        expect(heightOf(pieces)).toBeLessThanOrEqual(index === 0 ? room.first : room.other);
        for (const { row, lines } of pieces) {
          if (!lines) continue;
          const heading = rows[rows[row]?.heading ?? -1]?.height ?? 0;
          const begins = pages.findIndex((page) => page.pieces.some((piece) => piece.row === row));
          const most = begins === 0 ? room.first : room.other;
          const under = heading <= room.other / 4 ? heading : 0;
          expect((rows[row]?.height ?? 0) + under).toBeGreaterThan(most);
        }
      });
    }),
    { numRuns: 400 },
  );
});

test('[PA6] a merged cell is shown on every page on which it has rows, over exactly these, high enough for its text', () => {
  fc.assert(
    fc.property(sheets, ({ rows, merges }) => {
      for (const { pieces, merges: shown } of paginate(rows, merges, room)) {
        pieces.forEach(({ row, again }, index) => {
          for (const merge of again ? [] : merges) {
            const over = shown.filter(
              ({ column, from, to }) => column === merge.column && from <= index && index <= to,
            );
            if (row < merge.from || row > merge.to) continue;
            expect(over).toHaveLength(1);
            expect(over[0]?.row).toBe(merge.from);
          }
        });
        for (const { column, from, to, row } of shown) {
          const merge = merges.find((each) => each.column === column && each.from === row);
          expect(heightOf(pieces.slice(from, to + 1))).toBeGreaterThanOrEqual(merge?.height ?? 0);
          for (const piece of pieces.slice(from, to + 1)) {
            expect(piece.row).toBeGreaterThanOrEqual(merge?.from ?? Infinity);
            expect(piece.row).toBeLessThanOrEqual(merge?.to ?? -1);
          }
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('[PA6] a page that begins within a group names it again', () => {
  fc.assert(
    fc.property(sheets, ({ rows, merges }) => {
      for (const { pieces } of paginate(rows, merges, room)) {
        const [first, second] = pieces;
        const own = first?.again ? second : first;
        const heading = rows[own?.row ?? -1]?.heading ?? null;
        const small = heading !== null && (rows[heading]?.height ?? 0) <= room.other / 4;
        expect(first?.again ? first.row : null).toBe(small ? heading : null);
        expect(pieces.slice(1).some(({ again }) => again)).toBe(false);
      }
    }),
    { numRuns: 400 },
  );
});

test('[PA7] a subtotal takes the row before it along; a group begins a page when it is to', () => {
  const rows = [block(9), block(8), block(8), block(1, { keepWithPrevious: true })];
  const pages = paginate(rows, [], { first: 100, other: 180 });
  expect(pages.map(({ pieces }) => pieces.map(({ row }) => row))).toEqual([
    [0],
    [1, 2, 3].slice(0, 1),
    [2, 3],
  ]);
  const groups = [block(1), block(1, { startsPage: true }), block(1)];
  expect(paginate(groups, [], room).map(({ pieces }) => pieces.map(({ row }) => row))).toEqual([
    [0],
    [1, 2],
  ]);
});

test('[PA5] a row higher than a page goes on between lines, with a line that says so', () => {
  const [first, second, third] = paginate([block(1), block(40)], [], room);
  expect(first?.pieces).toEqual([
    { row: 0, height: 14, lines: null },
    { row: 1, height: 104, lines: { from: 0, to: 10 } },
  ]);
  // One line of the page is 续.
  expect(second?.pieces).toEqual([{ row: 1, height: 194, lines: { from: 10, to: 28 } }]);
  expect(third?.pieces).toEqual([{ row: 1, height: 134, lines: { from: 28, to: 40 } }]);
});
