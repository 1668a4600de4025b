// Where headings stand on a sheet: blocks of one to eight rows, by their words and by the shape of their merges.
import { meaningOf } from './columns.ts';
import type { Grid, Segment } from './grid.ts';
import { withoutSpace } from './headingText.ts';
import { isColumnNumbers, isSignature, isTotal } from './lineKinds.ts';

export type HeaderBlock = { first: number; last: number; left: number; right: number };

const maximumRows = 8;

/** Short words without the marks of a sentence, a label or a figure. */
function isHeadingLike({ text, cell }: Segment): boolean {
  if (cell.type === 'date' || cell.type === 'boolean' || cell.type === 'error') return false;
  if (text.length > 160) return false;
  const shown = withoutSpace(text);
  if (shown.length > 48 || /[。；;!?！？]|[:：]$/u.test(shown)) return false;
  if (/[:：]/u.test(shown) && !/^(?:其中|内|单位|含)[:：]|[（(][^）)]*[:：]/u.test(shown))
    return false;
  return !/^[\d.,，%％/+\-—、①-⑳]+$/u.test(shown);
}

function isKnown({ text }: Segment): boolean {
  return meaningOf(withoutSpace(text)) !== null;
}

/** How sure a line is to be headings: `named` by known words, `shaped` by looks only. */
export function headerStrength(line: Segment[]): 'named' | 'shaped' | null {
  if (line.length < 2) return null;
  // A heading may be a bare number (somebody typed 4 for the fourth item); more than one in five is data.
  let odd = 0;
  for (const segment of line) {
    if (isHeadingLike(segment)) continue;
    odd += 1;
    if (segment.text.length > 12 || odd * 5 > line.length) return null;
  }
  if (isSignature(line) || isTotal(line)) return null;
  const texts = new Set(line.map(({ text }) => withoutSpace(text)));
  const known = line.filter(isKnown).length;
  if (known >= 2 && known * 4 >= line.length) return 'named';
  if (known >= 1 && line.length === 2) return 'named';
  return line.length >= 3 && texts.size * 2 > line.length ? 'shaped' : null;
}

/** The block of heading rows that begins at or one row above `row`, whose line was found to be headings. */
export function headerBlockAt(grid: Grid, row: number, notAbove: number): HeaderBlock {
  const line = grid.line(row);
  let first = Math.max(notAbove, Math.min(...line.map(({ top }) => top)));
  let last = row;
  let { left, right } = extentOf(line);
  for (let above = first - 1; above >= notAbove && row - above < maximumRows; above--) {
    const group = grid.line(above);
    if (!isGroupLine(group, left, right)) break;
    first = above;
    ({ left, right } = extentOf([...group, { left, right }]));
  }
  const openRows = openSpans(grid, first, last);
  for (;;) {
    const merged = lowestMerge(grid, first, last);
    if (merged > last && merged - first < maximumRows) {
      last = merged;
      continue;
    }
    const next = last + 1;
    if (next - first >= maximumRows) break;
    const children = grid.line(next);
    if (!isSubHeading(grid, children, first, last, openRows)) break;
    last = next;
    ({ left, right } = extentOf([...children, { left, right }]));
  }
  return { first, last, left, right };
}

function extentOf(line: { left: number; right: number }[]): { left: number; right: number } {
  let left = Number.MAX_VALUE;
  let right = 0;
  for (const segment of line) {
    left = Math.min(left, segment.left);
    right = Math.max(right, segment.right);
  }
  return { left, right };
}

/** Group names above the headings: several short words, or one merged across some of the columns only. */
function isGroupLine(line: Segment[], left: number, right: number): boolean {
  if (line.length === 0 || !line.every(isHeadingLike)) return false;
  if (line.some((segment) => segment.left < left - 1 || segment.right > right + 1)) return false;
  if (isSignature(line)) return false;
  if (line.some(({ text }) => /^\s*附件?\s*\d|月\s*日|年\s*月|^[（(]?20\d\d\s*年/u.test(text))) {
    return false;
  }
  if (line.length === 1) {
    const only = line[0];
    return (
      only !== undefined && only.right > only.left && only.left > left && only.text.length <= 20
    );
  }
  return line.some((segment) => segment.right > segment.left || segment.bottom > segment.top);
}

function lowestMerge(grid: Grid, first: number, last: number): number {
  let lowest = last;
  for (let row = first; row <= last; row++) {
    for (const segment of grid.line(row)) lowest = Math.max(lowest, segment.bottom);
  }
  return lowest;
}

/** Whether a span of columns may have headings below: a group, or columns that have no heading yet. */
type Openness = (left: number, right: number) => boolean;

function openSpans(grid: Grid, first: number, last: number): Openness {
  return (left, right) => {
    for (let column = left; column <= right; column++) {
      const above = lowestHeading(grid, first, last, column);
      if (above === null) continue;
      if (above.bottom >= last + 1) return false;
      if (above.right > above.left) continue;
      // A group without a merge: nothing stands to its right in its own row.
      const beside = grid.segmentAt(above.top, above.right + 1);
      if (beside !== null) return false;
    }
    return true;
  };
}

function lowestHeading(grid: Grid, first: number, last: number, column: number): Segment | null {
  for (let row = last; row >= first; row--) {
    const segment = grid.segmentAt(row, column);
    if (segment) return segment;
  }
  return null;
}

/** Headings of a lower level: all of them under a group or a column without a heading. */
function isSubHeading(
  grid: Grid,
  line: Segment[],
  first: number,
  last: number,
  open: Openness,
): boolean {
  const own = line.filter((segment) => segment.top > last);
  if (own.length === 0 || !own.every(isHeadingLike)) return false;
  if (isColumnNumbers(own, own.length) || isTotal(own) || isSignature(own)) return false;
  // The first heading rows say where a group is; a lower row must keep inside one.
  if (!own.every((segment) => open(segment.left, segment.right))) return false;
  const groups: Segment[] = [];
  for (let row = first; row <= last; row++) {
    for (const segment of grid.line(row)) if (segment.right > segment.left) groups.push(segment);
  }
  const inGroup = (segment: Segment) =>
    groups.some((group) => group.left <= segment.left && segment.right <= group.right);
  return own.some((segment) => isKnown(segment) || inGroup(segment)) || own.length >= 2;
}
