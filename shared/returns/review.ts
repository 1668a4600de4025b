// What a batch of returns would change, file by file and cell by cell, and what a person decides on it: wire types.
import type { Period } from '../plan/model.ts';

export type ReturnStatus = 'merged' | 'review' | 'rejected';

/**
 * `safe` merges without a question; `conflict` needs a person; `held` is a cell that the unit may not change, which is
 * shown and stays as it is unless a person takes it.
 */
export type DifferenceDecision = 'safe' | 'conflict' | 'held';

/** What is wrong with a value in itself, whoever changed it. */
export type GuardCode =
  /** Not a value of its field: 约80%. */
  | 'unreadable'
  /** Several rows of one task say different things. */
  | 'parts'
  /** A value, but perhaps not what was asked for: 见附件, text struck through, a row written one column to the side. */
  | 'uncertain'
  | 'fell'
  | 'cumulativeFell'
  | 'over100'
  | 'overTarget'
  | 'measure'
  | 'impossibleDate'
  | 'futureDate'
  | 'beforePlan'
  | 'statusBack'
  | 'doneBelowFull'
  | 'doneWithoutDay'
  | 'dayWithoutDone'
  | 'phone';

/** A cell of a return against the plan: what was sent, what is there now, what came back. Values as shown to a person. */
export type Difference = {
  id: string;
  taskId: string;
  unitId: string;
  /** The unit's name of record. */
  unit: string;
  field: string;
  /** What the field is called on screen: 完成率. */
  heading: string;
  sent: string | null;
  now: string | null;
  returned: string | null;
  decision: DifferenceDecision;
  reason: string;
  guard: GuardCode | null;
  /** What can go in: what came back or was typed, only what a person types, or nothing: it is shown only. */
  takes: 'any' | 'typed' | 'nothing';
  /** Whether it goes in as things stand. */
  taken: boolean;
  /** What a person typed in place of `returned`, as shown; empty for a cell that is to be erased. */
  corrected: string | null;
  /** Who said so: a rule, or a person who decided on this cell. */
  by: 'rule' | 'person';
  fileIndex: number;
  /** The path of the file. */
  file: string;
  sheet: string;
  /** The address of the cell; empty where the table has no such cell. */
  cell: string;
};

/** Where what a column means is known from: the form as sent, memory, its heading, a person, or nowhere. */
export type ColumnBasis = 'sent' | 'remembered' | 'recognised' | 'person' | 'none';

export type ReviewColumn = {
  /** Letters as in the spreadsheet. */
  column: string;
  heading: string;
  field: string | null;
  by: ColumnBasis;
  reason: string;
};

export type ReviewTable = {
  /** The sheet and the first row of the headings: `反馈表!5`. */
  key: string;
  sheet: string;
  title: string | null;
  headRows: [first: number, last: number];
  columns: ReviewColumn[];
  /** How many rows of data it has. */
  rows: number;
};

export type RowState =
  | 'matched'
  | 'similar'
  | 'tie'
  | 'new'
  | 'copied'
  | 'split'
  | 'merged'
  | 'ignored';

/** A row of a return and the task that it is about. */
export type ReviewRow = {
  /** `反馈表!7`. */
  key: string;
  sheet: string;
  row: number;
  /** What the row is called in the return. */
  name: string;
  state: RowState;
  taskId: string | null;
  /** How alike the names are, 0 to 1; null where names did not decide. */
  score: number | null;
  reason: string;
  /** Tasks that it may be about, the likeliest first. */
  candidates: { taskId: string; score: number }[];
  /** How many differences the row has. */
  differences: number;
  /** Whether it stands at another place among the rows than it was sent. */
  order: 'same' | 'moved';
};

/** Something that is wrong, with its place; `message` is a whole sentence with the place in it. */
export type FileProblem = {
  code: string;
  sheet: string | null;
  cell: string | null;
  message: string;
};

/**
 * Nothing to decide; something open; nothing of it can be used; a form in which nothing was filled in; left out by a person; gone
 * into the plan.
 */
export type FileState = 'clean' | 'decide' | 'refused' | 'unfilled' | 'left' | 'merged';

export type ReturnFile = {
  path: string;
  status: ReturnStatus;
  unit: string | null;
  rows: number;
  matched: number;
  new: number;
  absent: number;
  conflicts: number;
  unreadable: number;
  /** Sentences for a person: what was found, where, what to do. */
  messages: string[];
  /** Its place in the batch, counted from 0. */
  index: number;
  /** Without folders. */
  name: string;
  state: FileState;
  unitId: string | null;
  /** A form of this program, a table of the unit's own, or nothing that could be read. */
  kind: 'ownForm' | 'ownTable' | 'none';
  formVersion: number | null;
  /** The period that the form was sent for, or that stands above the table. */
  sentPeriod: Period | null;
  /** Cells that the unit was not to change and changed. */
  held: number;
  differences: number;
  /** Differences that go in as things stand. */
  taken: number;
  /** What needs a person and was decided by nobody: conflicts, rows without a task, doubts on the file. */
  open: number;
  /** Why nothing of the file is taken unasked, until a person accepts it; null without a doubt. */
  doubt: string | null;
  problems: FileProblem[];
  /** Whether blanks of the file erase what stood there: a person said so. */
  blanks: boolean;
};

export type ReviewPanel = {
  /** Units that were to report and sent nothing; `sentAt`: when their form of the period was written. */
  missing: { unitId: string; unit: string; sentAt: string | null }[];
  /** Units whose form came back with nothing filled in and that have reported nothing else. */
  unfilled: { unitId: string; unit: string; fileIndex: number | null }[];
  /** Forms of another period. */
  oldForms: { fileIndex: number; unit: string | null; period: Period }[];
  /** Forms that look otherwise by now: an earlier version, or without columns that were added since. */
  oldVersions: { fileIndex: number; sent: number; now: number; lacks: string[] }[];
  /** Forms of another plan. */
  otherPlans: { fileIndex: number; planTitle: string }[];
  /** Forms sent to one unit on which another one stands. */
  otherUnits: { fileIndex: number; sentTo: string; writes: string }[];
  /** Units of which several files came. */
  twice: { unitId: string; unit: string; fileIndexes: number[] }[];
  /** Files that were imported before. */
  again: { fileIndex: number }[];
  /** Files of nobody knows whom. */
  unknown: { fileIndex: number }[];
};

export type ReviewCounts = {
  safe: number;
  conflicts: number;
  held: number;
  open: number;
  taken: number;
};

export type ReturnsReview = {
  token: string;
  period: Period;
  files: ReturnFile[];
  panel: ReviewPanel;
  /** Names of the units that were to report and sent nothing, and of those that filled in nothing. */
  missing: string[];
  unfilled: string[];
  counts: ReviewCounts;
  /** What the next undo or redo of a decision would take back or do again, in words; null for nothing. */
  undo: string | null;
  redo: string | null;
};

/** One file of the review, whole. */
export type FileDetail = {
  file: ReturnFile;
  tables: ReviewTable[];
  rows: ReviewRow[];
  /** Ids of tasks of the unit that stand in no row. */
  absent: string[];
  differences: Difference[];
};

/** What a person decides on a review. */
export type ReviewDecision =
  /** A cell, the cells of a row or a task, of a file, all. */
  | { type: 'take'; ids: readonly string[]; take: boolean }
  /** Corrected in place; null takes the correction back. */
  | { type: 'value'; id: string; text: string | null }
  /** Whose file it is; null: as the file itself says. */
  | { type: 'unit'; file: number; unitId: string | null }
  /** The doubt on the file as a whole (period, unit, plan, imported before) is lifted. */
  | { type: 'accept'; file: number }
  /** Stays out of this import. */
  | { type: 'leave'; file: number; leave: boolean }
  /** Which task a row is about; null: none. */
  | { type: 'row'; file: number; row: string; taskId: string | null }
  /** What the columns of a table mean, by their letters. */
  | {
      type: 'columns';
      file: number;
      table: string;
      fields: Readonly<Record<string, string | null>>;
    }
  /** Blanks of this file erase what stood there. */
  | { type: 'blanks'; file: number; erase: boolean };

/** The last part of a path of either system. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
