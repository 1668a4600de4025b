// The window's page on paper. Which parts of it are printed, on what size and with which margins, its print style says
// (`renderer/styles/leaf.css`): every sheet brings its own margins, so that the printer adds none.
import type { WebContents } from 'electron';
import type { PaperSetup } from '#shared/paper/setup.ts';
import { failure, success, type Result } from '#shared/result.ts';

export type PrintedPaper = Pick<PaperSetup, 'size' | 'orientation'>;

export function paperPdf(
  contents: WebContents,
  { size, orientation }: PrintedPaper,
): Promise<Uint8Array> {
  return contents.printToPDF({
    pageSize: size,
    landscape: orientation === 'landscape',
    printBackground: true,
    preferCSSPageSize: true,
    margins: { top: 0, right: 0, bottom: 0, left: 0 },
  });
}

/**
 * Prints through the system's dialog; the answer comes when it is closed: whether it was printed or cancelled. Printing
 * without the dialog is avoided: on Windows it ignores the size of the paper.
 */
export async function printPaper(
  contents: WebContents,
  { size, orientation }: PrintedPaper,
): Promise<Result<boolean>> {
  const printers = await contents.getPrintersAsync();
  if (printers.length === 0) return failure('noPrinter');
  return new Promise((resolve) => {
    contents.print(
      {
        silent: false,
        printBackground: true,
        pageSize: size,
        landscape: orientation === 'landscape',
        margins: { marginType: 'none' },
      },
      (printed, reason) => {
        if (printed) resolve(success(true));
        else resolve(/cancel/iu.test(reason) ? success(false) : failure('printFailed'));
      },
    );
  });
}
