// Rows that went by columns are the rows that they were, whatever stands in them.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowsOf, runsOf, type Run } from '#shared/ipc/rowColumns.ts';

type Row = Record<string, unknown>;

function carried(rows: readonly Row[]): Row[] {
  return (JSON.parse(JSON.stringify(runsOf(rows))) as Run[]).flatMap(rowsOf);
}

/** What JSON makes of the rows, which is how they go by themselves. */
function byThemselves(rows: readonly Row[]): Row[] {
  return JSON.parse(JSON.stringify(rows)) as Row[];
}

const few = fc.constantFrom('甲局', '乙局', '', '__proto__', null);
const value = fc.oneof(
  few,
  fc.string(),
  fc.constantFrom(0, -0, 1, Number.NaN, true, false, undefined),
  fc.constantFrom({}, [], { all: 1 }, { at: [0], values: ['甲'] }, { a: {} }, ['u1']),
);
/** Fields in which one kind of values is likely to fill the rows. */
const rows = fc
  .tuple(fc.constantFrom(few, value, fc.constant({}), fc.constant('同')), fc.nat(60))
  .chain(([kind, count]) =>
    fc.array(fc.record({ id: fc.uuid(), a: kind, b: few, c: value }, { requiredKeys: ['id'] }), {
      minLength: count,
      maxLength: count,
    }),
  );

it('rows are the same again, whatever stands in them', () => {
  fc.assert(
    fc.property(rows, (each) => {
      expect(carried(each)).toEqual(byThemselves(each));
    }),
  );
});

it('keeps the order of the fields and gives no row a field of another', () => {
  const odd = [{ id: '1', note: '' }, { note: '', id: '2' }, { id: '3' }, { id: '4', note: '' }];
  expect(carried(odd).map((row) => Object.keys(row).join())).toEqual([
    'id,note',
    'note,id',
    'id',
    'id,note',
  ]);
});

it('a value that only one row has otherwise is not lost', () => {
  for (const other of ['改', null, 0, {}, { x: 1 }, ['u1'], false]) {
    for (const usual of ['同', null, 0, {}, false]) {
      const each = Array.from({ length: 50 }, (_, place) => {
        return { id: String(place), field: place === 37 ? other : usual };
      });
      expect(carried(each)).toEqual(each);
    }
  }
});

it('what comes again and again is written once', () => {
  const each = Array.from({ length: 2000 }, (_, place) => {
    return {
      id: `r${place}`,
      unitId: `单位${place % 20}`,
      period: '2022-06',
      places: {},
      contact: '',
      text: `第${place}项`,
    };
  });
  const text = JSON.stringify(runsOf(each));
  expect(text.split('2022-06')).toHaveLength(2);
  expect(text.split('单位7')).toHaveLength(2);
  const alone = JSON.stringify(each.map(({ id, text: own }) => [id, own]));
  expect(text.length).toBeLessThan(alone.length * 1.1);
});
