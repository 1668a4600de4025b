// Marked places of a document, cut once into segments at the borders of all marks, so that showing one as chosen is no
// work on the rest. Knows neither plans nor drafts.
import type { Span } from '#shared/document/proposal.ts';

/**
 * `item`: a task as a whole. `field`: something read from the text. `doubt`: a place to look at. `change`: what a revised
 * document changes.
 */
export type Mark = { kind: 'item' | 'field' | 'doubt' | 'change'; span: Span };

/** A stretch of the text, in UTF-16 code units, with the marks that cover it by index, the shortest first. */
export type Segment = { index: number; from: number; to: number; marks: readonly number[] };

/** A paragraph or a cell: its segments without gaps. */
export type Block = { from: number; to: number; segments: readonly Segment[] };

type Border = { at: number; opens: boolean; mark: number };

/** The whole text in order, without gaps. Marks beyond the text are cut, empty ones are left out. */
export function segmentsOf(length: number, marks: readonly Mark[]): Segment[] {
  const borders = marks.flatMap(({ span: [start, end] }, mark): Border[] => {
    const from = Math.max(0, start);
    const to = Math.min(length, end);
    if (to <= from) return [];
    return [
      { at: from, opens: true, mark },
      { at: to, opens: false, mark },
    ];
  });
  borders.sort((a, b) => a.at - b.at);
  const segments: Segment[] = [];
  const open = new Set<number>();
  let from = 0;
  const cut = (to: number) => {
    if (to <= from) return;
    const covering = [...open].sort((a, b) => lengthOf(marks[a]) - lengthOf(marks[b]) || a - b);
    segments.push({ index: segments.length, from, to, marks: covering });
    from = to;
  };
  for (const { at, opens, mark } of borders) {
    cut(at);
    if (opens) open.add(mark);
    else open.delete(mark);
  }
  cut(length);
  return segments;
}

function lengthOf(mark: Mark | undefined): number {
  return mark ? mark.span[1] - mark.span[0] : 0;
}

/** The segments of each range, cut at its ends. Ranges are in order and do not overlap. */
export function blocksOf(segments: readonly Segment[], ranges: readonly Span[]): Block[] {
  let next = 0;
  return ranges.map(([from, to]) => {
    while (next > 0 && (segments[next]?.from ?? Number.MAX_VALUE) > from) next -= 1;
    while ((segments[next]?.to ?? Number.MAX_VALUE) <= from) next += 1;
    const own: Segment[] = [];
    for (let at = next; at < segments.length; at += 1) {
      const segment = segments[at];
      if (!segment || segment.from >= to) break;
      own.push({
        ...segment,
        from: Math.max(from, segment.from),
        to: Math.min(to, segment.to),
      });
    }
    return { from, to, segments: own };
  });
}

/** The lines of a text, without their ends. */
export function lineRanges(text: string): Span[] {
  const ranges: Span[] = [];
  let from = 0;
  while (from <= text.length) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    ranges.push([from, to]);
    from = to + 1;
  }
  return ranges;
}
