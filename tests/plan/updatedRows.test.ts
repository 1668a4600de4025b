// Rows of large sheets that are changed at the cost of the change: they hold what a copied map would.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsSince, withUpdated } from '#shared/plan/updatedRows.ts';

type Row = { id: string; text: string };

const size = 4_100;
const first = new Map(
  Array.from({ length: size }, (_, index): [string, Row] => [
    `t${index}`,
    { id: `t${index}`, text: '' },
  ]),
);

function updates(from: number, count: number, text: string): Map<string, Row> {
  const rows = Array.from({ length: count }, (_, index): Row => {
    return { id: `t${(from + index) % size}`, text };
  });
  return new Map(rows.map((row) => [row.id, row]));
}

// Now and then so many that all rows are copied.
const steps = fc.array(
  fc.record({ from: fc.nat(size - 1), count: fc.constantFrom(1, 3, 900, 2_500) }),
  { minLength: 1, maxLength: 6 },
);

describe('updated rows', () => {
  it('[P29] are what a map with these rows would be, whichever way it is read', () => {
    fc.assert(
      fc.property(steps, (edits) => {
        let rows: ReadonlyMap<string, Row> = first;
        const plain = new Map(first);
        for (const [number, { from, count }] of edits.entries()) {
          const changed = updates(from, count, `第${number}次`);
          rows = withUpdated(rows, changed);
          for (const [id, row] of changed) plain.set(id, row);
        }
        expect(rows.size).toBe(size);
        expect([...rows.values()]).toEqual([...plain.values()]);
        expect([...rows]).toEqual([...plain]);
        expect([...rows.keys()]).toEqual([...plain.keys()]);
        const each: [string, Row][] = [];
        rows.forEach((row, id) => each.push([id, row]));
        expect(each).toEqual([...plain]);
        expect(rows.get('t7')).toEqual(plain.get('t7'));
        expect([rows.has('t7'), rows.has('none'), rows.get('none')]).toEqual([
          true,
          false,
          undefined,
        ]);
      }),
      { numRuns: 25 },
    );
    expect(new Set([...first.values()].map(({ text }) => text))).toEqual(new Set(['']));
  });

  it('[P29] name every row that differs from the version before, also where all were copied', () => {
    fc.assert(
      fc.property(steps, (edits) => {
        let rows: ReadonlyMap<string, Row> = first;
        for (const [number, { from, count }] of edits.entries()) {
          const before = rows;
          rows = withUpdated(before, updates(from, count, `第${number}次`));
          const named = new Set([...(rowsSince(before, rows) ?? [])].map(({ id }) => id));
          const differ = [...rows.values()].filter((row) => row !== before.get(row.id));
          expect(differ.filter(({ id }) => !named.has(id))).toEqual([]);
          expect(named.size).toBeLessThan(size);
        }
      }),
      { numRuns: 25 },
    );
    expect(rowsSince(new Map(first), first)).toBeNull();
  });
});
