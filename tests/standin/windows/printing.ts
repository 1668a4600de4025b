// printToPDF's options in Chromium's words. Lengths are inches in both.
import type { PrintToPDFOptions } from 'electron';
import type { Protocol } from '../chromium/protocol.ts';

const paperSizes: Record<string, readonly [width: number, height: number]> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
  Ledger: [17, 11],
};
/** Electron's own, and a trap in a country of A4. */
const defaultSize = [8.5, 11] as const;
const defaultMargin = 0.4;

export function pdfParameters(options: PrintToPDFOptions): Protocol.Page.printToPDFParameters {
  const { pageSize, margins } = options;
  const [paperWidth, paperHeight] =
    typeof pageSize === 'object'
      ? [pageSize.width, pageSize.height]
      : (paperSizes[pageSize ?? ''] ?? defaultSize);
  const margin = (inches: number | undefined): number => inches ?? defaultMargin;
  return {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    paperWidth,
    paperHeight,
    marginTop: margin(margins?.top),
    marginBottom: margin(margins?.bottom),
    marginLeft: margin(margins?.left),
    marginRight: margin(margins?.right),
    pageRanges: options.pageRanges ?? '',
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  };
}
