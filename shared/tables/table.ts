// A table found on a sheet: what it is about, its columns, its rows. The words are those of `planbook read`.
import type { Period } from '../plan/model.ts';

/** What a column can be recognised as. `targetBase` and its like do not exist: what is not here stays null. */
export const fields = [
  'ordinal',
  'action',
  'project',
  'task',
  'content',
  'lead',
  'support',
  'leader',
  'deadline',
  'target',
  'status',
  'percent',
  'progress',
  'problems',
  'nextSteps',
  'actualDate',
  'investmentTotal',
  'investmentYearPlan',
  'investmentYearDone',
  'investmentTotalDone',
  'investmentPeriodDone',
  'score',
  'contact',
  'phone',
  'note',
  'unit',
] as const;
export type Field = (typeof fields)[number];

export type CellValue = string | number | boolean | string[] | null;

export type TableColumn = {
  /** Letters as in the spreadsheet. */
  column: string;
  /** The same, counted from 1. */
  index: number;
  /** Levels joined with `/`, without white space; empty where the column has none. */
  heading: string;
  field: Field | null;
  /** The key of this column in `values` and `raw`: the field, else the heading; unique in the table. */
  key: string;
  hidden: boolean;
};

export type TableRow = {
  /** As numbered in the spreadsheet. */
  row: number;
  hidden: boolean;
  /** By the columns' keys; only keys of cells that are there, and of section rows above. */
  values: Map<string, CellValue>;
  /** The text as shown, for each key of `values`. */
  raw: Map<string, string>;
};

export type SkippedRow = { row: number; reason: string };

export type TableWarning = { code: string; message: string; where: string };

export type Table = {
  sheet: string;
  title: string | null;
  /** Name of the reporting unit as written behind 填报单位. */
  unit: string | null;
  period: Period | null;
  /** The measure of the figures, as in 单位：万元. */
  measure: string | null;
  headerRows: [first: number, last: number];
  columns: TableColumn[];
  rows: TableRow[];
  skipped: SkippedRow[];
  warnings: TableWarning[];
};
