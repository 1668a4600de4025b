// The paper that a sheet is put on: size, margins, how small type may get. Plain data that is kept with a design.
export type PaperSize = 'A3' | 'A4';
export type Orientation = 'landscape' | 'portrait';
/** In millimetres. */
export type Margins = { top: number; right: number; bottom: number; left: number };

export type PaperSetup = {
  size: PaperSize;
  orientation: Orientation;
  margins: Margins;
  /** In points. Columns that do not fit the width at this size go onto further pages [PA2]. */
  smallestType: number;
  /** The heads of the columns stand on every page, not on the first only. */
  repeatHead: boolean;
  showPageNumbers: boolean;
  /** What follows a subtotal begins a page. */
  groupsOnNewPages: boolean;
};

export const defaultPaper: PaperSetup = {
  size: 'A3',
  orientation: 'landscape',
  margins: { top: 15, right: 12, bottom: 15, left: 12 },
  smallestType: 7.5,
  repeatHead: true,
  showPageNumbers: true,
  groupsOnNewPages: false,
};

/** Printers cannot print at the edge; wider margins leave nothing to print on. */
export const marginLimits = { least: 5, most: 50 };
/** The usual size of type is the largest. */
export const typeLimits = { least: 5, most: 10.5 };

/** In millimetres, upright. */
const sizes: Record<PaperSize, { width: number; height: number }> = {
  A3: { width: 297, height: 420 },
  A4: { width: 210, height: 297 },
};

export function paperMillimetres({ size, orientation }: Pick<PaperSetup, 'size' | 'orientation'>): {
  width: number;
  height: number;
} {
  const { width, height } = sizes[size];
  return orientation === 'portrait' ? { width, height } : { width: height, height: width };
}

export function pixels(millimetres: number): number {
  return (millimetres * 96) / 25.4;
}
