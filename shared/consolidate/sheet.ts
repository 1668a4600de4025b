// A consolidated sheet as plain data: what is written into the workbook, row by row, before any file format.
import type { Day, Period } from '../plan/model.ts';

export type ConsolidateBy = 'action' | 'unit' | 'status';
export type Light = 'red' | 'yellow' | 'blue' | 'green' | 'none';
export type SheetCell = string | number | null;

export type SheetColumn = {
  key: string;
  heading: string;
  /** The heading above it, shared with its neighbours; null where the heading takes both levels. */
  group: string | null;
  /** In characters of the sheet's default font, two for a Chinese character. */
  width: number;
  align: 'left' | 'center';
};

/** Cells beside each other shown as one: first and last column, counted from 0. */
export type Span = [from: number, to: number];

export type SheetRow = {
  kind: 'task' | 'subtotal' | 'total';
  cells: SheetCell[];
  spans: Span[];
  light: Light;
};

/** Cells below each other shown as one: a column and its first and last row, counted from 0. */
export type ColumnMerge = { column: number; from: number; to: number };

export type SheetTable = { columns: SheetColumn[]; rows: SheetRow[]; merges: ColumnMerge[] };

export type ConsolidatedSheet = {
  name: string;
  titles: string[];
  /** Above the table: left, middle, right. */
  headLine: [left: string, middle: string, right: string];
  table: SheetTable;
  /** Counts by group, as numbers that add up, for a sheet of their own. */
  figures: SheetTable;
  notes: string[];
  /** Whom to ask, who signs. */
  footer: string;
  period: Period | null;
  asOf: Day;
  by: ConsolidateBy;
};
