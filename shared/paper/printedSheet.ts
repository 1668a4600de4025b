// What is put on paper: titles, a line above the table, the table, notes, a line to sign on. Any sheet of the program can be one.
import type { SheetTable } from '../consolidate/sheet.ts';

export type PrintedSheet = {
  titles: readonly string[];
  /** Above the table: left, middle, right. */
  headLine: readonly [left: string, middle: string, right: string];
  table: SheetTable;
  notes: readonly string[];
  /** Whom to ask, who signs; empty: no such line. */
  footer: string;
  /** How many first columns say what a row is about; they are repeated where the columns take several pages. */
  leadColumns?: number;
};
