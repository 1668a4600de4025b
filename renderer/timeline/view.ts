// How a person looks at the timeline: kept while the plan is open, so that it is there again after a look at a sheet.
import { atFirst, type Folding } from '#shared/timeline/rows.ts';
import { monthsIn, type Span } from '#shared/timeline/scale.ts';
import { everything, type TimelineFilter } from '#shared/timeline/timeline.ts';

export type Zoom = 'whole' | 'quarter' | 'month';

export type TimelineView = { filter: TimelineFilter; folding: Folding; zoom: Zoom };

export const plainTimeline: TimelineView = { filter: everything, folding: atFirst, zoom: 'whole' };

/** Pixels of a month; the whole is never squeezed below the least. */
const monthWidth = { quarter: 34, month: 96 };
const leastMonth = 5;

export function drawnWidth(span: Span, zoom: Zoom, room: number): number {
  const months = monthsIn(span);
  if (zoom === 'whole') return Math.max(room, months * leastMonth);
  return Math.max(months * monthWidth[zoom], room);
}

/** The folding after a row was opened or closed. */
export function toggled({ folded, unfolded }: Folding, id: string): Folding {
  const flip = (ids: ReadonlySet<string>) => {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    return next;
  };
  return id.startsWith('action:')
    ? { folded: flip(folded), unfolded }
    : { folded, unfolded: flip(unfolded) };
}
