// A proposed plan: what a notice's text was understood to say. The output of `planbook decompose`, before a person reviews it.
import type { Basis, Comparator, Day, DeadlineKind, Precision, TaskStatus } from '../plan/model.ts';

/** From and to (exclusive) in UTF-16 code units of the decoded document. */
export type Span = [from: number, to: number];

export type ProposedTarget = {
  raw: string;
  subject: string;
  comparator: Comparator | null;
  value: number | null;
  unit: string;
  by: Day | null;
  /** What a person should know or check about the figure, in Chinese. Empty where there is nothing to say. */
  note: string;
  /** Where `raw` stands, without what the target takes from elsewhere. Null where no one place says it. */
  span: Span | null;
};

export type ProposedDeadline = {
  raw: string;
  /** What is due: the words of the sentence around the date, for the reader. */
  what: string;
  kind: DeadlineKind;
  start: Day | null;
  end: Day | null;
  precision: Precision | null;
  ongoing: boolean;
  basis: Basis;
  note: string;
  /** Where `raw` stands; null for what is inherited. */
  span: Span | null;
};

export type ProposedTask = {
  text: string;
  leads: string[];
  supports: string[];
  targets: ProposedTarget[];
  deadlines: ProposedDeadline[];
  /** Text and clause together. */
  span: Span;
  /** Where each field was read; null where the document does not say it. */
  spans: { text: Span | null; leads: Span | null; supports: Span | null };
  /** How the task stands by an existing ledger. Absent where the document does not say. */
  standing?: ProposedStanding;
};

/** Only what a ledger says for certain; everything else that it says stands in the note, with the column's heading. */
export type ProposedStanding = {
  status: TaskStatus | null;
  percent: number | null;
  done: Day | null;
  note: string;
};

export type ProposedProject = {
  ordinal: string | null;
  name: string | null;
  /** The title; null for a level that the notice lacks. */
  span: Span | null;
  tasks: ProposedTask[];
};
export type ProposedAction = {
  ordinal: string | null;
  name: string | null;
  span: Span | null;
  projects: ProposedProject[];
};
export type ProposedStage = {
  name: string;
  start: Day | null;
  end: Day | null;
  raw: string;
  text: string;
  span: Span | null;
};

export type ProposalWarning = { code: string; message: string; span: Span };

export type PlanProposal = {
  title: string;
  documentNumber: string | null;
  issuer: string | null;
  issued: Day | null;
  period: { start: Day | null; end: Day | null };
  stages: ProposedStage[];
  actions: ProposedAction[];
  warnings: ProposalWarning[];
};
