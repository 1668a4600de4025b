// What was right and what differs while a notice is scored; knows where the program warned.
import type { PlanProposal, Span } from '#shared/document/proposal.ts';
import { overlap, type Tally } from './compare.ts';

export const categories = [
  'actions',
  'projects',
  'tasks',
  'leads',
  'supports',
  'deadlines',
  'targets',
  'stages',
] as const;
export type Category = (typeof categories)[number];

/** Reported apart: right or not, of the items that were found. */
export const asides = ['head', 'placement', 'subject', 'by', 'dateDetails'] as const;
export type Aside = (typeof asides)[number];

export type Difference = {
  category: Category | Aside | 'doubt';
  place: Span;
  expected: string | null;
  got: string | null;
  /** No warning touches the place: nobody is told. */
  silent: boolean;
};
export type Score = {
  tallies: Record<Category, Tally>;
  asides: Record<Aside, { right: number; wrong: number }>;
  differences: Difference[];
};

/** Collects what is right and what differs; knows the warnings. */
export type Book = {
  right: (category: Category, count?: number) => void;
  wrong: (
    category: Category,
    expected: { words: string; place: Span } | null,
    got: { words: string; place: Span } | null,
  ) => void;
  aside: (aside: Aside, isRight: boolean, place: Span, expected: string, got: string) => void;
  /** What two careful readers could read differently must carry a warning. */
  doubt: (words: string, place: Span) => void;
};

/** Whether a text is one of those that the gold allows, which are separated by `|`. */
export function isOneOf(text: string, allowed: string): boolean {
  return allowed.split('|').some((one) => bare(one) === bare(text));
}

export function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

export function openBook(proposal: PlanProposal, length: number): { score: Score; book: Book } {
  const tally = (): Tally => ({ right: 0, missing: 0, extra: 0 });
  const aside = () => ({ right: 0, wrong: 0 });
  const score: Score = {
    tallies: Object.fromEntries(categories.map((key) => [key, tally()])) as Score['tallies'],
    asides: Object.fromEntries(asides.map((key) => [key, aside()])) as Score['asides'],
    differences: [],
  };
  // A warning about half of the notice points at no place.
  const warned = proposal.warnings
    .map(({ span }) => span)
    .filter(([from, to]) => to - from < length / 2);
  const isWarned = (places: readonly Span[]) =>
    warned.some((span) => places.some((place) => overlap(span, place) > 0));
  const book: Book = {
    right: (category, count = 1) => {
      score.tallies[category].right += count;
    },
    wrong: (category, expected, got) => {
      if (expected) score.tallies[category].missing += 1;
      if (got) score.tallies[category].extra += 1;
      const places = [expected, got].flatMap((side) => (side ? [side.place] : []));
      score.differences.push({
        category,
        place: places[0] ?? [0, 0],
        expected: expected?.words ?? null,
        got: got?.words ?? null,
        silent: !isWarned(places),
      });
    },
    aside: (key, isRight, place, expected, got) => {
      score.asides[key][isRight ? 'right' : 'wrong'] += 1;
      if (!isRight) score.differences.push({ category: key, place, expected, got, silent: false });
    },
    doubt: (words, place) => {
      if (isWarned([place])) return;
      score.differences.push({
        category: 'doubt',
        place,
        expected: words,
        got: null,
        silent: true,
      });
    },
  };
  return { score, book };
}
