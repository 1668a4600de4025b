import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { createGrid } from '#shared/tables/grid.ts';
import type { RawCell, RawSheet, Region } from '#shared/tables/rawSheet.ts';
import { readReport } from '#shared/tables/readReport.ts';
import { readSheetTables } from '#shared/tables/readTable.ts';
import { withoutOverlap } from '#electron/excel/mergedRegions.ts';

const words = [
  '序号',
  '任务',
  '牵头单位',
  '责任单位',
  '完成时限',
  '完成率',
  '完成情况',
  '存在问题',
  '备注',
  '合计',
  '一、城市更新行动',
  '1',
  '（1）',
  '甲',
  '乙',
  '市住建局、市城管局',
  '2022年6月底',
  '80%',
  '同上',
  '/',
  '填报单位：市住建局',
  '单位：万元',
  '2022年6月进展表',
  '表二',
  '注：1.填全称',
  '负责人：  填表人：',
  '__proto__',
  'constructor',
  '  ',
  '总投资(万元)',
  '1,200',
];

const cell: fc.Arbitrary<RawCell> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(...words)
      .map((text): RawCell => ({ type: 'text', value: text, text })),
  },
  {
    weight: 2,
    arbitrary: fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((value): RawCell => ({ type: 'number', value, text: String(value) })),
  },
  fc.constant<RawCell>({ type: 'date', value: '2022-06-30', text: '2022年6月' }),
  fc.constant<RawCell>({ type: 'error', value: '#REF!', text: '#REF!' }),
  fc.string({ maxLength: 30 }).map((text): RawCell => ({ type: 'text', value: text, text })),
);
const region: fc.Arbitrary<Region> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 8 }), fc.nat(3), fc.nat(3))
  .map(([top, left, down, across]) => ({ top, left, bottom: top + down, right: left + across }));
const sheet: fc.Arbitrary<RawSheet> = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 9 }), cell), {
      maxLength: 60,
    }),
    fc.array(region, { maxLength: 5 }),
  )
  .map(([cells, merges]) => {
    const rows = new Map<number, Map<number, RawCell>>();
    for (const [row, column, value] of cells)
      rows.set(row, (rows.get(row) ?? new Map()).set(column, value));
    return {
      name: '表',
      hidden: false,
      rows,
      merges: withoutOverlap(merges, () => {}),
      hiddenRows: new Set<number>(),
      hiddenColumns: new Set<number>(),
    };
  });

describe('whatever stands on a sheet', () => {
  it("[H4] [D1] rows are data or left out with a reason, never both; keys are the columns' own", () => {
    fc.assert(
      fc.property(sheet, (raw) => {
        for (const table of readSheetTables(raw)) {
          const rows = table.rows.map(({ row }) => row);
          expect(new Set(rows).size).toBe(rows.length);
          expect(rows.filter((row) => table.skipped.some((one) => one.row === row))).toEqual([]);
          expect(rows.every((row) => row > table.headerRows[1])).toBe(true);
          const keys = table.columns.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          const fields = table.columns.flatMap(({ field }) => field ?? []);
          expect(new Set(fields).size).toBe(fields.length);
          for (const row of table.rows)
            for (const key of keys) expect(row.values.has(key) && row.raw.has(key)).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  it("[D1] every text of a table's rows is kept in raw", () => {
    fc.assert(
      fc.property(sheet, (raw) => {
        const grid = createGrid(raw);
        for (const table of readSheetTables(raw)) {
          for (const row of table.rows) {
            for (const { index, key } of table.columns) {
              expect(row.raw.get(key)).toBe(grid.segmentAt(row.row, index)?.text ?? '');
            }
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('the report is plain JSON', () => {
    fc.assert(
      fc.property(sheet, (raw) => {
        const report = readReport({ format: 'xlsx', sheets: [raw], warnings: [] });
        const written = JSON.stringify(report, (_, value: unknown) => {
          // JSON would leave these out or turn them to null without a word.
          if (value === undefined || value instanceof Map || Number.isNaN(value))
            throw new Error('lost');
          return value;
        });
        expect(JSON.stringify(JSON.parse(written))).toBe(written);
      }),
      { numRuns: 300 },
    );
  });
});
