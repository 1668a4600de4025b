// Which year an expression without one belongs to, and how sure that is. See RULES.md [D2].
import type { DateContext } from './candidates.ts';
import { yearOf } from './days.ts';
import type { Moment } from './momentGrammar.ts';

/** The year named last, and in which sentence. */
export type YearSource = {
  previous: number | null;
  previousSentence: number;
  /** It was the year of a goal (到2025年, 2025年底前): what else the sentence says may well be due earlier. */
  isGoal: boolean;
};
export const noYearYet: YearSource = { previous: null, previousSentence: -1, isGoal: false };

export type YearTaken = {
  year: number | null;
  basis: 'stated' | 'inferred';
  note: string;
  /** Taken from the same sentence. */
  near?: boolean;
};

/** The year of an expression, from its own words, the sentence, the plan, the sentence before, the day of issue. */
export function yearFor(
  moment: Moment,
  context: DateContext,
  years: YearSource,
  sentence: number,
): YearTaken {
  if (moment.year !== null) return { year: moment.year, basis: 'stated', note: '' };
  const base = baseYear(context);
  const near = years.previousSentence === sentence ? years.previous : null;
  if (moment.yearShift) {
    const from = moment.yearShift.from === 'previous' ? (near ?? base.year) : base.year;
    if (from === null) return { year: null, basis: 'stated', note: '没有可依据的年份，需人工确认' };
    const year = from + moment.yearShift.by;
    return { year, basis: base.basis, note: `按${year}年计${base.doubt}` };
  }
  if (near !== null) {
    const unsure = years.isGoal && base.sure && base.year !== near ? '，请核对' : '';
    return { year: near, basis: 'stated', note: `年份承前文，按${near}年计${unsure}`, near: true };
  }
  if (base.sure) return { year: base.year, basis: base.basis, note: missingYear(base) };
  if (years.previous !== null)
    return {
      year: years.previous,
      basis: 'inferred',
      note: `年份承前文，按${years.previous}年计，请核对`,
    };
  if (base.year !== null) return { year: base.year, basis: base.basis, note: missingYear(base) };
  return { year: null, basis: 'stated', note: '原文未写年份，也没有可依据的年份，需人工确认' };
}

/** What a note says of an expression that takes the base year. */
export function missingYear({ year, doubt }: Base): string {
  return `原文未写年份，按${year}年计${doubt}`;
}

export type Base = {
  year: number | null;
  basis: 'stated' | 'inferred';
  /** Nothing that the text said before can be better. */
  sure: boolean;
  doubt: string;
};

/**
 * The year given; else the only year of the period; else the year of issue; else a likely year. Where the plan runs
 * over several years, the year of issue is no more than a guess.
 */
export function baseYear({ year, likelyYear, issued, period }: DateContext): Base {
  if (year !== null) return { year, basis: 'stated', sure: true, doubt: '' };
  const first = period.start === null ? null : yearOf(period.start);
  const last = period.end === null ? null : yearOf(period.end);
  if (first !== null && first === last)
    return { year: first, basis: 'stated', sure: true, doubt: '' };
  const inferred = { basis: 'inferred', sure: false } as const;
  if (issued !== null) {
    const several = first !== null && last !== null;
    const issueYear = yearOf(issued);
    const taken = several && (issueYear < first || issueYear > last) ? first : issueYear;
    return { ...inferred, year: taken, sure: !several, doubt: several ? '，请核对' : '' };
  }
  const guess = first ?? likelyYear ?? null;
  return {
    ...inferred,
    year: guess,
    basis: guess === null ? 'stated' : 'inferred',
    doubt: '，请核对',
  };
}

/** The year in which the plan is made, as far as it is known. */
export function yearOfContext(context: DateContext): number | null {
  return baseYear(context).year;
}
