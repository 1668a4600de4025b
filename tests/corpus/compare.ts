// Lists against each other: which items of one are those of the other, what is missing, what is too much. Pure functions.
import type { Span } from '#shared/document/proposal.ts';

export type Tally = { right: number; missing: number; extra: number };

/** Of what the program says, how much is right; 1 where it says nothing. */
export function precision({ right, extra }: Tally): number {
  return right + extra === 0 ? 1 : right / (right + extra);
}

/** Of what there is, how much was found; 1 where there is nothing. */
export function recall({ right, missing }: Tally): number {
  return right + missing === 0 ? 1 : right / (right + missing);
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return {
    right: tallies.reduce((sum, tally) => sum + tally.right, 0),
    missing: tallies.reduce((sum, tally) => sum + tally.missing, 0),
    extra: tallies.reduce((sum, tally) => sum + tally.extra, 0),
  };
}

export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}

/** How alike two stretches are: what they share of what they cover together, 0 to 1. */
export function likeness(a: Span, b: Span): number {
  const shared = overlap(a, b);
  const together = a[1] - a[0] + (b[1] - b[0]) - shared;
  return together === 0 ? 0 : shared / together;
}

export type Pairing<Expected, Got> = {
  pairs: [Expected, Got][];
  missing: Expected[];
  extra: Got[];
};

/**
 * Pairs every item with the best free partner, best pairs first; what likes nothing (0) stays alone.
 * Of pairs that are as good, the one that comes first in both lists wins.
 */
export function pairUp<Expected, Got>(
  expected: readonly Expected[],
  got: readonly Got[],
  likes: (expected: Expected, got: Got) => number,
): Pairing<Expected, Got> {
  const candidates = expected.flatMap((left, row) =>
    got.flatMap((right, column) => {
      const score = likes(left, right);
      return score > 0 ? [{ row, column, score }] : [];
    }),
  );
  candidates.sort((a, b) => b.score - a.score || a.row - b.row || a.column - b.column);
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const { row, column } of candidates) {
    if (partner.has(row) || taken.has(column)) continue;
    partner.set(row, column);
    taken.add(column);
  }
  return {
    pairs: expected.flatMap((left, row) => {
      const column = partner.get(row);
      return column === undefined ? [] : [[left, got[column]] as [Expected, Got]];
    }),
    missing: expected.filter((_, row) => !partner.has(row)),
    extra: got.filter((_, column) => !taken.has(column)),
  };
}
