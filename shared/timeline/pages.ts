// A timeline cut into pages of A3 on its side. Every page has the whole head, and says to which action its rows belong.
import type { TimelineRow } from './rows.ts';

/** What stands on one page; `continued` is the action that goes on from the page before. */
export type TimelinePage = { number: number; continued: string | null; rows: TimelineRow[] };

/** More pages than this nobody prints: the list is to be limited to a unit first [TL11]. */
export const mostPages = 200;

/** Pages of at most `most` rows (at least 3), the line that repeats an action counted; no action stands alone at a foot. */
export function timelinePages(rows: readonly TimelineRow[], most: number): TimelinePage[] {
  const pages: TimelinePage[] = [];
  let index = 0;
  while (index < rows.length) {
    const first = rows[index] as TimelineRow;
    const continued = first.kind === 'action' ? null : first.action;
    let end = Math.min(index + most - (continued === null ? 0 : 1), rows.length);
    // An action whose projects all stand on the next page goes there with them [TL11].
    if (end < rows.length && end - index > 1 && rows[end - 1]?.kind === 'action') end -= 1;
    pages.push({ number: pages.length + 1, continued, rows: rows.slice(index, end) });
    index = end;
  }
  return pages;
}

/** A text in lines no wider than `width`, in ems of its font; what does not fit in `most` lines ends in … */
export function textInLines(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const letter of text) {
    const wide = widthOf(letter);
    if (used + wide > width && line !== '') {
      if (lines.length === most - 1) return [...lines, `${shortened(line, width)}…`];
      lines.push(line);
      line = '';
      used = 0;
    }
    line += letter;
    used += wide;
  }
  return line === '' ? lines : [...lines, line];
}

/** Chinese letters are one em wide, others about half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letter > '\u2e7f' ? 1 : 0.58;
  return width;
}

function shortened(line: string, width: number): string {
  const letters = Array.from(line);
  while (letters.length > 1 && widthOf(letters.join('')) + 1 > width) letters.pop();
  return letters.join('');
}
