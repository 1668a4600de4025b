// What a workbook from outside may cost. Every limit of the reader stands here, with the reason beside it.

const megabyte = 1024 * 1024;

export const limits = {
  /** Bytes of the file itself. Honest returns are under 1 MB; the largest seen ledger was 20 MB. */
  fileBytes: 50 * megabyte,
  /** Bytes of an old binary workbook: its reader holds the whole of it several times over. */
  oldFileBytes: 20 * megabyte,
  /** Parts in the package. */
  zipEntries: 4_000,
  /** Inflated size over packed size, looked at for parts above `ratioFromBytes` only: small parts pack very well. */
  inflateRatio: 250,
  ratioFromBytes: 8 * megabyte,
  /** Inflated bytes of one part and of all parts of the package. */
  partBytes: 400 * megabyte,
  totalBytes: 800 * megabyte,
  /** Parts up to this size are inflated in one piece, larger ones in a stream. */
  wholePartBytes: 4 * megabyte,
  /**
   * Cells with a value, and rows with such cells, over all sheets: what the reading process holds in its memory. A ledger of
   * twenty thousand rows and twenty columns.
   */
  filledCells: 400_000,
  filledRows: 150_000,
  sheets: 500,
  merges: 200_000,
  xmlDepth: 32,
  xmlAttributes: 64,
  /** Characters of one attribute's value or one tag's name. */
  xmlAttributeLength: 1_000_000,
  sharedStrings: 600_000,
  /** Excel's own limit for the text of a cell; longer text is kept, with a warning. */
  cellText: 32_767,
  /** Excel's own limit for a number format; a longer one is taken as General. */
  numberFormat: 255,
  rows: 1_048_576,
  columns: 16_384,
  /** Bytes of a workbook that is kept in a plan as a template, and of one of its parts that is patched. */
  templateBytes: 2 * megabyte,
  templatePartBytes: 8 * megabyte,
  /** Cells with a value in such a workbook: a form has a few hundred. */
  templateCells: 50_000,
  milliseconds: 20_000,
  /** Warnings kept for one code; the rest are counted in one more. */
  warningsOfOneCode: 50,
} as const;
