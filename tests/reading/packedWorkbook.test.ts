// A workbook comes out of its bytes as it went in.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packWorkbook, unpackWorkbook } from '#electron/reading/packedWorkbook.ts';
import type { RawCell, RawSheet, RawWorkbook } from '#shared/tables/rawSheet.ts';

const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constant('一、巩固成果\n'));
const number = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .filter((value) => !Object.is(value, -0));
const cell: fc.Arbitrary<RawCell> = fc.oneof(
  text.map((value): RawCell => ({ type: 'text', value, text: value })),
  fc.record({ type: fc.constant('text' as const), value: text, text }),
  fc.record({ type: fc.constant('number' as const), value: number, text }),
  fc.record({ type: fc.constant('date' as const), value: fc.constant('2022-06-30'), text }),
  fc.record({ type: fc.constant('boolean' as const), value: fc.boolean(), text }),
  fc.record({ type: fc.constant('error' as const), value: fc.constant('#REF!'), text }),
);
const place = fc.integer({ min: 1, max: 16_384 });
const cells = fc.array(fc.tuple(place, cell), { maxLength: 8 }).map((list) => new Map(list));
const sheet: fc.Arbitrary<RawSheet> = fc.record({
  name: text,
  hidden: fc.boolean(),
  rows: fc.array(fc.tuple(place, cells), { maxLength: 8 }).map((list) => new Map(list)),
  merges: fc.array(fc.record({ top: place, left: place, bottom: place, right: place }), {
    maxLength: 4,
  }),
  hiddenRows: fc.array(place, { maxLength: 4 }).map((list) => new Set(list)),
  hiddenColumns: fc.array(place, { maxLength: 4 }).map((list) => new Set(list)),
});
const workbook: fc.Arbitrary<RawWorkbook> = fc.record({
  format: fc.constantFrom('xlsx', 'xls', 'csv'),
  sheets: fc.array(sheet, { maxLength: 3 }),
  warnings: fc.array(fc.record({ code: text, message: text, where: text }), { maxLength: 2 }),
});

it('whatever stands in it, in the same order', () => {
  fc.assert(
    fc.property(workbook, (raw) => {
      const back = unpackWorkbook(packWorkbook(raw));
      expect(back).toEqual(raw);
      expect(back.sheets.map(({ rows }) => [...rows.keys()])).toEqual(
        raw.sheets.map(({ rows }) => [...rows.keys()]),
      );
    }),
  );
});
