// Merged regions made safe to rely on: none of one cell, none overlapping another.
import type { Region } from '#shared/tables/rawSheet.ts';

/**
 * The regions in order of their first row, those that overlap an earlier one left out (spreadsheet programs never
 * write such). A sweep down the rows: the open regions stand in order of their left column.
 */
export function withoutOverlap(regions: Region[], onDropped: (count: number) => void): Region[] {
  const ordered = regions
    .filter((region) => region.top !== region.bottom || region.left !== region.right)
    .sort((a, b) => a.top - b.top || a.left - b.left);
  const kept: Region[] = [];
  let open: Region[] = [];
  let top = 0;
  let dropped = 0;
  for (const region of ordered) {
    if (region.top !== top) {
      top = region.top;
      open = open.filter((one) => one.bottom >= top);
    }
    const at = firstRightOf(open, region.left);
    const before = open[at - 1];
    const after = open[at];
    if ((before && before.right >= region.left) || (after && after.left <= region.right)) {
      dropped += 1;
      continue;
    }
    open.splice(at, 0, region);
    kept.push(region);
  }
  if (dropped > 0) onDropped(dropped);
  return kept;
}

/** The index of the first open region whose left column is at or past `left`. */
function firstRightOf(open: Region[], left: number): number {
  let low = 0;
  let high = open.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((open[middle]?.left ?? 0) < left) low = middle + 1;
    else high = middle;
  }
  return low;
}
