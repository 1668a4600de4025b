// How small a form gets on paper: it is printed as wide as the paper, whatever its columns take.
import type { FormDefinition } from './definition.ts';

/** Width between the margins in inches, by size and orientation. */
const printable = {
  A4: { landscape: 11.69 - 0.8, portrait: 8.27 - 0.8 },
  A3: { landscape: 16.54 - 0.8, portrait: 11.69 - 0.8 },
};
const bodyPoints = 10.5;
/** Below so many points a form is hard to read and cannot be filled in by hand. */
const leastPoints = 6.5;

export type PrintScale = { percent: number; points: number; small: boolean };

/** Width in pixels of a column of so many characters, with Excel's padding. */
export function columnPixels(width: number): number {
  return Math.round(width * 7 + 5);
}

export function printScale(
  columns: readonly { width: number }[],
  { size, orientation }: FormDefinition['paper'],
): PrintScale {
  const inches = columns.reduce((sum, { width }) => sum + columnPixels(width), 0) / 96;
  const scale = Math.min(1, printable[size][orientation] / Math.max(1, inches));
  const points = Math.round(bodyPoints * scale * 10) / 10;
  return { percent: Math.round(scale * 100), points, small: points < leastPoints };
}
