// What a template's workbook holds besides values, as plain data of the reader.
import type { Region } from '../tables/rawSheet.ts';

/** First and last row, from 1, both included. */
export type RowSpan = { first: number; last: number };

export type SheetFacts = {
  /** Rows in which cells have borders. */
  bordered: number[];
  /** Protected with a password. */
  locked: boolean;
  pivot: boolean;
  /** Areas that were turned into tables with a name. */
  tables: ({ name: string } & RowSpan)[];
  /** Rows on which pictures hang. */
  pictures: number[];
  formulas: { row: number; column: number }[];
  arrays: RowSpan[];
  /** Formulas that name a single cell of the sheet: where they stand and the row that they name. */
  singleReferences: { row: number; to: number }[];
  /** Lists to choose from: the words themselves, or where they stand (`sheet` null: on the sheet itself). */
  choices: { area: Region; words: string[]; cells: (Region & { sheet: string | null }) | null }[];
};

export type PackageFacts = {
  macros: boolean;
  signed: boolean;
  /** Names other workbooks. */
  links: boolean;
  sheets: { name: string; facts: SheetFacts }[];
};
