// The width that fits a column: its longest line, within bounds, so that long texts wrap instead of filling the screen.
import type { MeasureCharacter } from './textLines.ts';

/** A column of long texts is not made wider than this by itself, in CSS pixels at zoom 100 %. */
const mostFitting = 420;
const leastFitting = 48;

/** Width of the longest line among texts, with `space` beside it, within bounds. */
export function fittingWidth(
  texts: Iterable<string>,
  heading: string,
  measure: MeasureCharacter,
  space: { cell: number; heading: number },
): number {
  let most = lineWidth(heading, measure) * 1.08 + space.heading;
  for (const text of texts) {
    for (const line of text.split('\n')) {
      most = Math.max(most, lineWidth(line, measure) + space.cell);
      if (most >= mostFitting) return mostFitting;
    }
  }
  return Math.ceil(Math.max(leastFitting, most));
}

function lineWidth(line: string, measure: MeasureCharacter): number {
  let width = 0;
  for (const character of line) {
    width += measure(character);
    if (width >= mostFitting) break;
  }
  return width;
}
