// The styles part boiled down to what reading needs: the number format of each cell style, and which strike text through.
import { builtInFormat } from './numberFormat.ts';
import type { XlsxPackage } from './xlsxPackage.ts';
import { isStrike } from './xlsxStrings.ts';

/** By style number (`s` of a cell). */
export type CellStyles = { formatCodes: string[]; struck: Set<number> };

/** Empty without a styles part: every number is then General. */
export async function readCellStyles(file: XlsxPackage, part: string | null): Promise<CellStyles> {
  const styles: CellStyles = { formatCodes: [], struck: new Set() };
  if (part === null || !file.has(part)) return styles;
  const own = new Map<number, string>();
  let inCellStyles = false;
  let inFonts = false;
  let font = -1;
  const struckFonts = new Set<number>();
  const cells: { format: number; font: number }[] = [];
  await file.read(part, {
    open(name, attributes) {
      if (name === 'numFmt') {
        own.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? 'General');
      } else if (name === 'fonts') inFonts = true;
      else if (name === 'font' && inFonts) font += 1;
      else if (inFonts && isStrike(name, attributes)) struckFonts.add(font);
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) {
        const format = Number(attributes.get('numFmtId') ?? 0);
        cells.push({ format, font: Number(attributes.get('fontId') ?? 0) });
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
      else if (name === 'fonts') inFonts = false;
    },
    text() {},
  });
  cells.forEach((cell, style) => {
    styles.formatCodes.push(own.get(cell.format) ?? builtInFormat(cell.format));
    if (struckFonts.has(cell.font)) styles.struck.add(style);
  });
  return styles;
}
