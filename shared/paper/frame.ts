// How a sheet's columns stand on the paper: size of type, width of every column, which columns share a page.
import { columnPixels } from '../forms/printScale.ts';
import type { SheetColumn } from '../consolidate/sheet.ts';
import type { PrintedSheet } from './printedSheet.ts';
import { paperMillimetres, pixels, type PaperSetup } from './setup.ts';

/** Size of type in the body of a sheet that fits its paper, in points. */
export const bodyType = 10.5;
/** Columns may become so much wider than they ask for, to fill the paper. */
const mostStretch = 1.8;
/** Repeated columns take no more than so much of the width. */
const mostRepeated = 0.5;

export type PaperFrame = {
  setup: PaperSetup;
  /** Of the paper, in millimetres: what the page is printed on. */
  paper: { width: number; height: number };
  /** Between the margins, in CSS pixels. */
  area: { width: number; height: number };
  /** What the page number takes of the area where the margin is too small for it. */
  numberHeight: number;
  /** Sizes of type in points, and the heights of their lines in whole pixels. */
  type: Record<TypeRole, { points: number; line: number }>;
  /** The width of a Chinese character in the body, in pixels. */
  em: number;
  /** Space between the border of a cell and its text, in pixels. */
  padding: { across: number; down: number };
  /** Of every column, in whole pixels. */
  widths: number[];
  /** Columns by the pages they share; each begins with the repeated ones [PA2]. */
  groups: number[][];
};

/** `sum`: subtotals and lights, in the body's size and the font of heads. */
export type TypeRole = 'title' | 'subtitle' | 'line' | 'head' | 'body' | 'sum' | 'note' | 'footer';

/** The line at the left of a table and above it; every cell brings its right and lower one. */
export const tableEdge = 1;
/** The height at the foot of a page that its number needs, in millimetres. */
const numberRoom = 9;

export function paperFrame(sheet: PrintedSheet, setup: PaperSetup): PaperFrame {
  const paper = paperMillimetres(setup);
  const { margins, showPageNumbers } = setup;
  const area = {
    // Whole pixels: tables snap to them, and what is measured is what is printed.
    width: Math.floor(pixels(paper.width - margins.left - margins.right)),
    height: Math.floor(pixels(paper.height - margins.top - margins.bottom)) - 1,
  };
  const short = showPageNumbers ? Math.max(0, numberRoom - margins.bottom) : 0;
  const placed = placeColumns(
    sheet.table.columns,
    sheet.leadColumns ?? 1,
    area.width - tableEdge,
    setup,
  );
  const body = bodyType * placed.scale;
  const large = setup.size === 'A3';
  const type = (points: number) => ({
    points,
    line: Math.ceil(((points * 96) / 72) * 1.36),
  });
  return {
    setup,
    paper,
    area,
    numberHeight: Math.ceil(pixels(short)),
    type: {
      title: type(large ? 22 : 18),
      subtitle: type(large ? 16 : 14),
      line: type(Math.max(body, large ? 12 : 10.5)),
      head: type((body * 11) / bodyType),
      body: type(body),
      sum: type(body),
      note: type(Math.max(body, 9)),
      footer: type(Math.max(body, large ? 12 : 10.5)),
    },
    em: (body * 96) / 72,
    padding: {
      across: Math.max(3, Math.round(4 * placed.scale)),
      down: Math.max(2, Math.round(3 * placed.scale)),
    },
    widths: placed.widths,
    groups: placed.groups,
  };
}

type Placed = { scale: number; widths: number[]; groups: number[][] };

function placeColumns(
  columns: readonly SheetColumn[],
  leadColumns: number,
  area: number,
  { smallestType }: PaperSetup,
): Placed {
  const asked = columns.map(({ width }) => columnPixels(width));
  const whole = sum(asked);
  const all = columns.map((_, index) => index);
  const least = Math.min(1, smallestType / bodyType);
  const fit = area / Math.max(1, whole);
  if (fit >= least) {
    const stretch = Math.min(fit, mostStretch);
    return { scale: Math.min(1, fit), widths: toWidth(asked, stretch), groups: [all] };
  }
  const widths = toWidth(asked, least).map((width) => Math.min(width, area));
  let repeated = Math.min(leadColumns, columns.length - 1);
  while (repeated > 0 && sum(widths.slice(0, repeated)) > area * mostRepeated) repeated--;
  const lead = all.slice(0, repeated);
  const room = area - sum(widths.slice(0, repeated));
  const groups: number[][] = [];
  let rest: number[] = [];
  let used = 0;
  for (const column of all.slice(repeated)) {
    const width = Math.min(widths[column] ?? 0, room);
    widths[column] = width;
    if (rest.length > 0 && used + width > room) {
      groups.push([...lead, ...rest]);
      rest = [];
      used = 0;
    }
    rest.push(column);
    used += width;
  }
  groups.push([...lead, ...rest]);
  return { scale: least, widths: filled(widths, groups, lead.length, room), groups };
}

/** The columns of every page stretched to its whole width, but for the repeated ones, which are the same on all. */
function filled(
  widths: readonly number[],
  groups: readonly number[][],
  lead: number,
  room: number,
): number[] {
  const wide = [...widths];
  for (const group of groups) {
    const own = group.slice(lead);
    const stretch = Math.min(room / sum(own.map((column) => widths[column] ?? 0)), mostStretch);
    const stretched = toWidth(
      own.map((column) => widths[column] ?? 0),
      stretch,
    );
    own.forEach((column, index) => (wide[column] = stretched[index] ?? 0));
  }
  return wide;
}

/** Every width times a factor in whole pixels, together never more than exactly that. */
function toWidth(widths: readonly number[], factor: number): number[] {
  let exact = 0;
  let given = 0;
  return widths.map((width) => {
    exact += width * factor;
    const own = Math.floor(exact + 1e-6) - given;
    given += own;
    return own;
  });
}

/** Of a cell that takes these columns. */
export function cellWidth({ widths }: PaperFrame, own: readonly number[]): number {
  return sum(own.map((column) => widths[column] ?? 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
