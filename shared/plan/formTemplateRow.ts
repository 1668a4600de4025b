// A workbook of an office's own that the plan keeps to send out as a form.

/** A column of an office's own form. `key` says what it is for, null where nothing is known about it. */
export type TemplateColumn = {
  /** From 1. */
  column: number;
  /** Levels joined with `/`. */
  heading: string;
  key: string | null;
  /** The form works its cells out itself. */
  formula: boolean;
  /** What the form offers to choose from in it. */
  words: string[];
};

/** A cell that is filled with `text`, in which words in braces stand for what is known: `填报单位：{单位}`. */
export type TemplatePlace = { row: number; column: number; text: string };

/**
 * A workbook of the office itself that goes out as a form. Rows are those of the sheet `sheet`, from 1: of its headings, and of
 * those that stand ready for data (none where `last` is before `first`).
 */
export type FormTemplateRow = {
  id: string;
  order: number;
  name: string;
  /** The name of the file that it came from. */
  file: string;
  /** The bytes of the workbook in base64. */
  content: string;
  sheet: string;
  head: { first: number; last: number };
  ready: { first: number; last: number };
  columns: TemplateColumn[];
  texts: TemplatePlace[];
  /** Cells above the data that nobody is to write over. */
  locked: { row: number; column: number }[];
  /** Texts below the data, which are no tasks when the form comes back. */
  below: string[];
  /** Rows that stand ready and are not needed: taken out or left empty. */
  surplus: 'remove' | 'keep';
  /** Goes up with every newer file or other meaning of its columns. */
  version: number;
  /** Missing: it goes out to units as a form. */
  use?: 'consolidated';
};
