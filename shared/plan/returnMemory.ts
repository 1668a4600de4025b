// What the plan remembers of returns that persons reviewed: rows of its sheets, in the words of `model.ts`.

/**
 * What the columns of tables with these headings mean, as a person said: `fingerprint` is made of the headings, `name` the title
 * of the table. A column of which nothing was said is not in the list; a null field is a column to be left aside.
 */
export type TableMappingRow = {
  id: string;
  fingerprint: string;
  name: string;
  columns: { heading: string; field: string | null }[];
  at: string;
  by: string;
};

/** A name by which a unit calls a task in its returns, as a person said. */
export type RowNameRow = {
  id: string;
  unitId: string;
  name: string;
  taskId: string;
  at: string;
  by: string;
};

/**
 * What a person decided on a difference of a return, kept when the import was merged. `sent`, `now` and `returned` are as
 * shown in the review, `value` is what went in. Of differences that were merged without a question there is none.
 */
export type DecisionRow = {
  id: string;
  importId: string;
  taskId: string;
  unitId: string;
  field: string;
  sent: string | null;
  now: string | null;
  returned: string | null;
  value: string | null;
  decision: 'taken' | 'refused' | 'corrected';
  reason: string;
  file: string;
  sheet: string;
  cell: string;
  by: string;
  at: string;
};
