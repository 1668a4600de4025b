// The look of the workbooks that are written: fonts, borders, fills, and the repairs of styles.xml.
import { formColours, formFonts } from '#shared/forms/look.ts';
import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';

/** Under the name that the writers of other workbooks know. */
export const fonts = formFonts;

export const fills = {
  head: `FF${formColours.head}`,
  locked: `FF${formColours.locked}`,
  filled: `FF${formColours.filled}`,
  group: 'FFEDEDED',
} as const;

const line = { style: 'thin', color: { argb: `FF${formColours.line}` } } as const;
export const allBorders: Partial<Borders> = { top: line, left: line, bottom: line, right: line };

export function font(name: string, size: number, more: Partial<Font> = {}): Partial<Font> {
  // Family and character set keep a substitute Chinese where the named font is missing.
  return { name, size, family: 3, charset: 134, ...more };
}

export function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

export function aligned(
  horizontal: Alignment['horizontal'],
  more: Partial<Alignment> = {},
): Partial<Alignment> {
  return { horizontal, vertical: 'middle', wrapText: true, ...more };
}

/**
 * Text that a spreadsheet program would take for a formula once somebody presses F2 and Enter in its cell: such a
 * cell is given the text format, in which it stays text.
 */
export function looksLikeFormula(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  // Most texts begin with a Chinese character.
  const first = value.charCodeAt(0);
  if (first > 0x3000 && first < 0xd800) return false;
  return /^\s*[=+\-@＝＋－＠]/u.test(value);
}

const textVariants = new WeakMap<object, Partial<Style>>();

/** The style, or its variant in the text format where the value looks like a formula. Variants are made once. */
export function styleFor(style: Partial<Style>, value: unknown): Partial<Style> {
  if (!looksLikeFormula(value)) return style;
  let variant = textVariants.get(style);
  if (!variant) textVariants.set(style, (variant = { ...style, numFmt: '@' }));
  return variant;
}

/**
 * Patch of `xl/styles.xml` for protected forms. Excel gives a pasted cell the destination's style Normal, and Normal is
 * locked by default, so a cell that was pasted into could not be changed again. ExcelJS writes the one cell style
 * itself and leaves `locked` out where it is the default. Here Normal becomes unlocked, and every cell format says
 * for itself whether it is locked.
 */
export function unlockNormalStyle(xml: string): string {
  return xml
    .replace(/<cellStyleXfs[^>]*>.*?<\/cellStyleXfs>/su, (part) => withProtection(part, '0', true))
    .replace(/<cellXfs[^>]*>.*?<\/cellXfs>/su, (part) => withProtection(part, '1', false));
}

function withProtection(part: string, locked: '0' | '1', all: boolean): string {
  let first = true;
  return part.replace(
    /<xf ([^>]*?)(?:\/>|>(.*?)<\/xf>)/gsu,
    (whole, attributes: string, inner: string | undefined) => {
      // The first format is that of cells without one: it is Normal itself and unlocked like it.
      const own = all || !first ? locked : '0';
      first = false;
      if (inner?.includes('<protection')) return whole;
      const plain = attributes.replace(/\s*applyProtection="\d"/u, '').trim();
      return `<xf ${plain} applyProtection="1">${inner ?? ''}<protection locked="${own}"/></xf>`;
    },
  );
}
