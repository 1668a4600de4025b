// How sheets for units are printed: as wide as the paper, headings on every page, page numbers at the foot.
import type ExcelJS from 'exceljs';

export type Paper = { size: 'A4' | 'A3'; orientation: 'landscape' | 'portrait' };

/** Numbers of paper sizes in the file format. */
const sizes: Record<Paper['size'], ExcelJS.PaperSize> = { A4: 9, A3: 8 as ExcelJS.PaperSize };

/** `headRow` is repeated at the top of every page. */
export function printedOn(
  headRow: number,
  { size, orientation }: Paper,
): Partial<ExcelJS.AddWorksheetOptions> {
  return {
    pageSetup: {
      paperSize: sizes[size],
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      printTitlesRow: `${headRow}:${headRow}`,
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  };
}

/** A4 across. */
export function printedOnA4(headRow: number): Partial<ExcelJS.AddWorksheetOptions> {
  return printedOn(headRow, { size: 'A4', orientation: 'landscape' });
}
