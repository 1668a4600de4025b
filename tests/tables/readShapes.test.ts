import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { readReport, type ReportedTable } from '#shared/tables/readReport.ts';
import { headingShapes } from '../fixtures/workbooks/headingShapes.ts';
import { rowShapes } from '../fixtures/workbooks/rowShapes.ts';
import type { ExpectedTable, Shape } from '../fixtures/workbooks/shape.ts';
import { valueShapes } from '../fixtures/workbooks/valueShapes.ts';
import { workbook } from '../fixtures/workbooks/workbook.ts';

async function reportOf({ sheets, options }: Shape) {
  const result = await readWorkbook(workbook(sheets, options), '反馈表.xlsx');
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return readReport(result.value);
}

/** The parts of a table that an expectation speaks of, in its form. */
function asExpected(table: ReportedTable, expected: ExpectedTable): ExpectedTable {
  const column = (letters: string) => table.columns.find((one) => one.column === letters);
  const rowOf = (row: string) => table.rows.find((one) => one.row === Number(row));
  const pick = <Value>(from: Record<string, Value> | undefined, keys: object) =>
    Object.fromEntries(Object.keys(keys).map((key) => [key, from?.[key]]));
  const seen: Record<string, unknown> = {};
  for (const key of Object.keys(expected) as (keyof ExpectedTable)[]) {
    const wanted = expected[key];
    if (key === 'fields') {
      seen[key] = Object.fromEntries(
        Object.keys(wanted ?? {}).map((one) => [one, column(one)?.field]),
      );
    } else if (key === 'headings') {
      seen[key] = Object.fromEntries(
        Object.keys(wanted ?? {}).map((one) => [one, column(one)?.heading]),
      );
    } else if (key === 'rowNumbers') seen[key] = table.rows.map(({ row }) => row);
    else if (key === 'values' || key === 'raw') {
      seen[key] = Object.fromEntries(
        Object.entries(expected[key] ?? {}).map(([row, values]) => [
          row,
          pick<unknown>(rowOf(row)?.[key], values),
        ]),
      );
    } else if (key === 'skipped') seen[key] = table.skipped.map(({ row, reason }) => [row, reason]);
    else seen[key] = table[key];
  }
  return seen;
}

describe.each([
  ['headings', headingShapes],
  ['rows', rowShapes],
  ['values', valueShapes],
])('shapes of %s', (_, shapes) => {
  it.each(shapes)('[$rule] $trouble', async (shape) => {
    const report = await reportOf(shape);
    const tables = report.sheets.flatMap((sheet) => sheet.tables);
    expect(tables.map((table, index) => asExpected(table, shape.tables[index] ?? {}))).toEqual(
      shape.tables,
    );
    const codes = report.warnings.map(({ code }) => code);
    for (const code of shape.warnings ?? []) expect(codes).toContain(code);
    for (const table of tables) {
      // What the contract says of every table: rows have the columns' keys, and raw has the same.
      for (const row of table.rows) {
        expect(Object.keys(row.raw).sort()).toEqual(Object.keys(row.values).sort());
        expect(table.skipped.some((one) => one.row === row.row)).toBe(false);
      }
    }
  });
});
