// A plain list to print: what stands above it, its columns, rows, sums and notes.

/** Width is in characters of the sheet's default font, two for a Chinese character. */
export type ListColumn = { heading: string; width: number; align: 'left' | 'center' };

export type ListTable = {
  /** Name of the sheet, at most 31 characters. */
  sheet: string;
  title: string[];
  /** Paragraphs between the title and the table. */
  lead: string[];
  /** What stands above the table: left and right. */
  headLine: [string, string];
  columns: ListColumn[];
  rows: (string | number)[][];
  /** A column, counted from 1, whose cells are one from the first row to the last. */
  mergedColumn?: number;
  /** The last row of the table; null for none. */
  sums: (string | number)[] | null;
  notes: string[];
};
