// What a plan keeps of its outputs: forms sent, designs of consolidated sheets, templates and copies of letters, scores, sealed periods.
import type { Day, Period } from './model.ts';

/**
 * A form that was written for a unit, to be sent to it: the last one of a period stands, the history keeps those before.
 * `at` is the time, `file` the name of the workbook, `tasks` how many tasks it asks about; `asked` says which (earlier
 * versions did not keep that), `form` how the form looked where that was not the usual one: the id of a row of the plan.
 */
export type SendRow = {
  id: string;
  period: Period;
  unitId: string;
  at: string;
  file: string;
  tasks: number;
  asked?: { lead: string[]; support: string[] };
  form?: string;
};

/** A consolidated sheet as an office designed it. What a design may say is decided in `consolidate/design.ts`. */
export type SheetDesignRow = {
  id: string;
  order: number;
  name: string;
  design: Readonly<Record<string, unknown>>;
};

export type LetterKind = 'notice' | 'urge' | 'remind' | 'unreported';

/** A Word file of an office's own from which letters are made. `content` is its bytes in base64. */
export type LetterTemplateRow = {
  id: string;
  order: number;
  name: string;
  kind: LetterKind;
  file: string;
  content: string;
};

/** What a person typed for a letter. Texts are empty where nothing is said. */
export type LetterDetails = {
  /** Who sends it, as it stands under the text. */
  issuer: string;
  /** To whom it is addressed: 各有关单位, or the unit under the name that it had then. */
  to: string;
  copies: string;
  signer: string;
  date: Day;
  /** By when an answer is wanted. */
  replyBy: Day | null;
  contact: string;
  phone: string;
};

/**
 * A letter that was made. `template` is the id of a row of the plan or the name of a bundled one; `figures` are those that it
 * says, by word, so that a later look can tell which have changed.
 */
export type LetterRow = {
  id: string;
  at: string;
  kind: LetterKind;
  template: string;
  /** To whom; none for a letter to all. */
  unitIds: string[];
  period: Period | null;
  asOf: Day;
  number: string;
  details: LetterDetails;
  file: string;
  figures: Readonly<Record<string, string | number>>;
};

/** One line of the assessment: what is scored, how much it counts, and how its points come about. */
export type IndicatorRow = {
  id: string;
  order: number;
  group: string;
  name: string;
  weight: number;
  /** A figure of the record by name, or `entered`. What rules there are is decided in `assess/`. */
  rule: string;
  /** Numbers that the rule takes, by name: points off per late report. */
  options: Readonly<Record<string, number>>;
  note: string;
};

/**
 * What a unit has by a person's word for an indicator. With `points` it is what was given, one row at most for a unit, an indicator
 * and a period; `points` null: points off (`change` negative) or on top, any number of rows, each with its reason.
 */
export type ScoreRow = {
  id: string;
  /** What is assessed: a year, a half …, or null: the whole plan. */
  period: Period | null;
  indicatorId: string;
  unitId: string;
  points: number | null;
  change: number;
  /** Since when a change counts; null: on every day. */
  day: Day | null;
  reason: string;
};

/**
 * A sealed period: what was reported, how the lights stood, the sheets as they were printed. `content` is packed text (see
 * `snapshots/`) and stays in the main process: the window has it empty. `digest` is the SHA-256 of the text before packing,
 * hexadecimal. The other fields stand in the text too.
 */
export type SnapshotRow = {
  id: string;
  period: Period;
  /** Which time the period was sealed, from 1. */
  number: number;
  /** What a person called it; may be empty. */
  name: string;
  at: string;
  who: string;
  asOf: Day;
  tasks: number;
  reports: number;
  /** Names of the designs of the sheets. */
  sheets: string[];
  content: string;
  digest: string;
};
