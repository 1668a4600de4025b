// Things with a place in a document, found by place without looking at all of them. Empty places are nowhere.
import type { Span } from './proposal.ts';

export type SpanIndex<Placed> = {
  /** All that share a code unit with the span, in the order of the document. An empty span asks for the unit behind it. */
  overlapping(span: Span): Placed[];
  /** The one that shares most with the span, the shorter of two that share the same; null when none does. */
  best(span: Span): Placed | null;
  /** The first that begins at or after a place. */
  nextFrom(at: number): Placed | null;
};

export function spanIndex<Placed extends { span: Span }>(
  things: readonly Placed[],
): SpanIndex<Placed> {
  const sorted = things
    .filter((thing) => length(thing) > 0)
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  // How far the things up to each one reach: where that is before a span, nothing before it can overlap.
  const reach: number[] = [];
  for (const { span } of sorted) reach.push(Math.max(reach.at(-1) ?? 0, span[1]));

  /** How many begin before a place. */
  const countBefore = (at: number): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.span[0] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const overlapping = ([from, to]: Span): Placed[] => {
    const found: Placed[] = [];
    for (let index = countBefore(Math.max(to, from + 1)) - 1; index >= 0; index -= 1) {
      if ((reach[index] ?? 0) <= from) break;
      const thing = sorted[index];
      if (thing && thing.span[1] > from) found.push(thing);
    }
    return found.reverse();
  };

  return {
    overlapping,
    best(span) {
      let best: Placed | null = null;
      let most = 0;
      for (const thing of overlapping(span)) {
        const end = Math.max(span[1], span[0] + 1);
        const shared = Math.min(end, thing.span[1]) - Math.max(span[0], thing.span[0]);
        const shorter = best !== null && shared === most && length(thing) < length(best);
        if (shared > most || shorter) {
          best = thing;
          most = shared;
        }
      }
      return best;
    },
    nextFrom: (at) => sorted[countBefore(at)] ?? null,
  };
}

function length({ span }: { span: Span }): number {
  return span[1] - span[0];
}
