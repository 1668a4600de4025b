// A review of returns while it is open: the files that were read and the log of what a person decided on them. What it
// shows follows from both.
import type {
  Difference,
  FileDetail,
  ReturnsReview,
  ReviewDecision,
} from '#shared/returns/review.ts';
import type { Period } from '#shared/plan/model.ts';
import { success, type Result } from '#shared/result.ts';
import type { ReturnsDraft } from '#shared/returns/compareReturns.ts';
import { nameDecision } from '#shared/returns/decideReview.ts';
import { fileDetail, openDifferences } from '#shared/returns/shownDifferences.ts';
import {
  emptyLog,
  logDecision,
  nextSteps,
  redoDecision,
  standingDecisions,
  undoDecision,
  type ReviewLog,
} from '#shared/returns/reviewLog.ts';
import type { PlanSession } from '../planSession.ts';
import type { ReadInput } from './readReturns.ts';
import { draftReturns } from './returns.ts';

export class OpenReview {
  readonly session: PlanSession;
  readonly period: Period;
  private inputs: readonly ReadInput[];
  private log: ReviewLog = emptyLog;
  /** What the files come to as things stand. */
  draft: ReturnsDraft;

  constructor(session: PlanSession, period: Period, inputs: readonly ReadInput[]) {
    this.session = session;
    this.period = period;
    this.inputs = inputs;
    this.draft = this.compare();
  }

  /** How many files are in it. */
  get size(): number {
    return this.inputs.length;
  }

  /** What the window is shown; `token` stands for this review. */
  shown(token: string): ReturnsReview {
    return { ...this.draft.review, ...nextSteps(this.log), token };
  }

  /** Files that are in it already are not taken twice: by their path. */
  add(inputs: readonly ReadInput[]): void {
    const known = new Set(this.inputs.map(({ path }) => path));
    this.inputs = [...this.inputs, ...inputs.filter(({ path }) => !known.has(path))];
    this.draft = this.compare();
  }

  /** With the plan as it is now. */
  compareAgain(): void {
    this.draft = this.compare();
  }

  /** A decision that cannot be made is a problem, and nothing changes. */
  decide(decision: ReviewDecision): Result<null> {
    const label = nameDecision(this.session.document, this.draft, decision);
    if (!label.ok) return label;
    this.log = logDecision(this.log, { decision, label: label.value });
    this.draft = this.compare();
    return success(null);
  }

  /** Answers the decision that was taken back, or made again; null when there is none. */
  step(kind: 'undo' | 'redo'): ReviewDecision | null {
    const log = kind === 'undo' ? undoDecision(this.log) : redoDecision(this.log);
    if (!log) return null;
    const { decision } = log.entries[Math.min(log.standing, this.log.standing)] ?? {};
    this.log = log;
    this.draft = this.compare();
    return decision ?? null;
  }

  /** Null when there is no such file. */
  detail(index: number): FileDetail | null {
    return fileDetail(this.session.document, this.draft, index);
  }

  /** What needs a person in all files, at most so many. */
  open(most: number): { differences: Difference[]; count: number } {
    return openDifferences(this.session.document, this.draft, most);
  }

  /** The path of a file, or of the archive that it is in; null when there is no such file. */
  /** Where the files that could be read lie, by their digests. */
  get files(): { digest: string; path: string }[] {
    return this.inputs
      .filter(({ workbook }) => workbook.ok)
      .map(({ digest, place }) => ({ digest, path: place }));
  }

  place(index: number): string | null {
    return this.inputs[index]?.place ?? null;
  }

  private compare(): ReturnsDraft {
    return draftReturns(this.session, this.inputs, this.period, standingDecisions(this.log));
  }
}
