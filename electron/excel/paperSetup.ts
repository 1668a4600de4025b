// The paper of a design in the words of the workbook format.
import type { SheetColumn } from '#shared/consolidate/sheet.ts';
import { columnPixels } from '#shared/forms/printScale.ts';
import { paperMillimetres, pixels, type PaperSetup } from '#shared/paper/setup.ts';
import type ExcelJS from 'exceljs';

const inch = 25.4;
/** Numbers of paper sizes in the format. */
const sizes: Record<PaperSetup['size'], number> = { A4: 9, A3: 8 };

/**
 * For type of so many `points`: as wide as the paper; where type would become smaller than the design allows, in the smallest type with the columns over
 * several pages, the first of them on each.
 */
export function onPaper(
  setup: PaperSetup,
  columns: readonly Pick<SheetColumn, 'width'>[],
  points: number,
): Partial<ExcelJS.PageSetup> {
  const { size, orientation, margins, smallestType } = setup;
  const { width } = paperMillimetres(setup);
  const room = pixels(width - margins.left - margins.right);
  const wanted = columns.reduce((sum, column) => sum + columnPixels(column.width), 0);
  const least = Math.min(1, smallestType / points);
  const fits = room / Math.max(1, wanted) >= least;
  return {
    paperSize: sizes[size],
    orientation,
    horizontalCentered: true,
    margins: {
      left: margins.left / inch,
      right: margins.right / inch,
      top: margins.top / inch,
      bottom: margins.bottom / inch,
      header: Math.min(margins.top / 2, 8) / inch,
      footer: Math.min(margins.bottom / 2, 8) / inch,
    },
    ...(fits
      ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
      : { fitToPage: false, scale: Math.round(least * 100), printTitlesColumn: 'A:A' }),
  };
}
