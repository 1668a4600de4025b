// Stretches of text that may speak of time, found by pattern, before anything is judged about them.
import type { Day, DeadlineKind, Precision } from '../plan/model.ts';
import type { Moment } from './momentGrammar.ts';

/** What an expression without a year, or counted from an event, is measured against. */
export type DateContext = {
  /** The year that an expression without one belongs to. */
  year: number | null;
  /** The day the document was issued. */
  issued: Day | null;
  period: { start: Day | null; end: Day | null };
};

/** A meaning that needs no calendar: a rhythm, a duration, an event, an ongoing duty. */
export type Meaning = {
  kind: DeadlineKind;
  start: Day | null;
  end: Day | null;
  precision: Precision | null;
  basis: 'stated' | 'inferred';
  note: string;
};

export type Candidate = { from: number; to: number } & (
  | { form: 'moment'; moment: Moment }
  | { form: 'range'; first: Moment; second: Moment }
  /** 前三季度, 1—10月: the year so far, as in figures. */
  | { form: 'soFar'; first: Moment; second: Moment }
  | {
      form: 'meaning';
      role: 'rhythm' | 'duration' | 'start' | 'ongoing' | 'other';
      meaning: Meaning;
    }
  | { form: 'broken'; reason: string }
);

/** Keeps the candidates of earlier patterns apart from those of later ones. */
export type Claims = { candidates: Candidate[]; taken: [from: number, to: number][] };

export function isFree(claims: Claims, from: number, to: number): boolean {
  return claims.taken.every(([start, end]) => to <= start || from >= end);
}

/** Adds the candidate unless an earlier pattern has some of its text. */
export function claim(claims: Claims, candidate: Candidate): void {
  if (!isFree(claims, candidate.from, candidate.to)) return;
  claims.taken.push([candidate.from, candidate.to]);
  claims.candidates.push(candidate);
}
