// One table of a sheet read whole: what stands around it, its columns, its rows, and why other rows were left out.
import type { DateContext } from '../calendar/expressions.ts';
import { isPeriod, periodRange } from '../calendar/periods.ts';
import { findTables, type TablePlace } from './findTables.ts';
import type { Grid } from './grid.ts';
import { withoutSpace } from './headingText.ts';
import { readSurroundings } from './labels.ts';
import type { RawSheet } from './rawSheet.ts';
import { choosePeriod, readPeriodHint } from './readPeriod.ts';
import { readRows } from './readRows.ts';
import { readColumns, type ColumnReading } from './tableColumns.ts';
import type { Table } from './table.ts';

/** Tables of a sheet from top to bottom, those side by side from left to right. */
export function readSheetTables(sheet: RawSheet): Table[] {
  const { grid, places } = findTables(sheet);
  return places.map((place) => readTable(grid, place));
}

function readTable(grid: Grid, place: TablePlace): Table {
  const { header } = place;
  const above = place.above.map((row) => grid.line(row));
  // Signatures stand in the last rows; further up nothing speaks of the whole table.
  const below = place.rows.slice(-12).map((row) => grid.line(row).filter((one) => one.top === row));
  const around = readSurroundings(above, below);
  const { columns, firstLeads } = readColumns(grid, place, choosePeriod(around.hints));
  // A column of an earlier month says nothing about the period.
  const headings = columns.flatMap(({ column }) =>
    column.field === null ? [] : [readPeriodHint(column.heading)],
  );
  const period = choosePeriod([...around.hints, ...headings]);
  const measure = around.measure ?? commonMeasure(columns);
  const dates = dateContext(period, around.title);
  const reading = readRows(grid, place, columns, {
    firstLeads,
    measure,
    dates,
    unitLists: new Map(),
  });
  return {
    sheet: grid.sheet.name,
    title: around.title,
    unit: around.unit,
    period,
    measure,
    headerRows: [header.first, header.last],
    columns: columns.map(({ column }) => column),
    ...reading,
  };
}

/** The measure that all headings of investment agree on. */
function commonMeasure(columns: ColumnReading[]): string | null {
  const money = new Set(
    columns.flatMap(({ column, measure }) =>
      measure && column.field?.startsWith('investment') ? [measure] : [],
    ),
  );
  const [only] = money;
  return money.size === 1 && only !== undefined ? only : null;
}

/** What a day without a year is measured against: the table's period, else a year in its title. */
function dateContext(period: string | null, title: string | null): DateContext {
  if (period !== null && isPeriod(period)) {
    return { year: Number(period.slice(0, 4)), issued: null, period: periodRange(period) };
  }
  const year = /(20\d\d)\s*年/u.exec(withoutSpace(title ?? ''))?.[1];
  return { year: year ? Number(year) : null, issued: null, period: { start: null, end: null } };
}
