// Stretches of text that may speak of time, found by pattern, before anything is judged about them.
import type { Day, DeadlineKind, Precision } from '../plan/model.ts';
import type { Moment } from './momentGrammar.ts';

/** What an expression without a year, or counted from an event, is measured against. */
export type DateContext = {
  /** The year that an expression without one belongs to. Null where the plan runs over several years. */
  year: number | null;
  /** A year to fall back on when nothing better is known: always a doubt. */
  likelyYear?: number | null;
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
      isLength?: boolean;
    }
  | { form: 'broken'; reason: string }
);

/** What was found so far. `taken` has a 1 for every code unit that an earlier pattern has. */
export type Claims = { candidates: Candidate[]; taken: Uint8Array };

export function noClaims(text: string): Claims {
  return { candidates: [], taken: new Uint8Array(text.length) };
}

/** Adds the candidate unless an earlier pattern has some of its text. */
export function claim(claims: Claims, candidate: Candidate): void {
  if (claims.taken.subarray(candidate.from, candidate.to).includes(1)) return;
  claims.taken.fill(1, candidate.from, candidate.to);
  claims.candidates.push(candidate);
}
