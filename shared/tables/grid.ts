// A raw sheet as lines of segments: a merged region counts once, in every row that it covers.
import type { RawCell, RawSheet, Region } from './rawSheet.ts';

export type Segment = Region & {
  cell: RawCell;
  /** The cell's text without white space at its ends; never empty. */
  text: string;
};

export type Grid = {
  sheet: RawSheet;
  /** Numbers of the rows that have cells, ascending. */
  rows: number[];
  /** Segments with text in a row, from left to right; those of merged regions from above included. */
  line: (row: number) => Segment[];
  /** The segment that covers a cell, null where there is no text. */
  segmentAt: (row: number, column: number) => Segment | null;
};

/** Rows that merged regions may cover in sum; past it the rest are left unmerged (hostile files only). */
const coverageLimit = 5_000_000;

export function createGrid(sheet: RawSheet): Grid {
  const rows = [...sheet.rows.keys()].sort((a, b) => a - b);
  const covering = regionsByRow(sheet.merges, rows);
  const segmentOf = (row: number, column: number, region: Region | undefined): Segment | null => {
    const top = region?.top ?? row;
    const left = region?.left ?? column;
    const cell = sheet.rows.get(top)?.get(left);
    if (!cell) return null;
    const text = trimmed(cell.text);
    if (text === '') return null;
    return { top, left, bottom: region?.bottom ?? row, right: region?.right ?? column, cell, text };
  };
  return {
    sheet,
    rows,
    line(row) {
      const regions = covering.get(row);
      const segments: Segment[] = [];
      for (const column of sheet.rows.get(row)?.keys() ?? []) {
        if (regions && regions.some((one) => one.left <= column && column <= one.right)) continue;
        const segment = segmentOf(row, column, undefined);
        if (segment) segments.push(segment);
      }
      for (const region of regions ?? []) {
        const segment = segmentOf(row, region.left, region);
        if (segment) segments.push(segment);
      }
      return inOrder(segments);
    },
    segmentAt(row, column) {
      const region = covering.get(row)?.find((one) => one.left <= column && column <= one.right);
      return segmentOf(row, column, region);
    },
  };
}

/** For every row with cells, the merged regions that cover it; also for the first row of a region without cells. */
function regionsByRow(merges: Region[], rows: number[]): Map<number, Region[]> {
  const covering = new Map<number, Region[]>();
  let coverage = 0;
  for (const region of merges) {
    for (let at = firstAtLeast(rows, region.top); at < rows.length; at++) {
      const row = rows[at] ?? 0;
      if (row > region.bottom || ++coverage > coverageLimit) break;
      const list = covering.get(row);
      if (list) list.push(region);
      else covering.set(row, [region]);
    }
  }
  return covering;
}

function firstAtLeast(sorted: number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inOrder(segments: Segment[]): Segment[] {
  for (let index = 1; index < segments.length; index++) {
    if ((segments[index - 1]?.left ?? 0) > (segments[index]?.left ?? 0)) {
      return segments.sort((a, b) => a.left - b.left);
    }
  }
  return segments;
}

const invisible = /^[\s\u200b-\u200d\u2060]+|[\s\u200b-\u200d\u2060]+$/gu;

function trimmed(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  // Most text begins and ends with a visible character below or above the odd ones.
  const plain = (code: number) => code > 0x3000 || (code > 0x20 && code < 0x80);
  return plain(first) && plain(last) && last !== 0xfeff && first !== 0xfeff
    ? text
    : text.replace(invisible, '');
}
