// A consolidated sheet as plain data: what is written into the workbook, row by row, before any file format.
import type { Day, Period } from '../plan/model.ts';

export type ConsolidateBy = 'action' | 'unit' | 'status' | 'year';
export type Light = 'red' | 'yellow' | 'blue' | 'green' | 'none';
export type SheetCell = string | number | null;

export type SheetColumn = {
  /** One of a kind in its table: `progress`, or `progress@2022-06` where it is repeated for periods. */
  key: string;
  heading: string;
  /** The heading above it, shared with its neighbours; null where the heading takes both levels. */
  group: string | null;
  /** In characters of the sheet's default font, two for a Chinese character. */
  width: number;
  align: 'left' | 'center' | 'right';
  /** What it shows (see `columnSources.ts`) and, where that is repeated, for which period or year. */
  source?: string;
  period?: Period;
  year?: string;
};

/** Cells beside each other shown as one: first and last column, counted from 0. */
export type Span = [from: number, to: number];

/** What a row is about, so that its figures can be followed back. `group` counts the groups of the sheet from 0. */
export type RowSubject = {
  group?: number;
  taskId?: string;
  targetId?: string;
  /** Of a row of a group by year. */
  year?: string;
  period?: Period;
};

export type SheetRow = {
  /** `group`: the name of a group across the table. */
  kind: 'task' | 'group' | 'subtotal' | 'total';
  cells: SheetCell[];
  spans: Span[];
  light: Light;
  about?: RowSubject;
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
  /** Of the figures: without those on sums and comparisons, which only stand in the sheet itself. Sheets sealed early have none. */
  figuresNotes?: string[];
  /** Whom to ask, who signs. Empty: no such line. */
  footer: string;
  period: Period | null;
  asOf: Day;
};
