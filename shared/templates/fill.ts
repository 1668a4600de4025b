// What a template is filled with: cells in, workbook out. Says nothing about forms; whoever fills a template knows why.

/** A text, a number, a day (`YYYY-MM-DD`), or nothing. */
export type TemplateCell = string | number | { day: string } | null;

/** Rows are counted from 1, as they stand in the template; columns from 1. */
export type TemplateFill = {
  sheet: string;
  /** The rows that stand ready for data, the first of them the example; their look is repeated. */
  ready: { first: number; last: number };
  /** One entry a data row: its cells by column. A column that is missing here is left empty. */
  rows: ReadonlyMap<number, TemplateCell>[];
  /** Rows that stand ready and are not needed: taken out, or left empty for the user. */
  surplus: 'remove' | 'keep';
  /** Data cells below each other shown as one: a column and its first and last row, counted from 0. */
  merges?: { column: number; from: number; to: number }[];
  /** Other cells of the sheet, in rows of the template outside those of the data. */
  texts: { row: number; column: number; text: string }[];
  /** A hidden column behind the last one, with a heading in the row `row`. */
  hiddenColumn?: { row: number; heading: string; values: string[] };
  /** Sheets that no user sees, as rows of texts. */
  hiddenSheets?: { name: string; rows: string[][] }[];
  /** Choices for columns in which the template offers none: by column. At most 255 characters in all. */
  choices?: ReadonlyMap<number, string[]>;
  /** With it the sheet is protected without a password. */
  protection?: {
    /** Columns of the data that can be written in, but for the data rows `closed` (from 0) of some of them. */
    open: ReadonlySet<number>;
    closed?: ReadonlyMap<number, ReadonlySet<number>>;
    /** Cells outside the data that cannot; all others can. */
    locked: { row: number; column: number }[];
  };
};
