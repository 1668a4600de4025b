// A proposed plan: what a notice's text was understood to say. The output of `planbook decompose`, before a person reviews it.
import type { Basis, Comparator, Day, DeadlineKind, Precision } from '../plan/model.ts';

/** From and to (exclusive) in UTF-16 code units of the decoded document. */
export type Span = [from: number, to: number];

export type ProposedTarget = {
  raw: string;
  subject: string;
  comparator: Comparator | null;
  value: number | null;
  unit: string;
  by: Day | null;
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
};

export type ProposedTask = {
  text: string;
  leads: string[];
  supports: string[];
  targets: ProposedTarget[];
  deadlines: ProposedDeadline[];
  span: Span;
};
export type ProposedProject = {
  ordinal: string | null;
  name: string | null;
  tasks: ProposedTask[];
};
export type ProposedAction = {
  ordinal: string | null;
  name: string | null;
  projects: ProposedProject[];
};
export type ProposedStage = {
  name: string;
  start: Day | null;
  end: Day | null;
  raw: string;
  text: string;
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
